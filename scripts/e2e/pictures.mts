import assert from 'node:assert/strict';
import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';

import { exampleFile, exampleFiles, readExample } from '../n8n/examples.mjs';
import { projectFolder } from '../run.mjs';
import type { EditorPage } from './editorPage.mjs';
import { editorWorkflows } from './editorWorkflows.mjs';
import { resetSandbox, type Stage } from './stage.mjs';
import { setUpThreeClients } from './threeClients.mjs';

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
	.map((part) => `[data-test-id="${part}"]`)
	// The choice of a trigger beside that button, which has no mark of its own.
	.concat('div:has([data-test-id="execute-workflow-button"]):not(:has(.vue-flow__node)) *')
	.join(', ');

/** Makes the pictures of the README and the documents. */
export async function takePictures({ checks, sandbox }: Stage, editor: EditorPage): Promise<void> {
	const { page } = editor;
	await mkdir(picturesFolder, { recursive: true });
	await resetSandbox(sandbox);

	await checks.run('pictures of the examples', async () => {
		await page.setViewportSize({ width: 1500, height: 900 });
		for (const file of await exampleFiles()) {
			const { id } = await readExample(file);
			await editor.openWorkflow(id);
			await editor.part('zoom-to-fit').click();
			await editor.settle();
			await take(editor, path.basename(file, '.json'), await areaOfNodes(editor));
		}
	});
	await checks.run('pictures of the panel, and of a refused key', async () => {
		await page.setViewportSize({ width: 1400, height: 680 });
		await editor.openNode(editorWorkflows.panel.id, 'Credits');
		await editor.executeStep('success');
		await editor.showOutputAs('schema');
		await takePart(editor, 'ndv', 'panel');
		await page.emulateMedia({ colorScheme: 'dark' });
		await takePart(editor, 'ndv', 'panel-dark');
		await page.emulateMedia({ colorScheme: 'light' });
		await resetSandbox(sandbox, { kieAi: 'badKey' });
		await editor.openNode(editorWorkflows.panel.id, 'Credits');
		await editor.executeStep('danger');
		await takePart(editor, 'ndv', 'refused-key');
	});
	await checks.run('picture of the three clients in their table', async () => {
		await setUpThreeClients(sandbox);
		const { id } = await readExample(exampleFile('three-clients.json'));
		await editor.openWorkflow(id);
		await editor.executeWorkflow();
		await page.setViewportSize({ width: 1900, height: 480 });
		await editor.openNodeOnCanvas('Table for the Team');
		await editor.showOutputAs('table');
		await takePart(editor, 'output-panel', 'three-clients-table');
	});
	await resetSandbox(sandbox);
}

async function takePart(editor: EditorPage, part: string, name: string): Promise<void> {
	await editor.settle();
	const area = await editor.part(part).boundingBox();
	assert.ok(area, `${part} is not open`);
	await take(editor, name, area);
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
	const style = `${withoutButtons} { visibility: hidden !important; }`;
	await editor.page.screenshot({ path: file, clip: area, style });
	const { size } = await stat(file);
	assert.ok(size < largest, `${name}.png has ${size} bytes`);
}
