import assert from 'node:assert/strict';

import type { ListEntry } from '../../harness/editorPage.mjs';
import { providerProperty } from '../../nodes/Credits/panel/accountProperties.js';
import { credentialDisplayNameOf } from '../../nodes/Credits/providers/contract.js';
import { simulated } from '../../nodes/Credits/simulation/simulatedAccount.js';
import { editorWorkflows } from './editorWorkflows.mjs';
import { idOf, type EditorFixture } from './fixture.mjs';
import { samples } from './samples.mjs';
import { defaultEvents } from './triggerEvents.mjs';

const { panel, choice, gate, overview, trigger, onLow } = editorWorkflows;

/** The entries that the Provider selector must show, from top to bottom. */
const providerEntries: readonly ListEntry[] = (providerProperty.options ?? []).map((option) => ({
	name: option.name,
	description: String(Reflect.get(option, 'description') ?? ''),
}));

type Opened = { id: string; name: string };

const selectors: Array<[node: string, workflow: Opened]> = [
	['Credits', panel],
	['Credits Trigger', trigger],
];

const subtitles: Array<[workflow: Opened, node: string, subtitle: string]> = [
	[panel, 'Credits', 'Get Balance: Kie.ai'],
	[gate, 'Credits', 'Require Credits: Kie.ai'],
	[trigger, 'Credits Trigger', `Kie.ai: ${defaultEvents.join(', ')}`],
	[onLow, 'Credits Trigger', 'Kie.ai: Low'],
];

const previews: Array<[workflow: Opened, node: string, fields: string[]]> = [
	[panel, 'Next', ['remaining', 'status', 'isLow', 'summary', 'topUpUrl']],
	[gate, 'Next', ['credits', 'sufficient', 'required', 'missing']],
	[overview, 'Make Digest', ['account', 'remaining', 'status', 'summary']],
	[overview, 'Next', ['subject', 'text', 'html', 'low', 'unread']],
];

/** Checks the panels of the node and the trigger before the first run. */
export async function checkPanel({ check, editor }: EditorFixture): Promise<void> {
	for (const [node, { id }] of selectors) {
		await check(`${node} shows the Provider selector, with every provider`, async () => {
			await editor.openNode(id, node);
			await editor.openList('provider');
			assert.deepEqual(await editor.entriesInList(), providerEntries);
		});
	}
	await check('another provider brings its own credential field', async () => {
		await editor.openNode(choice.id, 'Credits');
		for (const { record } of samples) {
			await editor.choose('provider', record.displayName);
			await editor.expectCredentialLabels([`Credential for ${credentialDisplayNameOf(record)}`]);
		}
		await editor.choose('provider', simulated.displayName);
		await editor.expectCredentialLabels([]);
	});
	await check('the canvas shows what a node does below its name', async () => {
		for (const [{ id }, node, subtitle] of subtitles) {
			await editor.openWorkflow(id);
			await editor.expectSubtitle(node, subtitle);
		}
	});
	for (const [{ id, name }, node, fields] of previews) {
		await check(
			`the input of ${node} in "${name}" shows its fields before the first run`,
			async () => {
				await editor.openNode(id, node);
				const preview = editor.part('ndv-input-panel');
				await preview.getByText('Usually outputs the following fields').waitFor();
				for (const field of fields)
					await preview.getByText(field, { exact: true }).first().waitFor();
			},
		);
	}
	await check(
		'the tool for agents has the same panel, and a description for the agent',
		async () => {
			await editor.openNode(await idOf('agent-tool.json'), 'Kie.ai Balance');
			await editor.parameter('toolDescription').waitFor();
			await editor.parameter('provider').waitFor();
		},
	);
}
