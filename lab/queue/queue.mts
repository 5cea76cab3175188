import { randomBytes } from 'node:crypto';

import { startSandbox } from '../../sandbox/index.js';
import { doSteps } from '../../harness/steps.mjs';
import { Checks } from '../../harness/checks.mjs';
import { httpRequestWorkflow } from '../../scripts/e2e/httpRequestNode.mjs';
import { pastReadingsWorkflow } from '../../scripts/e2e/runway.mjs';
import { importCredentials, importWorkflows } from '../../harness/commandLine.mjs';
import { exampleCredentials } from '../../harness/exampleCredentials.mjs';
import { listExamples } from '../../harness/examples.mjs';
import { sandboxOwner } from '../../harness/restClient.mjs';
import { installStep, locateRuntime, type Runtime } from '../../harness/versions.mjs';
import { SEED, type Experiment, type Lab } from '../experiment.mjs';
import { failureWorkflow, makeAccounts, openAccounts, type RunAccount } from './accounts.mjs';
import { readAddress } from './addresses.mjs';
import { Cluster } from './cluster.mjs';
import { checkCrash } from './crash.mjs';
import { checkExamples, checkWorkerWithoutPackage } from './examples.mjs';
import type { Ground } from './ground.mjs';
import { checkKeys } from './keys.mjs';
import { N8nModules } from './n8nModules.mjs';
import { Database } from './postgres.mjs';
import { recorded, type Records } from './records.mjs';
import { Queue } from './redis.mjs';
import { reportOf, type QueueRun } from './report.mjs';
import { checkRuns } from './thousandRuns.mjs';
import { checkThroughput } from './throughput.mjs';
import { checkWatching } from './watching.mjs';

export const experiment: Experiment = {
	help: `Runs n8n in queue mode on this machine, a main and two workers with Postgres and
Redis, against simulated providers: the examples on the workers; accounts that
are watched while a worker and the main are killed; a thousand runs started by
webhooks, of which none may be lost or doubled; runs per second with one worker
and with two. Afterwards it looks for the keys in everything that was written.
Takes about fifteen minutes and, once, 2.7 GB for n8n in your user cache folder.

Without two addresses it starts a Postgres and a Redis of its own, from the
programs installed on this machine (Debian: postgresql and redis-server): on
loopback, on free ports, in temporary folders. In a Postgres of yours
(postgres://user:password@host:port/database) it makes only a schema, and in a
Redis (redis://[user:password@]host:port[/number]) only keys under a prefix of
its own; it removes both at the end.`,
	options: {
		seed: SEED,
		runs: { takes: 'number', usual: '1000', help: 'how many runs the webhooks start' },
		postgres: { takes: 'text', help: 'address of a server of yours' },
		redis: { takes: 'text', help: 'address of a server of yours' },
	},
	run: async (lab) => {
		const runtime = await locateRuntime();
		await doSteps([installStep(runtime, lab.shutdown)], true);
		const { ground, records } = await makeGround(runtime, lab);
		const found = await tryAll(ground, Number(lab.options['runs']), records);
		const checks = ground.checks.results;
		return {
			data: { n8n: runtime.title, checks, ...found },
			report: [
				`${runtime.title} in queue mode, a main and two workers.`,
				...reportOf(found, checks),
				`${ground.checks.passed} checks passed, ${ground.checks.failed} failed.`,
			],
			hasPassed: ground.checks.failed === 0,
		};
	},
};

/** One part after the other: they share the machine, and each wants it for itself. */
async function tryAll(ground: Ground, count: number, records: () => Records): Promise<QueueRun> {
	const found: QueueRun = { runs: null, crash: null, throughput: null, watching: null, keys: null };
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
	{ options, seed, shutdown }: Lab,
): Promise<{ ground: Ground; records: () => Records }> {
	const theirs = (kind: 'postgres' | 'redis') => {
		const address = options[kind];
		return address === undefined ? null : readAddress(kind, address);
	};
	const places = { postgres: theirs('postgres'), redis: theirs('redis') };
	const modules = new N8nModules(runtime);
	const name = `credits_proof_${randomBytes(6).toString('hex')}`;
	const secret = randomBytes(18).toString('hex');
	const { sandbox, records } = recorded(await startSandbox());
	shutdown.onEnd(() => sandbox.stop());
	const database = await Database.open(modules, places.postgres, secret, name, shutdown);
	const queue = await Queue.open(modules, places.redis, secret, name, shutdown);
	const cluster = await Cluster.create(runtime, sandbox, database, queue, shutdown);
	const checks = new Checks(shutdown.signal, process.stderr);
	return {
		ground: { checks, sandbox, modules, database, queue, cluster, seed, shutdown },
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
