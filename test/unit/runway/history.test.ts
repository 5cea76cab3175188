import {
	historyHours,
	readHistory,
	recordReading,
	recordReadings,
	usualInterval,
	type BurnHistory,
	type RunwayReading,
} from '../../../nodes/Credits/runway/history';
import { readHours } from '../../../nodes/Credits/runway/hours';
import { deepFreeze } from '../../contract/deepFreeze';
import { DAY, HOUR, START, watched } from './accounts';

const BURN = { isBurn: true };
const TOP_UP = { isBurn: false };

/** A reading some hours after the start. */
function at(hours: number, remaining: number, used: number | null = null): RunwayReading {
	return { at: START + hours * HOUR, remaining, used };
}

/** The closed hours of readings of which nothing else is known. */
function burnOf(...readings: RunwayReading[]): (number | null)[] {
	const history = recordReadings(null, readings);
	return history === null ? [] : readHours(history.closed);
}

describe('a history of readings', () => {
	it('holds what was burned in each hour', () => {
		expect(burnOf(at(0, 100), at(1, 90), at(2, 85), at(3, 85))).toEqual([10, 5, 0]);
	});

	it('adds up what several readings say of one hour', () => {
		expect(burnOf(at(0, 100), at(0.25, 99), at(0.5, 96), at(1, 90))).toEqual([10]);
	});

	it('spreads burn over an outage, of which nothing is lost', () => {
		expect(burnOf(at(0, 100), at(1, 90), at(9, 10), at(10, 8))).toEqual([
			...[10, 10, 10, 10, 10, 10, 10, 10, 10],
			2,
		]);
	});

	it('keeps a part of an hour open, and takes it for a whole one when it is over', () => {
		const history = recordReadings(null, [at(0.5, 100), at(1.5, 80)]);
		expect(history).toMatchObject({ openBurn: 10, openWatched: HOUR / 2 });
		expect(readHours(history?.closed ?? '')).toEqual([20]);
	});

	it('does not take less than a quarter for a whole hour', () => {
		expect(burnOf(at(0.8, 100), at(1.8, 90), at(2, 88))).toEqual([null, 10]);
		expect(burnOf(at(0.75, 100), at(1.75, 90), at(2, 87.5))).toEqual([10, 10]);
	});

	it('corrects the last reading by one of the same time', () => {
		const history = recordReadings(null, [at(0, 100), at(1, 95)]);
		const corrected = recordReading(history, at(1, 90), BURN);
		expect(corrected).toEqual({ ...history, last: at(1, 90) });
		expect(readHours(recordReading(corrected, at(2, 80), BURN).closed)).toEqual([5, 10]);
	});

	describe('leaves out', () => {
		it.each<[string, RunwayReading[], (number | null)[]]>([
			['a top-up', [at(0, 100), at(1, 90), at(2, 500), at(3, 490)], [10, null, 10]],
			[
				'a reset, where the counter starts anew',
				[at(0, 100, 0), at(1, 90, 10), at(2, 98, 2), at(3, 95, 5)],
				[10, null, 3],
			],
			[
				'a refund, where the counter falls',
				[at(0, 100, 0), at(1, 90, 10), at(2, 95, 5), at(3, 85, 15)],
				[10, null, 10],
			],
		])('%s, and goes on afterwards', (_, readings, burn) => {
			expect(burnOf(...readings)).toEqual(burn);
		});

		it('an interval of which the caller knows that it is no burn', () => {
			const first = recordReading(null, at(0, 100), BURN);
			const second = recordReading(first, at(1, 60), TOP_UP);
			const third = recordReading(second, at(2, 50), BURN);
			expect(readHours(third.closed)).toEqual([null, 10]);
			expect(third.burns).toBe(1);
		});
	});

	describe('goes by the counter of what was used', () => {
		it.each<[string, RunwayReading[], (number | null)[]]>([
			[
				'through a top-up',
				[at(0, 100, 0), at(1, 90, 10), at(2, 590, 30), at(3, 580, 40)],
				[10, 20, 10],
			],
			[
				'through a top-up that burn hides',
				[at(0, 100, 0), at(1, 90, 10), at(2, 88, 20), at(3, 78, 30)],
				[10, 10, 10],
			],
			[
				'through the expiry of a lot',
				[at(0, 100, 0), at(1, 90, 10), at(2, 30, 20), at(3, 30, 20)],
				[10, 10, 0],
			],
			[
				'although it stands still',
				[at(0, 100, 0), at(1, 90, 10), at(2, 40, 10), at(3, 30, 20)],
				[10, 0, 10],
			],
			[
				'but where an answer does not name it by the balance',
				[at(0, 100, 0), at(1, 90, 10), at(2, 80, null), at(3, 70, 40), at(4, 60, 50)],
				[10, 10, 10, 10],
			],
		])('%s', (_, readings, burn) => {
			expect(burnOf(...readings)).toEqual(burn);
		});

		it('but not by one that never moves', () => {
			expect(burnOf(at(0, 100, 7), at(1, 90, 7), at(2, 80, 7))).toEqual([10, 10]);
			expect(burnOf(at(0, 100), at(1, 90, 7), at(2, 80, 7))).toEqual([10, 10]);
		});

		it('nor where it starts anew while the balance goes on', () => {
			expect(burnOf(at(0, 100, 500), at(1, 90, 510), at(2, 80, 3), at(3, 70, 13))).toEqual([
				10, 10, 10,
			]);
		});
	});

	it('takes readings in any order, and of the same time the last', () => {
		const sorted = burnOf(at(0, 100), at(1, 90), at(2, 70));
		expect(burnOf(at(2, 70), at(0, 100), at(1, 95), at(1, 90), at(2, 70))).toEqual(sorted);
	});

	it('is not changed by a reading from before, nor by the old history being used again', () => {
		const history = deepFreeze(recordReadings(null, [at(0, 100), at(1, 90)]));
		expect(recordReading(history, at(0.5, 7), BURN)).toBe(history);
		expect(recordReading(history, at(2, 80), BURN)).not.toBe(history);
	});

	it('counts its hours from the first reading, to at most 672', () => {
		expect(historyHours(watched(5, () => 1))).toBe(120);
		expect(historyHours(watched(40, () => 1))).toBe(672);
	});

	it('is the same whether readings come at once or one by one', () => {
		const readings = Array.from({ length: 60 * 24 }, (_, hour) => at(hour, 1e6 - hour ** 1.5));
		const oneByOne = readings.reduce<BurnHistory | null>(
			(history, reading) => recordReading(history, reading, BURN),
			null,
		);
		expect(recordReadings(null, readings)).toMatchObject({ closed: oneByOne?.closed, burns: 3 });
	});

	it('forgets all but the last 672 hours of a pause of years', () => {
		const before = recordReadings(null, [at(0, 1_000_010)]);
		const history = recordReadings(before, [at(100_000, 10)]);
		expect(readHours(history?.closed ?? '')).toEqual(Array(672).fill(10));
	});

	it('knows how often it is read, whatever one outage was like', () => {
		const history = recordReadings(null, [at(0, 9), at(1, 8), at(2, 7), at(30, 6), at(31, 5)]);
		expect(history === null ? null : usualInterval(history)).toBe(HOUR);
	});

	it('leaves out burn that no account can have, so that sums stay finite', () => {
		const history = recordReadings(null, [
			at(0, 1e308),
			at(0.4, 0),
			at(0.5, -1e308),
			at(0.6, -1e308),
		]);
		expect(history).toMatchObject({ openBurn: 0, burns: 0 });
	});

	it.each<[string, RunwayReading]>([
		['no time', { at: Number.NaN, remaining: 1, used: null }],
		['a time before 1970', { at: -1, remaining: 1, used: null }],
		['a time beyond all dates', { at: 8.64e15 + 1, remaining: 1, used: null }],
		['no amount', { at: START, remaining: Number.NaN, used: null }],
		['an infinite amount', { at: START, remaining: Infinity, used: null }],
		['no number used', { at: START, remaining: 1, used: Number.NaN }],
	])('refuses a reading with %s', (_, reading) => {
		const refusal = new RangeError('A reading needs a time and finite amounts');
		expect(() => recordReading(null, reading, BURN)).toThrow(refusal);
		expect(() => recordReadings(null, [at(0, 1), reading])).toThrow(refusal);
	});

	it.each([0, 8.64e15])('begins at any time that there is, such as %d', (time) => {
		const history = recordReading(null, { at: time, remaining: 1, used: null }, BURN);
		expect([history.last.at, historyHours(history), usualInterval(history)]).toEqual([time, 0, 0]);
	});

	it('is nothing without readings', () => {
		expect(recordReadings(null, [])).toBeNull();
	});
});

describe('readHistory', () => {
	const historyOf = () => watched(3, () => 5);

	it('reads what was stored', () => {
		expect(readHistory(JSON.parse(JSON.stringify(historyOf())))).toEqual(historyOf());
	});

	it('reads what was stored after one reading', () => {
		const history = recordReadings(null, [at(0, 9)]);
		expect(readHistory(JSON.parse(JSON.stringify(history)))).toEqual(history);
	});

	it('reads an hour that was watched to its end', () => {
		const history = { ...historyOf(), openWatched: HOUR };
		expect(readHistory(history)).toEqual(history);
	});

	it.each<[string, (history: BurnHistory) => unknown]>([
		['nothing', () => undefined],
		['null', () => null],
		['a text', () => 'history'],
		['a list', () => []],
		['an empty object', () => ({})],
		['a later version', (history) => ({ ...history, version: 2 })],
		['hours of another form', (history) => ({ ...history, closed: 'abc' })],
		['too many hours', (history) => ({ ...history, closed: '0000'.repeat(673) })],
		[
			'a last reading without an amount',
			(history) => ({ ...history, last: { at: history.last.at } }),
		],
		['no last reading', (history) => ({ ...history, last: null })],
		['a last reading that was left out', (history) => ({ ...history, last: undefined })],
		['an hour that is not that of the last reading', (history) => ({ ...history, openHour: 1 })],
		['negative burn', (history) => ({ ...history, openBurn: -1 })],
		[
			'an hour watched for longer than an hour',
			(history) => ({ ...history, openWatched: HOUR + 1 }),
		],
		['a beginning after its end', (history) => ({ ...history, since: history.last.at + DAY })],
		['intervals that are not numbers', (history) => ({ ...history, intervals: ['1'] })],
		['too many intervals', (history) => ({ ...history, intervals: [1, 2, 3, 4, 5, 6] })],
		['a count that is none', (history) => ({ ...history, burns: null })],
		['a flag that is none', (history) => ({ ...history, usedCounts: 1 })],
		['hours that are no text', (history) => ({ ...history, closed: 7 })],
		['burn that is not a number', (history) => ({ ...history, openBurn: '1' })],
		['a watched time that is not a number', (history) => ({ ...history, openWatched: NaN })],
		['a beginning before 1970', (history) => ({ ...history, since: -1 })],
		['more burns than are counted', (history) => ({ ...history, burns: 4 })],
		['intervals that are no list', (history) => ({ ...history, intervals: '1' })],
		['a negative interval', (history) => ({ ...history, intervals: [1, -1] })],
		[
			'a last reading with an unreadable amount used',
			(history) => ({ ...history, last: { ...history.last, used: '5' } }),
		],
		[
			'a last reading beyond all dates',
			(history) => ({ ...history, last: { ...history.last, at: 9e15 } }),
		],
	])('discards %s', (_, valueFrom) => {
		expect(readHistory(valueFrom(historyOf()))).toBeNull();
	});
});
