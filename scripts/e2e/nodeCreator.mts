import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

import type { EditorPage } from '../../harness/editorPage.mjs';
import { projectFolder } from '../../harness/projectFolder.mjs';
import { simulated } from '../../nodes/Credits/simulation/simulatedAccount.js';
import { editorWorkflows } from './editorWorkflows.mjs';
import type { EditorFixture } from './fixture.mjs';
import { searchWords } from './samples.mjs';
import { eventActions } from './triggerPanel.mjs';

type NodeList = [title: string, open: (editor: EditorPage) => Promise<void>, codexFile: string];

const lists: NodeList[] = [
	['the node', openNodeList, 'Credits.node.json'],
	['the trigger', (editor) => editor.openTriggerList(), 'CreditsTrigger.node.json'],
];

/** Checks that people find the node and the trigger, and get to a balance from there without anything else. */
export async function checkNodeCreator({ check, editor }: EditorFixture): Promise<void> {
	const names = editor.part('node-creator-item-name');
	for (const [title, open, codexFile] of lists) {
		await check(`${title} is found by searching "credits"`, async () => {
			await open(editor);
			await editor.findNode('Credits', 'credits');
			assert.deepEqual(await names.allInnerTexts(), ['Credits', 'Credits Overview']);
		});
		await check(`${title} is found by each of its other names`, async () => {
			const file = path.join(projectFolder, 'nodes', 'Credits', codexFile);
			const { alias } = JSON.parse(await readFile(file, 'utf8')) as { alias: string[] };
			const missing: string[] = [];
			for (const word of searchWords(alias)) {
				await editor.findNode('Credits', word).catch(() => missing.push(word));
			}
			assert.deepEqual(missing, []);
		});
	}
	await check('a newcomer gets from there to a balance, without a credential', async () => {
		await openNodeList(editor);
		await editor.findNode('Credits', 'credits');
		await editor.addAction('Credits', 'Get balance of an API account');
		assert.equal(await editor.valueOf('provider'), simulated.displayName);
		await editor.executeStep('success');
		await editor.expectOutput('remaining', '80', 'simulated');
	});
	await check(
		'the list of triggers has one entry per event, which selects that event alone',
		async () => {
			await openTriggerEvents(editor);
			assert.deepEqual(await names.allInnerTexts(), eventActions);
			await editor.listedNode('On low balance').click();
			await editor.part('ndv').waitFor();
			assert.deepEqual(await editor.chosenIn('events'), ['Low']);
		},
	);
}

async function openNodeList(editor: EditorPage): Promise<void> {
	await editor.openWorkflow(editorWorkflows.empty.id);
	await editor.part('canvas-handle-plus').click();
}

/** Opens the list of triggers, and in it the events of this package. */
export async function openTriggerEvents(editor: EditorPage): Promise<void> {
	await editor.openTriggerList();
	await editor.findNode('Credits', 'credits');
	const entry = editor.listedNode('Credits');
	await entry.click();
	await entry.waitFor({ state: 'detached' });
}
