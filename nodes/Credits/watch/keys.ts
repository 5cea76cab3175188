import { createHash } from 'node:crypto';

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

/** Which watch of an account it is: two must not close each other's incidents. */
export function watchKey(workflowId: string, nodeId: string): string {
	const hash = createHash('sha256').update(`${workflowId}:${nodeId}`);
	return hash.digest('base64url').slice(0, WATCH_KEY_LENGTH);
}

const WATCH_KEY_LENGTH = 8;

/** The place in keys of what belongs to no single balance. */
export const WHOLE_ACCOUNT = 'account';

/**
 * The key under which something is opened and closed elsewhere, the same from
 * episode to episode. Well under 255 characters: every part is bounded.
 *
 * @param kind `level`, `runway`, `read`, or `expiry:` with a day in UTC or `licence`
 * @param watch by {@link watchKey}; `null` for what was opened before keys named it
 */
export function dedupKey(owner: KeyOwner, kind: string, watch: string | null): string {
	const parts = ['credits', owner.provider, owner.accountKey, shortForm(owner.balance), kind];
	return [...parts, ...(watch === null ? [] : [watch])].join(':');
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
