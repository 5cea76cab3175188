import { createHash } from 'node:crypto';

/** What may stand in a stored state and in keys as it is. */
const SHORT = /^[\w.:|#@+ -]{1,40}$/;

/** An id of at most 40 plain characters: itself, or a hash where it is longer or has others. */
export function shortForm(id: string): string {
	return SHORT.test(id) ? id : createHash('sha256').update(id).digest('base64url').slice(0, 32);
}
