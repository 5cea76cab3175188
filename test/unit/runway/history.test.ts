import {
	historyHours,
	readHistory,
	recordReading,
	recordReadings,
	usualInterval,
	type RunwayReading,
} from '../../../nodes/Credits/runway/history';
import { readHours } from '../../../nodes/Credits/runway/hours';
import { deepFreeze } from '../../contract/deepFreeze';
import { at, burnOf, DAY, HOUR, hourly, recorded, watched } from './accounts';

const BURN = { isBurn: true };

describe('a history of readings', () => {
	it.each<[name: string, readings: RunwayReading[], burn: (number | null)[]]>([
		['holds the burn of each hour', hourly(100, 90, 85, 85), [10, 5, 0]],
		[
			'adds up several readings of one hour',
			[at(0, 100), at(0.25, 99), at(0.5, 96), at(1, 90)],
			[10],
		],
		[
			'spreads burn over an outage, of which nothing is lost',
			[at(0, 100), at(1, 90), at(4, 30), at(5, 28)],
			[10, 20, 20, 20, 2],
		],
		['takes most of an hour for a whole one', [at(0.75, 100), at(1.75, 90), at(2, 87.5)], [10, 10]],
		['takes no less than a quarter', [at(0.8, 100), at(1.8, 90), at(2, 88)], [null, 10]],
		['leaves out a top-up, and goes on afterwards', hourly(100, 90, 500, 490), [10, null, 10]],
		[
			'takes readings in any order, and of the same time the last',
			[at(2, 70), at(0, 100), at(1, 95), at(1, 90), at(2, 70)],
			[10, 20],
		],
	])('%s', (_, readings, burn) => {
		expect(burnOf(...readings)).toEqual(burn);
	});

	type Used = (number | null)[];
	it.each<[name: string, amounts: number[], used: Used, burn: (number | null)[]]>([
		['a reset, where it starts anew', [100, 90, 98, 95], [0, 10, 2, 5], [10, null, 3]],
		['a refund, where it falls', [100, 90, 95, 85], [0, 10, 5, 15], [10, null, 10]],
		['a top-up', [100, 90, 590, 580], [0, 10, 30, 40], [10, 20, 10]],
		['a top-up that burn hides', [100, 90, 88, 78], [0, 10, 20, 30], [10, 10, 10]],
		['the expiry of a lot', [100, 90, 30, 30], [0, 10, 20, 20], [10, 10, 0]],
		['an hour in which it stands still', [100, 90, 40, 30], [0, 10, 10, 20], [10, 0, 10]],
		['an answer without it', [100, 90, 80, 70, 60], [0, 10, null, 40, 50], [10, 10, 10, 10]],
		['a new start of it alone', [100, 90, 80, 70], [500, 510, 3, 13], [10, 10, 10]],
		['a life in which it never moves', [100, 90, 80], [7, 7, 7], [10, 10]],
		['its first reading', [100, 90, 80], [null, 7, 7], [10, 10]],
	])('follows the used amount through %s', (_, amounts, used, burn) => {
		const readings = amounts.map((remaining, hour) => at(hour, remaining, used[hour]));
		expect(burnOf(...readings)).toEqual(burn);
	});

	it('keeps a part of an hour open, and takes it for a whole one when it is over', () => {
		const history = recorded([at(0.5, 100), at(1.5, 80)]);
		expect(history).toMatchObject({ openBurn: 10, openWatched: HOUR / 2 });
		expect(readHours(history.closed)).toEqual([20]);
	});

	it('corrects the last reading by one of the same time', () => {
		const history = recorded(hourly(100, 95));
		const corrected = recordReading(history, at(1, 90), BURN);
		expect(corrected).toEqual({ ...history, last: at(1, 90) });
		expect(readHours(recordReading(corrected, at(2, 80), BURN).closed)).toEqual([5, 10]);
	});

	it('leaves out an interval that the caller excludes', () => {
		const toppedUp = recordReading(recorded([at(0, 100)]), at(1, 60), { isBurn: false });
		const history = recordReading(toppedUp, at(2, 50), BURN);
		expect([readHours(history.closed), history.burns]).toEqual([[null, 10], 1]);
	});

	it('ignores an earlier reading, and leaves the history that it is given unchanged', () => {
		const history = deepFreeze(recorded(hourly(100, 90)));
		expect(recordReading(history, at(0.5, 7), BURN)).toBe(history);
		expect(recordReading(history, at(2, 80), BURN)).not.toBe(history);
	});

	it('counts its hours from the first reading, to at most 672', () => {
		expect([5, 40].map((days) => historyHours(watched(days, () => 1)))).toEqual([120, 672]);
	});

	it('is the same whether readings come at once or one by one', () => {
		const readings = Array.from({ length: 60 * 24 }, (_, hour) => at(hour, 1e6 - hour ** 1.5));
		const oneByOne = readings
			.slice(1)
			.reduce((history, reading) => recordReading(history, reading, BURN), recorded([at(0, 1e6)]));
		expect(recorded(readings)).toMatchObject({ closed: oneByOne.closed, burns: 3 });
	});

	it('forgets all but the last 672 hours of a pause of years', () => {
		const history = recordReadings(recorded([at(0, 1_000_010)]), [at(100_000, 10)]);
		expect(readHours(history?.closed ?? '')).toEqual(Array(672).fill(10));
	});

	it('knows the usual interval despite an outage', () => {
		const readings = [at(0, 9), at(1, 8), at(2, 7), at(30, 6), at(31, 5)];
		expect(usualInterval(recorded(readings))).toBe(HOUR);
	});

	it('leaves out burn that no account can have, so that sums stay finite', () => {
		const readings = [at(0, 1e308), at(0.4, 0), at(0.5, -1e308), at(0.6, -1e308)];
		expect(recorded(readings)).toMatchObject({ openBurn: 0, burns: 0 });
	});

	it.each<[name: string, change: Partial<RunwayReading>]>([
		['no time', { at: Number.NaN }],
		['a time before 1970', { at: -1 }],
		['a time beyond all dates', { at: 8.64e15 + 1 }],
		['no amount', { remaining: Number.NaN }],
		['an infinite amount', { remaining: Infinity }],
		['a used amount that is not a number', { used: Number.NaN }],
	])('refuses a reading with %s', (_, change) => {
		const reading = { ...at(0, 1), ...change };
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
	const history = deepFreeze(watched(3, () => 5));
	const { last } = history;

	it.each([
		['after many readings', history],
		['after one reading', recorded([at(0, 9)])],
		['with an hour that was watched to its end', { ...history, openWatched: HOUR }],
	])('reads what was stored %s', (_, stored) => {
		expect(readHistory(JSON.parse(JSON.stringify(stored)))).toEqual(stored);
	});

	it.each<[name: string, value: unknown]>([
		['nothing', undefined],
		['null', null],
		['a text', 'history'],
		['a later version', { ...history, version: 2 }],
		['hours of another form', { ...history, closed: 'abc' }],
		['hours that are not a text', { ...history, closed: 7 }],
		['a last reading without an amount', { ...history, last: { at: last.at } }],
		['a last reading with an unreadable amount used', { ...history, last: { ...last, used: '5' } }],
		['a last reading beyond all dates', { ...history, last: { ...last, at: 9e15 } }],
		['no last reading', { ...history, last: null }],
		['a last reading that was left out', { ...history, last: undefined }],
		['an hour that is not that of the last reading', { ...history, openHour: 1 }],
		['negative burn', { ...history, openBurn: -1 }],
		['burn that is not a number', { ...history, openBurn: '1' }],
		['an hour watched for longer than an hour', { ...history, openWatched: HOUR + 1 }],
		['a watched time that is not a number', { ...history, openWatched: NaN }],
		['a beginning after its end', { ...history, since: last.at + DAY }],
		['a beginning before 1970', { ...history, since: -1 }],
		['intervals that are not a list', { ...history, intervals: '1' }],
		['intervals that are not numbers', { ...history, intervals: ['1'] }],
		['too many intervals', { ...history, intervals: [1, 2, 3, 4, 5, 6] }],
		['more burns than are counted', { ...history, burns: 4 }],
		['a count of burns that is not a number', { ...history, burns: null }],
		['an invalid flag', { ...history, usedCounts: 1 }],
	])('discards %s', (_, value) => {
		expect(readHistory(value)).toBeNull();
	});
});
