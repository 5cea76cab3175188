import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';

import type { OpenedReply } from '../../sandbox/index.js';
import { until } from '../../harness/until.mjs';
import { importCredentials, importWorkflows } from '../../harness/commandLine.mjs';
import { livenessOf } from '../kills/liveness.js';
import { pollsInLog } from '../kills/n8nLog.js';
import { Progress } from '../progress.mjs';
import { Random } from '../../sandbox/random.js';
import { watchedAccounts, type WatchedAccount } from '../watched/accounts.js';
import type { Answer } from '../watched/model.js';
import { replyAt, type Moment } from '../watched/moments.js';
import { momentOf } from '../watched/scripts.js';
import { judgeWorkflow, type Fate, type Verdict } from '../watched/verdict.js';
import { itemsOf, watchingWorkflow } from '../watched/workflows.mjs';
import { workers } from './cluster.mjs';
import type { Ground } from './ground.mjs';
import { countsOf, executionsSince, markNow, openExecutions, untilSettled } from './ledger.mjs';

const minuteMs = 60_000;

/** When what happens, in milliseconds since all workflows are published. */
const times = {
	/** The second worker is killed as soon as it is idle from here on, */
	workerKilled: 0.4 * minuteMs,
	/** and away for so long, which is a poll at least. */
	workerAway: 1.1 * minuteMs,
	/** The main is killed at random within a minute from here on, and starts at once. */
	mainKilled: 2.6 * minuteMs,
	/** The scripts are over and every account is well again, */
	back: 3.75 * minuteMs,
	/** until each becomes what has to be told. */
	final: 5.25 * minuteMs,
	end: 8.4 * minuteMs,
} as const;

/** All polls begin with a minute; in these seconds of it their executions are long over. */
const idleSeconds = { from: 28, to: 50 } as const;

/** What came of watching accounts. */
export interface WatchResult {
	workflows: number;
	polls: number;
	expected: number;
	received: number;
	lost: number;
	doubled: number;
	/** In another order, with other fields, or not expected at all. */
	otherwise: number;
	/** States that had to survive the end of the main and did not. */
	forgotten: number;
	/** What became of the polls that were in flight when the main was killed. */
	inFlight: Record<Fate, number>;
	/** Watches that did not go on to the end. */
	dead: number;
	/** Executions that each worker has begun. */
	begun: Record<string, number>;
	statuses: Record<string, number>;
	/** When which member was killed, in seconds since publication. */
	kills: { worker: number; main: number };
	complaints: string[];
}

/**
 * Watches thirty accounts, of which each fares in a way of its own, while a worker
 * that has nothing to do and then the main are killed. What was told is compared
 * with what the state machine of the trigger makes of the providers' answers.
 */
export async function checkWatching(ground: Ground): Promise<WatchResult | null> {
	const { checks, sandbox, cluster, database, seed, shutdown } = ground;
	const accounts = watchedAccounts(seed, Math.ceil(times.back / minuteMs));
	const answers = new Map<string, Answer[]>(accounts.map(({ id }) => [id, []]));
	const answersOf = ({ id }: WatchedAccount): Answer[] => answers.get(id) ?? [];
	const random = new Random(seed, 'ends of the queue');
	const kills = { worker: 0, main: 0 };
	let began = Date.now();
	let readyAt = 0;
	let result: WatchResult | null = null;

	const answer = (account: WatchedAccount): OpenedReply => {
		const reply = replyAt(account.answers, momentAt(account, Date.now() - began), Date.now());
		answersOf(account).push({ at: Date.now(), reply });
		return reply;
	};
	const untilTime = async (elapsed: number, progress: Progress): Promise<void> => {
		while (Date.now() < began + elapsed) {
			const seconds = Math.round((Date.now() - began) / 1000);
			progress.show(seconds, `seconds, ${sandbox.received.length} notices`);
			await wait(500, undefined, { signal: shutdown.signal });
		}
	};

	let isWatching = false;
	await sandbox.reset();
	for (const account of accounts) {
		sandbox.openAccount(account.parameters.provider, account.key, () => answer(account));
	}
	const mark = await markNow(sandbox, database);
	await checks.run(`watch: ${accounts.length} workflows are published`, async () => {
		await importCredentials(
			cluster.installation,
			accounts.map(({ credential }) => credential),
		);
		await importWorkflows(cluster.installation, accounts.map(watchingWorkflow));
		for (const { id } of accounts) await cluster.client.publishWorkflow(id);
		await until(
			'every published workflow polls',
			() => accounts.every((account) => answersOf(account).length > 0),
			shutdown.signal,
		);
		began = Date.now();
		isWatching = true;
	});
	if (!isWatching) return null;

	const progress = new Progress(times.end / 1000);
	await checks.run(
		'watch: a worker that is idle is killed by SIGKILL, and starts again',
		async () => {
			await untilTime(times.workerKilled, progress);
			while (!isIdleSecond()) await wait(500, undefined, { signal: shutdown.signal });
			assert.deepEqual(await openExecutions(database), [], 'it was not idle');
			kills.worker = Date.now();
			await cluster.kill('worker-2');
			await untilTime(kills.worker - began + times.workerAway, progress);
			await cluster.start('worker-2');
		},
	);
	await checks.run('watch: the main is killed by SIGKILL, and starts again', async () => {
		await untilTime(times.mainKilled + random.below(minuteMs), progress);
		kills.main = Date.now();
		await cluster.kill('main');
		await cluster.start('main');
		readyAt = Date.now();
	});
	await untilTime(times.end, progress);
	progress.end();
	const endedAt = Date.now();

	await checks.run('watch: every notice came once, and as it had to be', async () => {
		await untilSettled(database, shutdown.signal);
		const polledByLog = pollsInLog(await cluster.latestLogOf('main'));
		const judge = async (account: WatchedAccount) => {
			const received = itemsOf(account, sandbox.received);
			const items = received.map(({ item }) => item);
			const seen = { account, answers: answersOf(account), received: items };
			const verdict = await judgeWorkflow(seen, [kills.main], 'inMemory');
			const life = livenessOf({
				account,
				polledAt: [
					...answersOf(account).map(({ at }) => at),
					...(polledByLog.get(account.id) ?? []),
				],
				from: readyAt,
				to: endedAt,
				finalAt: began + times.final,
				received: items,
				isSpared: verdict.course.isSparedAt(endedAt),
				isUnchanged: !isReadBetween(began + times.back, began + times.final, answersOf(account)),
			});
			return { verdict, life, executions: received.map(({ execution }) => execution) };
		};
		const judged = await Promise.all(accounts.map(judge));
		const stored = await executionsSince(mark, database);
		const ids = new Set(stored.map(({ id }) => id));
		const begun = await Promise.all(
			workers.map(async (worker) => (await cluster.begunBy(worker)).filter((id) => ids.has(id))),
		);
		const verdicts = judged.map(({ verdict }) => verdict);
		const differences = verdicts.flatMap((verdict) => verdict.differences);
		const count = (...kinds: string[]): number =>
			differences.filter(({ kind }) => kinds.includes(kind)).length;
		const saidBy = [...new Set(judged.flatMap(({ executions }) => executions))];
		const all = begun.flat();
		const complaints = [
			...judged.flatMap(({ verdict, life }) => complaintsOf(verdict, life.complaints)),
			...saidBy
				.filter((id) => all.filter((other) => other === id).length !== 1)
				.map((id) => `execution ${id} was not begun by one worker once`),
		];
		result = {
			workflows: accounts.length,
			polls: [...answers.values()].reduce((sum, { length }) => sum + length, 0),
			expected: verdicts.reduce((sum, { expected }) => sum + expected, 0),
			received: sandbox.received.length,
			lost: count('lost'),
			doubled: count('doubled'),
			otherwise: count('order', 'different', 'unexpected'),
			forgotten: verdicts.reduce((sum, { forgotten }) => sum + forgotten.length, 0),
			inFlight: fatesOf(verdicts),
			dead: judged.filter(({ life }) => life.complaints.length > 0).length,
			begun: Object.fromEntries(
				workers.map((worker, index) => [worker, begun[index]?.length ?? 0]),
			),
			statuses: Object.fromEntries(countsOf(stored.map(({ status }) => status))),
			kills: {
				worker: Math.round((kills.worker - began) / 1000),
				main: Math.round((kills.main - began) / 1000),
			},
			complaints,
		};
		assert.deepEqual(complaints, []);
		assert.ok(result.expected > accounts.length, 'there was next to nothing to tell');
	});
	return result;
}

function momentAt(account: WatchedAccount, elapsed: number): Moment {
	if (elapsed >= times.final) return account.final;
	if (elapsed >= times.back) return { kind: 'amount', share: 0.8 };
	return momentOf(account.script, elapsed);
}

/** Whether an account was read in between: a watch that has not seen it well sees no change. */
function isReadBetween(from: number, to: number, answers: readonly Answer[]): boolean {
	return answers.some(
		({ at, reply }) => at >= from && at < to && !('kind' in reply) && reply.status === 200,
	);
}

function isIdleSecond(): boolean {
	const second = (Date.now() % minuteMs) / 1000;
	return second >= idleSeconds.from && second < idleSeconds.to;
}

function complaintsOf(verdict: Verdict, life: readonly string[]): string[] {
	const { account, differences, forgotten, oracle, askedInVain } = verdict;
	return [
		...differences.map(({ kind, what }) => `${kind}: ${what}`),
		...forgotten.map((what) => `forgotten: ${what}`),
		...oracle,
		...askedInVain.map((at) => `asked although spared, at ${new Date(at).toISOString()}`),
		...life,
	].map((complaint) => `${account.id}: ${complaint}`);
}

function fatesOf(verdicts: readonly Verdict[]): Record<Fate, number> {
	const counts = { harmless: 0, lost: 0, doubled: 0 };
	for (const fate of verdicts.flatMap(({ fates }) => fates)) counts[fate] += 1;
	return counts;
}
