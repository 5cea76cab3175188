import type { N8n } from '../../harness/n8n.mjs';
import { until } from '../../harness/until.mjs';
import { MINUTE_MS } from '../../nodes/Credits/balance/time.js';
import type { Sandbox } from '../../sandbox/index.js';
import { total } from '../statistics.mjs';
import { watchedAccounts, type WatchedAccount } from './accounts.js';
import { livenessOf, type Liveness } from './liveness.js';
import type { Answer, Course, Keeping } from './model.js';
import { replyAt, type Moment } from './moments.js';
import { momentOf } from './scripts.js';
import { judgeWorkflow, type Fate, type Verdict } from './verdict.js';
import { itemsOf, watchingWorkflow, type ReceivedItem } from './workflows.mjs';

/** n8n needs longer to start, and a moment to note that a watch is started. */
const START_MS = 2_000;

/** When what happens, in milliseconds since all workflows are published. */
export interface WatchTimes {
	/** The scripts are over and every account is well again. */
	backAt: number;
	/** Every account becomes what has to be reported at the end. */
	finalAt: number;
}

/** What happened to n8n while it watched. Times are epoch milliseconds. */
export interface WatchedN8n {
	kills: readonly number[];
	/** When it was ready after its last start, and when the watching ended. */
	readyAt: number;
	endedAt: number;
	/** What it keeps of a watch when it is killed. */
	keeping: Exclude<Keeping, 'forgetsNothing'>;
	/** When it has polled which workflow since it was last started, by its own log. */
	polledByLog: ReadonlyMap<string, readonly number[]>;
	/** Which executions of which workflow it lists, where that is looked at. */
	executions?: ReadonlyMap<string, readonly string[]>;
}

/** What came of one watched account. */
export interface JudgedWatch {
	verdict: Verdict;
	life: Liveness;
	received: readonly ReceivedItem[];
	/** What is wrong with the number of its executions. */
	unstored: readonly string[];
}

/** What came of all of them. */
export interface WatchFigures {
	workflows: number;
	polls: number;
	expected: number;
	received: number;
	/** What became of the polls that were in flight when n8n was killed. */
	inFlight: Record<Fate, number>;
	/** The notices that were lost or doubled by it. */
	cutOff: string[];
	/** Polls that n8n ran at the same time as the one before, with the state from before it. */
	blind: number;
	lost: number;
	/** By such a poll, or without a reason. */
	doubled: number;
	/** In another order, with other fields, or not expected at all. */
	otherwise: number;
	/** States that had to survive and did not. */
	forgotten: number;
	/** Polls without a notice that had to store what they learned, by an execution without items. */
	silent: number;
	/** Watches that did not go on to the end. */
	dead: number;
	/** What became of the last change. */
	final: Record<Liveness['final'], number>;
	/** Workflows that told another story than in an n8n that never ends. */
	otherStories: string[];
	/** All that is wrong, each with its workflow. */
	complaints: string[];
}

/** Accounts that are watched by one workflow each, and what their providers answer meanwhile. */
export class Watch {
	readonly accounts: readonly WatchedAccount[];

	/** When all workflows were published, epoch milliseconds: the scripts begin then. */
	began = Date.now();

	/** Whether every provider is down, whatever the scripts say. */
	isDown = false;

	private readonly answers = new Map<string, Answer[]>();

	constructor(
		private readonly sandbox: Sandbox,
		seed: number,
		private readonly times: WatchTimes,
	) {
		this.accounts = watchedAccounts(seed, Math.ceil(times.backAt / MINUTE_MS));
		for (const account of this.accounts) this.open(account);
	}

	/** Brings the credentials and workflows into n8n. */
	async load(n8n: N8n): Promise<void> {
		await n8n.load(
			this.accounts.map(({ credential }) => credential),
			this.accounts.map(watchingWorkflow),
		);
	}

	/** Publishes every workflow; each has polled once then. */
	async publish({ client }: N8n, signal: AbortSignal): Promise<void> {
		for (const { id } of this.accounts) await client.publishWorkflow(id);
		const hasPolled = (account: WatchedAccount): boolean => this.answersOf(account).length > 0;
		await until('every published workflow polls', () => this.accounts.every(hasPolled), signal);
		this.began = Date.now();
	}

	/** What every provider has answered, by the account's id. */
	get allAnswers(): Readonly<Record<string, readonly Answer[]>> {
		return Object.fromEntries(this.answers);
	}

	get counts(): { polls: number; notices: number } {
		return {
			polls: total([...this.answers.values()], ({ length }) => length),
			notices: this.sandbox.received.length,
		};
	}

	/** Compares what was sent with what the state machine of the trigger makes of the same answers. */
	async judge(n8n: WatchedN8n): Promise<JudgedWatch[]> {
		return await Promise.all(this.accounts.map((account) => this.judgeOne(account, n8n)));
	}

	/** What all of it comes to. */
	figures(judged: readonly JudgedWatch[]): WatchFigures {
		const verdicts = judged.map(({ verdict }) => verdict);
		const count = (...kinds: string[]): number =>
			total(verdicts, ({ differences }) => {
				return differences.filter(({ kind }) => kinds.includes(kind)).length;
			});
		const fates = verdicts.flatMap((verdict) => verdict.fates);
		const finals = judged.map(({ life }) => life.final);
		return {
			workflows: judged.length,
			polls: this.counts.polls,
			expected: total(verdicts, ({ expected }) => expected),
			received: this.counts.notices,
			inFlight: countOf(fates, ['harmless', 'lost', 'doubled']),
			cutOff: verdicts.flatMap(({ account, cutOff }) =>
				cutOff.map((notice) => `${account.id}: ${notice}`),
			),
			blind: total(verdicts, ({ blind }) => blind),
			lost: count('lost'),
			doubled: count('doubled') + total(verdicts, ({ twice }) => twice.length),
			otherwise: count('order', 'different', 'unexpected'),
			forgotten: total(
				judged,
				({ verdict, unstored }) => verdict.forgotten.length + unstored.length,
			),
			silent: total(verdicts, ({ course }) => silencesIn(course)),
			dead: judged.filter(({ life }) => life.complaints.length > 0).length,
			final: countOf(finals, ['said', 'spared', 'unchanged', 'silent']),
			otherStories: verdicts.flatMap(({ account, isAsUninterrupted }) =>
				isAsUninterrupted ? [] : [account.id],
			),
			complaints: judged.flatMap(complaintsOf),
		};
	}

	private async judgeOne(account: WatchedAccount, n8n: WatchedN8n): Promise<JudgedWatch> {
		const { kills, readyAt, endedAt, keeping, polledByLog } = n8n;
		const received = itemsOf(account, this.sandbox.received);
		const items = received.map(({ item }) => item);
		const answers = this.answersOf(account);
		const verdict = await judgeWorkflow({ account, answers, received: items }, kills, keeping);
		const [backAt, finalAt] = [this.times.backAt, this.times.finalAt].map(
			(elapsed) => this.began + elapsed,
		) as [number, number];
		const life = livenessOf({
			account,
			polledAt: [...answers.map(({ at }) => at), ...(polledByLog.get(account.id) ?? [])],
			from: readyAt,
			to: endedAt,
			finalAt,
			received: items,
			isSpared: verdict.course.isSparedAt(endedAt),
			isStartCutOff: isStartCutOff(kills, answers),
			isUnchanged: !isReadBetween(backAt, finalAt, answers),
		});
		// One that has sent something has started, although a kill may have unlisted it.
		const started = new Set([
			...(n8n.executions?.get(account.id) ?? []),
			...received.map(({ execution }) => execution),
		]);
		const unstored =
			n8n.executions === undefined ? [] : executionsMissing(verdict.course, started.size);
		return { verdict, life, received, unstored };
	}

	private answersOf({ id }: WatchedAccount): readonly Answer[] {
		return this.answers.get(id) ?? [];
	}

	private open(account: WatchedAccount): void {
		const answers: Answer[] = [];
		this.answers.set(account.id, answers);
		this.sandbox.openAccount(account.parameters.provider, account.key, () => {
			const reply = replyAt(account.answers, this.momentOf(account), Date.now());
			answers.push({ at: Date.now(), reply });
			return reply;
		});
	}

	private momentOf({ script, final }: WatchedAccount): Moment {
		if (this.isDown) return { kind: 'outage' };
		const elapsed = Date.now() - this.began;
		if (elapsed >= this.times.finalAt) return final;
		if (elapsed >= this.times.backAt) return { kind: 'amount', share: 0.8 };
		return momentOf(script, elapsed);
	}
}

/** Whether the last kill came while n8n was starting this watch: it had not polled before. */
function isStartCutOff(kills: readonly number[], answers: readonly Answer[]): boolean {
	const [before = 0, last = 0] = kills.slice(-2);
	if (kills.length < 2) return false;
	return !answers.some(({ at }) => at > before + START_MS && at < last - START_MS);
}

/** Whether an account was read in between: without it a watch cannot know that it was well. */
function isReadBetween(from: number, to: number, answers: readonly Answer[]): boolean {
	return answers.some(
		({ at, reply }) => at >= from && at < to && !('kind' in reply) && reply.status === 200,
	);
}

/** How many polls return an empty list. */
function silencesIn({ notices, executions }: Course): number {
	return executions.most - new Set(notices.map(({ poll }) => poll)).size;
}

/** Whether n8n lists as many executions as there are polls that return a list. */
function executionsMissing({ executions: { least, most } }: Course, started: number): string[] {
	if (started >= least && started <= most) return [];
	const wanted = least === most ? String(most) : `${least} to ${most}`;
	return [`n8n has started ${started} executions instead of ${wanted}`];
}

function complaintsOf({ verdict, life, unstored }: JudgedWatch): string[] {
	const { account, differences, forgotten, oracle, askedInVain } = verdict;
	return [
		...differences.map(({ kind, what }) => `${kind}: ${what}`),
		...verdict.twice.map((what) => `doubled by two polls at the same time: ${what}`),
		...forgotten.map((what) => `forgotten: ${what}`),
		...unstored,
		...oracle,
		...askedInVain.map((at) => `asked although spared, at ${new Date(at).toISOString()}`),
		...life.complaints,
	].map((complaint) => `${account.id}: ${complaint}`);
}

function countOf<Name extends string>(
	values: readonly Name[],
	names: readonly Name[],
): Record<Name, number> {
	const counts = names.map((name) => [name, values.filter((value) => value === name).length]);
	return Object.fromEntries(counts) as Record<Name, number>;
}
