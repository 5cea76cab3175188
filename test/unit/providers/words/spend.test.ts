import { UnexpectedAnswer } from '../../../../nodes/Credits/balance/failure';
import type { AccountContext } from '../../../../nodes/Credits/providers/contract';
import {
	budgetIn,
	budgetLeft,
	monthlyBudget,
	nextPage,
} from '../../../../nodes/Credits/providers/spend';

const context: AccountContext = {
	now: Date.parse('2026-11-26T10:00:00Z'),
	field: () => '',
	amount: (name) => (name === 'monthlyBudget' ? 500 : 0),
	secretEndsWith: () => false,
	asked: (request) => (request === 'costs' ? 3 : 0),
	answer: () => null,
	answers: () => [],
};

describe('a monthly budget', () => {
	it('is a field of the credential in a currency', () => {
		expect(monthlyBudget('EUR')).toMatchObject({
			kind: 'amount',
			name: 'monthlyBudget',
			displayName: 'Monthly Budget (EUR)',
		});
	});

	it.each([
		[[], 0, 500],
		[[0.1, 0.2], 0.3, 499.7],
		[[499.9999999, 0.5], 500.5, -0.5],
		[[0.00000004], 0, 500],
	])('less costs of %j, in millionths: %d used, %d left', (costs, used, remaining) => {
		const details = { days: 2, periodStart: '2026-11-01T00:00:00.000Z' };
		expect(budgetLeft(budgetIn('USD'), context, costs, details)).toMatchObject({
			balance: 'budget',
			unit: 'USD',
			unitType: 'currency',
			used,
			remaining,
			limit: 500,
			resetsAt: '2026-12-01T00:00:00.000Z',
			details: { days: 2, periodStart: '2026-11-01T00:00:00.000Z' },
			derived: ['remaining', 'used', 'limit', 'resetsAt'],
		});
	});
});

describe('the next page', () => {
	it('is asked for with its values, and not after the last', () => {
		const values = { page: '4' };
		expect(nextPage(context, 'costs', values)).toEqual({ request: 'costs', values });
		expect(nextPage(context, 'costs', null)).toBeNull();
	});

	it('is refused where there are more than any honest list has', () => {
		expect(() => nextPage(context, 'costs', { page: '4' }, 3)).toThrow(
			new UnexpectedAnswer('it has too many pages'),
		);
	});
});
