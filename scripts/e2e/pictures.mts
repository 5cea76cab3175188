import { mkdir } from 'node:fs/promises';
import path from 'node:path';

import { exampleFile, exampleFiles, readExample } from '../../harness/examples.mjs';
import type { EditorPage } from '../../harness/editorPage.mjs';
import { takeChartPicture } from './chartPicture.mjs';
import { editorWorkflows } from './editorWorkflows.mjs';
import { takeOverviewPictures } from './overviewPictures.mjs';
import { areaOf, areaOfNodes, downTo, picturesFolder, take, wholeEntries } from './picture.mjs';
import { resetSandbox, type Fixture } from './fixture.mjs';
import { setUpThreeClients } from './threeClients.mjs';
import { openTriggerEvents } from './triggerCreator.mjs';

/** Makes the pictures of the README and the documents. */
export async function takePictures(
	{ checks, sandbox }: Fixture,
	editor: EditorPage,
): Promise<void> {
	const { page } = editor;
	await mkdir(picturesFolder, { recursive: true });
	await resetSandbox(sandbox);

	await checks.run('pictures of the examples', async () => {
		await page.setViewportSize({ width: 1360, height: 820 });
		for (const file of await exampleFiles()) await takeExamplePicture(editor, file);
	});
	await checks.run('pictures of the panel, and of a refused key', async () => {
		await page.setViewportSize({ width: 1400, height: 680 });
		await editor.openNode(editorWorkflows.panel.id, 'Credits');
		await editor.executeStep('success');
		await editor.showOutputAs('schema');
		const end = await areaOf(editor.part('collection-parameter-add'));
		const area = await wholeEntries(editor, downTo(await areaOf(editor.part('ndv')), end));
		await take(editor, 'panel', area);
		await page.emulateMedia({ colorScheme: 'dark' });
		await take(editor, 'panel-dark', area);
		await page.emulateMedia({ colorScheme: 'light' });
		await resetSandbox(sandbox, { kieAi: 'badKey' });
		await editor.openNode(editorWorkflows.panel.id, 'Credits');
		await editor.executeStep('danger');
		await take(editor, 'refused-key', area);
	});
	await checks.run('picture of the three clients in their table', async () => {
		await setUpThreeClients(sandbox);
		const { id } = await readExample(exampleFile('three-clients.json'));
		await editor.openWorkflow(id);
		await editor.executeWorkflow();
		await page.setViewportSize({ width: 1900, height: 480 });
		await editor.openNodeOnCanvas('Table for the Team');
		await editor.showOutputAs('table');
		const panel = await areaOf(editor.part('output-panel'));
		const table = editor.part('output-panel').locator('table').first();
		await take(editor, 'three-clients-table', downTo(panel, await areaOf(table)));
	});
	await takeOverviewPictures({ checks, sandbox }, editor);
	await takeTriggerPictures({ checks, sandbox }, editor);
	await checks.run('picture of the chart of a forecast', async () => {
		await takeChartPicture(page, path.join(picturesFolder, 'forecast-chart.png'));
	});
	await resetSandbox(sandbox);
}

async function takeTriggerPictures(
	{ checks, sandbox }: Pick<Fixture, 'checks' | 'sandbox'>,
	editor: EditorPage,
): Promise<void> {
	const { page } = editor;
	await checks.run('pictures of the trigger, and of an event', async () => {
		await resetSandbox(sandbox, { kieAi: 'low' });
		await page.setViewportSize({ width: 1400, height: 900 });
		await editor.openNode(editorWorkflows.trigger.id, 'Credits Trigger');
		await editor.executeStep('success');
		await editor.showOutputAs('schema');
		const panel = await areaOf(editor.part('ndv'));
		const { x } = await areaOf(editor.part('node-parameters'));
		const end = await areaOf(editor.part('collection-parameter-add'));
		const right = { ...panel, x, width: panel.x + panel.width - x };
		await take(editor, 'trigger-panel', await wholeEntries(editor, downTo(right, end)));

		await page.setViewportSize({ width: 1900, height: 1400 });
		await editor.showOutputAs('json');
		const lines = editor.part('output-panel').locator('.vjs-tree-node');
		// What of it is nested is told elsewhere, and would double the picture.
		await lines.filter({ hasText: '"runway"' }).locator('.vjs-tree-brackets').click();
		const output = await areaOf(editor.part('output-panel'));
		await take(editor, 'trigger-item', downTo(output, await areaOf(lines.last())));
	});
	await checks.run('picture of the events in the list of triggers', async () => {
		await page.setViewportSize({ width: 1400, height: 900 });
		await openTriggerEvents(editor);
		const events = editor.part('node-creator-item-name');
		const list = await areaOf(editor.part('node-creator'));
		await take(editor, 'trigger-events', downTo(list, await areaOf(events.last())));
	});
}

/** Takes the picture of an example: its nodes and notes. */
export async function takeExamplePicture(editor: EditorPage, file: string): Promise<void> {
	const { id } = await readExample(file);
	await editor.openWorkflow(id);
	await editor.part('zoom-to-fit').click();
	// Only when it stands still are the nodes where they stay.
	await editor.settle();
	await take(editor, path.basename(file, '.json'), await areaOfNodes(editor));
}
