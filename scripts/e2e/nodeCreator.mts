import assert from 'node:assert/strict';

import type { EditorPage } from '../../harness/editorPage.mjs';
import { simulated } from '../../nodes/Credits/simulation/simulatedAccount.js';
import { editorWorkflows } from './editorWorkflows.mjs';
import type { EditorFixture } from './fixture.mjs';
import { eventActions } from './triggerEvents.mjs';

const lists: Array<[title: string, open: (editor: EditorPage) => Promise<void>]> = [
	['the node', openNodeList],
	['the trigger', (editor) => editor.openTriggerList()],
];

/** Checks that people find the node and the trigger in n8n's list, and get from there to a balance. */
export async function checkNodeCreator({ check, editor }: EditorFixture): Promise<void> {
	const names = editor.part('node-creator-item-name');
	for (const [title, open] of lists) {
		await check(
			`${title} is found by its name, and by a word that only its codex file has`,
			async () => {
				await open(editor);
				await editor.findNode('Credits', 'quota');
				await editor.findNode('Credits', 'credits');
				assert.deepEqual(await names.allInnerTexts(), ['Credits', 'Credits Overview']);
			},
		);
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
