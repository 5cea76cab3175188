import { UnexpectedAnswer } from '../../../nodes/Credits/balance/failure';
import type { AccountContext } from '../../../nodes/Credits/providers/contract';
import { nextCursor, nextPage } from '../../../nodes/Credits/providers/pages';

/** An account of which so many pages of costs were read. */
function contextAfter(pages: number): AccountContext {
	const said: Partial<AccountContext> = { asked: (request) => (request === 'costs' ? pages : 0) };
	return said as AccountContext;
}

const context = contextAfter(3);

describe('the next page', () => {
	it('is asked for with its values, and not after the last', () => {
		const values = { page: '4' };
		expect(nextPage(context, 'costs', values)).toEqual({ request: 'costs', values });
		expect(nextPage(context, 'costs', null)).toBeNull();
	});

	it('is refused beyond the maximum, which is six unless a record has another', () => {
		const refusal = new UnexpectedAnswer('it has too many pages');
		const values = { page: '6' };
		expect(() => nextPage(context, 'costs', values, 3)).toThrow(refusal);
		expect(nextPage(contextAfter(5), 'costs', values)).toEqual({ request: 'costs', values });
		expect(() => nextPage(contextAfter(6), 'costs', values)).toThrow(refusal);
	});

	it.each<[cursors: (string | null)[], next: string | null]>([
		[[], null],
		[['b'], 'b'],
		[['b', 'c'], 'c'],
		[['b', null], null],
	])('after pages that name %j as the next is %j', (cursors, next) => {
		expect(nextCursor(cursors)).toBe(next);
	});

	it('is refused where it leads back to a page that was read, whose costs would count twice', () => {
		const refusal = new UnexpectedAnswer('it leads back to an earlier page');
		expect(() => nextCursor(['b', 'c', 'b'])).toThrow(refusal);
	});
});
