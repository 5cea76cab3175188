import {
	addAmounts,
	formatAmount,
	formatQuantity,
	withoutNoise,
} from '../../../nodes/Credits/balance/amounts';

describe('addAmounts', () => {
	it.each<[number[], number]>([
		[[], 0],
		[[5], 5],
		[[335, 665], 1000],
		[[0.1, 0.2], 0.3],
		[[80, -79.9], 0.1],
		[[1157.74, -57.7], 1100.04],
		[[0.1, 0.7], 0.8],
		[[1e15, 0.5], 1000000000000000.5],
		[[1e-7, 2e-7], 3e-7],
		[[-5, 3], -2],
		[[5e-324], 5e-324],
		[[5e-324, 0], 5e-324],
		[[1, 1e-200], 1],
		[[1.1e-99, 2.2e-99], 3.3e-99],
		[[1e300, 1e300], 2e300],
		[[Number.MAX_SAFE_INTEGER, -1], Number.MAX_SAFE_INTEGER - 1],
	])('adds %j to %d, as on paper', (amounts, sum) => {
		expect(addAmounts(amounts)).toBe(sum);
	});

	it.each<[number[]]>([[[5, -5]], [[0.3, -0.1, -0.2]], [[0.1, 0.2, -0.3]], [[-0, -0]]])(
		'adds %j to a plain 0',
		(amounts) => {
			expect(Object.is(addAmounts(amounts), 0)).toBe(true);
		},
	);
});

describe('withoutNoise', () => {
	it.each([
		[0.1 + 0.2, 0.3],
		[3 * 0.07, 0.21],
		[100 * 0.07, 7],
		[8.2 - 0.2, 8],
		[-(0.1 + 0.2), -0.3],
		[1.1 * 1.1, 1.21],
		[1157.74, 1157.74],
		[0, 0],
		[1.234567890123456, 1.234567890123456],
		[1e-200, 1e-200],
		[5e-324, 5e-324],
		[1e14 + 0.5, 1e14 + 0.5],
		[Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
		[2 ** 60 + 256, 2 ** 60 + 256],
	])('takes %d for %d', (amount, plain) => {
		expect(withoutNoise(amount)).toBe(plain);
	});
});

describe('formatAmount', () => {
	it.each([
		[0, '0'],
		[480, '480'],
		[1157.74, '1,157.74'],
		[-20.5, '-20.5'],
		[1234567890, '1,234,567,890'],
		[0.000001, '0.000001'],
		[0.0000001, '0.0000001'],
		[-0, '0'],
		[0.1 + 0.2, '0.30000000000000004'],
		[1e-30, '1e-30'],
		[-5e-324, '-5e-324'],
	])('shows %d as %s', (amount, text) => {
		expect(formatAmount(amount)).toBe(text);
	});
});

describe('formatQuantity', () => {
	it.each([
		[0, 'credit', '0 credits'],
		[1, 'credit', '1 credit'],
		[-1, 'credit', '-1 credits'],
		[2, 'credit', '2 credits'],
		[0.5, 'credit', '0.5 credits'],
		[1157.74, 'USD', '1,157.74 USD'],
		[1, 'USD', '1 USD'],
		[3, 'batch credit', '3 batch credits'],
		[12000, 'character', '12,000 characters'],
		[2, 'sms', '2 sms'],
		[2, 'GPU minute', '2 GPU minutes'],
		[12.5, 'wallet USD', '12.5 wallet USD'],
	])('shows %d of the unit %j as %j', (amount, unit, text) => {
		expect(formatQuantity(amount, unit)).toBe(text);
	});
});
