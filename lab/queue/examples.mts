import assert from 'node:assert/strict';

import { accountsExample } from '../../harness/examples.mjs';
import { readAccountsOf } from '../../harness/readAccounts.js';
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
import { executionsAfter, latestExecution } from './executed.mjs';
import type { QueueFixture } from './fixture.mjs';

/** An example that reads an account and can be started by hand. */
const PLAIN_EXAMPLE = 'low-credit-alert.json';

/**
 * Checks that a worker without the package reports it, and then the same examples as in n8n's
 * regular mode, executed by the workers.
 */
export async function checkExamples(queue: QueueFixture): Promise<void> {
	const { checks, sandbox, cluster } = queue;
	const { main, workers } = cluster;
	const fixture: Fixture = { checks, sandbox, execute: (workflowId) => main.run(workflowId) };
	await checks.run('a worker without the package fails, and names the missing node', async () => {
		await workers[0].start();
		await assert.rejects(executeExample(fixture, PLAIN_EXAMPLE), /n8n-nodes-credits\.credits/);
		await workers[0].stop();
	});
	await checks.run('both workers start with the package', async () => {
		for (const worker of workers) {
			await worker.install();
			await worker.start();
		}
	});
	const latest = await latestExecution(queue);
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
		const { stored, timesStarted } = await executionsAfter(queue, latest);
		assert.ok(stored.length > 0, 'n8n has stored no execution');
		assert.deepEqual(timesStarted, Object.fromEntries(stored.map(({ id }) => [id, 1])));
	});
}
