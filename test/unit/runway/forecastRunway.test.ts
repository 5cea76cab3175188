import {
	cautiousRunway,
	forecastRunway,
	type Runway,
	type RunwayAccount,
} from '../../../nodes/Credits/runway/forecastRunway';
import { recordReadings, type BurnHistory } from '../../../nodes/Credits/runway/history';
import { afterHours, DAY, HOUR, left, START, watched } from './accounts';

const NONE = {
	hours: null,
	hoursLow: null,
	hoursHigh: null,
	exhaustsAt: null,
	exhaustsAtEarliest: null,
	exhaustsAtLatest: null,
	burnPerDay: null,
	runsOutBeforeReset: null,
};

/** The runway at the moment of the last reading. */
function runwayOf(history: BurnHistory, account: RunwayAccount): Runway {
	return forecastRunway(history, account, history.last.at);
}

/** The hours of a runway that has some. */
function hoursOf(history: BurnHistory, account: RunwayAccount): number {
	return runwayOf(history, account).hours ?? Number.NaN;
}

/** Anew for each test, so that each stands for itself. */
const steady = () => watched(10, () => 10);

describe('the runway of constant burn', () => {
	it('is what is left divided by it', () => {
		const runway = runwayOf(steady(), left(480));
		expect(runway).toEqual({
			status: 'ok',
			hours: 48,
			hoursLow: runway.hoursLow,
			hoursHigh: runway.hoursHigh,
			exhaustsAt: afterHours(240 + 48),
			exhaustsAtEarliest: runway.exhaustsAtEarliest,
			exhaustsAtLatest: runway.exhaustsAtLatest,
			burnPerDay: 240,
			historyHours: 240,
			runsOutBeforeReset: null,
		});
		expect(runway.hoursLow).toBeGreaterThan(24);
		expect(runway.hoursLow).toBeLessThan(48);
		expect(runway.hoursHigh).toBeGreaterThan(48);
		expect(runway.hoursHigh).toBeLessThan(96);
	});

	it.each([
		[0.25, 0.5],
		[6, 3],
		[12, 24],
	])('is the same when polled every %d hours, with %d hours left', (everyHours, hours) => {
		expect(
			hoursOf(
				watched(10, () => 10, { everyHours }),
				left(10 * hours),
			),
		).toBeCloseTo(hours, 1);
	});

	it('is less sure the shorter the history', () => {
		const widths = [1, 4, 10, 28].map((days) => {
			const { hoursLow, hoursHigh } = runwayOf(
				watched(days, () => 10),
				left(480),
			);
			return (hoursHigh ?? 0) / (hoursLow ?? 0);
		});
		expect([...widths].sort((first, second) => second - first)).toEqual(widths);
		expect(widths[0]).toBeGreaterThan(2.5);
		expect(widths[3]).toBeLessThan(2);
	});

	it('counts from now, and the date stays', () => {
		const runway = forecastRunway(steady(), left(480), steady().last.at + 12 * HOUR);
		expect(runway).toMatchObject({ hours: 36, exhaustsAt: afterHours(240 + 48) });
	});

	it('is told for 365 days from now', () => {
		const account = left(10 * (365 * 24 + 6));
		expect(runwayOf(steady(), account).hours).toBeNull();
		expect(forecastRunway(steady(), account, steady().last.at + 12 * HOUR).hours).toBe(
			365 * 24 - 6,
		);
	});

	it('ends now at the earliest, and not in the past', () => {
		const now = steady().last.at + 12 * HOUR;
		expect(forecastRunway(steady(), left(10), now)).toMatchObject({
			status: 'ok',
			hours: 0,
			exhaustsAt: new Date(now).toISOString(),
			exhaustsAtEarliest: new Date(now).toISOString(),
		});
	});

	it('is not told beyond 365 days, while its earlier end may be', () => {
		const runway = runwayOf(steady(), left(10 * 24 * 400));
		expect(runway).toMatchObject({ status: 'ok', hours: null, exhaustsAt: null, hoursHigh: null });
		expect(runway.hoursLow).toBeGreaterThan(24 * 200);
		expect(runway.burnPerDay).toBe(240);
	});
});

describe('the runway follows', () => {
	it('the rhythm of the week', () => {
		const isWeekend = (at: number) => [0, 6].includes(new Date(at).getUTCDay());
		// 25 days from a Monday on end on a Friday, at midnight.
		const history = watched(25, (at) => (isWeekend(at) ? 0 : 10));
		// A day of burn, then two days without, then the rest.
		expect(hoursOf(history, left(240 + 120))).toBeGreaterThan(66);
		expect(hoursOf(history, left(240 + 120))).toBeLessThan(90);
		expect(hoursOf(history, left(120))).toBeCloseTo(12, 0);
	});

	it('the days of a week that came only once', () => {
		const isWeekend = (at: number) => [0, 6].includes(new Date(at).getUTCDay());
		// Twelve days from a Monday on end with a Friday.
		const history = watched(12, (at) => (isWeekend(at) ? 0 : 10));
		expect(hoursOf(history, left(60))).toBeGreaterThan(40);
	});

	it('the rhythm of the day', () => {
		const isDay = (at: number) => new Date(at).getUTCHours() < 12;
		const history = watched(7, (at) => (isDay(at) ? 20 : 0));
		expect(hoursOf(history, left(120))).toBeGreaterThan(5.5);
		expect(hoursOf(history, left(120))).toBeLessThan(6.5);
		expect(hoursOf(history, left(360))).toBeGreaterThan(28);
		expect(hoursOf(history, left(360))).toBeLessThan(32);
	});

	it('burn that has multiplied, more and more', () => {
		const multiplied = (hours: number) =>
			watched(14, (at) => (at >= START + 14 * DAY - hours * HOUR ? 40 : 10));
		const runways = [0, 6, 24, 72].map((hours) => hoursOf(multiplied(hours), left(960)));
		expect(runways[0]).toBe(96);
		expect([...runways].sort((first, second) => second - first)).toEqual(runways);
		expect(runways[3]).toBeLessThan(36);
		const { hoursLow, hoursHigh } = runwayOf(multiplied(72), left(960));
		expect(hoursLow).toBeLessThan(24);
		expect(hoursHigh).toBeGreaterThan(24);
	});
});

describe('the runway is not misled by', () => {
	it('top-ups', () => {
		const topUps = [25, 71, 72, 150].map((hour): [number, number] => [START + hour * HOUR, 5000]);
		expect(
			hoursOf(
				watched(10, () => 10, { topUps }),
				left(480),
			),
		).toBeCloseTo(48, 1);
	});

	it('an outage', () => {
		const readings = Array.from({ length: 241 }, (_, hour) => hour)
			.filter((hour) => hour <= 100 || hour >= 140)
			.map((hour) => ({ at: START + hour * HOUR, remaining: 1e5 - 10 * hour, used: null }));
		const history = recordReadings(null, readings);
		expect(forecastRunway(history, left(480), START + 240 * HOUR).hours).toBe(48);
	});

	it('what was left before, when the account says otherwise', () => {
		expect(hoursOf(steady(), left(10))).toBe(1);
	});
});

describe('lots', () => {
	const lot = (remaining: number, startsIn: number | null, expiresIn: number | null) => ({
		remaining,
		startsAt: startsIn === null ? null : afterHours(240 + startsIn),
		expiresAt: expiresIn === null ? null : afterHours(240 + expiresIn),
	});

	it.each<[string, number, ReturnType<typeof lot>[], number]>([
		['that never expires bounds nothing', 480, [lot(480, null, null)], 48],
		['that outlasts the burn bounds nothing', 480, [lot(480, null, 100)], 48],
		['is lost when it expires', 480, [lot(480, null, 20)], 20],
		['is spent before what expires later', 480, [lot(300, null, 60), lot(180, null, 20)], 48],
		['loses only what is left of it', 480, [lot(300, null, 20), lot(180, null, null)], 38],
		['leaves the rest of the balance alone', 480, [lot(300, null, 20)], 38],
		['that has not begun cannot be spent', 480, [lot(400, 20, null)], 8],
		['that begins in time adds to the others', 480, [lot(280, 10, null)], 48],
		[
			'beyond the balance begins later all the same',
			200,
			[lot(200, null, null), lot(280, 10, null)],
			48,
		],
		[
			'that were not charged yet are, the soonest to expire first',
			200,
			[lot(300, null, 25), lot(150, null, null)],
			20,
		],
		[
			'that begins later is not charged with what was spent',
			200,
			[lot(280, 10, 20), lot(300, null, null)],
			30,
		],
		[
			'that begins later is beside what is there now, of which there is less than the balance',
			480,
			[lot(120, null, null), lot(500, 10, null)],
			62,
		],
		[
			'that begins before another counts from then on, whichever expires first',
			150,
			[lot(100, 30, 40), lot(100, 10, 50), lot(150, null, null)],
			25,
		],
		['that has expired holds nothing', 480, [lot(300, null, -1)], 48],
		['that expires this moment holds nothing', 480, [lot(300, null, 0)], 48],
		['that is overdrawn holds nothing', 480, [lot(-50, null, 20)], 48],
		['that is overdrawn and begins later holds nothing', 80, [lot(-50, 20, null)], 8],
		[
			'with a date that is none is no lot',
			480,
			[{ ...lot(300, null, null), expiresAt: 'soon' }],
			48,
		],
	])('one %s', (_, remaining, lots, hours) => {
		expect(hoursOf(steady(), left(remaining, { lots }))).toBeCloseTo(hours, 2);
	});
});

describe('the reset', () => {
	it.each<[string, string | null, boolean | null]>([
		['unknown', null, null],
		['after the end', afterHours(240 + 49), true],
		['at the end', afterHours(240 + 48), false],
		['before the end', afterHours(240 + 47), false],
		['gone by', afterHours(200), null],
		['this moment', afterHours(240), null],
		['unreadable', 'tomorrow', null],
	])('%s', (_, resetsAt, expected) => {
		expect(runwayOf(steady(), left(480, { resetsAt })).runsOutBeforeReset).toBe(expected);
	});

	it.each([
		['comes before an end that is beyond a year', 760, false],
		['comes before it where it is a year away', 365 * 24, false],
		['is not compared with it where both are', 365 * 24 + 1, null],
	])('%s', (_, hours, expected) => {
		const account = left(1e6, { resetsAt: afterHours(240 + hours) });
		expect(runwayOf(steady(), account).runsOutBeforeReset).toBe(expected);
	});

	it('is not compared with the end of an empty account where none is to come', () => {
		expect(runwayOf(steady(), left(0)).runsOutBeforeReset).toBeNull();
	});
});

describe('there is no runway', () => {
	const now = START + 10 * DAY;

	it.each<[string, () => BurnHistory | null, RunwayAccount, number, Partial<Runway>]>([
		[
			'before the first reading',
			() => null,
			left(5),
			START,
			{ status: 'accumulating', historyHours: null },
		],
		[
			'after one reading',
			() => recordReadings(null, [{ at: START, remaining: 9, used: null }]),
			left(9),
			START,
			{ status: 'accumulating', historyHours: 0 },
		],
		[
			'after readings that are all of one time',
			() =>
				recordReadings(
					null,
					[9, 8, 7].map((remaining) => ({ at: START, remaining, used: null })),
				),
			left(7),
			START,
			{ status: 'accumulating', historyHours: 0 },
		],
		[
			'within the first day',
			() => watched(23 / 24, () => 10),
			left(5),
			START + 23 * HOUR,
			{ status: 'accumulating', historyHours: 23 },
		],
		[
			'after two intervals with burn',
			() => watched(2, (at) => (at < START + 2 * HOUR ? 5 : 0)),
			left(5),
			START + 2 * DAY,
			{ status: 'accumulating', historyHours: 48 },
		],
		[
			'where nearly everything was left out',
			() =>
				recordReadings(
					null,
					[100, 99, 98, 97, 500].map((remaining, index) => ({
						at: START + (index < 4 ? index * HOUR : 2 * DAY),
						remaining,
						used: null,
					})),
				),
			left(500),
			START + 2 * DAY,
			{ status: 'accumulating', historyHours: 48 },
		],
		[
			'of an idle account',
			() => watched(3, () => 0),
			left(5),
			START + 3 * DAY,
			{ status: 'idle', historyHours: 72 },
		],
		[
			'without a limit',
			steady,
			left(5, { unlimited: true }),
			now,
			{ status: 'notApplicable', historyHours: 240 },
		],
		[
			'of an unknown amount',
			steady,
			{ ...left(5), remaining: null },
			now,
			{ status: 'notApplicable', historyHours: 240 },
		],
	])('%s', (_, historyOf, account, when, expected) => {
		const history = historyOf();
		expect(forecastRunway(history, account, when)).toEqual({ ...NONE, ...expected });
		expect(cautiousRunway(history, account, when)).toEqual({
			status: expected.status,
			hours: null,
		});
	});

	it.each([0, -3])('but an end, with %d left', (remaining) => {
		const account = left(remaining, { resetsAt: afterHours(300) });
		expect(forecastRunway(steady(), account, now)).toEqual({
			...NONE,
			status: 'empty',
			hours: 0,
			hoursLow: 0,
			hoursHigh: 0,
			historyHours: 240,
			runsOutBeforeReset: true,
		});
	});
});

describe('a reading that is old', () => {
	it.each([
		['24 hours at hourly polls', 1, 24, 'ok'],
		['25 hours at hourly polls', 1, 25, 'stale'],
		['25 hours at daily polls', 24, 25, 'ok'],
		['73 hours at daily polls', 24, 73, 'stale'],
	])('by %s', (_, everyHours, age, status) => {
		const history = watched(10, () => 10, { everyHours });
		const runway = forecastRunway(history, left(4800), history.last.at + age * HOUR);
		expect(runway.status).toBe(status);
		expect(runway.hours).toBeCloseTo(480 - age, 0);
		expect(runway.exhaustsAt === null).toBe(status === 'stale');
		expect(runway.exhaustsAtEarliest === null).toBe(status === 'stale');
	});

	it('says after a year what would be left of it', () => {
		const runway = forecastRunway(
			steady(),
			left(10 * (365 * 24 + 100)),
			steady().last.at + 365 * DAY,
		);
		expect([runway.status, runway.hours]).toEqual(['stale', 100]);
	});

	it('says nothing after more than a year', () => {
		expect(forecastRunway(steady(), left(480), steady().last.at + 400 * DAY)).toEqual({
			...NONE,
			status: 'stale',
			historyHours: 240,
		});
	});

	it('does not hang at the end of time', () => {
		expect(forecastRunway(steady(), left(480), 8.64e15).status).toBe('stale');
	});
});

it.each([
	['a time that is none', Number.NaN, 5, 'A runway needs a time'],
	['a time beyond all dates', 9e15, 5, 'A runway needs a time'],
	['an amount that is none', START, Number.NaN, 'A runway needs a finite amount'],
])('a forecast refuses %s', (_, now, remaining, message) => {
	expect(() => forecastRunway(steady(), left(remaining), now)).toThrow(new RangeError(message));
});

it.each([
	[11, 'accumulating'],
	[12, 'ok'],
])('after %d hours that were watched of more than 24 the status is %s', (hours, status) => {
	const readings = Array.from({ length: hours + 1 }, (_, hour) => ({
		at: START + hour * HOUR,
		remaining: 1000 - 10 * hour,
		used: null,
	}));
	const toppedUp = { at: START + 25 * HOUR, remaining: 2000, used: null };
	const history = recordReadings(null, [...readings, toppedUp]);
	expect(forecastRunway(history, left(2000), toppedUp.at).status).toBe(status);
});

describe('the cautious runway', () => {
	it('is the same where burn is constant', () => {
		expect(cautiousRunway(steady(), left(480), steady().last.at)).toEqual({
			status: 'ok',
			hours: 48,
		});
	});

	it('notices sooner that burn has multiplied', () => {
		const history = watched(7, (at) => (at >= START + 6.5 * DAY ? 40 : 10));
		const cautious = cautiousRunway(history, left(960), history.last.at).hours;
		expect(cautious).toBeLessThan(hoursOf(history, left(960)));
	});

	it('is not told beyond 365 days', () => {
		expect(cautiousRunway(steady(), left(1e6), steady().last.at)).toEqual({
			status: 'ok',
			hours: null,
		});
	});

	it('ends at once where nothing is left', () => {
		expect(cautiousRunway(steady(), left(0), START)).toEqual({ status: 'empty', hours: 0 });
	});
});
