import fc from 'fast-check';

import { plainZero } from '../../nodes/Credits/balance/amounts';
import { evaluateRunway, readAlert, type RunwayAlert } from '../../nodes/Credits/runway/alert';
import { fan } from '../../nodes/Credits/runway/fan';
import {
	cautiousRunway,
	forecastRunway,
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
import { dishonestIn } from './honest';

const HOUR = 3_600_000;
const START = Date.parse('2027-01-04T00:00:00.000Z');
const YEAR = 365 * 24 * HOUR;

/** Anything that an amount can be, and what it usually is. No reader lets a −0 through. */
const amount = fc
	.oneof(
		{ weight: 4, arbitrary: fc.double({ min: 0, max: 10_000, noNaN: true }) },
		fc.integer({ min: -100, max: 100 }),
		fc.double({ noNaN: true, noDefaultInfinity: true }),
	)
	.map(plainZero);

/** Readings hours or minutes apart, rarely months. */
const readings: fc.Arbitrary<RunwayReading[]> = fc
	.array(
		fc.record({
			pause: fc.oneof(
				{ weight: 8, arbitrary: fc.double({ min: 0, max: 12, noNaN: true }) },
				fc.constant(0),
				fc.double({ min: 0, max: 3000, noNaN: true }),
			),
			burn: amount,
			used: fc.option(amount),
		}),
		{ maxLength: 120 },
	)
	.map((steps) => {
		let [at, remaining] = [START, 50_000];
		return steps.map(({ pause, burn, used }) => {
			at += pause * HOUR;
			const next = remaining - burn;
			remaining = Number.isFinite(next) ? next : remaining;
			return { at, remaining, used };
		});
	});

const instant = fc
	.integer({ min: START - YEAR, max: START + 2 * YEAR })
	.map((at) => new Date(at).toISOString());

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

const pause = fc.oneof(fc.constant(0), fc.double({ min: -100, max: 20_000, noNaN: true }));

/** Any account with any past, at any moment. */
function forAny(
	check: (history: BurnHistory | null, account: RunwayAccount, now: number) => void,
): void {
	fc.assert(
		fc.property(readings, account, pause, (past, now, hours) => {
			const history = deepFreeze(recordReadings(null, past));
			check(history, deepFreeze(now), (history?.last.at ?? START) + hours * HOUR);
		}),
		{ numRuns: 1500 },
	);
}

/** The numbers that are there. */
function present<Value>(...values: (Value | null)[]): Value[] {
	return values.filter((value) => value !== null);
}

describe('any history', () => {
	it('takes less than 6 KB of JSON, and comes back from it as it was', () => {
		fc.assert(
			fc.property(readings, (past) => {
				const history = recordReadings(null, past);
				const json = JSON.stringify(history);
				expect(json.length).toBeLessThan(6000);
				expect(readHistory(JSON.parse(json))).toEqual(history);
			}),
			{ numRuns: 1500 },
		);
	});

	it('is the same, in whatever order the readings came', () => {
		const shuffled = readings.chain((past) =>
			fc.tuple(
				fc.constant(past.filter(({ at }, index) => at !== past[index + 1]?.at)),
				fc.infiniteStream(fc.nat()),
			),
		);
		fc.assert(
			fc.property(shuffled, ([past, keys]) => {
				const other = past
					.map((reading) => ({ reading, key: Number(keys.next().value) }))
					.sort((first, second) => first.key - second.key)
					.map(({ reading }) => reading);
				expect(recordReadings(null, other)).toEqual(recordReadings(null, past));
			}),
			{ numRuns: 300 },
		);
	});

	it('never counts burn where the caller says that there is none', () => {
		fc.assert(
			fc.property(readings, (past) => {
				const history = past.reduce<BurnHistory | null>(
					(recorded, reading) => recordReading(recorded, reading, { isBurn: false }),
					null,
				);
				expect(history?.burns ?? 0).toBe(0);
				expect(history?.openBurn ?? 0).toBe(0);
				expect(history?.closed.replaceAll('.', '') ?? '').toBe('');
			}),
			{ numRuns: 300 },
		);
	});

	it('is the same with readings of 0 in between that the next one undoes', () => {
		const step = fc.record({
			hours: fc.double({ min: 0.1, max: 9, noNaN: true }),
			kept: fc.double({ min: 0.8, max: 1, noNaN: true }),
			zeros: fc.nat({ max: 2 }),
		});
		fc.assert(
			fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
				let [at, remaining] = [START, 50_000];
				const honest: RunwayReading[] = [{ at, remaining, used: null }];
				const all = [...honest];
				for (const { hours, kept, zeros } of steps) {
					for (let zero = 1; zero <= zeros; zero++) {
						all.push({ at: at + (zero / 3) * hours * HOUR, remaining: 0, used: null });
					}
					at += hours * HOUR;
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

	it('is read, or discarded, from anything', () => {
		fc.assert(
			fc.property(fc.anything(), (value) => {
				expect(readHistory(value)).toBeNull();
				expect(readAlert(value)).toBeNull();
			}),
		);
	});
});

describe('any runway', () => {
	it('is plain JSON without NaN or infinity', () => {
		forAny((history, asked, now) => {
			const runway = forecastRunway(history, asked, now);
			expect(dishonestIn(runway)).toEqual([]);
			expect(JSON.parse(JSON.stringify(runway))).toEqual(runway);
		});
	});

	it('has a median within its interval, and nothing beyond a year', () => {
		forAny((history, asked, now) => {
			const { hoursLow, hours, hoursHigh } = forecastRunway(history, asked, now);
			const inOrder = present(hoursLow, hours, hoursHigh);
			expect([...inOrder].sort((first, second) => first - second)).toEqual(inOrder);
			for (const end of inOrder) {
				expect(end).toBeGreaterThanOrEqual(0);
				expect(end).toBeLessThanOrEqual(365 * 24 + 0.01);
			}
			if (hours !== null) expect(hoursLow).not.toBeNull();
			if (hoursHigh !== null) expect(hours).not.toBeNull();
		});
	});

	it('has dates that agree with its hours, and none in the past', () => {
		forAny((history, asked, now) => {
			const runway = forecastRunway(history, asked, now);
			for (const [date, hours] of [
				[runway.exhaustsAt, runway.hours],
				[runway.exhaustsAtEarliest, runway.hoursLow],
				[runway.exhaustsAtLatest, runway.hoursHigh],
			] as const) {
				expect(date !== null).toBe(runway.status === 'ok' && hours !== null);
				if (date === null) continue;
				expect(new Date(date).toISOString()).toBe(date);
				expect(Date.parse(date)).toBeGreaterThanOrEqual(Math.floor(now));
				expect(Math.abs((Date.parse(date) - now) / HOUR - (hours ?? 0))).toBeLessThan(0.01);
			}
		});
	});

	it('is the same every time', () => {
		forAny((history, asked, now) => {
			const stored = readHistory(JSON.parse(JSON.stringify(history)));
			expect(forecastRunway(stored, asked, now)).toEqual(forecastRunway(history, asked, now));
		});
	});

	it('is longer with more left', () => {
		const fewer = fc.double({ min: 1, max: 1e6, noNaN: true });
		fc.assert(
			fc.property(readings, fewer, fewer, (past, first, second) => {
				const history = recordReadings(null, past);
				const now = history?.last.at ?? START;
				const hours = [Math.min(first, second), Math.max(first, second)].map(
					(remaining) =>
						cautiousRunway(history, { remaining, unlimited: false, lots: [], resetsAt: null }, now)
							.hours ?? Infinity,
				);
				expect(hours[0]).toBeLessThanOrEqual(hours[1] ?? 0);
			}),
			{ numRuns: 500 },
		);
	});
});

describe('any fan', () => {
	it('has finite amounts that never go below nothing, in order', () => {
		forAny((history, asked, now) => {
			const drawn = fan(history, asked, now, 20);
			if (drawn === null) return;
			expect(dishonestIn(drawn)).toEqual([]);
			drawn.times.forEach((_, index) => {
				const [low = Number.NaN, middle = Number.NaN, high = Number.NaN] = [
					drawn.low[index],
					drawn.middle[index],
					drawn.high[index],
				];
				expect(low).toBeGreaterThanOrEqual(0);
				expect(middle).toBeGreaterThanOrEqual(low - 1e-6 * Math.abs(low));
				expect(high).toBeGreaterThanOrEqual(middle - 1e-6 * Math.abs(middle));
			});
		});
	});
});

describe('any alert', () => {
	const seen = fc.array(
		fc.record({
			pause: fc.double({ min: 0.01, max: 20, noNaN: true }),
			hours: fc.option(fc.double({ min: 0, max: 200, noNaN: true })),
			status: fc.constantFrom('ok', 'ok', 'ok', 'stale', 'accumulating', 'idle', 'empty'),
		}),
	);

	it('tells of running out and of recovery in turn', () => {
		fc.assert(
			fc.property(seen, (runways) => {
				let alert: RunwayAlert | null = null;
				let now = START;
				const events: string[] = [];
				for (const { pause: hours, ...runway } of runways) {
					now += hours * HOUR;
					const judged = evaluateRunway(alert, runway, 48, now);
					alert = judged.alert;
					expect(readAlert(JSON.parse(JSON.stringify(alert)))).toEqual(alert);
					if (judged.event !== null) events.push(judged.event);
				}
				events.forEach((event, index) => {
					expect(event).toBe(index % 2 === 0 ? 'runningOutSoon' : 'runwayRecovered');
				});
			}),
		);
	});
});
