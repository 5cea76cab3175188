import { shortForm } from '../balance/shortForm';
import { isoTime } from '../balance/time';
import type { EventName } from './events';

/** What a key is about. */
export interface KeyOwner {
	/** Catalogue id of the provider. */
	provider: string;
	accountKey: string;
	/** Name of the balance, or `account` for what belongs to no single one. */
	balance: string;
}

/** The place in keys of what belongs to no single balance. */
export const WHOLE_ACCOUNT = 'account';

/**
 * The key under which something is opened and closed elsewhere, the same from
 * episode to episode. Well under 255 characters: every part is bounded.
 *
 * @param kind `level`, `read`, or `expiry:` with the short form of a lot's id
 */
export function dedupKey(owner: KeyOwner, kind: string): string {
	return ['credits', owner.provider, owner.accountKey, shortForm(owner.balance), kind].join(':');
}

/**
 * One per episode.
 *
 * @param began when the watch began, epoch milliseconds: after a rename of the
 * node numbers start anew, and ids must not be used twice
 */
export function episodeId(key: string, began: number, episode: number): string {
	return `${key}:${isoTime(began)}:${episode}`;
}

/** One per notice of an episode, the same when a poll runs twice. */
export function noticeId(episode: string, event: EventName, notice: number): string {
	return `${episode}:${event}:${notice}`;
}

/**
 * One per notice without an episode.
 *
 * @param at of the reading that this one is compared with, epoch milliseconds
 */
export function momentId(owner: KeyOwner, event: EventName, at: number): string {
	return ['credits', owner.provider, owner.accountKey, shortForm(owner.balance), event]
		.concat(isoTime(at))
		.join(':');
}
