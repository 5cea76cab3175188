import assert from 'node:assert/strict';

import { exampleFile, readExample, type ExampleWorkflow } from '../../harness/examples.mjs';
import type { RestClient, TableColumn } from '../../harness/restClient.mjs';
import { node, workflow } from '../../harness/workflows.mjs';
import { resetSandbox, type Fixture } from './fixture.mjs';
import { until } from '../../harness/until.mjs';

const readings = 'readings-and-runway.json';
const digest = 'daily-digest.json';

/** Eight days of hourly readings of two accounts, of which the second is used faster. */
const pastReadings = `={{ [['Slow', 5000, 2], ['Fast', 900, 4]].flatMap(([account, start, burn]) => Array.from({ length: 192 }, (_, hour) => ({
	provider: 'kieAi', account, balance: 'credits', unit: 'credit', unlimited: false,
	remaining: start - burn * hour,
	retrievedAt: $now.minus({ hours: 192 - hour }).toUTC().toISO(),
}))) }}`;

/** Writes a past into the data table of the examples, which takes a week otherwise. */
export const pastReadingsWorkflow = workflow('e2ePastReadings', 'Past readings', [
	node('Past', 'n8n-nodes-base.set', 3.4, {
		mode: 'manual',
		assignments: {
			assignments: [{ id: 'past', name: 'readings', type: 'array', value: pastReadings }],
		},
		options: {},
	}),
	node('Split', 'n8n-nodes-base.splitOut', 1, { fieldToSplitOut: 'readings', options: {} }),
	node('Keep', 'n8n-nodes-base.dataTable', 1, {
		resource: 'row',
		operation: 'insert',
		dataTableId: { __rl: true, mode: 'name', value: 'api_credit_readings' },
		columns: { mappingMode: 'autoMapInputData', value: null, matchingColumns: [], schema: [] },
		options: {},
	}),
]);

/** The node of the example that creates the table. */
interface TableNode {
	parameters: { tableName: string; columns: { column: TableColumn[] } };
}

function tableNodeOf({ nodes }: ExampleWorkflow): TableNode {
	const found = nodes.find(({ parameters }) => parameters['resource'] === 'table');
	assert.ok(found, 'no node of the example creates the table');
	return found as unknown as TableNode;
}

/** Makes the workflows use a table that was created by hand, as somebody does who has such an n8n. */
async function chooseTable(client: RestClient, tableId: string): Promise<void> {
	const examples = await Promise.all(
		[readings, digest].map((each) => readExample(exampleFile(each))),
	);
	for (const { id } of [...examples, pastReadingsWorkflow]) {
		await client.changeNodes(id, (node) => {
			if (node.type !== 'n8n-nodes-base.dataTable') return node;
			if (node.parameters['resource'] === 'table') return { ...node, disabled: true };
			const dataTableId = { __rl: true, mode: 'id', value: tableId };
			return { ...node, parameters: { ...node.parameters, dataTableId } };
		});
	}
}

/**
 * Checks the examples that keep readings and make forecasts of them, in the running
 * server: n8n's command line has no data tables.
 */
export async function checkRunway(
	{ checks, sandbox }: Fixture,
	client: RestClient,
	signal: AbortSignal,
): Promise<void> {
	const run = async (id: string, trigger: string): Promise<void> => {
		const execution = await client.startWorkflow(id, trigger);
		const isOver = async (): Promise<boolean> => {
			const status = await statusOf(client, id, execution);
			assert.ok(status !== 'error' && status !== 'crashed', `an execution of ${id} failed`);
			return status === 'success';
		};
		await until(`an execution of ${id} ends`, isOver, signal);
	};
	const runExample = async (name: string): Promise<void> => {
		await run((await readExample(exampleFile(name))).id, 'Run by Hand');
	};
	const digestOf = async (): Promise<Digest> => {
		await runExample(digest);
		return sandbox.received.at(-1)?.body as Digest;
	};

	const { tableName, columns } = tableNodeOf(await readExample(exampleFile(readings))).parameters;
	const creates = `${readings}: creates its data table`;
	if (client.traits.dataTableNodeKnowsNames) {
		await checks.run(creates, async () => {
			await resetSandbox(sandbox, { stablecog: 'maintenance' });
			await runExample(readings);
			const table = (await client.dataTables()).find(({ name }) => name === tableName);
			// In Postgres n8n lists the columns in another order.
			const sorted = (all: readonly TableColumn[]): string[] =>
				all.map(({ name, type }) => `${name}: ${type}`).sort();
			assert.deepEqual(sorted(table?.columns ?? []), sorted(columns.column));
		});
	} else {
		const reason = 'Its Data Table node cannot create a table. One was created and chosen by hand.';
		checks.lacks(creates, reason);
		await chooseTable(client, await client.createDataTable(tableName, columns.column));
		await resetSandbox(sandbox, { stablecog: 'maintenance' });
	}
	await checks.run(`${readings}: a row for each account that could be read`, async () => {
		await runExample(readings);
		await runExample(readings);
		const { html } = await digestOf();
		assert.deepEqual(
			[...html.matchAll(/<li>(.+?): .*?<\/li>/g)].map(([, account]) => account).sort(),
			['AcyChecker – batch', 'AcyChecker – simple', 'Kie.ai'],
		);
		assert.equal(html.match(/too few readings for a forecast yet<\/li>/g)?.length, 3);
	});
	await checks.run(`${digest}: the account that is empty soonest on top, with charts`, async () => {
		await run(pastReadingsWorkflow.id, 'Start');
		await resetSandbox(sandbox);
		const { subject, html } = await digestOf();
		assert.equal(sandbox.received.length, 1);
		assert.match(
			subject,
			/^API credits: Kie\.ai – Fast: 136 credits left, enough for about 3\d hours/,
		);
		assert.ok(html.indexOf('Fast') < html.indexOf('Slow'));
		assert.equal(html.match(/<svg /g)?.length, 5);
	});
}

/** What the desk gets. */
interface Digest {
	subject: string;
	html: string;
}

async function statusOf(client: RestClient, workflowId: string, id: string): Promise<string> {
	const executions = await client.executionsOf(workflowId);
	return executions.find((execution) => execution.id === id)?.status ?? 'unknown';
}
