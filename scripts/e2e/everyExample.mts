import assert from 'node:assert/strict';

import { listExamples } from '../../harness/examples.mjs';
import { readingsExample, prepareExamples } from '../../harness/prepareExamples.mjs';
import type { RestClient } from '../../harness/restClient.mjs';
import { readAccountsOf } from '../../harness/readAccounts.js';
import { bodiesAt, resetSandbox, type Digested, type EditorFixture } from './fixture.mjs';

/** Checks that every example can be executed as it is, as `npm start` promises. */
export async function checkEveryExample(
	{ check, sandbox, editor }: EditorFixture,
	client: RestClient,
): Promise<void> {
	const balances = await readAccountsOf(sandbox, readingsExample);
	const firstReading = async (): Promise<unknown> => {
		const [table] = await client.dataTables();
		assert.ok(table, 'there is no table');
		const first = await client.firstRow(table.id, 'retrievedAt:asc');
		assert.ok(first, 'the table is empty');
		return first;
	};
	await check('the examples get what they need: readings, and published tools', async () => {
		// Other checks have left a table whose readings are not those of the accounts.
		for (const { id } of await client.dataTables()) await client.deleteDataTable(id);
		await prepareExamples(client, balances);
		const first = await firstReading();
		await prepareExamples(client, balances);
		assert.deepEqual(await firstReading(), first);
	});
	await resetSandbox(sandbox);
	for (const { id, name } of await listExamples()) {
		await check(`"Execute workflow" succeeds in "${name}"`, async () => {
			await editor.openWorkflow(id);
			await editor.executeWorkflow();
		});
	}
	await check('the daily digest has a forecast for each account from the start', () => {
		const [digest] = bodiesAt<Digested>(sandbox, '/digest');
		assert.equal(digest?.html.match(/enough for about [^<]*<\/li>/g)?.length, balances.length);
	});
}
