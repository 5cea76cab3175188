import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { simulated } from '../../nodes/Credits/simulation/simulatedAccount.js';
import { projectFolder } from '../../harness/projectFolder.mjs';
import type { Checks } from '../../harness/checks.mjs';
import type { EditorPage } from '../../harness/editorPage.mjs';
import { editorWorkflows } from './editorWorkflows.mjs';
import { searchWords } from './samples.mjs';

const codexFile = path.join(projectFolder, 'nodes', 'Credits', 'Credits.node.json');

/** Checks that people find the node, and get from there to a balance without anything else. */
export async function checkNodeCreator(checks: Checks, editor: EditorPage): Promise<void> {
	const { alias } = JSON.parse(await readFile(codexFile, 'utf8')) as { alias: string[] };
	const names = editor.part('node-creator-item-name');

	await checks.run('the node is found by searching "credits"', async () => {
		await editor.openWorkflow(editorWorkflows.empty.id);
		await editor.part('canvas-handle-plus').click();
		await editor.findNode('Credits', 'credits');
		assert.deepEqual(await names.allInnerTexts(), ['Credits', 'Credits Overview']);
		await editor.screenshot('01-node-creator');
	});
	for (const word of searchWords(alias)) {
		await checks.run(`the node is found by searching "${word}"`, async () => {
			await editor.findNode('Credits', word);
		});
	}
	await checks.run('a newcomer gets from there to a balance, without a credential', async () => {
		await editor.findNode('Credits', 'credits');
		await editor.listedNode('Credits').click();
		const action = names.filter({ hasText: 'Get balance of an API account' });
		await action.waitFor();
		await editor.screenshot('02-actions');
		await action.click();
		await editor.part('ndv').waitFor();
		await editor.screenshot('03-added');
		assert.equal(await editor.valueOf('provider'), simulated.displayName);
		await editor.executeStep('success');
		await editor.expectOutput('remaining', '80', 'simulated');
		await editor.screenshot('04-first-balance');
	});
}
