import { precisionOf, unitTypeOf } from '../../../nodes/Credits/balance/units';

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

it('the smallest amount that matters is a cent of money, and 1 of anything else', () => {
	expect([precisionOf('currency'), precisionOf('credit')]).toEqual([0.01, 1]);
});
