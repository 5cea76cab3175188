import type { EventItem } from '../../nodes/Credits/output/eventItem';
import type { WatchedAccount } from './accounts';

/** A poll a minute, and the time that a busy machine adds. */
const LONGEST_GAP_MS = 95_000;

/**
 * n8n 2.41 starts a workflow again only two minutes after it was killed
 * while it was starting it: so long it takes the one before to be at work on it.
 */
const LONGEST_START_MS = 120_000 + LONGEST_GAP_MS;

/** What is to be judged. Times are epoch milliseconds. */
export interface Life {
	account: WatchedAccount;
	/** Every sign of a poll: requests that its provider has seen, and lines of n8n's log. */
	polledAt: readonly number[];
	/** When n8n was ready after its last start, and when the run ended. */
	from: number;
	to: number;
	/** When every account became what has to be told. */
	finalAt: number;
	received: readonly EventItem[];
	/** Whether the provider is spared after a reported failure until the end. */
	isSpared: boolean;
	/** Whether n8n was killed for the last time while it was starting this watch. */
	isStartCutOff?: boolean;
	/** Whether it was not read while it was well just before, so that nothing has changed for the watch. */
	isUnchanged?: boolean;
}

/** What has become of a watch. */
export interface Liveness {
	/** Why it is taken for dead; none if it lives. */
	complaints: string[];
	/** Whether the last change was told, or why it could not be. */
	final: 'said' | 'spared' | 'unchanged' | 'silent';
}

/** Whether a watch went on to the end: a poll each minute, and the last change told. */
export function livenessOf(life: Life): Liveness {
	const { account, polledAt, from, to, finalAt, received } = life;
	const times = [from, ...polledAt.filter((at) => at > from && at < to).sort(byTime), to];
	const gaps = times.slice(1).flatMap((at, index) => {
		const before = times[index] ?? at;
		const isLateStart = index === 0 && life.isStartCutOff === true;
		const longest = isLateStart ? LONGEST_START_MS : LONGEST_GAP_MS;
		return at - before > longest ? [`no poll from ${iso(before)} to ${iso(at)}`] : [];
	});
	const isSaid = received.some(
		({ event, retrievedAt }) =>
			account.finalEvents.includes(event) && Date.parse(retrievedAt) >= finalAt,
	);
	const final = isSaid ? 'said' : excuseOf(life);
	return {
		final,
		complaints: [...gaps, ...(final === 'silent' ? ['the last change was not told'] : [])],
	};
}

function excuseOf({ isSpared, isUnchanged }: Life): Liveness['final'] {
	if (isSpared) return 'spared';
	return isUnchanged ? 'unchanged' : 'silent';
}

function byTime(one: number, other: number): number {
	return one - other;
}

function iso(time: number): string {
	return new Date(time).toISOString();
}
