import type { AccountContext } from '../../../nodes/Credits/providers/contract';
import { budgetIn, budgetLeft, monthlyBudget } from '../../../nodes/Credits/providers/spend';

const said: Partial<AccountContext> = {
	now: Date.parse('2026-11-26T10:00:00Z'),
	amount: (name) => (name === 'monthlyBudget' ? 500 : 0),
};
const context = said as AccountContext;

describe('a monthly budget', () => {
	it('is a field of the credential in a currency', () => {
		const field = { kind: 'amount', name: 'monthlyBudget', displayName: 'Monthly Budget (EUR)' };
		expect(monthlyBudget('EUR')).toEqual(field);
	});

	it.each([
		[[], 0, 500],
		[[0.1, 0.2], 0.3, 499.7],
		[[499.9999999, 0.5], 500.5, -0.5],
		[[0.00000004], 0, 500],
	])('less costs of %j, in millionths: %d used, %d left', (costs, used, remaining) => {
		expect(budgetLeft(budgetIn('USD'), context, costs, { days: 2 })).toMatchObject({
			...{ balance: 'budget', unit: 'USD', unitType: 'currency' },
			...{ used, remaining, limit: 500, resetsAt: '2026-12-01T00:00:00.000Z' },
			details: { days: 2 },
			derived: ['remaining', 'used', 'limit', 'resetsAt'],
		});
	});

	it('less one cost as it was sent does not say that the use was computed', () => {
		const { derived } = budgetLeft(budgetIn('USD'), context, 3.5, {});
		expect(derived).toEqual(['remaining', 'limit', 'resetsAt']);
	});
});
