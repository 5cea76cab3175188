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
import { pastReadingsWorkflow } from '../../scripts/e2e/runway.mjs';
import { knownAccounts } from '../../scripts/e2e/samples.mjs';
import { SEED, type Experiment } from '../experiment.mjs';
import { failureLines, mebibytes, shares, spread, tableOf, type Cell } from '../report.mjs';
import { failureWorkflow, makeAccounts, openAccounts } from './accounts.mjs';
import { createCluster } from './cluster.mjs';
import {
	checkCrash,
	checkExamples,
	checkKeys,
	checkRuns,
	checkThroughput,
	checkWatching,
	type QueueFixture,
} from './parts.mjs';
import { startPostgres, startRedis } from './servers.mjs';

export const experiment: Experiment = {
	help: `Runs n8n in queue mode on this machine, a main and two workers with Postgres and
Redis, against simulated providers: the examples on the workers; a thousand runs
started by webhooks, of which none may be lost or doubled; runs while a worker is
killed; runs per second with one worker and with two; accounts that are watched
while a worker and the main are killed. Afterwards it looks for the keys in
everything that was written. Takes about fifteen minutes and, once, 2.7 GB for
n8n in your user cache folder.

Postgres and Redis are started from the programs installed on this machine
(Debian: postgresql and redis-server): on loopback, on free ports, in temporary
folders.`,
	options: {
		seed: SEED,
		runs: { takes: 'number', usual: '1000', help: 'how many runs the webhooks start' },
	},
	run: async ({ options, seed, isJson, shutdown }) => {
		const runtime = await locateRuntime();
		await doSteps([installStep(runtime, shutdown)], isJson);
		const { sandbox, sent } = recorded(await startSandboxFor(shutdown));
		const secret = randomBytes(18).toString('hex');
		const database = await startPostgres(runtime, secret, shutdown);
		const queue = await startRedis(secret, shutdown);
		const servers = { ...database.environment, ...queue.environment };
		const cluster = await createCluster(runtime, sandbox, servers, shutdown);
		const checks = new Checks(shutdown.signal, process.stderr);
		const accounts = makeAccounts(seed);
		let delayMs = 0;
		const setDelay = (milliseconds: number): void => {
			delayMs = milliseconds;
		};
		const fixture = {
			checks,
			sandbox,
			database,
			queue,
			cluster,
			accounts,
			seed,
			shutdown,
			setDelay,
		};
		const found = (await setUp(fixture))
			? await tryAll(fixture, Number(options['runs']), () => delayMs, sent)
			: null;
		return {
			data: { n8n: runtime.title, checks: checks.results, ...found },
			report: [
				`${runtime.title} in queue mode, a main and two workers.`,
				...(found === null ? [] : reportOf(found)),
				...failureLines(
					checks.results.flatMap(({ name, reason }) =>
						reason === null ? [] : [`${name}: ${reason}`],
					),
				),
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
	// Not a copy: what a sandbox has received is asked anew each time.
	const recording = Object.create(sandbox, { reset: { value: reset } }) as Sandbox;
	return { sandbox: recording, sent: () => [...kept, now()].join('\n') };
}

/** Brings everything into n8n and starts the main. */
async function setUp({ checks, cluster: { main }, accounts }: QueueFixture): Promise<boolean> {
	await checks.run('the main starts with the package, credentials and workflows', async () => {
		await main.install();
		await main.load(
			[
				...(await knownAccounts()),
				...exampleOnlyCredentials,
				...accounts.map(({ credential }) => credential),
			],
			[
				...(await listExamples()),
				httpRequestWorkflow,
				pastReadingsWorkflow,
				failureWorkflow,
				...accounts.map(({ workflow }) => workflow),
			],
		);
		await main.start();
		await main.client.setUpOwner(sandboxOwner);
		for (const { id } of [failureWorkflow, ...accounts.map(({ workflow }) => workflow)]) {
			await main.client.publishWorkflow(id);
		}
	});
	return checks.failed === 0;
}

/** One part after the other: they share the machine, and each wants it for itself. */
async function tryAll(
	fixture: QueueFixture,
	runs: number,
	delayMs: () => number,
	sent: () => string,
) {
	await checkExamples(fixture);
	await fixture.sandbox.reset();
	openAccounts(fixture.sandbox, fixture.accounts, delayMs);
	const ledger = await checkRuns(fixture, runs);
	// So that the worker that is killed has something in its hands.
	fixture.setDelay(500);
	const crash = await checkCrash(fixture);
	const throughput = await checkThroughput(fixture);
	const watching = await checkWatching(fixture);
	const keys = await checkKeys(fixture, sent());
	return { runs: ledger, crash, throughput, watching, keys };
}

/** The results for a person; a part is `null` where it could not be tried. */
function reportOf(found: Awaited<ReturnType<typeof tryAll>>): string[] {
	const { runs, crash, throughput, watching, keys } = found;
	const part = (title: string, rows: Cell[][]): string[] => ['', title, tableOf([], rows)];
	const waits = crash?.refused.map(({ seconds }) => seconds) ?? [];
	return [
		...(runs === null
			? []
			: part('Runs started by webhooks', [
					['Asked for', runs.asked],
					['Answered with HTTP 200', runs.answered],
					['– asked again after HTTP 503', runs.refusals],
					['Lost', runs.silent.length],
					['Doubled', runs.doubled.length],
					['With a wrong balance', runs.wrong.length],
					["In n8n's executions", shares(runs.statuses)],
					['On each worker', runs.begun.join(', ')],
					['Requests to the providers', runs.requests],
				])),
		...(crash === null
			? []
			: part('A worker killed by SIGKILL in the middle of its work', [
					['Asked for', crash.asked],
					['Answered with HTTP 200', crash.answered],
					['Answered otherwise', waits.length],
					['– after', waits.length === 0 ? null : `${Math.min(...waits)}–${Math.max(...waits)} s`],
					['– of these reported to the error workflow', crash.reportedAsFailed],
					['– of these said all the same', crash.saidAndFailed],
					['Lost', crash.silent.length],
					['Doubled', crash.doubled.length],
					["In n8n's executions", shares(crash.statuses)],
					...Object.entries(crash.reasons).map(([reason, times]) => [
						`– ${reason.slice(0, 60)}`,
						times,
					]),
				])),
		...(throughput === null
			? []
			: [
					'',
					'Runs per second, 10 at a time on each worker: medians, least–most',
					tableOf(
						['Provider answers after', 'Two workers to one', 'One worker', 'Two workers'],
						throughput.measured.map(({ delayMs, ratio, one, two }) => [
							`${delayMs} ms`,
							`${spread(ratio, 2)} ×`,
							spread(one, 1),
							spread(two, 1),
						]),
					),
					`Load of the machine when each round began: ${throughput.loads.map((load) => load.toFixed(1)).join(', ')}.`,
				]),
		...(watching === null
			? []
			: part(
					`Accounts that are watched, while a worker (second ${watching.kills.worker}) and the main (second ${watching.kills.main}) are killed`,
					[
						['Workflows', watching.workflows],
						['Polls', watching.polls],
						['Notices expected', watching.expected],
						['Notices received', watching.received],
						['Lost', watching.lost],
						['Doubled', watching.doubled],
						['Otherwise wrong', watching.otherwise],
						['States not stored', watching.forgotten],
						['Polls in flight when the main was killed', shares(watching.inFlight)],
						['Dead watches', watching.dead],
						["In n8n's executions", shares(watching.statuses)],
						['On each worker', watching.begun.join(', ')],
					],
				)),
		...(keys === null
			? []
			: [
					`Keys: ${keys.keys} looked for in ${keys.files} files and ${mebibytes(keys.bytes)}; found ${keys.findings.length} times.`,
				]),
	];
}
