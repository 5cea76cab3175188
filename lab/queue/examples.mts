import assert from 'node:assert/strict';

import { accountsExample } from '../../harness/examples.mjs';
import { Execution } from '../../harness/execution.mjs';
import type { N8n } from '../../harness/n8n.mjs';
import { UserFacingError } from '../../harness/shutdown.mjs';
import { until } from '../../harness/until.mjs';
import { checkAccountsInOneTable } from '../../scripts/e2e/accountsInOneTable.mjs';
import { checkAgentTool } from '../../scripts/e2e/agentTool.mjs';
import { checkCredentialTests } from '../../scripts/e2e/credentialTests.mjs';
import { executeExample, type Fixture } from '../../scripts/e2e/fixture.mjs';
import { checkGuardedBatch } from '../../scripts/e2e/guardedBatch.mjs';
import { checkHttpRequestNode } from '../../scripts/e2e/httpRequestNode.mjs';
import { checkLowCreditAlert } from '../../scripts/e2e/lowCreditAlert.mjs';
import { checkRunway } from '../../scripts/e2e/runway.mjs';
import { checkThreeClients } from '../../scripts/e2e/threeClients.mjs';
import { checkTypes } from '../../scripts/e2e/types.mjs';
import { readAccountsOf } from '../../harness/readAccounts.js';
import { copyPackage } from './cluster.mjs';
import type { QueueFixture } from './fixture.mjs';
import { Bookkeeper } from './runs.mjs';

/** n8n's statuses of unfinished executions. */
const UNFINISHED = ['new', 'running', 'waiting', 'unknown'];

/** An example that reads an account and can be started by hand. */
const PLAIN_EXAMPLE = 'low-credit-alert.json';

/**
 * Checks that a worker without the package reports it, and then the same examples as in n8n's
 * regular mode, executed by the workers.
 */
export async function checkExamples(queue: QueueFixture): Promise<void> {
	const { checks, sandbox, cluster, shutdown } = queue;
	const { main, workers } = cluster;
	const fixture: Fixture = {
		checks,
		sandbox,
		execute: async (id) => await executeOnServer(main, id, shutdown.signal),
	};
	await checks.run('a worker without the package fails, and names the missing node', async () => {
		await workers[0].start();
		await assert.rejects(executeExample(fixture, PLAIN_EXAMPLE), /n8n-nodes-credits\.credits/);
		await workers[0].stop();
	});
	await checks.run('both workers start with the package', async () => {
		for (const worker of workers) {
			await copyPackage(main, worker);
			await worker.start();
		}
	});
	const books = await Bookkeeper.begin(queue);
	await checkTypes(checks, main.client);
	await checkCredentialTests(checks, main.client);
	await checkAccountsInOneTable(fixture, await readAccountsOf(sandbox, accountsExample));
	await checkLowCreditAlert(fixture);
	await checkGuardedBatch(fixture);
	await checkThreeClients(fixture);
	await checkHttpRequestNode(fixture);
	await checkAgentTool(fixture, main.client);
	await checkRunway(fixture, main.client);
	await checks.run('each execution of an example ran once, on one worker', async () => {
		const stored = await books.stored();
		assert.ok(stored.length > 0, 'n8n has stored no execution');
		const started = (await books.startedBy(stored)).flat();
		assert.deepEqual(started.sort(), stored.map(({ id }) => id).sort());
	});
}

/** Executes a workflow by hand, as the editor does; in queue mode, a worker executes it. */
async function executeOnServer(
	{ client, runtime }: N8n,
	workflowId: string,
	signal: AbortSignal,
): Promise<Execution> {
	const nodes = await client.nodesOf(workflowId);
	const start = nodes.find(({ type }) => type === 'n8n-nodes-base.manualTrigger');
	if (start === undefined) throw new UserFacingError(`${workflowId} cannot be started by hand.`);
	const id = await client.startWorkflow(workflowId, start.name);
	let execution = await client.execution(id);
	const isOver = async (): Promise<boolean> => {
		execution = await client.execution(id);
		return !UNFINISHED.includes(execution.status);
	};
	await until(`${workflowId} ends`, isOver, signal);
	const { status, data } = execution;
	const stored = data === null ? null : Execution.stored(data, runtime);
	if (status === 'success' && stored !== null) return stored;
	const reason = stored?.error ?? 'n8n has stored no reason';
	throw new UserFacingError(`${workflowId} ended as "${status}": ${reason}`);
}
