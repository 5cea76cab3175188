import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';

import type { Checks } from '../../harness/checks.mjs';
import { accountsExample } from '../../harness/examples.mjs';
import { Execution } from '../../harness/execution.mjs';
import type { N8n } from '../../harness/n8n.mjs';
import { searchForKeys, type KeySearch, type Places } from '../../harness/secrets/keySearch.js';
import { UserFacingError, type Shutdown } from '../../harness/shutdown.mjs';
import { MINUTE_MS } from '../../nodes/Credits/balance/time.js';
import { sandboxCredentials } from '../../sandbox/credentials.js';
import type { Sandbox } from '../../sandbox/index.js';
import { Random } from '../../sandbox/random.js';
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
import { readAccountsOf } from '../../scripts/start/readAccounts.js';
import { Progress } from '../progress.mjs';
import { count } from '../report.mjs';
import { summarize, tally, type Summary } from '../statistics.mjs';
import { watchedAccounts } from '../watched/accounts.js';
import { pollsInLog } from '../watched/n8nLog.js';
import { Watch, type WatchFigures } from '../watched/watch.mjs';
import { failuresIn, type RunAccount } from './accounts.mjs';
import { copyPackage, type Cluster } from './cluster.mjs';
import {
	Bookkeeper,
	endlessRuns,
	openExecutions,
	startRuns,
	untilSettled,
	type Ledger,
	type RunAnswer,
} from './runs.mjs';
import type { Postgres, Redis } from './servers.mjs';

/** What every part of the experiment works with. */
export interface QueueFixture {
	checks: Checks;
	sandbox: Sandbox;
	database: Postgres;
	queue: Redis;
	cluster: Cluster;
	accounts: readonly RunAccount[];
	seed: number;
	shutdown: Shutdown;
	/** How long each provider of a run takes from now on, in milliseconds. */
	setDelay: (delayMs: number) => void;
}

/** Requests that are open at a time: more than two workers take, so that some wait. */
const AT_ONCE = 40;

/** How n8n calls an execution that is still to come to its end. */
const UNFINISHED = ['new', 'running', 'waiting', 'unknown'];

/** An example that reads an account and can be started by hand. */
const PLAIN_EXAMPLE = 'low-credit-alert.json';

function say(line: string): void {
	process.stderr.write(`${line}\n`);
}

/**
 * Checks that a worker that lacks the package says so, and then the examples as they
 * are checked in n8n's regular mode, executed by the workers.
 */
export async function checkExamples(queue: QueueFixture): Promise<void> {
	const { checks, sandbox, cluster, database, shutdown } = queue;
	const { main, workers } = cluster;
	const fixture: Fixture = {
		checks,
		sandbox,
		execute: async (id) => await executeOnServer(main, id, shutdown.signal),
	};
	await checks.run('a worker without the package fails, and names what it lacks', async () => {
		await workers[0].start();
		await assert.rejects(executeExample(fixture, PLAIN_EXAMPLE), (error: Error) => {
			assert.match(error.message, /n8n-nodes-credits\.credits/);
			return true;
		});
		await workers[0].stop();
	});
	await checks.run('both workers start with the package', async () => {
		for (const worker of workers) {
			await copyPackage(main, worker);
			await worker.start();
		}
	});
	const books = await Bookkeeper.begin(cluster, sandbox, database);
	await checkTypes(checks, main.client);
	await checkCredentialTests(checks, main.client);
	await checkAccountsInOneTable(fixture, await readAccountsOf(sandbox, accountsExample));
	await checkLowCreditAlert(fixture);
	await checkGuardedBatch(fixture);
	await checkThreeClients(fixture);
	await checkHttpRequestNode(fixture);
	await checkAgentTool(fixture, main.client);
	await checkRunway(fixture, main.client);
	await checks.run('each execution of an example was on one worker, and once', async () => {
		const stored = await books.stored();
		assert.ok(stored.length > 0, 'n8n has kept no execution');
		const begun = (await books.begun(stored)).flat();
		assert.deepEqual(begun.sort(), stored.map(({ id }) => id).sort());
	});
}

/** Executes a workflow by hand, as the editor does: in queue mode that is done by a worker. */
async function executeOnServer(
	{ client, runtime }: N8n,
	workflowId: string,
	signal: AbortSignal,
): Promise<Execution> {
	const nodes = await client.nodesOf(workflowId);
	const start = nodes.find(({ type }) => type === 'n8n-nodes-base.manualTrigger');
	if (start === undefined) throw new UserFacingError(`${workflowId} cannot be started by hand.`);
	const id = await client.startWorkflow(workflowId, start.name);
	for (const deadline = Date.now() + 2 * MINUTE_MS; Date.now() < deadline; ) {
		const { status, data } = await client.execution(id);
		if (!UNFINISHED.includes(status)) {
			const execution = data === null ? null : Execution.stored(data, runtime);
			if (status === 'success' && execution !== null) return execution;
			const reason = execution?.error ?? 'n8n has kept no reason';
			throw new UserFacingError(`${workflowId} ended as "${status}": ${reason}`);
		}
		await wait(150, undefined, { signal });
	}
	throw new UserFacingError(`${workflowId} does not come to its end.`);
}

/** Starts so many runs by webhooks and checks that none is lost, doubled or wrong. */
export async function checkRuns(queue: QueueFixture, runs: number): Promise<Ledger | null> {
	const { checks, cluster } = queue;
	let ledger: Ledger | null = null;
	await checks.run(`${count(runs)} runs are started by webhooks`, async () => {
		const progress = new Progress(runs);
		ledger = await settledRuns(queue, 'run', runs, (answered) => progress.show(answered, 'runs'));
		progress.end();
	});
	const holds = async (name: string, judge: (ledger: Ledger) => void): Promise<void> =>
		await checkLedger(checks, `runs: ${name}`, ledger, judge);
	await holds('every caller is answered with HTTP 200', ({ answered }) => {
		assert.equal(answered, runs);
	});
	await holds('each id comes out exactly once', ({ silent, doubled }) => {
		assert.deepEqual({ silent, doubled }, { silent: [], doubled: [] });
	});
	await holds('each with the balance of its account', ({ wrong }) => assert.deepEqual(wrong, []));
	await holds('n8n has kept as many executions, all of them successful', ({ statuses }) => {
		assert.deepEqual(statuses, { success: runs });
	});
	await holds('each execution has said one thing', ({ contradictions }) => {
		assert.deepEqual(contradictions, []);
	});
	await holds('each was begun once, and both workers had their share', (found) => {
		assert.deepEqual(found.begunNotOnce, []);
		assert.equal(found.begun.filter((share) => share > 0).length, cluster.workers.length);
	});
	await holds('one request to a provider for each', ({ requests }) => {
		assert.equal(requests, runs);
	});
	return ledger;
}

/** What came of runs while one of two workers was killed. */
export interface CrashResult extends Ledger {
	/** Callers that got something other than HTTP 200, and after how many seconds. */
	refused: RunAnswer[];
	/** Executions of which the error workflow heard. */
	reportedAsFailed: number;
	/** Ids of which the message went out although n8n calls the execution failed. */
	saidAndFailed: number;
}

/**
 * Kills a worker in the middle of its work. What becomes of the executions that
 * it was at is n8n's to decide, so that is told and not judged. Judged is that
 * nothing is wrong or said twice, and that n8n and the receiver agree.
 */
export async function checkCrash(queue: QueueFixture): Promise<CrashResult | null> {
	const { checks, sandbox, cluster } = queue;
	const [worker] = cluster.workers;
	const [runs, answeredBefore] = [200, 60];
	let result: CrashResult | null = null;
	await checks.run('a worker is killed by SIGKILL while it executes', async () => {
		let killing: Promise<void> | undefined;
		const answers: RunAnswer[] = [];
		const report = (answered: number): void => {
			if (answered >= answeredBefore) killing ??= worker.kill();
			if (answered === runs - 10) say('waiting until n8n has missed the executions of that worker');
		};
		const ledger = await settledRuns(queue, 'crash', runs, report, answers);
		await killing;
		const refused = answers.filter(({ status }) => status !== 200);
		const silent = new Set(ledger.silent);
		result = {
			...ledger,
			refused,
			reportedAsFailed: failuresIn(sandbox).size,
			saidAndFailed: refused.filter(({ id }) => !silent.has(id)).length,
		};
		await worker.start();
	});
	await checkLedger(
		checks,
		'crash: nothing is said twice, and no balance is wrong',
		result as CrashResult | null,
		({ doubled, wrong }) => assert.deepEqual({ doubled, wrong }, { doubled: [], wrong: [] }),
	);
	await checkLedger(
		checks,
		'crash: every run that n8n calls successful has said its balance',
		result as CrashResult | null,
		({ asked, silent, saidAndFailed, answered, statuses }) => {
			assert.equal(asked - silent.length - saidAndFailed, answered);
			assert.equal(statuses['success'], answered);
		},
	);
	return result;
}

/** Starts runs and settles what became of them. @param answers gets how each was answered */
async function settledRuns(
	{ cluster, sandbox, database, accounts, seed, shutdown: { signal } }: QueueFixture,
	name: string,
	runs: number,
	report: (answered: number) => void,
	answers: RunAnswer[] = [],
): Promise<Ledger> {
	const books = await Bookkeeper.begin(cluster, sandbox, database);
	const endless = endlessRuns(name, accounts, seed);
	const some = Array.from({ length: runs }, () => endless.next().value);
	answers.push(...(await startRuns(cluster.main, some.values(), AT_ONCE, signal, report)));
	return await books.settle(answers, signal);
}

async function checkLedger<Found>(
	checks: Checks,
	name: string,
	found: Found | null,
	judge: (found: Found) => void,
): Promise<void> {
	await checks.run(name, async () => {
		assert.ok(found !== null, 'there were no runs');
		await Promise.resolve(judge(found));
	});
}

/** How long the provider takes, in milliseconds. */
const DELAYS = [0, 200] as const;

/** Runs per second where the provider takes so long. */
export interface Throughput {
	delayMs: number;
	one: Summary;
	two: Summary;
	/** Two workers to one, round by round. */
	ratio: Summary;
}

/** All measurements, with the machine's load when each round began. */
export interface ThroughputResult {
	measured: Throughput[];
	loads: number[];
}

/**
 * Measures runs per second with one worker and with two, in turns, against a
 * provider that answers at once and one that takes its time.
 */
export async function checkThroughput(queue: QueueFixture): Promise<ThroughputResult | null> {
	const { checks, cluster, setDelay } = queue;
	const [rounds, measuredMs, warmedUpMs] = [5, 12_000, 5_000];
	const other = cluster.workers[1];
	const found = DELAYS.map((delayMs) => ({ delayMs, one: [] as number[], two: [] as number[] }));
	const loads: number[] = [];
	let result: ThroughputResult | null = null;
	await checks.run('runs per second with one worker and with two', async () => {
		for (let round = 0; round < rounds; round++) {
			loads.push(loadavg()[0] ?? 0);
			// One that has just been stopped stays so for the next round's beginning.
			for (const workers of round % 2 === 0
				? (['two', 'one'] as const)
				: (['one', 'two'] as const)) {
				if (workers === 'one') await other.stop();
				else if (!other.isRunning) await other.start();
				setDelay(0);
				await runsPerSecond(queue, `warm-${round}-${workers}`, warmedUpMs);
				for (const { delayMs, [workers]: measured } of found) {
					setDelay(delayMs);
					const perSecond = await runsPerSecond(
						queue,
						`${round}-${workers}-${delayMs}`,
						measuredMs,
					);
					measured.push(perSecond);
					say(
						`round ${round + 1}, workers: ${workers}, ${delayMs} ms: ${perSecond.toFixed(1)} per second`,
					);
				}
			}
		}
		if (!other.isRunning) await other.start();
		setDelay(0);
		const measured = found.map(({ delayMs, one, two }) => ({
			delayMs,
			one: summarize(one),
			two: summarize(two),
			ratio: summarize(two.map((perSecond, round) => perSecond / (one[round] ?? NaN))),
		}));
		result = { measured, loads };
	});
	return result;
}

/** @returns runs per second, from the first request to the last answer */
async function runsPerSecond(
	{ cluster, accounts, seed, shutdown }: QueueFixture,
	name: string,
	takesFor: number,
): Promise<number> {
	const startedAt = performance.now();
	const runs = endlessRuns(name, accounts, seed);
	const inTime = (function* () {
		while (performance.now() - startedAt < takesFor) yield runs.next().value;
	})();
	const answers = await startRuns(cluster.main, inTime, AT_ONCE, shutdown.signal);
	const seconds = (performance.now() - startedAt) / 1000;
	const failed = answers.filter(({ status }) => status !== 200).length;
	if (failed > 0) throw new Error(`${failed} of ${answers.length} runs failed while measured.`);
	return answers.length / seconds;
}

/** When what happens to watched accounts, in milliseconds since all workflows are published. */
const TIMES = {
	/** The second worker is killed as soon as it is idle from here on, */
	workerKilled: 0.4 * MINUTE_MS,
	/** and away for so long, which is a poll at least. */
	workerAway: 1.1 * MINUTE_MS,
	/** The main is killed at random within a minute from here on, and starts at once. */
	mainKilled: 2.6 * MINUTE_MS,
	backAt: 3.75 * MINUTE_MS,
	finalAt: 5.25 * MINUTE_MS,
	end: 8.4 * MINUTE_MS,
} as const;

/** All polls begin with a minute; in these seconds of it their executions are long over. */
const IDLE_SECONDS = { from: 28, to: 50 } as const;

/** What came of watching accounts. */
export interface WatchResult extends WatchFigures {
	/** Executions that each worker has begun. */
	begun: number[];
	statuses: Record<string, number>;
	/** When which member was killed, in seconds since publication. */
	kills: { worker: number; main: number };
}

/**
 * Watches thirty accounts, of which each fares in a way of its own, while a worker
 * that has nothing to do and then the main are killed. What was sent is compared
 * with what the state machine of the trigger makes of the providers' answers.
 */
export async function checkWatching(queue: QueueFixture): Promise<WatchResult | null> {
	const { checks, sandbox, cluster, database, seed, shutdown } = queue;
	const { main, workers } = cluster;
	const { signal } = shutdown;
	await sandbox.reset();
	const watch = new Watch(sandbox, seed, TIMES);
	const random = new Random(seed, 'ends of the queue');
	const books = await Bookkeeper.begin(cluster, sandbox, database);
	const kills = { worker: 0, main: 0 };
	let [isWatching, readyAt] = [false, 0];
	let result: WatchResult | null = null;
	await checks.run(`watch: ${watch.accounts.length} workflows are published`, async () => {
		await watch.load(main);
		await watch.publish(main, signal);
		isWatching = true;
	});
	if (!isWatching) return null;

	const progress = new Progress(TIMES.end / 1000);
	const untilTime = async (elapsed: number): Promise<void> => {
		while (Date.now() < watch.began + elapsed) {
			const seconds = Math.round((Date.now() - watch.began) / 1000);
			progress.show(seconds, `seconds, ${sandbox.received.length} notices`);
			await wait(500, undefined, { signal });
		}
	};
	await checks.run(
		'watch: a worker that is idle is killed by SIGKILL, and starts again',
		async () => {
			await untilTime(TIMES.workerKilled);
			const isIdle = (second: number): boolean =>
				second >= IDLE_SECONDS.from && second < IDLE_SECONDS.to;
			while (!isIdle((Date.now() % MINUTE_MS) / 1000)) await wait(500, undefined, { signal });
			assert.deepEqual(await openExecutions(database), [], 'it was not idle');
			kills.worker = Date.now();
			await workers[1].kill();
			await untilTime(kills.worker - watch.began + TIMES.workerAway);
			await workers[1].start();
		},
	);
	await checks.run('watch: the main is killed by SIGKILL, and starts again', async () => {
		await untilTime(TIMES.mainKilled + random.below(MINUTE_MS));
		kills.main = Date.now();
		await main.kill();
		await main.start();
		readyAt = Date.now();
	});
	await untilTime(TIMES.end);
	progress.end();
	const endedAt = Date.now();

	await checks.run('watch: every notice came once, and as it had to be', async () => {
		await untilSettled(database, signal);
		const polledByLog = pollsInLog(await readFile(main.logFile, 'utf8'));
		const happened = {
			kills: [kills.main],
			readyAt,
			endedAt,
			keeping: 'inMemory',
			polledByLog,
		} as const;
		const judged = await watch.judge(happened);
		const figures = watch.figures(judged);
		const stored = await books.stored();
		const begun = await books.begun(stored);
		const timesBegun = tally(begun.flat());
		const saidBy = judged.flatMap(({ received }) => received.map(({ execution }) => execution));
		const complaints = [
			...figures.complaints,
			...[...new Set(saidBy)]
				.filter((id) => timesBegun[id] !== 1)
				.map((id) => `execution ${id} was not begun by one worker once`),
		];
		result = {
			...figures,
			begun: begun.map(({ length }) => length),
			statuses: tally(stored.map(({ status }) => status)),
			kills: {
				worker: Math.round((kills.worker - watch.began) / 1000),
				main: Math.round((kills.main - watch.began) / 1000),
			},
			complaints,
		};
		assert.deepEqual(complaints, []);
		assert.ok(figures.expected > watch.accounts.length, 'there was next to nothing to tell');
	});
	return result;
}

/**
 * Looks for every key in everything that was written: user folders, logs, the
 * database, the queue, and what workflows have sent. All servers are stopped for it.
 *
 * @param sent what workflows have sent, and requests to strange hosts
 */
export async function checkKeys(
	{ checks, cluster, database, queue, accounts, seed, shutdown }: QueueFixture,
	sent: string,
): Promise<(KeySearch & { keys: number }) | null> {
	const keys = [
		...accounts.map(({ name, key }) => ({ name, key })),
		...watchedAccounts(seed, 1).map(({ id, key }) => ({ name: id, key })),
		...sandboxCredentials.flatMap(({ name, secrets }) => secrets.map((key) => ({ name, key }))),
	];
	let result: (KeySearch & { keys: number }) | null = null;
	await checks.run('keys: none is in what was stored, logged or sent', async () => {
		for (const member of [...cluster.workers, cluster.main]) await member.stop();
		const written = await queue.stop();
		const dump = await database.dump();
		const found = await searchForKeys(
			keys,
			{
				folders: [
					...[cluster.main, ...cluster.workers].map(({ userFolder }) => userFolder),
					written,
				],
				texts: {
					'the database': dump,
					'the log of the database': await database.log(),
					'what workflows have sent': sent,
				},
			},
			shutdown.signal,
		);
		result = { keys: keys.length, ...found };
		assert.deepEqual(found.findings, []);
		// Where nothing can be found anyway, nothing is proved: what must be there has to be found.
		const workflows = accounts.map(({ workflow }) => ({ name: workflow.id, key: workflow.id }));
		const isIn = async (places: Places): Promise<boolean> =>
			(await searchForKeys(workflows, places)).findings.length > 0;
		assert.ok(await isIn({ texts: { dump } }), 'the database was not read');
		assert.ok(await isIn({ folders: [written] }), 'what Redis has written was not read');
	});
	return result;
}
