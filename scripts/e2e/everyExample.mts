import assert from 'node:assert/strict';

import type { SimpleBalance } from '../../nodes/Credits/output/simpleBalance.js';
import { listExamples, readExample } from '../../harness/examples.mjs';
import { readingsExample, readyExamples } from '../../harness/readyExamples.mjs';
import type { RestClient } from '../../harness/restClient.mjs';
import type { EditorPage } from '../../harness/editorPage.mjs';
import { resetSandbox, type Fixture } from './fixture.mjs';

/**
 * Checks what `npm start` invites to: that every example can be executed as it is.
 *
 * @param balances what the accounts of {@link readingsExample} hold
 */
export async function checkEveryExample(
	{ checks, sandbox }: Fixture,
	editor: EditorPage,
	client: RestClient,
	balances: readonly SimpleBalance[],
): Promise<void> {
	await checks.run('the examples get what they need: readings, and published tools', async () => {
		// Other checks have left a table whose readings are not those of the accounts.
		for (const { id } of await client.dataTables()) await client.deleteDataTable(id);
		await readyExamples(client, balances);
		const { id } = await readExample(readingsExample);
		const [table] = await client.dataTables();
		assert.ok(table, `the table of ${id} is not there`);
		const first = await client.firstRow(table.id, 'retrievedAt:asc');
		await readyExamples(client, balances);
		const [kept] = await client.dataTables();
		assert.deepEqual(await client.firstRow(kept?.id ?? '', 'retrievedAt:asc'), first);
	});
	await resetSandbox(sandbox);
	for (const { id, name } of await listExamples()) {
		await checks.run(`"Execute workflow" does its work in "${name}"`, async () => {
			await editor.openWorkflow(id);
			await editor.executeWorkflow();
		});
	}
	await checks.run('the daily digest has a forecast for each account from the start', async () => {
		const digest = sandbox.received.find(({ path }) => path === '/digest')?.body;
		const { html } = digest as { html: string };
		assert.equal(html.match(/enough for about [^<]*<\/li>/g)?.length, balances.length);
	});
}
