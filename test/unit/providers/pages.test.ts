import { UnexpectedAnswer } from '../../../nodes/Credits/balance/failure';
import type { AccountContext } from '../../../nodes/Credits/providers/contract';
import { nextCursor, nextPage } from '../../../nodes/Credits/providers/pages';

const said: Partial<AccountContext> = { asked: (request) => (request === 'costs' ? 3 : 0) };
const context = said as AccountContext;

describe('the next page', () => {
	it('is asked for with its values, and not after the last', () => {
		const values = { page: '4' };
		expect(nextPage(context, 'costs', values)).toEqual({ request: 'costs', values });
		expect(nextPage(context, 'costs', null)).toBeNull();
	});

	it('is refused where there are more than any honest list has', () => {
		const refusal = new UnexpectedAnswer('it has too many pages');
		expect(() => nextPage(context, 'costs', { page: '4' }, 3)).toThrow(refusal);
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
