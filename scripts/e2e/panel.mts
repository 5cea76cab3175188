import assert from 'node:assert/strict';

import { providers, remoteProviders } from '../../nodes/Credits/providers/index.js';
import { exampleFile, readExample } from '../n8n/examples.mjs';
import type { Checks } from './checks.mjs';
import type { EditorPage } from './editorPage.mjs';
import { editorWorkflows } from './editorWorkflows.mjs';

const { panel, choice, gate } = editorWorkflows;

/** Checks the node's panel before anything has run. */
export async function checkPanel(checks: Checks, editor: EditorPage): Promise<void> {
	await checks.run('the Provider selector is on screen, with every provider', async () => {
		await editor.openNode(panel.id, 'Credits');
		await editor.screenshot('05-panel');
		await editor.parameter('provider').click();
		await editor.listEntries.first().waitFor();
		const shown = await editor.listEntries.allInnerTexts();
		assert.deepEqual(
			shown.map((entry) => entry.trim()),
			providers.map(({ displayName }) => displayName),
		);
		await editor.screenshot('06-providers');
		await editor.page.keyboard.press('Escape');
	});
	await checks.run('another provider brings its own credential field', async () => {
		// A workflow of its own: n8n saves by itself what is changed here.
		await editor.openNode(choice.id, 'Credits');
		for (const { displayName } of remoteProviders) {
			await editor.choose('provider', displayName);
			const product = displayName.replace(/ \(.*\)$/, '');
			await editor.expectCredentialLabel(`Credential for ${product} Credits API`);
		}
		await editor.choose('provider', 'Simulated Account');
		await editor.expectCredentialLabel(null);
		await editor.screenshot('07-simulated');
	});
	await checks.run('the next node shows the fields before the first run', async () => {
		await editor.openNode(panel.id, 'Next');
		const preview = editor.part('ndv-input-panel');
		await preview.getByText('Usually outputs the following fields').waitFor();
		for (const field of ['remaining', 'status', 'isLow', 'summary', 'lots']) {
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
