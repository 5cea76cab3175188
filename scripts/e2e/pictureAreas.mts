import assert from 'node:assert/strict';
import path from 'node:path';

import type { Locator } from 'playwright-core';

import type { EditorPage } from '../../harness/editorPage.mjs';
import { projectFolder } from '../../harness/projectFolder.mjs';

/** Where the pictures of the documents are. */
export const picturesFolder = path.join(projectFolder, 'docs', 'images');

/** A part of a page, in pixels. */
interface Area {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** Parts that a picture leaves out: buttons on the canvas, neighboring nodes at the edge of a panel. */
const withoutButtons = ['execute-workflow-button', 'canvas-controls', 'canvas-handle-plus-wrapper']
	.concat(['floating-nodes', 'ask-assistant-button', 'node-feature-request'])
	.map((part) => `[data-test-id^="${part}"]`)
	// The choice of a trigger beside the button to execute, which has no test id.
	.concat('div:has([data-test-id="execute-workflow-button"]):not(:has(.vue-flow__node)) *')
	.concat('[role="tooltip"]')
	.join(', ');

/** Squares the panel's corners, behind which the canvas would show. */
const squarePanel = ['> div', '> div > header', '[class*="_column_"]']
	.map((part) => `[data-test-id="ndv"] ${part} { border-radius: 0 !important; }`)
	.join(' ');

/** The area of a part on the page, without its outermost pixels, which blend with the surroundings. */
export async function areaOf(part: Locator): Promise<Area> {
	const box = await part.boundingBox();
	assert.ok(box, 'it is not on the page');
	const { x, y, width, height } = box;
	return { x: x + 1, y: y + 1, width: width - 2, height: height - 2 };
}

/** A part of the page, from its top down to the last of its content, with a margin. */
export async function downTo(whole: Locator, last: Locator): Promise<Area> {
	const margin = 16;
	const [area, { y, height }] = [await areaOf(whole), await areaOf(last)];
	return { ...area, height: Math.min(area.height, y + height + margin - area.y) };
}

/** The same area, a little shorter if it would cut a field of the output in two. */
export async function wholeEntries(editor: EditorPage, area: Area): Promise<Area> {
	const bottom = area.y + area.height;
	const entries = await editor.part('run-data-schema-item', 'output-panel').all();
	const boxes = await Promise.all(entries.map((entry) => entry.boundingBox()));
	const cut = boxes.find((box) => box && box.y <= bottom && box.y + box.height >= bottom);
	return cut ? { ...area, height: cut.y + cut.height - 2 - area.y } : area;
}

/** The area of all nodes and notes on the canvas, with a margin. */
export async function areaOfNodes(editor: EditorPage): Promise<Area> {
	const margin = 20;
	// The names below the nodes extend beyond them.
	const parts = ['', '[class*="label"]', '[class*="subtitle"]'];
	const boxes = await editor.page
		.locator(parts.map((part) => `.vue-flow__node ${part}`.trim()).join(', '))
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

/** Takes a picture of an area of the editor. */
export async function take(editor: EditorPage, name: string, area: Area): Promise<void> {
	const style = `${withoutButtons} { visibility: hidden !important; } ${squarePanel}`;
	await editor.settle();
	await editor.page.screenshot({ path: pictureFile(name), clip: area, style });
}

export function pictureFile(name: string): string {
	return path.join(picturesFolder, `${name}.png`);
}
