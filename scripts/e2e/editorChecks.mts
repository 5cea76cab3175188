import type { Ending } from '../ending.mjs';
import { readAccountsOf } from '../accounts/readAccounts.js';
import { readingsExample } from '../n8n/readyExamples.mjs';
import type { Login, RestClient } from '../n8n/restClient.mjs';
import { startBrowser } from './browser.mjs';
import { checkEditorExecutions } from './editorExecutions.mjs';
import { EditorPage } from './editorPage.mjs';
import { checkEveryExample } from './everyExample.mjs';
import { takeIconSheet } from './iconSheet.mjs';
import { checkNodeCreator } from './nodeCreator.mjs';
import { checkPanel } from './panel.mjs';
import { takePictures } from './pictures.mjs';
import { resetSandbox, type Stage } from './stage.mjs';
import { checkTriggerCreator } from './triggerCreator.mjs';
import { checkTriggerPanel } from './triggerPanel.mjs';

/** The editor to look at, and who may. */
export interface EditorAccess {
	client: RestClient;
	login: Login;
	/** Whether to make the pictures of the documents, and no checks. */
	picturesOnly: boolean;
}

/** Checks what people see in n8n's editor, in a real browser, or makes pictures of it. */
export async function checkEditor(
	stage: Stage,
	{ client, login, picturesOnly }: EditorAccess,
	ending: Ending,
): Promise<void> {
	const { checks, sandbox } = stage;
	let editor: EditorPage | undefined;
	await resetSandbox(sandbox);
	await checks.run('a browser opens the editor', async () => {
		const browser = await startBrowser(sandbox.environment.HTTPS_PROXY, ending);
		const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
		const page = await context.newPage();
		const opened = new EditorPage(page, client.address);
		await opened.signIn(login);
		editor = opened;
	});
	// Whatever needs it has failed with it, and the failure says why.
	if (!editor) return;
	if (picturesOnly) {
		await takePictures(stage, editor);
		return;
	}
	await checkNodeCreator(checks, editor);
	await checkPanel(checks, editor);
	await checkEditorExecutions(stage, editor);
	await checkTriggerCreator(checks, editor);
	await checkTriggerPanel(stage, editor);
	await takeIconSheet(checks, editor.page);
	const balances = await readAccountsOf(sandbox, readingsExample);
	await checkEveryExample(stage, editor, client, balances);
}
