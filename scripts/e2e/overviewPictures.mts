import assert from 'node:assert/strict';

import type { EditorPage } from '../../harness/editorPage.mjs';
import { editorWorkflows } from './editorWorkflows.mjs';
import type { Digested } from './morningMessage.mjs';
import { areaOf, downTo, pictureFile, take, weigh } from './picture.mjs';
import { resetSandbox, type Fixture } from './fixture.mjs';

const { digest } = editorWorkflows;

/** Makes the pictures of Credits Overview, and of the message as its reader gets it. */
export async function takeOverviewPictures(
	{ checks, sandbox }: Pick<Fixture, 'checks' | 'sandbox'>,
	editor: EditorPage,
): Promise<void> {
	const { page } = editor;
	await checks.run('pictures of Credits Overview and of a digest', async () => {
		await resetSandbox(sandbox, { kieAi: 'low', acyChecker: 'low', pixelcut: 'maintenance' });
		await page.setViewportSize({ width: 1600, height: 1000 });
		await editor.openWorkflow(digest.id);
		await editor.executeWorkflow();
		await editor.openNodeOnCanvas('Credits Overview');
		await editor.showOutputAs('table');
		const panel = await areaOf(editor.part('ndv'));
		const hint = editor.part('ndv').getByText('Each provider gets a credential field');
		const end = await areaOf(hint);
		await take(editor, 'overview-panel', downTo(panel, end));
		const { body } = sandbox.received.at(-1) ?? {};
		assert.ok(body, 'the workflow sent no message');
		await takeMail(editor, 'digest', body as Digested);
	});
}

/** Takes the picture of a message as a mail program shows it. */
async function takeMail(
	editor: EditorPage,
	name: string,
	{ subject, html }: Digested,
): Promise<void> {
	const page = await editor.page.context().newPage();
	await page.setViewportSize({ width: 720, height: 900 });
	await page.setContent(`<body style="margin:0;background:#fff">
<div id="mail" style="padding:24px 32px;font-family:Helvetica,Arial,sans-serif;color:#202124">
<div id="subject" style="font-size:20px;padding-bottom:6px"></div>
<div style="font-size:13px;color:#5f6368;padding-bottom:16px"><b>n8n</b> to me, 8:00 AM</div>
${html}</div></body>`);
	await page.locator('#subject').evaluate((element, text) => {
		element.textContent = text;
	}, subject);
	await page.locator('#mail').screenshot({ path: pictureFile(name) });
	await page.close();
	await weigh(name);
}
