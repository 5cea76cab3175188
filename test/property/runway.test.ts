import fc from 'fast-check';

import { plainZero } from '../../nodes/Credits/balance/amounts';
import { HOUR_MS, isoTime } from '../../nodes/Credits/balance/time';
import { evaluateRunway, readAlert, type RunwayAlert } from '../../nodes/Credits/runway/alert';
import { fan } from '../../nodes/Credits/runway/fan';
import {
	cautiousRunway,
	forecastRunway,
	type Runway,
	type RunwayAccount,
} from '../../nodes/Credits/runway/forecastRunway';
import {
	readHistory,
	recordReading,
	recordReadings,
	type BurnHistory,
	type RunwayReading,
} from '../../nodes/Credits/runway/history';
import { deepFreeze } from '../contract/deepFreeze';
import { oddValuesIn } from './oddValues';

const START = Date.parse('2027-01-04T00:00:00.000Z');
const YEAR_HOURS = 365 * 24;
const YEAR_MS = YEAR_HOURS * HOUR_MS;

/** A number within bounds. */
const within = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** What is read back of a value that was stored as JSON. */
const stored = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Anything that an amount can be, and what it usually is. No reader lets a −0 through. */
const amount = fc
	.oneof(
		{ weight: 4, arbitrary: within(0, 10_000) },
		fc.integer({ min: -100, max: 100 }),
		fc.double({ noNaN: true, noDefaultInfinity: true }),
	)
	.map(plainZero);

/** Readings hours or minutes apart, rarely months. */
const readings: fc.Arbitrary<RunwayReading[]> = fc
	.array(
		fc.record({
			pause: fc.oneof({ weight: 8, arbitrary: within(0, 12) }, fc.constant(0), within(0, 3000)),
			burn: amount,
			used: fc.option(amount),
		}),
		{ maxLength: 120 },
	)
	.map((steps) => {
		let [at, remaining] = [START, 50_000];
		return steps.map(({ pause, burn, used }) => {
			at += pause * HOUR_MS;
			const next = remaining - burn;
			remaining = Number.isFinite(next) ? next : remaining;
			return { at, remaining, used };
		});
	});

const instant = fc.integer({ min: START - YEAR_MS, max: START + 2 * YEAR_MS }).map(isoTime);

const account: fc.Arbitrary<RunwayAccount> = fc.record({
	remaining: fc.option(amount, { freq: 20 }),
	unlimited: fc.nat({ max: 20 }).map((drawn) => drawn === 0),
	lots: fc.array(
		fc.record({
			remaining: amount,
			startsAt: fc.option(instant),
			expiresAt: fc.option(fc.oneof(instant, fc.constant('never'))),
		}),
		{ maxLength: 4 },
	),
	resetsAt: fc.option(instant),
});

describe('any history', () => {
	it('is stored in 6 KB of JSON, in whatever order it came, and counts only what is burn', () => {
		const shuffled = readings.chain((past) => {
			const apart = past.filter(({ at }, index) => at !== past[index + 1]?.at);
			const all = { minLength: apart.length, maxLength: apart.length };
			return fc.tuple(fc.constant(past), fc.constant(apart), fc.shuffledSubarray(apart, all));
		});
		fc.assert(
			fc.property(shuffled, ([past, apart, other]) => {
				const history = recordReadings(null, past);
				expect(JSON.stringify(history).length).toBeLessThan(6000);
				expect(readHistory(stored(history))).toEqual(history);
				expect(recordReadings(null, other)).toEqual(recordReadings(null, apart));
				const unburned = past.reduce<BurnHistory | null>(
					(recorded, reading) => recordReading(recorded, reading, { isBurn: false }),
					null,
				);
				const { burns = 0, openBurn = 0, closed = '' } = unburned ?? {};
				expect([burns, openBurn, closed.replaceAll('.', '')]).toEqual([0, 0, '']);
			}),
			{ numRuns: 1500 },
		);
	});

	it('is the same with readings of 0 in between that the next one undoes', () => {
		const step = fc.record({
			hours: within(0.1, 9),
			kept: within(0.8, 1),
			zeros: fc.nat({ max: 2 }),
		});
		fc.assert(
			fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
				let [at, remaining] = [START, 50_000];
				const honest: RunwayReading[] = [{ at, remaining, used: null }];
				const all = [...honest];
				for (const { hours, kept, zeros } of steps) {
					for (let zero = 1; zero <= zeros; zero++) {
						all.push({ at: at + (zero / 3) * hours * HOUR_MS, remaining: 0, used: null });
					}
					at += hours * HOUR_MS;
					// Whole amounts above 0: the last of them must not become a real end.
					remaining = Math.max(1, Math.ceil(remaining * kept));
					honest.push({ at, remaining, used: null });
					all.push({ at, remaining, used: null });
				}
				expect(recordReadings(null, all)).toEqual(recordReadings(null, honest));
			}),
			{ numRuns: 500 },
		);
	});

	it('is discarded where it is anything else, and so is an alert', () => {
		fc.assert(
			fc.property(fc.anything(), (value) => {
				expect([readHistory(value), readAlert(value)]).toEqual([null, null]);
			}),
		);
	});
});

/** The numbers that are there. */
function present<Value>(...values: (Value | null)[]): Value[] {
	return values.filter((value) => value !== null);
}

/** Expects a median within its interval, and nothing beyond a year. */
function expectInOrder({ hoursLow, hours, hoursHigh }: Runway): void {
	const inOrder = present(hoursLow, hours, hoursHigh);
	expect([...inOrder].sort((first, second) => first - second)).toEqual(inOrder);
	expect(Math.min(0, ...inOrder)).toBe(0);
	expect(Math.max(0, ...inOrder)).toBeLessThanOrEqual(YEAR_HOURS + 0.01);
	if (hours !== null) expect(hoursLow).not.toBeNull();
	if (hoursHigh !== null) expect(hours).not.toBeNull();
}

/** Expects dates that agree with the hours, and none in the past. */
function expectDated(runway: Runway, now: number): void {
	for (const [date, hours] of [
		[runway.exhaustsAt, runway.hours],
		[runway.exhaustsAtEarliest, runway.hoursLow],
		[runway.exhaustsAtLatest, runway.hoursHigh],
	] as const) {
		expect(date !== null).toBe(runway.status === 'ok' && hours !== null);
		if (date === null) continue;
		expect(isoTime(Date.parse(date))).toBe(date);
		expect(Date.parse(date)).toBeGreaterThanOrEqual(Math.floor(now));
		expect(Math.abs((Date.parse(date) - now) / HOUR_MS - (hours ?? 0))).toBeLessThan(0.01);
	}
}

const NO_FAN = { times: [], low: [], middle: [], high: [] };

describe('any runway', () => {
	it('has plain numbers in order, dates that agree, and is the same every time; so is its fan', () => {
		const pause = fc.oneof(fc.constant(0), within(-100, 20_000));
		fc.assert(
			fc.property(readings, account, pause, (past, asked, hours) => {
				const history = deepFreeze(recordReadings(null, past));
				deepFreeze(asked);
				const now = (history?.last.at ?? START) + hours * HOUR_MS;
				const runway = forecastRunway(history, asked, now);
				expect(oddValuesIn(runway)).toEqual([]);
				expectInOrder(runway);
				expectDated(runway, now);
				expect(forecastRunway(readHistory(stored(history)), asked, now)).toEqual(runway);

				const { times, low, middle, high } = fan(history, asked, now, 20) ?? NO_FAN;
				expect(oddValuesIn([times, low, middle, high])).toEqual([]);
				for (const [index, median = Number.NaN] of middle.entries()) {
					expect(low[index]).toBeGreaterThanOrEqual(0);
					expect(median).toBeGreaterThanOrEqual((low[index] ?? 0) * (1 - 1e-6));
					expect(high[index]).toBeGreaterThanOrEqual(median * (1 - 1e-6));
				}
			}),
			{ numRuns: 3000 },
		);
	});

	it('is longer with more left', () => {
		fc.assert(
			fc.property(readings, within(1, 1e6), within(1, 1e6), (past, first, second) => {
				const history = recordReadings(null, past);
				const now = history?.last.at ?? START;
				const hoursOf = (remaining: number) => {
					const left = { remaining, unlimited: false, lots: [], resetsAt: null };
					return cautiousRunway(history, left, now).hours ?? Infinity;
				};
				const [less, more] = [Math.min(first, second), Math.max(first, second)];
				expect(hoursOf(less)).toBeLessThanOrEqual(hoursOf(more));
			}),
			{ numRuns: 500 },
		);
	});
});

it('any alert is of running out and of recovery in turn', () => {
	const runway = fc.record({
		pause: within(0.01, 20),
		hours: fc.option(within(0, 200)),
		status: fc.constantFrom('ok', 'ok', 'ok', 'stale', 'accumulating', 'idle', 'empty'),
	});
	fc.assert(
		fc.property(fc.array(runway), (runways) => {
			let alert: RunwayAlert | null = null;
			let now = START;
			const events: string[] = [];
			for (const { pause, ...seen } of runways) {
				now += pause * HOUR_MS;
				const result = evaluateRunway(alert, seen, 48, now);
				alert = result.alert;
				expect(readAlert(stored(alert))).toEqual(alert);
				if (result.event !== null) events.push(result.event);
			}
			const inTurn = events.map((_, index) => ['runningOutSoon', 'runwayRecovered'][index % 2]);
			expect(events).toEqual(inTurn);
		}),
	);
});
