import { MINUTE_MS } from '../../../nodes/Credits/balance/time';
import { amountsIn } from '../../../sandbox/situations';

describe('what is left in a situation', () => {
	it.each([
		// Whole credits, and totals of which a twentieth is none.
		[1000, 800, 50, 8000],
		[500, 400, 25, 4000],
		[7, 6, 1, 56],
		[3, 2, 1, 24],
		// Dollars and cents: no fractions of a cent, and no 0.7000000000000001.
		[12.34, 9.87, 0.62, 98.72],
		[0.07, 0.06, 0.01, 0.56],
		[12.5, 10, 0.6, 100],
	])('of a total of %d is exact to its last decimal', (total, healthy, low, toppedUp) => {
		expect(amountsIn('healthy', total, 0)).toEqual({ total, remaining: healthy });
		expect(amountsIn('low', total, 0)).toEqual({ total, remaining: low });
		expect(amountsIn('empty', total, 0)).toEqual({ total, remaining: 0 });
		expect(amountsIn('renewed', total, 0)).toEqual({ total, remaining: total });
		const tenfold = Number((10 * total).toFixed(2));
		expect(amountsIn('toppedUp', total, 0)).toEqual({ total: tenfold, remaining: toppedUp });
	});

	it.each([
		[1000, 0, 800],
		[1000, 1, 720],
		[1000, 10, 0],
		[1000, 11, 0],
		[12.34, 5, 4.94],
	])('drains by a tenth of %d a minute: after %d it is %d', (total, minutes, remaining) => {
		expect(amountsIn('draining', total, minutes * MINUTE_MS)).toEqual({ total, remaining });
	});
});
