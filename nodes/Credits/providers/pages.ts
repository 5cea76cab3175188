import { UnexpectedAnswer } from '../balance/failure';
import type { AccountContext, Call } from './contract';

/**
 * The cursor of the page after those that were read.
 *
 * @param cursors what each of them says about the next page, in their order; `null` on the
 * last page
 * @throws UnexpectedAnswer when it leads back to a page that was read: its costs would
 * count twice
 */
export function nextCursor(cursors: ReadonlyArray<string | null>): string | null {
	const cursor = cursors.at(-1) ?? null;
	if (cursor !== null && cursors.indexOf(cursor) < cursors.length - 1) {
		throw new UnexpectedAnswer('it leads back to an earlier page');
	}
	return cursor;
}

/**
 * The call for the next page of a list.
 *
 * @param values those of the call, including the cursor or the page number; `null` after
 * the last page
 * @param maxPages more than any genuine list has
 * @throws UnexpectedAnswer when the list continues beyond that: a part of it is not an
 * answer
 */
export function nextPage(
	context: AccountContext,
	request: string,
	values: Call['values'] | null,
	maxPages = 6,
): Call | null {
	if (values === null || values === undefined) return null;
	if (context.asked(request) >= maxPages) throw new UnexpectedAnswer('it has too many pages');
	return { request, values };
}
