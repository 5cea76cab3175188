import { appendHours, isHours, readHours, writeHours } from '../../../nodes/Credits/runway/hours';

describe('writeHours and readHours', () => {
	it.each([
		[0],
		[1],
		[10],
		[0.1],
		[12.34],
		[99_999_999],
		[4665.5],
		[1e-18],
		[5e-13],
		[1e9],
		[9_007_199_254_740_991],
		[1e21],
	])('keep %d to four digits', (burn) => {
		const [read] = readHours(writeHours([burn]));
		expect(Math.abs((read ?? Number.NaN) - burn)).toBeLessThanOrEqual(burn * 1.1e-4);
	});

	it.each([[0], [1], [7], [10], [0.25], [12.34], [1500], [46_655]])('keep %d as it is', (burn) => {
		expect(readHours(writeHours([burn]))).toEqual([burn]);
	});

	it('keep what is not known apart from nothing', () => {
		expect(readHours(writeHours([null, 0, 3]))).toEqual([null, 0, 3]);
	});

	it.each([
		['beyond all amounts', Number.MAX_VALUE, 4.6655e21],
		['below all amounts', Number.MIN_VALUE, 0],
	])('take what lies %s for the nearest they have', (_, burn, expected) => {
		expect(readHours(writeHours([burn]))).toEqual([expected]);
	});
});

describe('appendHours', () => {
	it('lets the oldest give way beyond 672', () => {
		const full = writeHours(Array.from({ length: 671 }, (_, index) => index));
		const hours = readHours(appendHours(full, [900, null]));
		expect(hours).toHaveLength(672);
		expect(hours.slice(0, 2)).toEqual([1, 2]);
		expect(hours.slice(-3)).toEqual([670, 900, null]);
	});
});

describe('isHours', () => {
	it.each<[unknown, boolean]>([
		['', true],
		['0000', true],
		['....00az', true],
		['000', false],
		['00.0', false],
		['.', false],
		['0000..', false],
		['000A', false],
		['0000 ', false],
		['0000'.repeat(672), true],
		['0000'.repeat(673), false],
		[['0000'], false],
		[null, false],
	])('of %j is %j', (value, expected) => {
		expect(isHours(value)).toBe(expected);
	});
});
