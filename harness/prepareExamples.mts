import type { SimpleBalance } from '../nodes/Credits/output/simpleBalance.js';
import { readExample, tableOf } from './examples.mjs';
import { pastReadings } from './pastReadings.js';
import type { RestClient } from './restClient.mjs';

/** The example that keeps readings in a data table and forecasts from them. */
export const readingsExample = 'readings-and-runway.json';

/** The example whose tools n8n offers to agents once it is published. */
const toolsExample = 'agent-tool.json';

const DAY_MS = 24 * 3_600_000;

/** Maximum age of a table's last reading; an older table is filled anew. */
const MAX_AGE_MS = DAY_MS;

/** Minimum age of a table's first reading, for a forecast worth looking at. */
const MIN_PAST_MS = 7 * DAY_MS;

/**
 * Prepares the examples for their execution: fills the data table with four weeks of
 * readings, unless it has readings up to today, and publishes the tools for agents.
 *
 * @param client signed in
 * @param balances of the accounts in {@link readingsExample}
 */
export async function prepareExamples(
	client: RestClient,
	balances: readonly SimpleBalance[],
): Promise<void> {
	await fillTable(client, balances);
	const { id } = await readExample(toolsExample);
	await client.publishWorkflow(id);
}

async function fillTable(client: RestClient, balances: readonly SimpleBalance[]): Promise<void> {
	const { name: tableName, columns } = await tableOf(readingsExample);
	const known = (await client.dataTables()).find(({ name }) => name === tableName);
	if (known !== undefined) {
		if (await leadsUpToToday(client, known.id)) return;
		await client.deleteDataTable(known.id);
	}
	const id = await client.createDataTable(tableName, columns);
	await client.addRows(id, pastReadings(balances, Date.now()));
}

async function leadsUpToToday(client: RestClient, tableId: string): Promise<boolean> {
	const ageOfFirst = async (order: string): Promise<number> => {
		const row = await client.firstRow(tableId, order);
		return Date.now() - Date.parse(String(row?.['retrievedAt']));
	};
	const youngest = await ageOfFirst('retrievedAt:desc');
	const oldest = await ageOfFirst('retrievedAt:asc');
	return youngest < MAX_AGE_MS && oldest > MIN_PAST_MS;
}
