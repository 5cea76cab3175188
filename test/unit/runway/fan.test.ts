import { fan } from '../../../nodes/Credits/runway/fan';
import { forecastRunway, type RunwayAccount } from '../../../nodes/Credits/runway/forecastRunway';
import type { BurnHistory } from '../../../nodes/Credits/runway/history';
import { afterHours, at, HOUR, left, recorded, START, steady, watched } from './accounts';

const now = START + 240 * HOUR;

type Line = 'low' | 'middle' | 'high';

/** A fan from the start of its time on. */
function draw(account: RunwayAccount, steps: number, history = steady(), from = now) {
	const drawn = fan(history, account, from, steps);
	if (drawn === null) throw new Error('There is no fan');
	const { times } = drawn;
	return {
		...drawn,
		/** The length of the fan in hours. */
		length: ((times.at(-1) ?? 0) - from) / HOUR,
		/** The amount that a line has some hours after the start, between its times. */
		amount(line: Line, hours: number): number {
			const moment = from + hours * HOUR;
			const after = times.findIndex((time) => time >= moment);
			const [start = 0, end = 0] = [times[after - 1], times[after]];
			const [first = 0, second = 0] = [drawn[line][after - 1], drawn[line][after]];
			return first + ((second - first) * (moment - start)) / (end - start);
		},
	};
}

describe('the fan', () => {
	it('goes from what is left at the last reading to nothing at the latest end', () => {
		const { times, length, low, middle, high } = draw(left(480), 100);
		const { hoursHigh } = forecastRunway(steady(), left(480), now);
		expect([times.length, times[0]]).toEqual([101, now]);
		expect(length).toBeCloseTo(hoursHigh ?? 0, 1);
		expect([low[0], middle[0], high[0]]).toEqual([480, 480, 480]);
		expect(high.at(-1)).toBeCloseTo(0, 1);
	});

	it('goes down as the forecast says, open to both sides of the middle', () => {
		const { amount } = draw(left(480), 100);
		const earliest = forecastRunway(steady(), left(480), now).hoursLow ?? 0;
		expect(amount('middle', 24)).toBeCloseTo(240, 6);
		expect(amount('low', 24)).toBeLessThan(220);
		expect(amount('high', 24)).toBeGreaterThan(260);
		expect(amount('low', earliest - 1)).toBeGreaterThan(0);
		expect(amount('low', earliest + 2)).toBe(0);
	});

	it('falls within an hour as burn does, from a reading in the middle of one', () => {
		const readings = Array.from({ length: 241 }, (_, hour) => at(hour + 0.25, 1e5 - 10 * hour));
		const { amount } = draw(left(100), 300, recorded(readings), now + 0.25 * HOUR);
		expect(amount('middle', 0.35)).toBeCloseTo(96.5, 6);
		expect(amount('middle', 1.25)).toBeCloseTo(87.5, 6);
	});

	it('shows the loss of a lot when it expires', () => {
		const lots = [{ remaining: 300, startsAt: null, expiresAt: afterHours(250) }];
		const { amount } = draw(left(480, { lots }), 500);
		expect([amount('middle', 9), amount('middle', 11)].map(Math.round)).toEqual([390, 170]);
	});

	it('ends after 365 days where the balance does not', () => {
		const { length, middle } = draw(left(1e6), 10);
		expect(length).toBe(365 * 24);
		expect(middle.at(-1)).toBeCloseTo(1e6 - 10 * 24 * 365, 0);
	});

	it.each<[name: string, historyOf: () => BurnHistory, remaining: number, age?: number]>([
		['a reading that is old', steady, 480, 30],
		['too short a history', () => watched(0.5, () => 10), 480],
		['nothing left', steady, 0],
		['no burn', () => watched(5, () => 0), 480],
	])('is null for %s', (_, historyOf, remaining, age = 0) => {
		const history = historyOf();
		expect(fan(history, left(remaining), history.last.at + age * HOUR, 10)).toBeNull();
	});
});
