import { createHash } from 'node:crypto';

import { shortForm } from '../balance/shortForm';
import { isoTime } from '../balance/time';
import type { EventName } from './events';

/** The subject of a key. */
export interface KeyOwner {
	/** Catalogue id of the provider. */
	provider: string;
	accountKey: string;
	/** Name of the balance, or `account` for what concerns the whole account. */
	balance: string;
}

/** Identifies one of several watches of an account: they must not close each other's incidents. */
export function watchKey(workflowId: string, nodeId: string): string {
	const hash = createHash('sha256').update(`${workflowId}:${nodeId}`);
	return hash.digest('base64url').slice(0, WATCH_KEY_LENGTH);
}

const WATCH_KEY_LENGTH = 8;

/** Stands for the balance in keys that concern the whole account. */
export const WHOLE_ACCOUNT = 'account';

/**
 * The key under which an incident is opened and closed elsewhere, the same from episode to
 * episode. Well under 255 characters: every part is bounded.
 *
 * @param kind `level`, `runway`, `read`, or `expiry:` with a day in UTC or `licence`
 * @param watch from {@link watchKey}; `null` for what was opened before keys included it
 */
export function dedupKey(owner: KeyOwner, kind: string, watch: string | null): string {
	const parts = ['credits', owner.provider, owner.accountKey, shortForm(owner.balance), kind];
	return [...parts, ...(watch === null ? [] : [watch])].join(':');
}

/**
 * Id of an episode.
 *
 * @param began when the watch began, epoch milliseconds: numbers restart when the node is
 * renamed, and ids must not be used twice
 */
export function episodeId(key: string, began: number, episode: number): string {
	return `${key}:${isoTime(began)}:${episode}`;
}

/** Id of a notice in an episode, the same when a poll runs twice. */
export function noticeId(episode: string, event: EventName, notice: number): string {
	return `${episode}:${event}:${notice}`;
}

/**
 * Id of a notice without an episode.
 *
 * @param at time of the reading that this one is compared with, epoch milliseconds
 */
export function momentId(owner: KeyOwner, event: EventName, at: number): string {
	return ['credits', owner.provider, owner.accountKey, shortForm(owner.balance), event]
		.concat(isoTime(at))
		.join(':');
}
