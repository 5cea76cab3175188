import type { EventItem } from '../../nodes/Credits/output/eventItem';
import type { WatchedAccount } from './accounts';
import { compare, nameOf, type Difference } from './comparison';
import {
	courseOf,
	pollsOf,
	type Answer,
	type Course,
	type StateStorage,
	type WatchedPoll,
} from './course';
import { endingOf, gapsIn } from './liveness';

/** Everything observed of one workflow. */
export interface ObservedWorkflow {
	account: WatchedAccount;
	/** What its provider has answered, in the order of time. */
	answers: readonly Answer[];
	/** What the alert receiver got of it, in the order in which it was sent. */
	received: ReadonlyArray<{ item: EventItem; execution: string }>;
}

/** What happened to n8n while it watched. Times are epoch milliseconds. */
export interface ObservedN8n {
	kills: readonly number[];
	/** When it was ready after its last start, and when the watching ended. */
	readyAt: number;
	endedAt: number;
	/** When every account had recovered, and when each changed for the last time. */
	backAt: number;
	finalAt: number;
	/** How it keeps the state of a watch. */
	storage: StateStorage;
	/** Times of the polls of each workflow since the last start, according to n8n's log. */
	polledByLog: ReadonlyMap<string, readonly number[]>;
	/** Ids of the executions that it lists, by workflow. */
	executions: ReadonlyMap<string, readonly string[]>;
}

/** n8n gives up a poll of its durable scheduler after so many milliseconds. */
const LONGEST_POLL_MS = 45_000;

/**
 * Evaluates one workflow: compares the notices that came with those that had to come, in every
 * scenario for the polls in flight; then checks that changes were stored, and that the watch
 * went on to the end.
 */
export async function evaluateWorkflow(seen: ObservedWorkflow, n8n: ObservedN8n) {
	const { account, answers } = seen;
	const received = seen.received.map(({ item }) => item);
	const polls = await pollsOf(account, answers, n8n.kills);
	const scenarios = scenariosOf(account, polls, n8n.storage, received);
	// The first is the one in which everything was stored, and known to the next poll.
	const best = scenarios.reduce((least, other) =>
		deviationOf(other) < deviationOf(least) ? other : least,
	);
	const { course, differences, outdated } = best;
	const cutOff = cutOffIn(best);
	const twice = doubledByOverlap(best).map(
		(what) => `doubled by two polls at the same time: ${what}`,
	);
	const miscounted = miscountedExecutions(seen, course, n8n);
	const signs = [...answers.map(({ at }) => at), ...(n8n.polledByLog.get(account.id) ?? [])];
	const ending = endingOf(seen, course.memory, n8n);
	const dead = [
		...gapsIn(signs, n8n),
		...(ending === 'silent' ? ['the last change was not reported'] : []),
	];
	/** By their names in the report. */
	const counts: Record<string, number> = {
		Polls: polls.length,
		'Notices expected': course.notices.length,
		'Notices received': received.length,
		'Polls in flight when n8n was killed': polls.filter(({ isInFlight }) => isInFlight).length,
		'– their notices lost': countOf(cutOff, 'lost'),
		'– their notices doubled': countOf(cutOff, 'doubled'),
		'Polls that overlapped another': outdated.size,
		'Otherwise lost': countOf(differences, 'lost'),
		'Otherwise doubled': countOf(differences, 'doubled') + twice.length,
		'Otherwise wrong': countOf(differences, 'order', 'different', 'unexpected'),
		'Stored without a notice': emptyPollsIn(course),
		'States not stored': miscounted.length,
		'Dead watches': dead.length > 0 ? 1 : 0,
		'Last change reported': ending === 'reported' ? 1 : 0,
		'– backing off': ending === 'backingOff' ? 1 : 0,
		'– no change': ending === 'unchanged' ? 1 : 0,
	};
	return {
		counts,
		/** What is wrong. */
		complaints: [
			...differences.map(({ kind, what }) => `${kind}: ${what}`),
			...twice,
			...miscounted,
			...course.readsWhileBackingOff,
			...dead,
		].map((complaint) => `${account.id}: ${complaint}`),
		/** The notices that were lost or doubled because their poll was in flight. */
		cutOff: cutOff.map(({ kind, what }) => `${kind}: ${account.id}: ${what}`),
	};
}

/** One way in which unusual polls may have ended, compared with what was received. */
interface Scenario {
	course: Course;
	outdated: ReadonlySet<number>;
	differences: Difference[];
	isReceived: boolean[];
}

/** Every way in which the polls in flight, and those that overlapped another, may have ended. */
function scenariosOf(
	account: WatchedAccount,
	polls: readonly WatchedPoll[],
	storage: StateStorage,
	received: readonly EventItem[],
): Scenario[] {
	const inFlight = polls.flatMap(({ isInFlight }, index) => (isInFlight ? [index] : []));
	const overlapping = polls.flatMap(({ at, kills }, index) => {
		const before = polls[index - 1];
		const isSoon = kills === before?.kills && at - before.at < LONGEST_POLL_MS;
		return storage === 'durable' && isSoon ? [index] : [];
	});
	return subsetsOf(overlapping).flatMap((outdated) =>
		subsetsOf(inFlight).map((unstored): Scenario => {
			const course = courseOf(account, polls, storage, { unstored, outdated });
			return { course, outdated, ...compare(course.notices, received) };
		}),
	);
}

/** Every choice of some of these polls, beginning with none of them. */
function subsetsOf(polls: readonly number[]): Array<ReadonlySet<number>> {
	return polls.reduce<Array<ReadonlySet<number>>>(
		(subsets, poll) => [...subsets, ...subsets.map((subset) => new Set([...subset, poll]))],
		[new Set()],
	);
}

function deviationOf({ differences, outdated, isReceived }: Scenario): number {
	const missing = isReceived.filter((has) => !has).length;
	return differences.length + missing * 0.01 + outdated.size * 0.001;
}

/** The notices that a poll repeated although the poll before it had sent them. */
function doubledByOverlap({ course, outdated, isReceived }: Scenario): string[] {
	const sent = course.notices.filter((_, index) => isReceived[index]);
	return sent.flatMap(({ item, poll }) => {
		const isTwice = sent.some(
			(other) =>
				other.poll === poll - 1 &&
				other.item.event === item.event &&
				other.item.balance === item.balance,
		);
		return outdated.has(poll) && isTwice && item.event !== 'everyPoll' ? [nameOf(item)] : [];
	});
}

/** The notices of polls in flight that were stored but never sent, or sent but not stored, and so sent again. */
function cutOffIn({ course: { notices, inFlight }, isReceived }: Scenario): Difference[] {
	return notices.flatMap(({ item, poll }, index): Difference[] => {
		const isStored = inFlight.get(poll);
		const isSent = isReceived[index] === true;
		const isRepeated = notices.some(
			(later) =>
				later.poll > poll &&
				later.item.event === item.event &&
				later.item.dedupKey === item.dedupKey &&
				later.item.reason === item.reason,
		);
		if (isStored === true && !isSent) return [{ kind: 'lost', what: nameOf(item) }];
		const isDoubled = isStored === false && isSent && isRepeated;
		return isDoubled ? [{ kind: 'doubled', what: nameOf(item) }] : [];
	});
}

/** How many polls return an empty list. */
function emptyPollsIn({ notices, executions }: Course): number {
	return executions.most - new Set(notices.map(({ poll }) => poll)).size;
}

/** A complaint unless n8n lists an execution for each poll that returned a list, with or without a notice. */
function miscountedExecutions(
	{ account, received }: ObservedWorkflow,
	{ executions: { least, most } }: Course,
	{ executions }: ObservedN8n,
): string[] {
	// One that has sent something has started, although a kill may have unlisted it.
	const sending = received.map(({ execution }) => execution);
	const started = new Set([...(executions.get(account.id) ?? []), ...sending]).size;
	if (started >= least && started <= most) return [];
	return [`n8n has started ${started} executions instead of ${least} to ${most}`];
}

function countOf(differences: readonly Difference[], ...kinds: Array<Difference['kind']>): number {
	return differences.filter(({ kind }) => kinds.includes(kind)).length;
}
