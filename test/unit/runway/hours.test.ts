import { appendHours, isHours, readHours, writeHours } from '../../../nodes/Credits/runway/hours';

it.each([0, 1, 7, 10, 0.1, 0.25, 12.34, 1500, 46_655, 1e-18, 5e-13, 1e9, 1e21])(
	'%d is read as it was written',
	(burn) => {
		expect(readHours(writeHours([burn]))).toEqual([burn]);
	},
);

it.each<[name: string, burn: number | null, read: number | null]>([
	['more digits than there is room for', 99_999_999, 1e8],
	['the largest whole number', 9_007_199_254_740_991, 9.007e15],
	['half a digit', 46_655.5, 46_660],
	['beyond all amounts', Number.MAX_VALUE, 4.6655e21],
	['below all amounts', Number.MIN_VALUE, 0],
	['not known', null, null],
])('%s is read as the nearest that there is', (_, burn, read) => {
	expect(readHours(writeHours([burn, 3]))).toEqual([read, 3]);
});

it('beyond 672 hours the oldest give way', () => {
	const full = writeHours(Array.from({ length: 671 }, (_, index) => index));
	const hours = readHours(appendHours(full, [900, null]));
	expect(hours).toHaveLength(672);
	expect([hours[0], ...hours.slice(-3)]).toEqual([1, 670, 900, null]);
});

it.each<[value: unknown, expected: boolean]>([
	['', true],
	['0000', true],
	['....00az', true],
	['00.0', false],
	['.', false],
	['000A', false],
	['0000 ', false],
	['0000'.repeat(672), true],
	['0000'.repeat(673), false],
	[['0000'], false],
	[null, false],
])('isHours of %j is %j', (value, expected) => {
	expect(isHours(value)).toBe(expected);
});
