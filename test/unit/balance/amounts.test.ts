import { UnexpectedAnswer } from '../../../nodes/Credits/balance/failure';
import {
	addAmounts,
	formatAmount,
	formatQuantity,
	scaleAmount,
	withoutNoise,
} from '../../../nodes/Credits/balance/amounts';

it.each<[amounts: number[], sum: number]>([
	[[], 0],
	[[0.1, 0.2], 0.3],
	[[80, -79.9], 0.1],
	[[1157.74, -57.7], 1100.04],
	[[1e15, 0.5], 1000000000000000.5],
	[[1e-7, 2e-7], 3e-7],
	[[5e-324, 0], 5e-324],
	[[1, 1e-200], 1],
	[[1.1e-99, 2.2e-99], 3.3e-99],
	[[1e300, 1e300], 2e300],
	[[Number.MAX_SAFE_INTEGER, -1], Number.MAX_SAFE_INTEGER - 1],
	// A plain 0, and not −0.
	[[5, -5], 0],
	[[0.1, 0.2, -0.3], 0],
	[[-0, -0], 0],
])('addAmounts of %j is exactly %d', (amounts, sum) => {
	expect(Object.is(addAmounts(amounts), sum)).toBe(true);
});

it.each<[amount: number, plain: number]>([
	[0.1 + 0.2, 0.3],
	[100 * 0.07, 7],
	[1.1 * 1.1, 1.21],
	[1.234567890123456, 1.234567890123456],
	[1e-200, 1e-200],
	[5e-324, 5e-324],
	[1e14 + 0.5, 1e14 + 0.5],
	[Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
])('withoutNoise of %d is %d', (amount, plain) => {
	expect(withoutNoise(amount)).toBe(plain);
});

describe('scaleAmount', () => {
	it.each<[name: string, amount: number, divisor: number, scaled: number]>([
		['cents', 1234, 100, 12.34],
		['half cents', 410.5, 100, 4.105],
		['billionths', 1, 1e9, 1e-9],
		['a debt, sent as a negative amount', -50, 100, -0.5],
		['an amount with its sign reversed', 1234, -100, -12.34],
		['many decimals with the sign reversed', 0.123456789, -1, -0.123456789],
		['0', 0, 100, 0],
		['0 with the sign reversed', 0, -100, 0],
		['a quotient with floating-point noise', 110, 1000, 0.11],
		['a product with floating-point noise', 1.1, 0.01, 110],
		['as many digits as a double holds', 9_007_199_254_740_991, 100, 90_071_992_547_409.91],
		['the smallest amount there is', 5e-324, 1, 5e-324],
		['an amount too small to be rounded', 1e-9, 3, 1e-9 / 3],
		['seconds as minutes, rounded', 100, 60, 1.666667],
		['bytes as gigabytes', 5_368_709_120, 1024 ** 3, 5],
	])('reads %s: %d by %d as %d', (_, amount, divisor, scaled) => {
		expect(Object.is(scaleAmount(amount, divisor), scaled)).toBe(true);
	});

	it('rounds to fewer decimals', () => {
		expect(scaleAmount(100, 60, 2)).toBe(1.67);
	});

	it('throws for an amount too small for a double, rather than return 0', () => {
		expect(() => scaleAmount(5e-324, 100)).toThrow(UnexpectedAnswer);
	});
});

it.each<[amount: number, text: string]>([
	[0, '0'],
	[1234567890, '1,234,567,890'],
	[0.0000001, '0.0000001'],
	[-0, '0'],
	[0.1 + 0.2, '0.30000000000000004'],
	[1e-30, '1e-30'],
	[-5e-324, '-5e-324'],
])('formatAmount shows %d as %s', (amount, text) => {
	expect(formatAmount(amount)).toBe(text);
});

it.each<[amount: number, unit: string, text: string]>([
	[1, 'credit', '1 credit'],
	[-1, 'credit', '-1 credits'],
	[0.5, 'credit', '0.5 credits'],
	[2, 'search', '2 searches'],
	[3, 'query', '3 queries'],
	[40, 'percent', '40 percent'],
	[2, 'voice slot', '2 voice slots'],
	[12000, 'character', '12,000 characters'],
	[2, 'sms', '2 sms'],
	[2, 'GPU minute', '2 GPU minutes'],
	[1157.74, 'USD', '1,157.74 USD'],
	[12.5, 'wallet USD', '12.5 wallet USD'],
])('formatQuantity shows %d of the unit %j as %j', (amount, unit, text) => {
	expect(formatQuantity(amount, unit)).toBe(text);
});
