import fc from 'fast-check';

import { amountAxis } from '../../../nodes/Credits/chart/amountAxis';
import { timeTicks } from '../../../nodes/Credits/chart/timeTicks';
import { DAY, HOUR, NOW } from './charts';

describe('amountAxis', () => {
	it.each<[number[], string[], string]>([
		[[], ['0', '0.25', '0.5', '0.75', '1'], 'credits'],
		[[480, 500], ['0', '200', '400', '600'], 'credits'],
		[[1000], ['0', '250', '500', '750', '1,000'], 'credits'],
		[[-900, 600], ['-1,000', '-500', '0', '500', '1,000'], 'credits'],
		[[0.35], ['0', '0.1', '0.2', '0.3', '0.4'], 'credits'],
		[[31_000_000], ['0', '10', '20', '30', '40'], 'million credits'],
		[[3e-9], ['0', '1', '2', '3'], '× 1e-9 credits'],
		[[4e18], ['0', '1', '2', '3', '4'], '× 1e18 credits'],
	])('has round ticks around 0 and %j', (amounts, labels, caption) => {
		const axis = amountAxis(amounts, 'credit');
		expect(axis.ticks.map(({ label }) => label)).toEqual(labels);
		expect(axis.caption).toBe(caption);
	});

	it('holds all amounts between few ticks', () => {
		const amount = fc
			.double({ min: -1e300, max: 1e300, noNaN: true })
			.map((value) => (Math.abs(value) < 1e-300 ? 0 : value));
		fc.assert(
			fc.property(fc.array(amount), (amounts) => {
				const { lowest, highest, ticks } = amountAxis(amounts, 'USD');
				const rounding = (highest - lowest) * 1e-9;
				expect(lowest).toBeLessThanOrEqual(Math.min(0, ...amounts) + rounding);
				expect(highest).toBeGreaterThanOrEqual(Math.max(0, ...amounts) - rounding);
				expect(ticks.length).toBeGreaterThan(1);
				expect(ticks.length).toBeLessThan(8);
			}),
		);
	});
});

describe('timeTicks', () => {
	it.each<[number, string[], string]>([
		[HOUR, ['14:00', '14:10', '14:20', '14:30', '14:40', '14:50', '15:00'], '21 Nov 2026'],
		[20 * HOUR, ['15:00', '18:00', '21:00', '00:00', '03:00', '06:00', '09:00'], '21 Nov 2026'],
		[6 * DAY, ['22 Nov', '23 Nov', '24 Nov', '25 Nov', '26 Nov', '27 Nov'], '2026'],
		[20 * DAY, ['23 Nov', '27 Nov', '1 Dec', '5 Dec', '9 Dec'], '2026'],
		[200 * DAY, ['Dec', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'], '2026'],
		[2000 * DAY, ['2027', '2028', '2029', '2030', '2031', '2032'], ''],
	])('are round moments in UTC over %d ms', (span, labels, context) => {
		const start = span === 20 * HOUR ? NOW + 1 : NOW;
		const ticks = timeTicks({ start, end: start + span }, 8);
		expect(ticks.map(({ label }) => label)).toEqual(labels);
		expect(ticks[0]?.contexts[0] ?? '').toBe(context);
	});

	it('weekly ones are Mondays', () => {
		const ticks = timeTicks({ start: NOW, end: NOW + 40 * DAY }, 8);
		expect(new Set(ticks.map(({ at }) => new Date(at).getUTCDay()))).toEqual(new Set([1]));
	});

	it('are within the window and not more than asked for', () => {
		const moment = fc.integer({ min: -8.64e15, max: 8.64e15 });
		fc.assert(
			fc.property(moment, moment, fc.integer({ min: 2, max: 10 }), (one, other, most) => {
				const start = Math.min(one, other);
				const end = Math.min(8.64e15, Math.max(one, other) + HOUR);
				fc.pre(start < end);
				const ticks = timeTicks({ start, end }, most);
				expect(ticks.length).toBeLessThanOrEqual(most + 1);
				expect(ticks.filter(({ at }) => !(at >= start && at <= end))).toEqual([]);
			}),
		);
	});
});
