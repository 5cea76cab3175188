import {
	ESTIMATED_SPENDABLE_NOW,
	LICENCE_ENDS_AT,
	plainReading,
} from '../../../nodes/Credits/balance/reading';

it('the names in details are those that workflows and documents know', () => {
	expect([ESTIMATED_SPENDABLE_NOW, LICENCE_ENDS_AT]).toEqual([
		'estimatedSpendableNow',
		'licenseEndsAt',
	]);
});

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
		details: {},
		derived: [],
	});
});
