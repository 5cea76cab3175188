import { rm } from 'node:fs/promises';
import path from 'node:path';

import { startBrowser } from '../../harness/browser.mjs';
import { EditorPage } from '../../harness/editorPage.mjs';
import { projectFolder } from '../../harness/projectFolder.mjs';
import { sandboxOwner, type RestClient } from '../../harness/restClient.mjs';
import type { Shutdown } from '../../harness/shutdown.mjs';
import { checkEveryExample } from './everyExample.mjs';
import { checkExecutions } from './executions.mjs';
import { resetSandbox, type EditorFixture, type Fixture } from './fixture.mjs';
import { checkNodeCreator } from './nodeCreator.mjs';
import { checkOverviewPanel } from './overviewPanel.mjs';
import { checkPanel } from './panel.mjs';
import { takePictures } from './pictures.mjs';

/** Each check of the editor leaves a screenshot there, in a file with its number and name. */
const screenshotFolder = path.join(projectFolder, '.cache', 'e2e');

/** Checks what people see in n8n's editor, in a real browser, or takes the pictures of the documents. */
export async function checkEditor(
	{ checks, sandbox }: Fixture,
	client: RestClient,
	work: 'checks' | 'pictures',
	shutdown: Shutdown,
): Promise<void> {
	const opened: EditorPage[] = [];
	await resetSandbox(sandbox);
	await checks.run('a browser opens the editor', async () => {
		const browser = await startBrowser(sandbox.environment.HTTPS_PROXY, shutdown);
		const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
		const editor = new EditorPage(await context.newPage(), client.address);
		await editor.signIn(sandboxOwner);
		opened.push(editor);
	});
	const [editor] = opened;
	// The failed check above says why.
	if (editor === undefined) return;
	if (work === 'pictures') {
		await takePictures(checks, sandbox, editor);
		return;
	}
	await rm(screenshotFolder, { recursive: true, force: true });
	let screenshots = 0;
	const fixture: EditorFixture = {
		sandbox,
		editor,
		check: async (name, check) => {
			await checks.run(name, async () => {
				const title = `${String(++screenshots).padStart(2, '0')} ${name}`;
				const file = path.join(screenshotFolder, `${title.replace(/\W+/g, '-')}.png`);
				try {
					await check();
				} finally {
					await editor.settle();
					await editor.page.screenshot({ path: file, fullPage: true });
				}
			});
		},
	};
	await checkNodeCreator(fixture);
	await checkPanel(fixture);
	await checkOverviewPanel(fixture);
	await checkExecutions(fixture);
	await checkEveryExample(fixture, client);
}
