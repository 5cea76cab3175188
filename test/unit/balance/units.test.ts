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

it('a cent of money matters, and one of everything else', () => {
	expect([precisionOf('currency'), precisionOf('credit')]).toEqual([0.01, 1]);
});
