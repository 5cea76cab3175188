import assert from 'node:assert/strict';
import { mkdir, readdir, stat } from 'node:fs/promises';
import path from 'node:path';

import type { Page } from 'playwright-core';

import type { Checks } from '../../harness/checks.mjs';
import type { EditorPage } from '../../harness/editorPage.mjs';
import { exampleNames, readExample } from '../../harness/examples.mjs';
import { pastReadings } from '../../harness/pastReadings.js';
import { forecastOf } from '../../nodes/Credits/output/balanceForecast.js';
import { forecastChart } from '../../nodes/Credits/output/forecastChart.js';
import { finish } from '../../nodes/Credits/runway/steps.js';
import { readStoredReadings } from '../../nodes/Credits/runway/storedReadings.js';
import type { Sandbox } from '../../sandbox/index.js';
import { editorWorkflows } from './editorWorkflows.mjs';
import { bodiesAt, idOf, resetSandbox, type Digested } from './fixture.mjs';
import { openTriggerEvents } from './nodeCreator.mjs';
import {
	areaOf,
	areaOfNodes,
	downTo,
	pictureFile,
	picturesFolder,
	take,
	wholeEntries,
} from './pictureAreas.mjs';
import { setUpThreeClients } from './threeClients.mjs';

const { panel, digest, trigger } = editorWorkflows;

/** Takes the pictures of the README and the documents. */
export async function takePictures(
	checks: Checks,
	sandbox: Sandbox,
	editor: EditorPage,
): Promise<void> {
	const { page } = editor;
	const output = editor.part('output-panel');
	const nodePanel = editor.part('ndv');
	const lastParameter = editor.part('collection-parameter-add');
	await mkdir(picturesFolder, { recursive: true });
	await resetSandbox(sandbox);

	await checks.run('pictures of the examples', async () => {
		await page.setViewportSize({ width: 1360, height: 820 });
		for (const name of await exampleNames()) {
			await editor.openWorkflow((await readExample(name)).id);
			await editor.part('zoom-to-fit').click();
			// The nodes are still moving to their places.
			await editor.settle();
			await take(editor, path.basename(name, '.json'), await areaOfNodes(editor));
		}
	});
	await checks.run('pictures of the panel, and of a refused key', async () => {
		await page.setViewportSize({ width: 1400, height: 680 });
		await editor.openNode(panel.id, 'Credits');
		await editor.executeStep('success');
		await editor.showOutputAs('schema');
		const area = await wholeEntries(editor, await downTo(nodePanel, lastParameter));
		await take(editor, 'panel', area);
		await page.emulateMedia({ colorScheme: 'dark' });
		await take(editor, 'panel-dark', area);
		await page.emulateMedia({ colorScheme: 'light' });
		await resetSandbox(sandbox, { kieAi: 'badKey' });
		await editor.openNode(panel.id, 'Credits');
		await editor.executeStep('danger');
		await take(editor, 'refused-key', area);
	});
	await checks.run('picture of the three clients in their table', async () => {
		await setUpThreeClients(sandbox);
		await editor.openWorkflow(await idOf('three-clients.json'));
		await editor.executeWorkflow();
		await page.setViewportSize({ width: 1900, height: 480 });
		await editor.openNodeOnCanvas('Table for the Team');
		await editor.showOutputAs('table');
		await take(
			editor,
			'three-clients-table',
			await downTo(output, output.locator('table').first()),
		);
	});
	await checks.run('pictures of Credits Overview and of a digest', async () => {
		await resetSandbox(sandbox, { kieAi: 'low', acyChecker: 'low', pixelcut: 'maintenance' });
		await page.setViewportSize({ width: 1600, height: 1000 });
		await editor.openWorkflow(digest.id);
		await editor.executeWorkflow();
		await editor.openNodeOnCanvas('Credits Overview');
		await editor.showOutputAs('table');
		const hint = nodePanel.getByText('Each provider gets a credential field');
		await take(editor, 'overview-panel', await downTo(nodePanel, hint));
		const [message] = bodiesAt<Digested>(sandbox, '/digest');
		assert.ok(message, 'the workflow sent no message');
		await takeMail(page, message);
	});
	await checks.run('pictures of the trigger, and of an event', async () => {
		await resetSandbox(sandbox, { kieAi: 'low' });
		await page.setViewportSize({ width: 1400, height: 900 });
		await editor.openNode(trigger.id, 'Credits Trigger');
		await editor.executeStep('success');
		await editor.showOutputAs('schema');
		const whole = await downTo(nodePanel, lastParameter);
		const { x } = await areaOf(editor.part('node-parameters'));
		const right = { ...whole, x, width: whole.x + whole.width - x };
		await take(editor, 'trigger-panel', await wholeEntries(editor, right));

		await page.setViewportSize({ width: 1900, height: 1400 });
		await editor.showOutputAs('json');
		const lines = output.locator('.vjs-tree-node');
		// The nested part is shown elsewhere, and would double the height of the picture.
		await lines.filter({ hasText: '"runway"' }).locator('.vjs-tree-brackets').click();
		await take(editor, 'trigger-item', await downTo(output, lines.last()));
	});
	await checks.run('picture of the events in the list of triggers', async () => {
		await page.setViewportSize({ width: 1400, height: 900 });
		await openTriggerEvents(editor);
		const lastEvent = editor.part('node-creator-item-name').last();
		await take(editor, 'trigger-events', await downTo(editor.part('node-creator'), lastEvent));
	});
	await checks.run('picture of the chart of a forecast', async () => {
		await page.setContent(`<body style="margin: 0">${forecastPicture()}</body>`);
		const chart = page.locator('svg').first();
		await chart.screenshot({ path: pictureFile('forecast-chart') });
	});
	await checks.run('no picture is so large that its page loads slowly', async () => {
		const sizes = new Map<string, number>();
		for (const name of await readdir(picturesFolder)) {
			sizes.set(name, (await stat(path.join(picturesFolder, name))).size);
		}
		assert.deepEqual(
			[...sizes].filter(([, bytes]) => bytes >= 150_000),
			[],
		);
	});
}

/** Takes the picture of a message as a mail program shows it. */
async function takeMail(editor: Page, { subject, html }: Digested): Promise<void> {
	const page = await editor.context().newPage();
	await page.setViewportSize({ width: 720, height: 900 });
	await page.setContent(`<body style="margin:0;background:#fff">
<div id="mail" style="padding:24px 32px;font-family:Helvetica,Arial,sans-serif;color:#202124">
<div id="subject" style="font-size:20px;padding-bottom:6px"></div>
<div style="font-size:13px;color:#5f6368;padding-bottom:16px"><b>n8n</b> to me, 8:00 AM</div>
${html}</div></body>`);
	await page.locator('#subject').evaluate((element, text) => {
		element.textContent = text;
	}, subject);
	await page.locator('#mail').screenshot({ path: pictureFile('digest') });
	await page.close();
}

/** The chart that Forecast attaches, always on the same Thursday morning, so that it does not change from run to run. */
function forecastPicture(): string {
	const now = Date.parse('2026-11-26T09:00:00Z');
	const identity = { provider: 'kieAi', account: 'Client A', balance: 'credits', unit: 'credit' };
	const present = { ...identity, remaining: 2400, retrievedAt: new Date(now).toISOString() };
	const rows = [...pastReadings([present], now), present].map((row) => ({ ...row }));
	const [balance] = finish(readStoredReadings(rows, now, 'UTC')).balances;
	assert.ok(balance, 'there is no reading to make a chart of');
	return finish(forecastChart(finish(forecastOf(balance, now)), 500));
}
