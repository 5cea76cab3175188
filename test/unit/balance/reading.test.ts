import { plainReading } from '../../../nodes/Credits/balance/reading';

const CREDITS = { balance: 'credits', unit: 'credit', unitType: 'credit' } as const;

it('a plain reading has the amount, and everything else is unknown', () => {
	expect(plainReading(CREDITS, 5)).toEqual({
		...CREDITS,
		...{ remaining: 5, unlimited: false, used: null, limit: null, creditLine: null },
		...{ resetsAt: null, licenseEndsAt: null, estimatedSpendableNow: null },
		...{ lots: [], details: {}, derived: [] },
	});
});
