import { plainReading } from '../../../nodes/Credits/balance/reading';

it('a plain reading claims nothing but the amount', () => {
	expect(plainReading({ balance: 'credits', unit: 'credit', unitType: 'credit' }, 5)).toEqual({
		balance: 'credits',
		unit: 'credit',
		unitType: 'credit',
		remaining: 5,
		used: null,
		limit: null,
		creditLine: null,
		unlimited: false,
		lots: [],
		resetsAt: null,
		licenseEndsAt: null,
		estimatedSpendableNow: null,
		details: {},
		derived: [],
	});
});
