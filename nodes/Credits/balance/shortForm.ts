import { createHash } from 'node:crypto';

/** Ids that can be stored and used in keys unchanged. */
const SHORT = /^[\w.:|#@+ -]{1,40}$/;

/**
 * Returns an id of at most 40 plain characters: the id itself, or a hash if it is longer or
 * has others.
 */
export function shortForm(id: string): string {
	return SHORT.test(id) ? id : createHash('sha256').update(id).digest('base64url').slice(0, 32);
}
