import { randomBytes } from 'node:crypto';
import process from 'node:process';

import { startSandbox } from '../sandbox/index.js';
import { describeMachine } from '../bench/machine.mjs';
import { doSteps } from '../bench/progress.mjs';
import { Checks } from '../scripts/e2e/checks.mjs';
import { httpRequestWorkflow } from '../scripts/e2e/httpRequestNode.mjs';
import { pastReadingsWorkflow } from '../scripts/e2e/runway.mjs';
import { runToEnd, type Ending } from '../scripts/ending.mjs';
import { importCredentials, importWorkflows } from '../scripts/n8n/commandLine.mjs';
import { exampleCredentials } from '../scripts/n8n/exampleCredentials.mjs';
import { listExamples } from '../scripts/n8n/examples.mjs';
import { installStep } from '../scripts/n8n/installStep.mjs';
import { sandboxOwner } from '../scripts/n8n/restClient.mjs';
import { locateRuntime, type Runtime } from '../scripts/n8n/runtime.mjs';
import { readOptions, type Options } from './options.mjs';
import { failureWorkflow, makeAccounts, openAccounts, type RunAccount } from './queue/accounts.mjs';
import { readAddress } from './queue/addresses.mjs';
import { Cluster } from './queue/cluster.mjs';
import { checkCrash } from './queue/crash.mjs';
import { checkExamples, checkWorkerWithoutPackage } from './queue/examples.mjs';
import type { Ground } from './queue/ground.mjs';
import { checkKeys } from './queue/keys.mjs';
import { N8nModules } from './queue/n8nModules.mjs';
import { Database } from './queue/postgres.mjs';
import { recorded, type Records } from './queue/records.mjs';
import { Queue } from './queue/redis.mjs';
import { reportOf, type QueueRun } from './queue/report.mjs';
import { checkRuns } from './queue/thousandRuns.mjs';
import { checkThroughput } from './queue/throughput.mjs';
import { checkWatching } from './queue/watching.mjs';

const usualRuns = 1_000;

await runToEnd(async (ending) => {
	const options = readOptions(process.argv.slice(2));
	const startedAt = new Date();
	const machine = describeMachine();
	const runtime = await locateRuntime();
	await doSteps([installStep(runtime, ending)], true);
	const { ground, records } = await makeGround(runtime, options, ending);
	const found = await tryAll(ground, Number(options.values.get('runs') ?? usualRuns), records);

	const run: QueueRun = {
		startedAt: startedAt.toISOString(),
		seconds: Math.round((Date.now() - startedAt.getTime()) / 1000),
		seed: options.seed,
		n8n: runtime.title,
		machine,
		checks: ground.checks.results,
		...found,
	};
	process.stdout.write(options.isJson ? `${JSON.stringify(run, null, 2)}\n` : reportOf(run));
	return ground.checks.conclude();
});

type Found = Pick<QueueRun, 'runs' | 'crash' | 'throughput' | 'watching' | 'keys'>;

/** One part after the other: they share the machine, and each wants it for itself. */
async function tryAll(ground: Ground, count: number, records: () => Records): Promise<Found> {
	const found: Found = { runs: null, crash: null, throughput: null, watching: null, keys: null };
	const accounts = makeAccounts(ground.seed);
	if (!(await setUp(ground, accounts))) return found;
	await checkWorkerWithoutPackage(ground);
	await checkExamples(ground);

	let delayMs = 0;
	const setDelay = (milliseconds: number): void => {
		delayMs = milliseconds;
	};
	await ground.sandbox.reset();
	openAccounts(ground.sandbox, accounts, () => delayMs);
	found.runs = await checkRuns(ground, accounts, count);
	// So that the worker that is killed has something in its hands.
	setDelay(500);
	found.crash = await checkCrash(ground, accounts);
	found.throughput = await checkThroughput(ground, accounts, setDelay);
	found.watching = await checkWatching(ground);
	found.keys = await checkKeys(ground, accounts, records());
	return found;
}

/** Starts the servers, and makes places for n8n. */
async function makeGround(
	runtime: Runtime,
	{ seed, values }: Options,
	ending: Ending,
): Promise<{ ground: Ground; records: () => Records }> {
	const theirs = (kind: 'postgres' | 'redis') => {
		const address = values.get(kind);
		return address === undefined ? null : readAddress(kind, address);
	};
	const places = { postgres: theirs('postgres'), redis: theirs('redis') };
	const modules = new N8nModules(runtime);
	const name = `credits_proof_${randomBytes(6).toString('hex')}`;
	const secret = randomBytes(18).toString('hex');
	const { sandbox, records } = recorded(await startSandbox());
	ending.onEnd(() => sandbox.stop());
	const database = await Database.open(modules, places.postgres, secret, name, ending);
	const queue = await Queue.open(modules, places.redis, secret, name, ending);
	const cluster = await Cluster.create(runtime, sandbox, database, queue, ending);
	const checks = new Checks(ending.signal, process.stderr);
	return {
		ground: { checks, sandbox, modules, database, queue, cluster, seed, ending },
		records,
	};
}

/** Brings everything into n8n and starts the main. */
async function setUp(
	{ checks, cluster }: Ground,
	accounts: readonly RunAccount[],
): Promise<boolean> {
	let isReady = false;
	await checks.run('the main starts with the package, credentials and workflows', async () => {
		await cluster.installOnMain();
		await importCredentials(cluster.installation, [
			...(await exampleCredentials()),
			...accounts.map(({ credential }) => credential),
		]);
		await importWorkflows(cluster.installation, [
			...(await listExamples()),
			httpRequestWorkflow,
			pastReadingsWorkflow,
			failureWorkflow,
			...accounts.map(({ workflow }) => workflow),
		]);
		await cluster.start('main');
		await cluster.client.setUpOwner(sandboxOwner);
		await cluster.client.publishWorkflow(failureWorkflow.id);
		for (const { workflow } of accounts) await cluster.client.publishWorkflow(workflow.id);
		isReady = true;
	});
	return isReady;
}
