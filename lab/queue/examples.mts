import assert from 'node:assert/strict';

import { readAccountsOf } from '../../scripts/start/readAccounts.js';
import { checkAccountsInOneTable } from '../../scripts/e2e/accountsInOneTable.mjs';
import { checkAgentTool } from '../../scripts/e2e/agentTool.mjs';
import { checkCredentialTests } from '../../scripts/e2e/credentialTests.mjs';
import { checkGuardedBatch } from '../../scripts/e2e/guardedBatch.mjs';
import { checkHttpRequestNode } from '../../scripts/e2e/httpRequestNode.mjs';
import { checkLowCreditAlert } from '../../scripts/e2e/lowCreditAlert.mjs';
import { checkRunway } from '../../scripts/e2e/runway.mjs';
import { executeExample, type Fixture } from '../../scripts/e2e/fixture.mjs';
import { checkThreeClients } from '../../scripts/e2e/threeClients.mjs';
import { checkTypes } from '../../scripts/e2e/types.mjs';
import { accountsExample } from '../../harness/examples.mjs';
import { workers } from './cluster.mjs';
import { executeOnServer } from './executeOnServer.mjs';
import type { Ground } from './ground.mjs';
import { executionsSince, markNow } from './ledger.mjs';

/** An example that reads an account and can be started by hand. */
const plainExample = 'low-credit-alert.json';

/**
 * Checks that a worker that lacks the package says so, and what comes of the
 * execution: so the others have been on the workers, too.
 */
export async function checkWorkerWithoutPackage(ground: Ground): Promise<void> {
	const { checks, cluster } = ground;
	await checks.run('a worker without the package fails, and names what it lacks', async () => {
		await cluster.start('worker-1');
		await assert.rejects(executeExample(fixtureOf(ground), plainExample), (error: Error) => {
			assert.match(error.message, /n8n-nodes-credits\.credits/);
			return true;
		});
		await cluster.stop('worker-1');
	});
	await checks.run('both workers start with the package', async () => {
		for (const worker of workers) {
			await cluster.installOn(worker);
			await cluster.start(worker);
		}
	});
}

/** Checks the examples as they are checked in n8n's regular mode, executed by the workers. */
export async function checkExamples(ground: Ground): Promise<void> {
	const { checks, sandbox, cluster, database, shutdown } = ground;
	const fixture = fixtureOf(ground);
	const mark = await markNow(sandbox, database);
	await checkTypes(checks, cluster.client);
	await checkCredentialTests(checks, cluster.client);
	await checkAccountsInOneTable(fixture, await readAccountsOf(sandbox, accountsExample));
	await checkLowCreditAlert(fixture);
	await checkGuardedBatch(fixture);
	await checkThreeClients(fixture);
	await checkHttpRequestNode(fixture);
	await checkAgentTool(fixture, cluster.client);
	await checkRunway(fixture, cluster.client, shutdown.signal);
	await checks.run('each execution of an example was on one worker, and once', async () => {
		const stored = await executionsSince(mark, database);
		const begun = (await Promise.all(workers.map((worker) => cluster.begunBy(worker)))).flat();
		const ids = stored.map(({ id }) => id);
		assert.ok(ids.length > 0, 'n8n has kept no execution');
		assert.deepEqual(begun.filter((id) => ids.includes(id)).sort(), [...ids].sort());
	});
}

function fixtureOf({ checks, sandbox, modules, cluster, shutdown }: Ground): Fixture {
	return {
		checks,
		sandbox,
		execute: async (id) => await executeOnServer(cluster.client, modules, id, shutdown.signal),
	};
}
