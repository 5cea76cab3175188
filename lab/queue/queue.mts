import { randomBytes } from 'node:crypto';
import process from 'node:process';

import { Checks } from '../../harness/checks.mjs';
import { exampleOnlyCredentials } from '../../harness/exampleCredentials.mjs';
import { listExamples } from '../../harness/examples.mjs';
import { startSandboxFor } from '../../harness/n8n.mjs';
import { sandboxOwner } from '../../harness/restClient.mjs';
import { doSteps } from '../../harness/steps.mjs';
import { installStep, locateRuntime } from '../../harness/versions.mjs';
import type { Sandbox } from '../../sandbox/index.js';
import { httpRequestWorkflow } from '../../scripts/e2e/httpRequestNode.mjs';
import { knownAccounts } from '../../scripts/e2e/samples.mjs';
import { SEED, type Experiment } from '../experiment.mjs';
import { factsIn, failureLines, failuresOf, tableOf } from '../report.mjs';
import { failureWorkflow, makeAccounts, openAccounts } from './accounts.mjs';
import { createCluster } from './cluster.mjs';
import { checkExamples } from './examples.mjs';
import type { QueueFixture } from './fixture.mjs';
import { checkKeys } from './keys.mjs';
import { checkCrash, checkRuns } from './load.mjs';
import { startPostgres, startRedis } from './servers.mjs';
import { checkWatching } from './watching.mjs';

export const experiment: Experiment = {
	help: `Runs n8n in queue mode on this machine, a main and two workers with Postgres and
Redis, against simulated providers: the examples on the workers; a thousand runs
started by webhooks, none of which may be lost or doubled; runs while a worker is
killed; accounts that are watched while a worker and the main are killed. Then it
searches for the keys in everything that was written. Takes about fifteen minutes
and, once, 2.7 GB for n8n in your user cache folder.

Postgres and Redis are started from the programs installed on this machine
(Debian: postgresql and redis-server): on loopback, on free ports, in temporary
folders.`,
	options: {
		seed: SEED,
		runs: { takes: 'number', usual: '1000', help: 'number of runs that are started by webhooks' },
	},
	run: async ({ options, seed, isJson, shutdown }) => {
		const runtime = await locateRuntime();
		await doSteps([installStep(runtime, shutdown)], isJson);
		const { sandbox, sent } = recorded(await startSandboxFor(shutdown));
		const secret = randomBytes(18).toString('hex');
		const database = await startPostgres(secret, shutdown);
		const queue = await startRedis(secret, shutdown);
		const servers = { ...database.environment, ...queue.environment };
		const cluster = await createCluster(runtime, sandbox, servers, shutdown);
		const checks = new Checks(shutdown.signal, process.stderr);
		const accounts = makeAccounts(seed);
		const speed = { delayMs: 0 };
		const fixture = { checks, sandbox, database, queue, cluster, accounts, seed, shutdown, speed };
		const found = (await setUp(fixture))
			? await tryAll(fixture, Number(options['runs']), sent)
			: null;
		return {
			data: { n8n: runtime.title, checks: checks.results, ...found },
			report: [
				`${runtime.title} in queue mode, a main and two workers.`,
				...(found === null ? [] : reportOf(found)),
				...failureLines(failuresOf(checks.results)),
				`${checks.passed} checks passed, ${checks.failed} failed.`,
			],
			hasPassed: checks.failed === 0,
		};
	},
};

/** A sandbox that remembers what workflows have sent, however often it is reset. */
function recorded(sandbox: Sandbox): { sandbox: Sandbox; sent: () => string } {
	const kept: string[] = [];
	const now = (): string => JSON.stringify([sandbox.received, sandbox.strayRequests]);
	const reset = async (): Promise<void> => {
		kept.push(now());
		await sandbox.reset();
	};
	// Not a copy: what a sandbox has received is read each time.
	const recording = Object.create(sandbox, { reset: { value: reset } }) as Sandbox;
	return { sandbox: recording, sent: () => [...kept, now()].join('\n') };
}

/** Brings everything into n8n and starts the main. */
async function setUp({ checks, cluster: { main }, accounts }: QueueFixture): Promise<boolean> {
	await checks.run('the main starts with the package, credentials and workflows', async () => {
		const workflows = [failureWorkflow, ...accounts.map(({ workflow }) => workflow)];
		const credentials = accounts.map(({ credential }) => credential);
		const examples = [...(await listExamples()), httpRequestWorkflow];
		await main.install();
		await main.load(
			[...(await knownAccounts()), ...exampleOnlyCredentials, ...credentials],
			[...examples, ...workflows],
		);
		await main.start();
		await main.client.setUpOwner(sandboxOwner);
		for (const { id } of workflows) await main.client.publishWorkflow(id);
	});
	return checks.failed === 0;
}

/** Runs one part after another: each needs the machine for itself. */
async function tryAll(fixture: QueueFixture, runs: number, sent: () => string) {
	const { sandbox, accounts, speed } = fixture;
	await checkExamples(fixture);
	await sandbox.reset();
	openAccounts(sandbox, accounts, speed);
	const ledger = await checkRuns(fixture, runs);
	// So that the worker has executions in progress when it is killed.
	speed.delayMs = 500;
	const crash = await checkCrash(fixture);
	const watching = await checkWatching(fixture);
	const keys = await checkKeys(fixture, sent());
	return { runs: ledger, crash, watching, keys };
}

/** The results for a person; a part is `null` where it could not be tried. */
function reportOf({ runs, crash, watching, keys }: Awaited<ReturnType<typeof tryAll>>): string[] {
	const part = (title: string, facts: object | null): string[] =>
		facts === null ? [] : ['', title, tableOf([], factsIn(facts))];
	return [
		...part('Runs started by webhooks', runs),
		...part('A worker killed by SIGKILL in the middle of its work', crash),
		...part('Watched accounts, while a worker and the main are killed', watching),
		...part('Keys', keys),
	];
}
