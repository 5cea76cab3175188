import assert from 'node:assert/strict';

import { credentialDisplayNameOf } from '../../nodes/Credits/providers/contract.js';
import { simulated } from '../../nodes/Credits/simulation/simulatedAccount.js';
import type { EditorPage } from '../../harness/editorPage.mjs';
import { editorWorkflows } from './editorWorkflows.mjs';
import { sampleCredentials } from './samples.mjs';
import { resetSandbox, type Fixture } from './fixture.mjs';

const { firstMessage, overview } = editorWorkflows;

/** The accounts that are chosen; one of them stays without a credential. */
const chosen = sampleCredentials.slice(0, 4);
const withoutCredential = chosen.at(-1);

const nameOf = ({ answers }: (typeof chosen)[number]): string => answers.record.displayName;
const labelOf = ({ answers }: (typeof chosen)[number]): string =>
	`Credential for ${credentialDisplayNameOf(answers.record)}`;

/** Checks the panel of Credits Overview, and the way from an empty workflow to a message. */
export async function checkOverviewPanel(
	{ checks, sandbox }: Fixture,
	editor: EditorPage,
): Promise<void> {
	await resetSandbox(sandbox);
	await checks.run('Credits Overview is found by searching "digest"', async () => {
		await editor.openWorkflow(firstMessage.id);
		await editor.part('canvas-handle-plus').click();
		await editor.findNode('Credits Overview', 'digest');
		await editor.screenshot('30-digest-in-node-creator');
	});
	await checks.run('each provider that is chosen gets its own credential field', async () => {
		await addAction(editor, 'Get an overview of several accounts');
		assert.deepEqual(await editor.chosenIn('providers'), [simulated.displayName]);
		await editor.expectCredentialLabels([]);
		await editor.chooseNothing('providers');
		await editor.chooseAlso('providers', chosen.map(nameOf));
		await editor.expectCredentialLabels(chosen.map(labelOf));
		await editor.screenshot('31-credential-fields');
	});
	await checks.run('a missing credential is a row, and the output says so', async () => {
		for (const account of chosen) {
			if (account !== withoutCredential) {
				await editor.chooseCredential(labelOf(account), account.name);
			}
		}
		await editor.executeStep('success');
		await editor.expectOutput('1 of 4 rows could not be read', 'No credential is chosen for');
		await editor.showOutputAs('table');
		await editor.expectOutput('unknown', 'ok');
		await editor.screenshot('32-missing-credential');
	});
	await checks.run('the next node makes the message, which says what was not read', async () => {
		await editor.page.keyboard.press('Escape');
		await editor.part('ndv').waitFor({ state: 'detached' });
		await editor.part('canvas-handle-plus').click();
		await editor.findNode('Credits Overview', 'digest');
		await addAction(editor, 'Make one message of many balances');
		await editor.screenshot('33-digest-panel');
		await editor.executeStep('success');
		await editor.showOutputAs('schema');
		await editor.expectField('unread', '1');
		assert.match(await editor.outputText(), /Credits: 1 not read –/);
		await editor.screenshot('34-first-message');
	});
	await checks.run('with nothing chosen the panel stays, and says what to do', async () => {
		await editor.openNode(overview.id, 'Credits Overview');
		await editor.chooseNothing('providers');
		await editor.parameter('providers').waitFor();
		await editor.expectCredentialLabels([]);
		await editor.executeStep('danger');
		await editor.expectError("'Providers' must not be empty", 'Choose at least one account');
		await editor.screenshot('35-nothing-chosen');
		await editor.chooseAlso('providers', [simulated.displayName]);
		await editor.executeStep('success');
		await editor.expectOutput('Simulated Account');
	});
	await checks.run('Make Digest says that there is nothing to say', async () => {
		await editor.openNode(overview.id, 'Make Digest');
		await editor.part('node-execute-button').click();
		await editor.expectOutput('Nothing is low and everything was read');
		await editor.screenshot('36-nothing-to-say');
	});
	await checks.run('the fields of overview and digest show before the first run', async () => {
		for (const [node, fields] of [
			['Make Digest', ['account', 'remaining', 'status', 'summary']],
			['Next', ['subject', 'text', 'html', 'low', 'unread']],
		] as const) {
			await editor.openNode(overview.id, node);
			const preview = editor.part('ndv-input-panel');
			for (const field of fields) await preview.getByText(field, { exact: true }).first().waitFor();
			await editor.screenshot(`37-preview-in-${node === 'Next' ? 'message' : 'digest'}`);
		}
	});
}

/** Adds the node of an action that the open list of nodes has found. */
async function addAction(editor: EditorPage, action: string): Promise<void> {
	await editor.listedNode('Credits Overview').click();
	await editor.part('node-creator-item-name').filter({ hasText: action }).click();
	await editor.part('ndv').waitFor();
}
