import { amountsIn, roundedTo, partOf, plentyOf, stepOf } from '../../../sandbox/situations';

const MINUTE_MS = 60_000;

describe('what is left in a situation', () => {
	it.each([
		// Whole credits, and totals of which a twentieth is none.
		{ total: 1000, healthy: 800, low: 50, toppedUp: 8000 },
		{ total: 500, healthy: 400, low: 25, toppedUp: 4000 },
		{ total: 7, healthy: 6, low: 1, toppedUp: 56 },
		{ total: 3, healthy: 2, low: 1, toppedUp: 24 },
		// Dollars and cents: no fractions of a cent, and no 0.7000000000000001.
		{ total: 12.34, healthy: 9.87, low: 0.62, toppedUp: 98.72 },
		{ total: 0.07, healthy: 0.06, low: 0.01, toppedUp: 0.56 },
		{ total: 12.5, healthy: 10, low: 0.6, toppedUp: 100 },
	])('of a total of $total is exact to its last decimal', ({ total, ...expected }) => {
		const { healthy, low, toppedUp } = expected;
		expect({
			healthy: amountsIn('healthy', total, 0),
			low: amountsIn('low', total, 0),
			empty: amountsIn('empty', total, 0),
			renewed: amountsIn('renewed', total, 0),
			toppedUp: amountsIn('toppedUp', total, 0).remaining,
		}).toEqual({
			healthy: { total, remaining: healthy },
			low: { total, remaining: low },
			empty: { total, remaining: 0 },
			renewed: { total, remaining: total },
			toppedUp,
		});
		expect(plentyOf(total)).toBe(healthy);
	});

	it.each([
		{ total: 1000, minutes: 0, remaining: 800 },
		{ total: 1000, minutes: 1, remaining: 720 },
		{ total: 1000, minutes: 10, remaining: 0 },
		{ total: 1000, minutes: 11, remaining: 0 },
		{ total: 12.34, minutes: 5, remaining: 4.94 },
	])('drains by a tenth a minute: $remaining of $total after $minutes', (row) => {
		expect(amountsIn('draining', row.total, row.minutes * MINUTE_MS)).toEqual({
			total: row.total,
			remaining: row.remaining,
		});
	});
});

describe('amounts of a total', () => {
	it.each([
		[500, 1],
		[12.5, 0.1],
		[12.34, 0.01],
	])('of %p come in steps of %p', (total, step) => {
		expect(stepOf(total)).toBe(step);
	});

	it('have no more decimals than the total', () => {
		expect(partOf(0.07, 10)).toBe(0.7);
		expect(partOf(12.34, 1 / 3)).toBe(4.11);
		expect(roundedTo(12.34, 9.87 - 0.01)).toBe(9.86);
		expect(roundedTo(7, 5.6)).toBe(6);
	});
});
