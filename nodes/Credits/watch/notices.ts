import { addAmounts } from '../balance/amounts';
import type { Threshold } from '../balance/status';
import { SEVERITY, type EventName, type Notice } from './events';
import { episodeId, momentId, noticeId, type KeyOwner } from './keys';

/** Subject of a notice and the values that it compares. Times are epoch milliseconds. */
export interface NoticeSubject {
	owner: KeyOwner;
	/** Name of the balance; `null` for the whole account. */
	balance: string | null;
	/** The reading that this one is compared with. */
	before: { at: number; remaining: number | null } | null;
	at: number;
	/** Remaining amount; `null` for unlimited, or if nothing was read. */
	remaining: number | null;
	threshold: Threshold | null;
}

/** The episode to which a notice belongs. */
export interface NoticeEpisode {
	dedupKey: string;
	/** When watching began: numbers restart when the node is renamed. */
	began: number;
	number: number;
	/** Running number of the notice within the episode, or another value that tells it apart. */
	notice: number;
}

/** Additional fields of some events. */
export type NoticeDetails = Partial<
	Pick<Notice, 'severity' | 'reason' | 'threshold' | 'level' | 'topUp' | 'lots' | 'since'>
>;

/**
 * Builds a notice.
 *
 * @param occasion its episode, or without one the time of the reading that its id names
 */
export function buildNotice(
	event: EventName,
	{ owner, balance, before, at, remaining, threshold }: NoticeSubject,
	occasion: NoticeEpisode | number,
	details: NoticeDetails = {},
): Notice {
	const previousRemaining = before?.remaining ?? null;
	const isComparable = previousRemaining !== null && remaining !== null;
	return {
		event,
		severity: SEVERITY[event],
		reason: null,
		balance,
		previousRemaining,
		change: isComparable ? addAmounts([remaining, -previousRemaining]) : null,
		threshold,
		level: null,
		topUp: null,
		lots: null,
		since: null,
		occurredBetween: before && [before.at, at],
		...idsOf(event, owner, occasion),
		...details,
	};
}

function idsOf(
	event: EventName,
	owner: KeyOwner,
	occasion: NoticeEpisode | number,
): Pick<Notice, 'dedupKey' | 'episodeId' | 'eventId'> {
	if (typeof occasion === 'number') {
		return { dedupKey: null, episodeId: null, eventId: momentId(owner, event, occasion) };
	}
	const { dedupKey, began, number, notice } = occasion;
	const episode = episodeId(dedupKey, began, number);
	return { dedupKey, episodeId: episode, eventId: noticeId(episode, event, notice) };
}
