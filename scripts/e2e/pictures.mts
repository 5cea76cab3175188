import assert from 'node:assert/strict';
import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';

import type { Locator } from 'playwright-core';

import { exampleFile, exampleFiles, readExample } from '../../harness/examples.mjs';
import { projectFolder } from '../../harness/projectFolder.mjs';
import { takeChartPicture } from './chartPicture.mjs';
import type { EditorPage } from '../../harness/editorPage.mjs';
import { editorWorkflows } from './editorWorkflows.mjs';
import { resetSandbox, type Fixture } from './fixture.mjs';
import { setUpThreeClients } from './threeClients.mjs';
import { openTriggerEvents } from './triggerCreator.mjs';

const picturesFolder = path.join(projectFolder, 'docs', 'images');

/** A page with pictures should still load fast. In bytes. */
const largest = 150_000;

interface Area {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** What only a person at the editor needs: buttons on the canvas, neighbours at the edge of a panel. */
const withoutButtons = ['execute-workflow-button', 'canvas-controls', 'canvas-handle-plus-wrapper']
	.concat(['floating-nodes', 'ask-assistant-button', 'node-feature-request'])
	.map((part) => `[data-test-id^="${part}"]`)
	// The choice of a trigger beside that button, which has no mark of its own.
	.concat('div:has([data-test-id="execute-workflow-button"]):not(:has(.vue-flow__node)) *')
	.concat('[role="tooltip"]')
	.join(', ');

/** The panel fills its picture: no rounded corner shows what is behind it. */
const squarePanel = ['> div', '> div > header', '[class*="_column_"]']
	.map((part) => `[data-test-id="ndv"] ${part} { border-radius: 0 !important; }`)
	.join(' ');

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
		for (const file of await exampleFiles()) {
			const { id } = await readExample(file);
			await editor.openWorkflow(id);
			await editor.part('zoom-to-fit').click();
			// Only when it stands still are the nodes where they stay.
			await editor.settle();
			await take(editor, path.basename(file, '.json'), await areaOfNodes(editor));
		}
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

/** Where something is on the page, without its outermost pixels: they are not its own. */
async function areaOf(part: Locator): Promise<Area> {
	const box = await part.boundingBox();
	assert.ok(box, 'it is not on the page');
	const { x, y, width, height } = box;
	return { x: x + 1, y: y + 1, width: width - 2, height: height - 2 };
}

/** The upper part of an area, down to the end of what is in it, and a margin. */
function downTo(area: Area, { y, height }: Area): Area {
	const margin = 16;
	return { ...area, height: Math.min(area.height, y + height + margin - area.y) };
}

/** The same area, a little higher where it would cut a field of the output in two. */
async function wholeEntries(editor: EditorPage, area: Area): Promise<Area> {
	const bottom = area.y + area.height;
	const boxes = await Promise.all(
		(await editor.part('run-data-schema-item', 'output-panel').all()).map(
			async (entry) => await entry.boundingBox(),
		),
	);
	const cut = boxes.find((box) => box && box.y <= bottom && box.y + box.height >= bottom);
	return cut ? { ...area, height: cut.y + cut.height - 2 - area.y } : area;
}

/** The part of the canvas where nodes and notes are, with a margin. */
async function areaOfNodes(editor: EditorPage): Promise<Area> {
	const margin = 20;
	// The names below the nodes hang out of them, so everything within counts.
	const boxes = await editor.page
		.locator(
			'.vue-flow__node, .vue-flow__node [class*="label"], .vue-flow__node [class*="subtitle"]',
		)
		.evaluateAll((nodes) =>
			nodes.map((node) => {
				const { left, top, right, bottom } = node.getBoundingClientRect();
				return { left, top, right, bottom };
			}),
		);
	const x = Math.min(...boxes.map(({ left }) => left)) - margin;
	const y = Math.min(...boxes.map(({ top }) => top)) - margin;
	const width = Math.max(...boxes.map(({ right }) => right)) + margin - x;
	const height = Math.max(...boxes.map(({ bottom }) => bottom)) + margin - y;
	return { x, y, width, height };
}

async function take(editor: EditorPage, name: string, area: Area): Promise<void> {
	const file = path.join(picturesFolder, `${name}.png`);
	const style = `${withoutButtons} { visibility: hidden !important; } ${squarePanel}`;
	await editor.settle();
	await editor.page.screenshot({ path: file, clip: area, style });
	const { size } = await stat(file);
	assert.ok(size < largest, `${name}.png has ${size} bytes`);
}
