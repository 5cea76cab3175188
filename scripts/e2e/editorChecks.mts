import type { Shutdown } from '../../harness/shutdown.mjs';
import type { Login } from '../../harness/restClient.mjs';
import { startBrowser } from '../../harness/browser.mjs';
import { checkEditorExecutions } from './editorExecutions.mjs';
import { EditorPage } from '../../harness/editorPage.mjs';
import { takeIconSheet } from './iconSheet.mjs';
import { checkNodeCreator } from './nodeCreator.mjs';
import { checkOverviewPanel } from './overviewPanel.mjs';
import { checkPanel } from './panel.mjs';
import { takePictures } from './pictures.mjs';
import { resetSandbox, type Fixture } from './fixture.mjs';
import { checkTriggerCreator } from './triggerCreator.mjs';
import { checkTriggerPanel } from './triggerPanel.mjs';

/** The editor to look at, and who may. */
export interface EditorAccess {
	/** Such as `http://127.0.0.1:5678`. */
	address: string;
	login: Login;
	/** Whether to make the pictures of the documents as well. */
	withPictures: boolean;
}

/** Checks what people see in n8n's editor, in a real browser. */
export async function checkEditor(
	fixture: Fixture,
	{ address, login, withPictures }: EditorAccess,
	shutdown: Shutdown,
): Promise<void> {
	const { checks, sandbox } = fixture;
	let editor: EditorPage | undefined;
	await resetSandbox(sandbox);
	await checks.run('a browser opens the editor', async () => {
		const browser = await startBrowser(sandbox.environment.HTTPS_PROXY, shutdown);
		const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
		const page = await context.newPage();
		const opened = new EditorPage(page, address);
		await opened.signIn(login);
		editor = opened;
	});
	// Whatever needs it has failed with it, and the failure says why.
	if (!editor) return;
	await checkNodeCreator(checks, editor);
	await checkPanel(checks, editor);
	await checkOverviewPanel(fixture, editor);
	await checkEditorExecutions(fixture, editor);
	await checkTriggerCreator(checks, editor);
	await checkTriggerPanel(fixture, editor);
	await takeIconSheet(checks, editor.page);
	if (withPictures) await takePictures(fixture, editor);
}
