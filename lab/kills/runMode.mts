import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import type { Shutdown } from '../../harness/shutdown.mjs';
import type { Runtime } from '../../harness/versions.mjs';
import { projectFolder } from '../../harness/projectFolder.mjs';
import type { Progress } from '../progress.mjs';
import type { Finding } from '../../harness/secrets/keySearch.js';
import { tally, total } from '../statistics.mjs';
import { watchedAccounts, type WatchedAccount } from '../watched/accounts.js';
import type { Answer, Course } from '../watched/model.js';
import { replyAt, type Moment } from '../watched/moments.js';
import { momentOf } from '../watched/scripts.js';
import { judgeWorkflow, type Fate, type Verdict } from '../watched/verdict.js';
import { KilledN8n } from './killedN8n.mjs';
import { livenessOf, type Liveness } from './liveness.js';
import type { Mode } from './modes.js';
import { planKills, type KillPlan } from './plan.js';

/** How long every provider stays down after n8n is ready: more than one poll. */
const downMs = 75_000;

/** How long the last messages may take. */
const settlingMs = 8_000;

const minuteMs = 60_000;

/** n8n needs longer to start, and a moment to note that a watch is started. */
const startMs = 2_000;

/** What came of one n8n. */
export interface ModeResult {
	mode: string;
	title: string;
	seed: number;
	minutes: number;
	workflows: number;
	polls: number;
	expected: number;
	received: number;
	/** Seconds since publication at which n8n was killed. */
	kills: number[];
	/** What became of the polls that were in flight then. */
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
	/** Polls without a notice that had to store what they learnt, by an execution without items. */
	silent: number;
	dead: number;
	/** What became of the last change. */
	final: Record<Liveness['final'], number>;
	/** Workflows that told another story than in an n8n that never ends. */
	otherStories: string[];
	executions: Record<string, number>;
	/** How long after its reading a notice arrived, in milliseconds. */
	latency: { median: number; longest: number };
	searched: { files: number; bytes: number; findings: Finding[] };
	/** All that is wrong, each with its workflow. */
	complaints: string[];
	/** Where answers, calls and logs are kept; `null` if nothing is wrong. */
	records: string | null;
}

/** Lets one n8n watch all accounts, kills it again and again, and judges what was told. */
export async function runMode(
	mode: Mode,
	runtime: Runtime,
	{ seed, minutes }: { seed: number; minutes: number },
	shutdown: Shutdown,
	progress: Progress,
): Promise<ModeResult> {
	const plan = planKills(seed, minutes);
	const accounts = watchedAccounts(seed, Math.ceil(plan.backAt / minuteMs));
	const state = { began: Date.now(), isDown: false };
	const n8n = await KilledN8n.create(
		mode,
		runtime,
		accounts,
		(account) => {
			const moment = state.isDown
				? ({ kind: 'outage' } as const)
				: momentAt(account, plan, Date.now() - state.began);
			return replyAt(account.answers, moment, Date.now());
		},
		shutdown,
	);
	progress.say(`${mode.title}: starting, publishing ${accounts.length} workflows`);
	await n8n.publish();
	state.began = Date.now();
	const at = (elapsed: number): number => state.began + elapsed;
	const show = (): void => {
		const { polls, notices } = n8n.counts;
		const elapsed = (Date.now() - state.began) / minuteMs;
		const what = `${mode.title}: ${polls} polls, ${notices} notices, ${n8n.kills.length} kills`;
		progress.show(Math.floor(elapsed), what);
	};
	const waitUntil = async (time: number): Promise<void> => {
		while (Date.now() < time) {
			show();
			await wait(Math.min(1000, Math.max(0, time - Date.now())), undefined, {
				signal: shutdown.signal,
			});
		}
	};

	let readyAt = state.began;
	for (const [number, kill] of plan.kills.entries()) {
		await waitUntil(at(kill));
		await n8n.kill();
		if (number === plan.downAfter) state.isDown = true;
		await n8n.start();
		readyAt = Date.now();
		if (number === plan.downAfter) {
			setTimeout(() => {
				state.isDown = false;
			}, downMs).unref();
		}
	}
	await waitUntil(at(plan.endAt));
	const endedAt = Date.now();
	await wait(settlingMs, undefined, { signal: shutdown.signal });
	const executions = await n8n.executions().catch(() => null);
	const polledByLog = await n8n.polledByLog();
	await n8n.stop();

	const judge = async (account: WatchedAccount) => {
		const received = n8n.receivedOf(account);
		const items = received.map(({ item }) => item);
		const answers = n8n.answersOf(account);
		const seen = { account, answers, received: items };
		const verdict = await judgeWorkflow(seen, n8n.kills, mode.keeping);
		const life = livenessOf({
			account,
			polledAt: [...answers.map((answer) => answer.at), ...(polledByLog.get(account.id) ?? [])],
			from: readyAt,
			to: endedAt,
			finalAt: at(plan.finalAt),
			received: items,
			isSpared: verdict.course.isSparedAt(endedAt),
			isStartCutOff: isStartCutOff(n8n.kills, answers),
			isUnchanged: !isReadBetween(at(plan.backAt), at(plan.finalAt), answers),
		});
		// One that has sent something has started, although a kill may have unlisted it.
		const started = new Set([
			...(executions?.get(account.id) ?? []).map(({ id }) => id),
			...received.map(({ execution }) => execution),
		]);
		const unstored = executions === null ? [] : silencesMissing(verdict, started.size);
		return { verdict, life, received, unstored };
	};
	const judged = await Promise.all(accounts.map(judge));
	const searched = await n8n.searchForKeys();
	const verdicts = judged.map(({ verdict }) => verdict);
	const count = (kind: string): number =>
		verdicts.flatMap(({ differences }) => differences).filter((found) => found.kind === kind)
			.length;
	const delays = judged
		.flatMap(({ received }) =>
			received.map(({ item, receivedAt }) => receivedAt - Date.parse(item.retrievedAt)),
		)
		.sort((one, other) => one - other);
	const complaints = [
		...(executions === null ? ['n8n does not answer any more at the end'] : []),
		...judged.flatMap(({ verdict, life, unstored }) => complaintsOf(verdict, life, unstored)),
		...searched.findings.map(
			({ key, spelling, place }) => `the key of ${key}, ${spelling}, in ${place}`,
		),
	];
	const result: ModeResult = {
		mode: mode.name,
		title: mode.title,
		seed,
		minutes,
		workflows: accounts.length,
		polls: n8n.counts.polls,
		expected: total(verdicts, ({ expected }) => expected),
		received: n8n.counts.notices,
		kills: n8n.kills.map((killedAt) => Math.round((killedAt - state.began) / 1000)),
		inFlight: countOf(
			verdicts.flatMap(({ fates }) => fates),
			['harmless', 'lost', 'doubled'],
		),
		cutOff: verdicts.flatMap(({ account, cutOff }) =>
			cutOff.map((notice) => `${account.id}: ${notice}`),
		),
		blind: total(verdicts, ({ blind }) => blind),
		lost: count('lost'),
		doubled: count('doubled') + total(verdicts, ({ twice }) => twice.length),
		otherwise: count('order') + count('different') + count('unexpected'),
		forgotten: total(judged, ({ verdict, unstored }) => verdict.forgotten.length + unstored.length),
		silent: total(verdicts, ({ course }) => silencesIn(course)),
		dead: judged.filter(({ life }) => life.complaints.length > 0).length,
		final: countOf(
			judged.map(({ life }) => life.final),
			['said', 'spared', 'unchanged', 'silent'],
		),
		otherStories: verdicts.flatMap(({ account, isAsUninterrupted }) =>
			isAsUninterrupted ? [] : [account.id],
		),
		executions: tally([...(executions?.values() ?? [])].flat().map(({ status }) => status)),
		latency: { median: delays[delays.length >> 1] ?? 0, longest: delays.at(-1) ?? 0 },
		searched,
		complaints,
		records: null,
	};
	if (complaints.length > 0) {
		const time = new Date().toISOString().replace(/[:.]/g, '-');
		result.records = path.join(projectFolder, '.cache', `kills-${mode.name}-${time}`);
		await n8n.keepRecords(result.records, { plan, result, verdicts });
	}
	return result;
}

/** Whether the last kill came while n8n was starting this watch: it had not polled before. */
function isStartCutOff(kills: readonly number[], answers: readonly Answer[]): boolean {
	const [before = 0, last = 0] = kills.slice(-2);
	if (kills.length < 2) return false;
	return !answers.some(({ at }) => at > before + startMs && at < last - startMs);
}

/** Whether an account was read in between: without it a watch cannot know that it was well. */
function isReadBetween(from: number, to: number, answers: readonly Answer[]): boolean {
	return answers.some(
		({ at, reply }) => at >= from && at < to && !('kind' in reply) && reply.status === 200,
	);
}

function momentAt(account: WatchedAccount, plan: KillPlan, elapsed: number): Moment {
	if (elapsed >= plan.finalAt) return account.final;
	if (elapsed >= plan.backAt) return { kind: 'amount', share: 0.8 };
	return momentOf(account.script, elapsed);
}

/** How many polls return an empty list. */
function silencesIn({ notices, executions }: Course): number {
	return executions.most - new Set(notices.map(({ poll }) => poll)).size;
}

/** Whether n8n lists as many executions as there are polls that return a list. */
function silencesMissing({ course }: Verdict, started: number): string[] {
	const { least, most } = course.executions;
	if (started >= least && started <= most) return [];
	return [
		`n8n has started ${started} executions instead of ${least === most ? most : `${least} to ${most}`}`,
	];
}

function complaintsOf(verdict: Verdict, life: Liveness, unstored: readonly string[]): string[] {
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
