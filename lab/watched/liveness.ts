import { isBackingOff } from '../../nodes/Credits/watch/failures';
import type { WatchState } from '../../nodes/Credits/watch/state';
import type { ObservedWorkflow, ObservedN8n } from './verdict';

/** A poll a minute, and the time that a busy machine adds. */
const MAX_GAP_MS = 95_000;

/**
 * If n8n 2.41 is killed while it is starting a workflow, it starts that workflow again only two
 * minutes later: it waits for the lease of the killed process to expire.
 */
const MAX_START_MS = 120_000 + MAX_GAP_MS;

/** n8n needs longer to start, and a moment to note that a watch is started. */
const START_MS = 2_000;

/**
 * The times at which a watch did not go on after n8n was ready for the last time.
 *
 * @param polledAt every sign of a poll: requests that its provider has seen, and lines of n8n's log
 */
export function gapsIn(
	polledAt: readonly number[],
	{ kills, readyAt, endedAt }: Pick<ObservedN8n, 'kills' | 'readyAt' | 'endedAt'>,
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
		const longest = index === 0 && isStartCutOff ? MAX_START_MS : MAX_GAP_MS;
		return at - since > longest ? [`no poll from ${iso(since)} to ${iso(at)}`] : [];
	});
}

/** Outcome of the last change: it was reported, or why it could not be. */
type Ending = 'reported' | 'backingOff' | 'unchanged' | 'silent';

/** Determines the outcome of the last change of an account. @param memory what its watch knows at the end */
export function endingOf(
	{ account, answers, received }: ObservedWorkflow,
	memory: WatchState | null,
	{ backAt, finalAt, endedAt }: Pick<ObservedN8n, 'backAt' | 'finalAt' | 'endedAt'>,
): Ending {
	const isReported = received.some(
		({ item: { event, retrievedAt } }) =>
			account.finalEvents.includes(event) && Date.parse(retrievedAt) >= finalAt,
	);
	if (isReported) return 'reported';
	if (memory !== null && isBackingOff(memory, endedAt)) return 'backingOff';
	// Where it was not read in between, a watch cannot know that it was well.
	const wasRead = answers.some(
		({ at, reply }) => at >= backAt && at < finalAt && !('kind' in reply) && reply.status === 200,
	);
	return wasRead ? 'silent' : 'unchanged';
}

function iso(time: number): string {
	return new Date(time).toISOString();
}
