import assert from 'node:assert/strict';

import { credentialDisplayNameOf } from '../../nodes/Credits/providers/contract.js';
import { providerProperty } from '../../nodes/Credits/panel/accountProperties.js';
import { simulated } from '../../nodes/Credits/simulation/simulatedAccount.js';
import { exampleFile, readExample } from '../../harness/examples.mjs';
import type { Checks } from '../../harness/checks.mjs';
import type { EditorPage, ListEntry } from '../../harness/editorPage.mjs';
import { editorWorkflows } from './editorWorkflows.mjs';
import { samples } from './samples.mjs';

const { panel, choice, gate, balances, subtitles } = editorWorkflows;

/** What the Provider selector has to show, from top to bottom. */
export const providerEntries: readonly ListEntry[] = (providerProperty.options ?? []).map(
	(option) => ({
		name: option.name,
		description: String(Reflect.get(option, 'description') ?? ''),
	}),
);

/** Checks the node's panel before anything has run. */
export async function checkPanel(checks: Checks, editor: EditorPage): Promise<void> {
	await checks.run('the Provider selector is on screen, with every provider', async () => {
		await editor.openNode(panel.id, 'Credits');
		await editor.screenshot('05-panel');
		await editor.openList('provider');
		const entries = await editor.entriesInList();
		assert.deepEqual(entries, providerEntries);
		// Nobody asks a provider by mistake.
		assert.equal(entries[0]?.name, simulated.displayName);
		assert.match(entries[0].description, /without a key/);
		await editor.screenshot('06-providers');
		await editor.page.keyboard.press('Escape');
	});
	await checks.run('the Provider selector finds a provider by three letters', async () => {
		for (const { record } of samples) {
			const letters = record.displayName.slice(0, 3).toLowerCase();
			await editor.openNode(choice.id, 'Credits');
			await editor.openList('provider');
			await editor.searchList(letters);
			const names = (await editor.entriesInList()).map(({ name }) => name);
			assert.ok(names.includes(record.displayName), `"${letters}" finds ${names.join(', ')}`);
			assert.ok(names.every((name) => name.toLowerCase().includes(letters)));
			await editor.page.keyboard.press('Escape');
		}
	});
	await checks.run('another provider brings its own credential field', async () => {
		// A workflow of its own: n8n saves by itself what is changed here.
		await editor.openNode(choice.id, 'Credits');
		for (const { record } of samples) {
			await editor.choose('provider', record.displayName);
			await editor.expectCredentialLabel(`Credential for ${credentialDisplayNameOf(record)}`);
		}
		await editor.choose('provider', simulated.displayName);
		await editor.expectCredentialLabel(null);
		await editor.screenshot('07-simulated');
	});
	await checks.run('Balance is a field for a name, where an account has several', async () => {
		await editor.openNode(panel.id, 'Credits');
		await editor.parameter('provider').waitFor();
		assert.equal(await editor.parameter('balance').count(), 0);
		await editor.openNode(balances.id, 'Credits');
		assert.equal(await editor.parameter('balance').locator('.el-select').count(), 0);
		assert.equal(await editor.valueOf('balance'), '');
		await editor.executeStep('success');
		await editor.showOutputAs('table');
		await editor.expectOutput('batch', 'simple');
		await editor.enter('balance', 'simple');
		await editor.executeStep('success');
		await editor.showOutputAs('schema');
		await editor.expectField('balance', 'simple');
		await editor.screenshot('07-balance');
	});
	await checks.run('the canvas shows operation and provider below the name', async () => {
		await editor.openWorkflow(subtitles.id);
		for (const { record } of samples) {
			await editor.expectSubtitle(record.name, `Get Balance: ${record.displayName}`);
		}
		await editor.expectSubtitle('Simulated', `Get Balance: ${simulated.displayName}`);
		await editor.expectSubtitle('Forecast', 'Forecast');
		await editor.openWorkflow(gate.id);
		await editor.expectSubtitle('Credits', 'Require Credits: Kie.ai');
		await editor.screenshot('07-subtitles');
	});
	await checks.run('the next node shows the fields before the first run', async () => {
		await editor.openNode(panel.id, 'Next');
		const preview = editor.part('ndv-input-panel');
		await preview.getByText('Usually outputs the following fields').waitFor();
		for (const field of ['remaining', 'status', 'isLow', 'summary', 'topUpUrl']) {
			await preview.getByText(field, { exact: true }).first().waitFor();
		}
		await editor.screenshot('08-preview');
	});
	await checks.run('the next node of Require Credits shows its fields too', async () => {
		await editor.openNode(gate.id, 'Next');
		const preview = editor.part('ndv-input-panel');
		for (const field of ['credits', 'sufficient', 'required', 'missing']) {
			await preview.getByText(field, { exact: true }).first().waitFor();
		}
		await editor.screenshot('09-preview-of-require-credits');
	});
	await checks.run(
		'the tool for agents has the same panel, and a description for the agent',
		async () => {
			const { id } = await readExample(exampleFile('agent-tool.json'));
			await editor.openNode(id, 'Kie.ai Balance');
			await editor.parameter('toolDescription').waitFor();
			await editor.parameter('provider').waitFor();
			await editor.screenshot('10-tool');
		},
	);
	await checks.run('the credential dialog tests the key and hides it', async () => {
		await editor.openNode(panel.id, 'Credits');
		await editor.part('credential-edit-button').click();
		await editor.page.getByText('Connection tested successfully').waitFor();
		const field = editor.page.locator(
			'[data-test-id="credential-edit-dialog"] input[type=password], .el-dialog input[type=password]',
		);
		await field.first().waitFor();
		await editor.screenshot('11-credential');
	});
}
