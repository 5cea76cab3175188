import fc from 'fast-check';

import { DAY_MS, HOUR_MS } from '../../../nodes/Credits/balance/time';
import { timeTicks } from '../../../nodes/Credits/chart/timeAxis';
import { NOW } from './charts';

describe('timeTicks', () => {
	it.each<[number, string[], string]>([
		[HOUR_MS, ['14:00', '14:10', '14:20', '14:30', '14:40', '14:50', '15:00'], '21 Nov 2026'],
		[20 * HOUR_MS, ['15:00', '18:00', '21:00', '00:00', '03:00', '06:00', '09:00'], '21 Nov 2026'],
		[6 * DAY_MS, ['22 Nov', '23 Nov', '24 Nov', '25 Nov', '26 Nov', '27 Nov'], '2026'],
		[20 * DAY_MS, ['23 Nov', '27 Nov', '1 Dec', '5 Dec', '9 Dec'], '2026'],
		[200 * DAY_MS, ['Dec', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'], '2026'],
		[2000 * DAY_MS, ['2027', '2028', '2029', '2030', '2031', '2032'], ''],
	])('are round moments in UTC over %d ms', (span, labels, context) => {
		const start = span === 20 * HOUR_MS ? NOW + 1 : NOW;
		const ticks = timeTicks({ start, end: start + span }, 8);
		expect(ticks.map(({ label }) => label)).toEqual(labels);
		expect(ticks[0]?.contexts[0] ?? '').toBe(context);
	});

	it('weekly ones are Mondays', () => {
		const ticks = timeTicks({ start: NOW, end: NOW + 40 * DAY_MS }, 8);
		expect(new Set(ticks.map(({ at }) => new Date(at).getUTCDay()))).toEqual(new Set([1]));
	});

	it('are within the window and not more than asked for', () => {
		const moment = fc.integer({ min: -8.64e15, max: 8.64e15 });
		fc.assert(
			fc.property(moment, moment, fc.integer({ min: 2, max: 10 }), (one, other, max) => {
				const start = Math.min(one, other);
				const end = Math.min(8.64e15, Math.max(one, other) + HOUR_MS);
				fc.pre(start < end);
				const ticks = timeTicks({ start, end }, max);
				expect(ticks.length).toBeLessThanOrEqual(max + 1);
				expect(ticks.filter(({ at }) => !(at >= start && at <= end))).toEqual([]);
			}),
		);
	});
});
