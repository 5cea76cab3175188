import { minRise, precisionOf } from '../../../nodes/Credits/balance/rise';
import { unitTypeOf } from '../../../nodes/Credits/balance/units';

it.each([
	...['credit', 'request', 'character', 'token', 'message', 'second', 'byte'].map((unit) => [
		unit,
		unit,
	]),
	['USD', 'currency'],
	['usd', 'other'],
	['USDT', 'other'],
	['kUSD', 'other'],
	['page', 'other'],
])('the unit %j has the type %s', (unit, unitType) => {
	expect(unitTypeOf(unit)).toBe(unitType);
});

it('a cent of money matters, and one of everything else', () => {
	expect([precisionOf('currency'), precisionOf('credit')]).toEqual([0.01, 1]);
});

it.each<[last: number, threshold: number, type: 'amount' | 'percent', unit: number, rise: number]>([
	[0, 0, 'amount', 0.01, 0.1],
	[100, 0, 'amount', 1, 10],
	[-1000, 0, 'amount', 1, 50],
	[100, 500, 'amount', 1, 100],
	[100, 500, 'percent', 1, 10],
])(
	'after %d, with a threshold of %d (%s) in units of %d, a top-up is %d',
	(last, value, type, unit, rise) => {
		expect(minRise(last, { value, type }, unit)).toBe(rise);
	},
);
