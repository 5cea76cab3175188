import type { EventItem } from '../../nodes/Credits/output/eventItem';
import type { WatchedAccount } from './accounts';
import { compare, nameOf, type Difference } from './comparison';
import { courseOf, pollsOf, type Answer, type Course, type Keeping } from './model';
import { oracleComplaints } from './oracle';

/** What was seen of one workflow. */
export interface Seen {
	account: WatchedAccount;
	/** What its provider has answered, in the order of time. */
	answers: readonly Answer[];
	/** What the alert receiver got of it, in the order in which it was sent. */
	received: readonly EventItem[];
}

/** What came of a poll that was in flight when n8n was killed. */
export type Fate =
	/** Said and stored, or neither and then said by a later poll; or there was nothing to say. */
	| 'harmless'
	/** Stored, and never said. */
	| 'lost'
	/** Said and not stored, so said again. */
	| 'doubled';

/** What was found about one workflow. */
export interface Verdict {
	account: WatchedAccount;
	polls: number;
	expected: number;
	differences: Difference[];
	/** One for each poll in flight. */
	fates: Fate[];
	/** The notices that were lost or doubled because their poll was in flight. */
	cutOff: string[];
	/** Polls that n8n ran while the one before was under way, without what that had found. */
	blind: number;
	/** The notices that came twice because of it. */
	twice: string[];
	/** What a kill has taken that must survive. */
	forgotten: string[];
	/** What a plain look at the amounts finds. */
	oracle: string[];
	/** Times of requests to a provider that was to be spared. */
	askedInVain: number[];
	/** Whether it says the same, apart from when, as if n8n had never ended. */
	isAsUninterrupted: boolean;
	course: Course;
}

/**
 * Judges one workflow: the notices that came against those that had to come,
 * with every way in which a poll in flight can have ended.
 *
 * @param kills when n8n was killed, epoch milliseconds
 */
export async function judgeWorkflow(
	{ account, answers, received }: Seen,
	kills: readonly number[],
	keeping: Exclude<Keeping, 'forgetsNothing'>,
): Promise<Verdict> {
	const polls = await pollsOf(account, answers, kills);
	const open = polls.flatMap(({ isInFlight }, index) => (isInFlight ? [index] : []));
	const overlapping = polls.flatMap(({ mayOverlap, kills: run }, index) =>
		keeping === 'durable' && mayOverlap && run === polls[index - 1]?.kills ? [index] : [],
	);
	const ways = subsetsOf(overlapping).flatMap((blind) =>
		subsetsOf(open).map((unstored) => {
			const course = courseOf(
				account,
				polls,
				keeping,
				(poll) => !unstored.has(poll),
				(poll) => blind.has(poll),
			);
			return { course, ...compare(course.notices, received) };
		}),
	);
	// The first is the one in which everything was stored, and known to the next poll.
	const best = ways.reduce((least, way) => (weightOf(way) < weightOf(least) ? way : least));
	const fates = open.map((poll) => fateOf(poll, best));
	const twice = twiceIn(best);
	const isExcused = fates.some((fate) => fate !== 'harmless') || twice.length > 0;
	const whole = courseOf(account, polls, 'forgetsNothing', () => true);
	return {
		account,
		polls: polls.length,
		expected: best.course.notices.length,
		differences: best.differences,
		fates,
		cutOff: open.flatMap((poll, index) => cutOffBy(poll, fates[index] ?? 'harmless', best)),
		forgotten: best.course.forgotten.flatMap(({ vital }) => vital),
		blind: best.course.blind.length,
		twice,
		// What is told as lost or doubled already is not told once more.
		oracle: isExcused ? [] : oracleComplaints(account, polls, received),
		askedInVain: best.course.askedInVain,
		isAsUninterrupted: isSameStory(whole, best.course),
		course: best.course,
	};
}

interface Way {
	course: Course;
	differences: Difference[];
	hasCome: boolean[];
}

/** Every choice of some of these polls, beginning with none of them. */
function subsetsOf(polls: readonly number[]): Array<ReadonlySet<number>> {
	return polls.reduce<Array<ReadonlySet<number>>>(
		(ways, poll) => [...ways, ...ways.map((way) => new Set([...way, poll]))],
		[new Set()],
	);
}

function weightOf({ differences, course, hasCome }: Way): number {
	const missing = course.notices.filter((_, index) => hasCome[index] === false).length;
	return differences.length + missing * 0.01 + course.blind.length * 0.001;
}

/** The notices that a poll has told although the one before it had. */
function twiceIn({ course, hasCome }: Way): string[] {
	const told = course.notices.filter((_, index) => hasCome[index]);
	return told.flatMap(({ item, poll }) => {
		const isTwice =
			course.blind.includes(poll) &&
			told.some(
				(other) =>
					other.poll === poll - 1 &&
					other.item.event === item.event &&
					other.item.balance === item.balance,
			);
		return isTwice && item.event !== 'everyPoll' ? [nameOf(item)] : [];
	});
}

function fateOf(poll: number, { course, hasCome }: Way): Fate {
	const isStored = course.inFlight.find((flight) => flight.poll === poll)?.isStored;
	const said = course.notices.flatMap((notice, index) =>
		notice.poll === poll ? [{ item: notice.item, hasCome: hasCome[index] === true }] : [],
	);
	if (isStored === undefined || said.length === 0) return 'harmless';
	if (isStored) return said.some(({ hasCome: came }) => !came) ? 'lost' : 'harmless';
	const isRepeated = said.some(
		({ item, hasCome: came }) =>
			came &&
			course.notices.some(
				(later) =>
					later.poll > poll &&
					later.item.event === item.event &&
					later.item.dedupKey === item.dedupKey &&
					later.item.reason === item.reason,
			),
	);
	return isRepeated ? 'doubled' : 'harmless';
}

function cutOffBy(poll: number, fate: Fate, { course, hasCome }: Way): string[] {
	if (fate === 'harmless') return [];
	return course.notices.flatMap((notice, index) => {
		const isConcerned = notice.poll === poll && hasCome[index] === (fate === 'doubled');
		return isConcerned ? [`${fate}: ${nameOf(notice.item)}`] : [];
	});
}

/** Whether two courses tell the same about level, lots and reads, in the same order. */
function isSameStory(one: Course, other: Course): boolean {
	const [first, second] = [one, other].map(({ notices }) =>
		notices
			.filter(({ item }) => item.event !== 'everyPoll' && item.reason !== 'reminder')
			.map(({ item }) => `${item.event} ${item.dedupKey ?? ''}`)
			.join('\n'),
	);
	return first === second;
}
