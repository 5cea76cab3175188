import type { Ending } from '../ending.mjs';
import type { Login } from '../n8n/restClient.mjs';
import { startBrowser } from './browser.mjs';
import { checkEditorExecutions } from './editorExecutions.mjs';
import { EditorPage } from './editorPage.mjs';
import { takeIconSheet } from './iconSheet.mjs';
import { checkNodeCreator } from './nodeCreator.mjs';
import { checkOverviewPanel } from './overviewPanel.mjs';
import { checkPanel } from './panel.mjs';
import { takePictures } from './pictures.mjs';
import { resetSandbox, type Stage } from './stage.mjs';
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
	stage: Stage,
	{ address, login, withPictures }: EditorAccess,
	ending: Ending,
): Promise<void> {
	const { checks, sandbox } = stage;
	let editor: EditorPage | undefined;
	await resetSandbox(sandbox);
	await checks.run('a browser opens the editor', async () => {
		const browser = await startBrowser(sandbox.environment.HTTPS_PROXY, ending);
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
	await checkOverviewPanel(stage, editor);
	await checkEditorExecutions(stage, editor);
	await checkTriggerCreator(checks, editor);
	await checkTriggerPanel(stage, editor);
	await takeIconSheet(checks, editor.page);
	if (withPictures) await takePictures(stage, editor);
}
