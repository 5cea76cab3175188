import assert from 'node:assert/strict';

import { exampleFile, readExample, type ExampleWorkflow } from '../../harness/examples.mjs';
import type { RestClient, TableColumn } from '../../harness/restClient.mjs';
import { node, workflow } from '../../harness/workflows.mjs';
import type { Fixture } from './fixture.mjs';
import { until } from '../../harness/until.mjs';

/** Runs workflows in the running server: n8n's command line has no data tables. */
export class ServerRuns {
	constructor(
		private readonly client: RestClient,
		private readonly signal: AbortSignal,
	) {}

	/**
	 * Runs a workflow to its end.
	 *
	 * @param trigger name of the node to start from
	 */
	async run(id: string, trigger: string): Promise<void> {
		const execution = await this.client.startWorkflow(id, trigger);
		const isOver = async (): Promise<boolean> => {
			const executions = await this.client.executionsOf(id);
			const status = executions.find((each) => each.id === execution)?.status ?? 'unknown';
			assert.ok(status !== 'error' && status !== 'crashed', `an execution of ${id} failed`);
			return status === 'success';
		};
		await until(`an execution of ${id} ends`, isOver, this.signal);
	}

	/** Runs an example by hand. */
	async runExample(name: string): Promise<void> {
		await this.run((await readExample(exampleFile(name))).id, 'Run by Hand');
	}
}

/**
 * Checks that an example creates its data table. Where this n8n cannot, the table is
 * created and chosen by hand, as somebody does who has such an n8n.
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
	const { tableName, columns } = tableNodeOf(await readExample(exampleFile(example))).parameters;
	const creates = `${example}: creates its data table`;
	if (client.traits.dataTableNodeKnowsNames) {
		await checks.run(creates, async () => {
			await run();
			const table = (await client.dataTables()).find(({ name }) => name === tableName);
			// In Postgres n8n lists the columns in another order.
			const sorted = (all: readonly TableColumn[]): string[] =>
				all.map(({ name, type }) => `${name}: ${type}`).sort();
			assert.deepEqual(sorted(table?.columns ?? []), sorted(columns.column));
		});
	} else {
		const reason = 'Its Data Table node cannot create a table. One was created and chosen by hand.';
		checks.lacks(creates, reason);
		await chooseTable(client, await client.createDataTable(tableName, columns.column), users);
		await run();
	}
}

/**
 * A workflow that writes a past into a data table of the examples, which takes days otherwise.
 *
 * @param readings an expression that yields the rows
 */
export function pastWorkflow(id: string, name: string, table: string, readings: string) {
	return workflow(id, name, [
		node('Past', 'n8n-nodes-base.set', 3.4, {
			mode: 'manual',
			assignments: {
				assignments: [{ id: 'past', name: 'readings', type: 'array', value: readings }],
			},
			options: {},
		}),
		node('Split', 'n8n-nodes-base.splitOut', 1, { fieldToSplitOut: 'readings', options: {} }),
		node('Keep', 'n8n-nodes-base.dataTable', 1, {
			resource: 'row',
			operation: 'insert',
			dataTableId: { __rl: true, mode: 'name', value: table },
			columns: { mappingMode: 'autoMapInputData', value: null, matchingColumns: [], schema: [] },
			options: {},
		}),
	]);
}

/** The node of an example that creates the table. */
interface TableNode {
	parameters: { tableName: string; columns: { column: TableColumn[] } };
}

function tableNodeOf({ nodes }: ExampleWorkflow): TableNode {
	const found = nodes.find(({ parameters }) => parameters['resource'] === 'table');
	assert.ok(found, 'no node of the example creates the table');
	return found as unknown as TableNode;
}

async function chooseTable(
	client: RestClient,
	tableId: string,
	users: readonly string[],
): Promise<void> {
	for (const id of users) {
		await client.changeNodes(id, (node) => {
			if (node.type !== 'n8n-nodes-base.dataTable') return node;
			if (node.parameters['resource'] === 'table') return { ...node, disabled: true };
			const dataTableId = { __rl: true, mode: 'id', value: tableId };
			return { ...node, parameters: { ...node.parameters, dataTableId } };
		});
	}
}
