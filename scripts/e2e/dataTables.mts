import assert from 'node:assert/strict';

import { tableOf } from '../../harness/examples.mjs';
import type { DataTable, RestClient, TableColumn } from '../../harness/restClient.mjs';
import type { Fixture } from './fixture.mjs';

/**
 * Checks that an example creates its data table. Where this n8n cannot, the table is
 * created and chosen by hand, as a user of such an n8n does.
 *
 * @param users ids of the workflows that use the table
 * @param run runs the example once
 */
export async function checkTable(
	{ checks }: Fixture,
	client: RestClient,
	example: string,
	users: readonly string[],
	run: () => Promise<void>,
): Promise<void> {
	const { name: tableName, columns } = await tableOf(example);
	const creates = `${example}: creates its data table`;
	if (!client.traits.dataTableNodeKnowsNames) {
		const reason = 'Its Data Table node cannot create a table. One was created and chosen by hand.';
		checks.lacks(creates, reason);
		await chooseTable(client, await client.createDataTable(tableName, columns), users);
		await run();
		return;
	}
	await checks.run(creates, async () => {
		await run();
		const table = await createdTable(client, example);
		// In Postgres n8n lists the columns in another order.
		const sorted = (all: readonly TableColumn[] = []): string[] =>
			all.map(({ name, type }) => `${name}: ${type}`).sort();
		assert.deepEqual(sorted(table?.columns), sorted(columns));
	});
}

async function chooseTable(
	client: RestClient,
	tableId: string,
	users: readonly string[],
): Promise<void> {
	const dataTableId = { __rl: true, mode: 'id', value: tableId };
	for (const id of users) {
		await client.changeNodes(id, (node) => {
			if (node.type !== 'n8n-nodes-base.dataTable') return node;
			if (node.parameters['resource'] === 'table') return { ...node, disabled: true };
			return { ...node, parameters: { ...node.parameters, dataTableId } };
		});
	}
}

/** Adds rows to the data table of an example that would otherwise take days to come together. */
export async function addPast(
	client: RestClient,
	example: string,
	rows: readonly object[],
): Promise<void> {
	const table = await createdTable(client, example);
	assert.ok(table, `the data table of ${example} is missing`);
	await client.addRows(table.id, rows);
}

/** The data table that an example has created, found by its name. */
async function createdTable(client: RestClient, example: string): Promise<DataTable | undefined> {
	const wanted = await tableOf(example);
	return (await client.dataTables()).find(({ name }) => name === wanted.name);
}
