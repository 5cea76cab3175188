import type { EventItem } from '../../nodes/Credits/output/eventItem';
import type { WatchedAccount } from './accounts';
import { compare, nameOf, type Difference } from './comparison';
import { courseOf, pollsOf, type Answer, type Course, type Keeping } from './course';
import { endingOf, gapsIn } from './liveness';
import { oracleComplaints } from './oracle';

/** Everything observed of one workflow. */
export interface Seen {
	account: WatchedAccount;
	/** What its provider has answered, in the order of time. */
	answers: readonly Answer[];
	/** What the alert receiver got of it, in the order in which it was sent. */
	received: ReadonlyArray<{ item: EventItem; execution: string }>;
}

/** What happened to n8n while it watched. Times are epoch milliseconds. */
export interface WatchedN8n {
	kills: readonly number[];
	/** When it was ready after its last start, and when the watching ended. */
	readyAt: number;
	endedAt: number;
	/** When every account was well again, and when each became what has to be reported. */
	backAt: number;
	finalAt: number;
	/** How it keeps the state of a watch. */
	keeping: Keeping;
	/** Times of the polls of each workflow since the last start, according to n8n's log. */
	polledByLog: ReadonlyMap<string, readonly number[]>;
	/** The executions that it lists for each workflow, if that is checked. */
	executions?: ReadonlyMap<string, readonly string[]>;
}

/** n8n gives up a poll of its durable scheduler after so many milliseconds. */
const LONGEST_POLL_MS = 45_000;

/**
 * Judges one workflow: the notices that came against those that had to come, with every
 * way in which a poll in flight can have ended; then what was stored, and whether the
 * watch went on to the end.
 */
export async function judgeWorkflow(seen: Seen, n8n: WatchedN8n) {
	const { account, answers } = seen;
	const { keeping } = n8n;
	const received = seen.received.map(({ item }) => item);
	const polls = await pollsOf(account, answers, n8n.kills);
	const open = polls.flatMap(({ isInFlight }, index) => (isInFlight ? [index] : []));
	const overlapping = polls.flatMap(({ at, kills }, index) => {
		const before = polls[index - 1];
		const isSoon = kills === before?.kills && at - before.at < LONGEST_POLL_MS;
		return keeping === 'durable' && isSoon ? [index] : [];
	});
	const ways = subsetsOf(overlapping).flatMap((blind) =>
		subsetsOf(open).map((unstored): Way => {
			const course = courseOf(account, polls, keeping, { unstored, blind });
			return { course, blind, ...compare(course.notices, received) };
		}),
	);
	// The first is the one in which everything was stored, and known to the next poll.
	const best = ways.reduce((least, way) => (deviationOf(way) < deviationOf(least) ? way : least));
	const { course, differences, blind } = best;
	const cutOff = cutOffIn(best);
	const twice = twiceIn(best).map((what) => `doubled by two polls at the same time: ${what}`);
	const unstored = [
		...course.forgotten.map((what) => `forgotten: ${what}`),
		...executionsMissing(seen, course, n8n),
	];
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
		'Polls in flight when n8n was killed': open.length,
		'– their notices lost': countOf(cutOff, 'lost'),
		'– their notices doubled': countOf(cutOff, 'doubled'),
		'Polls that overlapped another': blind.size,
		'Otherwise lost': countOf(differences, 'lost'),
		'Otherwise doubled': countOf(differences, 'doubled') + twice.length,
		'Otherwise wrong': countOf(differences, 'order', 'different', 'unexpected'),
		'Stored without a notice': emptyPollsIn(course),
		'States not stored': unstored.length,
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
			...unstored,
			// What is already reported as lost or doubled is not reported again.
			...(cutOff.length + twice.length > 0 ? [] : oracleComplaints(account, polls, received)),
			...course.readsWhileBackingOff,
			...dead,
		].map((complaint) => `${account.id}: ${complaint}`),
		/** The notices that were lost or doubled because their poll was in flight. */
		cutOff: cutOff.map(({ kind, what }) => `${kind}: ${account.id}: ${what}`),
	};
}

/** One way in which the polls in flight may have ended, compared with what was received. */
interface Way {
	course: Course;
	blind: ReadonlySet<number>;
	differences: Difference[];
	isReceived: boolean[];
}

/** Every choice of some of these polls, beginning with none of them. */
function subsetsOf(polls: readonly number[]): Array<ReadonlySet<number>> {
	return polls.reduce<Array<ReadonlySet<number>>>(
		(ways, poll) => [...ways, ...ways.map((way) => new Set([...way, poll]))],
		[new Set()],
	);
}

function deviationOf({ differences, blind, isReceived }: Way): number {
	const missing = isReceived.filter((has) => !has).length;
	return differences.length + missing * 0.01 + blind.size * 0.001;
}

/** The notices that a poll repeated although the poll before it had sent them. */
function twiceIn({ course, blind, isReceived }: Way): string[] {
	const sent = course.notices.filter((_, index) => isReceived[index]);
	return sent.flatMap(({ item, poll }) => {
		const isTwice = sent.some(
			(other) =>
				other.poll === poll - 1 &&
				other.item.event === item.event &&
				other.item.balance === item.balance,
		);
		return blind.has(poll) && isTwice && item.event !== 'everyPoll' ? [nameOf(item)] : [];
	});
}

/** The notices of polls in flight that were stored but never sent, or sent but not stored, and so sent again. */
function cutOffIn({ course: { notices, inFlight }, isReceived }: Way): Difference[] {
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

/** Whether n8n lists as many executions as there are polls that return a list. */
function executionsMissing(
	{ account, received }: Seen,
	{ executions: { least, most } }: Course,
	{ executions }: WatchedN8n,
): string[] {
	if (executions === undefined) return [];
	// One that has sent something has started, although a kill may have unlisted it.
	const sending = received.map(({ execution }) => execution);
	const started = new Set([...(executions.get(account.id) ?? []), ...sending]).size;
	if (started >= least && started <= most) return [];
	return [`n8n has started ${started} executions instead of ${least} to ${most}`];
}

function countOf(differences: readonly Difference[], ...kinds: Array<Difference['kind']>): number {
	return differences.filter(({ kind }) => kinds.includes(kind)).length;
}
