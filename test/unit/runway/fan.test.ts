import { fan } from '../../../nodes/Credits/runway/fan';
import { forecastRunway } from '../../../nodes/Credits/runway/forecastRunway';
import { recordReadings } from '../../../nodes/Credits/runway/history';
import { afterHours, DAY, HOUR, left, START, watched } from './accounts';

/** Anew for each test, so that each stands for itself. */
const steady = () => watched(10, () => 10);
const now = START + 10 * DAY;

/** The amount that a line of the fan has at a moment between its times. */
function at(times: readonly number[], amounts: readonly number[], moment: number): number {
	const after = times.findIndex((time) => time >= moment);
	const [from = 0, to = 0] = [times[after - 1], times[after]];
	const [first = 0, second = 0] = [amounts[after - 1], amounts[after]];
	return first + ((second - first) * (moment - from)) / (to - from);
}

describe('the fan', () => {
	const account = left(480);
	const draw = () => {
		const drawn = fan(steady(), account, now, 100);
		if (drawn === null) throw new Error('There is no fan');
		return drawn;
	};

	it('goes from the last reading to the latest end', () => {
		const { hoursHigh } = forecastRunway(steady(), account, now);
		expect(draw().times).toHaveLength(101);
		expect(draw().times[0]).toBe(now);
		expect(((draw().times.at(-1) ?? 0) - now) / HOUR).toBeCloseTo(hoursHigh ?? 0, 1);
	});

	it('begins with what is left and ends with nothing', () => {
		expect([draw().low[0], draw().middle[0], draw().high[0]]).toEqual([480, 480, 480]);
		expect(draw().high.at(-1)).toBeCloseTo(0, 1);
	});

	it('goes down as the forecast says', () => {
		expect(at(draw().times, draw().middle, now + 24 * HOUR)).toBeCloseTo(240, 6);
		const { exhaustsAtEarliest } = forecastRunway(steady(), account, now);
		const earliest = Date.parse(exhaustsAtEarliest ?? '');
		expect(at(draw().times, draw().low, earliest - HOUR)).toBeGreaterThan(0);
		expect(at(draw().times, draw().low, earliest + 2 * HOUR)).toBe(0);
	});

	it('opens to both sides of the middle', () => {
		const { times, low, middle, high } = draw();
		const moment = now + 24 * HOUR;
		expect(at(times, low, moment)).toBeLessThan(at(times, middle, moment) - 20);
		expect(at(times, high, moment)).toBeGreaterThan(at(times, middle, moment) + 20);
	});

	it('falls within an hour as burn does, from a reading in the middle of one', () => {
		const readings = Array.from({ length: 241 }, (_, hour) => ({
			at: START + (hour + 0.25) * HOUR,
			remaining: 1e5 - 10 * hour,
			used: null,
		}));
		const history = recordReadings(null, readings);
		const { times, middle } = fan(history, left(100), now + 0.25 * HOUR, 300) ?? draw();
		expect(at(times, middle, now + 0.6 * HOUR)).toBeCloseTo(96.5, 6);
		expect(at(times, middle, now + 1.5 * HOUR)).toBeCloseTo(87.5, 6);
	});

	it('is not there for a reading that is old', () => {
		expect(fan(steady(), left(480), now + 30 * HOUR, 10)).toBeNull();
	});

	it('shows the loss of a lot when it expires', () => {
		const lots = [{ remaining: 300, startsAt: null, expiresAt: afterHours(250) }];
		const lost = fan(steady(), left(480, { lots }), now, 500);
		expect(at(lost?.times ?? [], lost?.middle ?? [], now + 9 * HOUR)).toBeCloseTo(390, 0);
		expect(at(lost?.times ?? [], lost?.middle ?? [], now + 11 * HOUR)).toBeCloseTo(170, 0);
	});

	it('ends after 365 days where the balance does not', () => {
		const long = fan(steady(), left(1e6), now, 10);
		expect(((long?.times.at(-1) ?? 0) - now) / HOUR).toBe(365 * 24);
		expect(long?.middle.at(-1)).toBeCloseTo(1e6 - 10 * 24 * 365, 0);
	});

	it.each([
		['too short a history', () => watched(0.5, () => 10), 480],
		['nothing left', steady, 0],
		['no burn', () => watched(5, () => 0), 480],
	])('is not there for %s', (_, pastOf, remaining) => {
		const past = pastOf();
		expect(fan(past, left(remaining), past.last.at, 10)).toBeNull();
	});
});
