import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { projectFolder } from '../../harness/projectFolder.mjs';
import type { Checks } from '../../harness/checks.mjs';
import type { EditorPage } from '../../harness/editorPage.mjs';
import { searchWords } from './samples.mjs';
import { eventActions } from './triggerEvents.mjs';

const codexFile = path.join(projectFolder, 'nodes', 'Credits', 'CreditsTrigger.node.json');

/** Checks that people find the trigger, and what they get by choosing one of its events. */
export async function checkTriggerCreator(checks: Checks, editor: EditorPage): Promise<void> {
	const { alias } = JSON.parse(await readFile(codexFile, 'utf8')) as { alias: string[] };
	const found = editor.part('node-creator-item-name');

	await checks.run('the trigger is found by searching "credits" for a first step', async () => {
		await editor.openTriggerList();
		await editor.findNode('Credits', 'credits');
		assert.deepEqual(await found.allInnerTexts(), ['Credits', 'Credits Overview']);
	});
	await checks.run('the trigger is found by each of its other names', async () => {
		const missing: string[] = [];
		for (const word of searchWords(alias)) {
			await editor.findNode('Credits', word).catch(() => missing.push(word));
		}
		assert.deepEqual(missing, []);
	});
	await checks.run('one entry per event, and it selects this event alone', async () => {
		await openTriggerEvents(editor);
		assert.deepEqual(await found.allInnerTexts(), eventActions);
		await editor.screenshot('20-trigger-events');
		await editor.listedNode('On low balance').click();
		await editor.part('ndv').waitFor();
		assert.deepEqual(await editor.chosenIn('events'), ['Low']);
		await editor.screenshot('21-on-low');
	});
}

/** Opens the list of what can start a workflow, and in it what this package has. */
export async function openTriggerEvents(editor: EditorPage): Promise<void> {
	await editor.openTriggerList();
	await editor.findNode('Credits', 'credits');
	const entry = editor.listedNode('Credits');
	await entry.click();
	await entry.waitFor({ state: 'detached' });
}
