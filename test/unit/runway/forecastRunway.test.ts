import {
	cautiousRunway,
	forecastRunway,
	type Runway,
	type RunwayAccount,
} from '../../../nodes/Credits/runway/forecastRunway';
import type { BurnHistory } from '../../../nodes/Credits/runway/history';
import { isoTime } from '../../../nodes/Credits/balance/time';
import { afterHours, at, HOUR, left, recorded, START, steady, watched } from './accounts';

const NO_HOURS = { hours: null, hoursLow: null, hoursHigh: null, burnPerDay: null };
const NO_DATES = { exhaustsAt: null, exhaustsAtEarliest: null, exhaustsAtLatest: null };
const NONE = { ...NO_HOURS, ...NO_DATES, runsOutBeforeReset: null };

const YEAR = 365 * 24;

/** The runway some hours after the last reading. */
function runwayOf(history: BurnHistory, account: RunwayAccount, age = 0): Runway {
	return forecastRunway(history, account, history.last.at + age * HOUR);
}

/** The hours of a runway that has some. */
function hoursOf(history: BurnHistory, account: RunwayAccount, age = 0): number {
	return runwayOf(history, account, age).hours ?? Number.NaN;
}

describe('the runway of constant burn', () => {
	it('is the remaining amount divided by it', () => {
		const runway = runwayOf(steady(), left(480));
		const { hoursLow, hoursHigh, exhaustsAtEarliest, exhaustsAtLatest } = runway;
		expect(runway).toEqual({
			status: 'ok',
			hours: 48,
			exhaustsAt: afterHours(240 + 48),
			burnPerDay: 240,
			historyHours: 240,
			runsOutBeforeReset: null,
			...{ hoursLow, hoursHigh, exhaustsAtEarliest, exhaustsAtLatest },
		});
		expect(hoursLow).toBeGreaterThan(24);
		expect(hoursLow).toBeLessThan(48);
		expect(hoursHigh).toBeGreaterThan(48);
		expect(hoursHigh).toBeLessThan(96);
	});

	it.each([
		[0.25, 0.5],
		[6, 3],
		[12, 24],
	])('is the same when polled every %d hours, with %d hours left', (everyHours, hours) => {
		const history = watched(10, () => 10, { everyHours });
		expect(hoursOf(history, left(10 * hours))).toBeCloseTo(hours, 1);
	});

	it('counts from now, and the date stays', () => {
		const runway = runwayOf(steady(), left(480), 12);
		expect(runway).toMatchObject({ hours: 36, exhaustsAt: afterHours(240 + 48) });
	});

	it('is given up to 365 days ahead, and for one beyond that the early end', () => {
		const account = left(10 * (YEAR + 6));
		const never = { hours: null, exhaustsAt: null, hoursHigh: null };
		expect(runwayOf(steady(), account)).toMatchObject({ status: 'ok', ...never, burnPerDay: 240 });
		expect(runwayOf(steady(), account).hoursLow).toBeGreaterThan(200 * 24);
		expect(hoursOf(steady(), account, 12)).toBe(YEAR - 6);
	});

	it('ends now at the earliest, and not in the past', () => {
		const now = isoTime(steady().last.at + 12 * HOUR);
		const ended = { status: 'ok', hours: 0, exhaustsAt: now, exhaustsAtEarliest: now };
		expect(runwayOf(steady(), left(10), 12)).toMatchObject(ended);
	});
});

it('the runway follows a weekend that it has seen only once', () => {
	const isWeekend = (moment: number) => [0, 6].includes(new Date(moment).getUTCDay());
	// Twelve days from a Monday on end with a Friday.
	const history = watched(12, (moment) => (isWeekend(moment) ? 0 : 10));
	expect(hoursOf(history, left(60))).toBeGreaterThan(40);
});

it.each<[name: string, watch: Parameters<typeof watched>[2]]>([
	['top-ups', { topUps: [25, 71, 72, 150].map((hour) => [hour, 5000]) }],
	['an outage', { pause: [101, 140] }],
	['the last reading, if the account has another amount', {}],
])('the runway is not misled by %s', (_, watch) => {
	const history = watched(10, () => 10, watch);
	expect(hoursOf(history, left(480))).toBeCloseTo(48, 1);
});

describe('one lot', () => {
	/** A lot that begins and expires some hours after the last reading. */
	const lot = (remaining: number, startsIn: number | null, expiresIn: number | null) => ({
		remaining,
		startsAt: startsIn === null ? null : afterHours(240 + startsIn),
		expiresAt: expiresIn === null ? null : afterHours(240 + expiresIn),
	});
	const never = (remaining: number) => lot(remaining, null, null);
	const expiring = (remaining: number, hours: number) => lot(remaining, null, hours);

	type Lot = ReturnType<typeof lot>;
	it.each<[name: string, remaining: number, lots: Lot[], hours: number]>([
		['that never expires bounds nothing', 480, [never(480)], 48],
		['that outlasts the burn bounds nothing', 480, [expiring(480, 100)], 48],
		['is lost when it expires', 480, [expiring(480, 20)], 20],
		['is spent before what expires later', 480, [expiring(300, 60), expiring(180, 20)], 48],
		['loses only what is left of it', 480, [expiring(300, 20), never(180)], 38],
		['leaves the rest of the balance alone', 480, [expiring(300, 20)], 38],
		['that has not begun cannot be spent', 480, [lot(400, 20, null)], 8],
		['that begins in time adds to the others', 480, [lot(280, 10, null)], 48],
		['beyond the balance begins later all the same', 200, [never(200), lot(280, 10, null)], 48],
		['not charged yet is charged, the soonest first', 200, [expiring(300, 25), never(150)], 20],
		['that begins later is not charged for past use', 200, [lot(280, 10, 20), never(300)], 30],
		['that begins later adds to others and the rest', 480, [never(120), lot(500, 10, null)], 62],
		[
			'that begins later counts from then on',
			150,
			[lot(100, 30, 40), lot(100, 10, 50), never(150)],
			25,
		],
		['that has expired holds nothing', 480, [expiring(300, -1)], 48],
		['that expires this moment holds nothing', 480, [expiring(300, 0)], 48],
		['that is overdrawn holds nothing', 480, [expiring(-50, 20)], 48],
		['that is overdrawn and begins later holds nothing', 80, [lot(-50, 20, null)], 8],
		['with an invalid date does not count', 480, [{ ...never(300), expiresAt: 'soon' }], 48],
	])('%s', (_, remaining, lots, hours) => {
		expect(hoursOf(steady(), left(remaining, { lots }))).toBeCloseTo(hours, 2);
	});
});

it.each<[name: string, remaining: number, resetsAt: string | null, expected: boolean | null]>([
	['unknown', 480, null, null],
	['after the end', 480, afterHours(240 + 49), true],
	['at the end', 480, afterHours(240 + 48), false],
	['before the end', 480, afterHours(240 + 47), false],
	['gone by', 480, afterHours(200), null],
	['this moment', 480, afterHours(240), null],
	['unreadable', 480, 'tomorrow', null],
	['before an end that is beyond a year', 1e6, afterHours(240 + 760), false],
	['a year away, before such an end', 1e6, afterHours(240 + YEAR), false],
	['beyond a year like the end', 1e6, afterHours(240 + YEAR + 1), null],
	['unknown to an empty account', 0, null, null],
	['after an end that has come', 0, afterHours(300), true],
])('whether it runs out before a reset that is %s', (_, remaining, resetsAt, expected) => {
	expect(runwayOf(steady(), left(remaining, { resetsAt })).runsOutBeforeReset).toBe(expected);
});

describe('there is no runway', () => {
	const atFirst = (moment: number) => (moment < START + 2 * HOUR ? 5 : 0);
	const interruptedAfter = (hours: number) =>
		watched(2, () => 10, { pause: [hours + 1, 48], topUps: [[47, 5000]] });

	type Row = [
		name: string,
		historyOf: () => BurnHistory | null,
		status: Runway['status'],
		historyHours: number | null,
		account?: RunwayAccount,
	];
	it.each<Row>([
		['before the first reading', () => null, 'accumulating', null],
		['after one reading', () => recorded([at(0, 9)]), 'accumulating', 0],
		['after readings of one time', () => recorded([at(0, 9), at(0, 8)]), 'accumulating', 0],
		['within the first day', () => watched(23 / 24, () => 10), 'accumulating', 23],
		['after two intervals with burn', () => watched(2, atFirst), 'accumulating', 48],
		['after 11 watched hours', () => interruptedAfter(11), 'accumulating', 48],
		['of an idle account', () => watched(3, () => 0), 'idle', 72],
		['without a limit', steady, 'notApplicable', 240, left(5, { unlimited: true })],
		['of an unknown amount', steady, 'notApplicable', 240, { ...left(5), remaining: null }],
	])('%s', (_, historyOf, status, historyHours, account = left(5)) => {
		const history = historyOf();
		const now = history?.last.at ?? START;
		expect(forecastRunway(history, account, now)).toEqual({ ...NONE, status, historyHours });
		expect(cautiousRunway(history, account, now)).toEqual({ status, hours: null });
	});

	it.each([0, -3])('but an end if %d is left', (remaining) => {
		const empty = { status: 'empty', hours: 0 };
		expect(runwayOf(steady(), left(remaining))).toEqual({
			...{ ...NONE, ...empty, hoursLow: 0, hoursHigh: 0, historyHours: 240 },
		});
		expect(cautiousRunway(steady(), left(remaining), START)).toEqual(empty);
	});

	it('but there is one after 12 watched hours', () => {
		expect(runwayOf(interruptedAfter(12), left(500)).status).toBe('ok');
	});
});

describe('a reading that is old', () => {
	it.each([
		['24 hours at hourly polls', 1, 24, 'ok'],
		['25 hours at hourly polls', 1, 25, 'stale'],
		['25 hours at daily polls', 24, 25, 'ok'],
		['73 hours at daily polls', 24, 73, 'stale'],
	])('by %s', (_, everyHours, age, status) => {
		const runway = runwayOf(
			watched(10, () => 10, { everyHours }),
			left(4800),
			age,
		);
		expect(runway.status).toBe(status);
		expect(runway.hours).toBeCloseTo(480 - age, 0);
		expect(runway.exhaustsAt === null).toBe(status === 'stale');
		expect(runway.exhaustsAtEarliest === null).toBe(status === 'stale');
	});

	it('continues the forecast for up to a year, and not beyond', () => {
		const runway = runwayOf(steady(), left(10 * (YEAR + 100)), YEAR);
		expect([runway.status, runway.hours]).toEqual(['stale', 100]);
		const stale = { ...NONE, status: 'stale', historyHours: 240 };
		expect(runwayOf(steady(), left(480), YEAR + 1)).toEqual(stale);
	});

	it('does not hang at the end of time', () => {
		expect(forecastRunway(steady(), left(480), 8.64e15).status).toBe('stale');
	});
});

it.each([
	['an invalid time', Number.NaN, 5, 'A runway needs a time'],
	['a time beyond all dates', 9e15, 5, 'A runway needs a time'],
	['an invalid amount', START, Number.NaN, 'A runway needs a finite amount'],
])('a forecast refuses %s', (_, now, remaining, message) => {
	expect(() => forecastRunway(steady(), left(remaining), now)).toThrow(new RangeError(message));
});

it.each([
	['is the same where burn is constant', 480, 48],
	['is not given beyond 365 days', 1e6, null],
])('the cautious runway %s', (_, remaining, hours) => {
	const runway = cautiousRunway(steady(), left(remaining), steady().last.at);
	expect(runway).toEqual({ status: 'ok', hours });
});
