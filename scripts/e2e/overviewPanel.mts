import assert from 'node:assert/strict';

import { credentialDisplayNameOf } from '../../nodes/Credits/providers/contract.js';
import { simulated } from '../../nodes/Credits/simulation/simulatedAccount.js';
import { editorWorkflows } from './editorWorkflows.mjs';
import { resetSandbox, type EditorFixture } from './fixture.mjs';
import { sampleCredentials } from './samples.mjs';

const { firstMessage, overview } = editorWorkflows;

/** The chosen accounts, the last of which gets no credential. */
const chosen = sampleCredentials.slice(0, 4).map(({ name, answers: { record } }) => ({
	account: name,
	provider: record.displayName,
	label: `Credential for ${credentialDisplayNameOf(record)}`,
}));

/** Checks the panel of Credits Overview, and the way from an empty workflow to a message. */
export async function checkOverviewPanel({ check, sandbox, editor }: EditorFixture): Promise<void> {
	const addOverview = async (action: string): Promise<void> => {
		await editor.part('canvas-handle-plus').click();
		await editor.findNode('Credits Overview', 'digest');
		await editor.addAction('Credits Overview', action);
	};
	await resetSandbox(sandbox);
	await check(
		'Credits Overview is found, and each provider gets its credential field',
		async () => {
			await editor.openWorkflow(firstMessage.id);
			await addOverview('Get an overview of several accounts');
			assert.deepEqual(await editor.chosenIn('providers'), [simulated.displayName]);
			await editor.expectCredentialLabels([]);
			await editor.chooseNothing('providers');
			await editor.chooseAlso(
				'providers',
				chosen.map(({ provider }) => provider),
			);
			await editor.expectCredentialLabels(chosen.map(({ label }) => label));
		},
	);
	await check('a missing credential is a row, and the output says so', async () => {
		for (const { label, account } of chosen.slice(0, -1)) {
			await editor.chooseCredential(label, account);
		}
		await editor.executeStep('success');
		await editor.expectOutput('1 of 4 rows could not be read', 'No credential is chosen for');
		await editor.showOutputAs('table');
		await editor.expectOutput('unknown', 'ok');
	});
	await check(
		'Make Digest, as the next node, writes a message that says what was not read',
		async () => {
			await editor.page.keyboard.press('Escape');
			await editor.part('ndv').waitFor({ state: 'detached' });
			await addOverview('Make one message of many balances');
			await editor.executeStep('success');
			await editor.showOutputAs('schema');
			await editor.expectField('unread', '1');
			await editor.expectOutput('Credits: 1 not read –');
		},
	);
	await check(
		'with nothing chosen the field stays on screen, and the error says what to do',
		async () => {
			await editor.openNode(overview.id, 'Credits Overview');
			await editor.chooseNothing('providers');
			await editor.parameter('providers').waitFor();
			await editor.expectCredentialLabels([]);
			await editor.executeStep('danger');
			await editor.expectError("'Providers' must not be empty", 'Choose at least one account');
			await editor.chooseAlso('providers', [simulated.displayName]);
			await editor.executeStep('success');
			await editor.expectOutput('Simulated Account');
		},
	);
	await check('Make Digest says that there is nothing to say', async () => {
		await editor.openNode(overview.id, 'Make Digest');
		await editor.part('node-execute-button').click();
		await editor.expectOutput('Nothing is low and everything was read');
	});
}
