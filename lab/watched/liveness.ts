import { isBackingOff } from '../../nodes/Credits/watch/failures';
import type { WatchState } from '../../nodes/Credits/watch/state';
import type { Seen, WatchedN8n } from './verdict';

/** A poll a minute, and the time that a busy machine adds. */
const LONGEST_GAP_MS = 95_000;

/**
 * n8n 2.41 starts a workflow again only two minutes after it was killed
 * while it was starting it: so long it takes the one before to be at work on it.
 */
const LONGEST_START_MS = 120_000 + LONGEST_GAP_MS;

/** n8n needs longer to start, and a moment to note that a watch is started. */
const START_MS = 2_000;

/**
 * The times at which a watch did not go on after n8n was ready for the last time.
 *
 * @param polledAt every sign of a poll: requests that its provider has seen, and lines of n8n's log
 */
export function gapsIn(
	polledAt: readonly number[],
	{ kills, readyAt, endedAt }: Pick<WatchedN8n, 'kills' | 'readyAt' | 'endedAt'>,
): string[] {
	const [before, last] = kills.slice(-2);
	// It had not polled between the last two kills: the last one came while n8n was starting it.
	const isStartCutOff =
		before !== undefined &&
		last !== undefined &&
		!polledAt.some((at) => at > before + START_MS && at < last - START_MS);
	const times = polledAt.filter((at) => at > readyAt && at < endedAt);
	const signs = [readyAt, ...times.sort((one, other) => one - other), endedAt];
	return signs.slice(1).flatMap((at, index) => {
		const since = signs[index] ?? at;
		const longest = index === 0 && isStartCutOff ? LONGEST_START_MS : LONGEST_GAP_MS;
		return at - since > longest ? [`no poll from ${iso(since)} to ${iso(at)}`] : [];
	});
}

/** What became of the last change: it was reported, or why it could not be. */
type Ending = 'reported' | 'spared' | 'unchanged' | 'silent';

/** What became of the last change of an account. @param memory what its watch knows at the end */
export function endingOf(
	{ account, answers, received }: Seen,
	memory: WatchState | null,
	{ backAt, finalAt, endedAt }: Pick<WatchedN8n, 'backAt' | 'finalAt' | 'endedAt'>,
): Ending {
	const isReported = received.some(
		({ item: { event, retrievedAt } }) =>
			account.finalEvents.includes(event) && Date.parse(retrievedAt) >= finalAt,
	);
	if (isReported) return 'reported';
	if (memory !== null && isBackingOff(memory, endedAt)) return 'spared';
	// Where it was not read in between, a watch cannot know that it was well.
	const wasRead = answers.some(
		({ at, reply }) => at >= backAt && at < finalAt && !('kind' in reply) && reply.status === 200,
	);
	return wasRead ? 'silent' : 'unchanged';
}

function iso(time: number): string {
	return new Date(time).toISOString();
}
