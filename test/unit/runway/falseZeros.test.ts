import { withoutFalseZeros } from '../../../nodes/Credits/runway/falseZeros';
import { forecastRunway } from '../../../nodes/Credits/runway/forecastRunway';
import {
	historyHours,
	readHistory,
	recordReading,
	type RunwayReading,
	type UnconfirmedZero,
} from '../../../nodes/Credits/runway/history';
import { readHours } from '../../../nodes/Credits/runway/hours';
import { at, burnOf, HOUR, hourly, left, recorded, START } from './accounts';

const BURN = { isBurn: true };
const LEFT_OUT = { isBurn: false };

describe('a fall to 0', () => {
	it.each<[name: string, amounts: number[], burn: (number | null)[]]>([
		['is not burn if the next reading undoes it', [900, 890, 0, 870, 860], [10, 10, 10, 10]],
		['may last for two readings', [900, 890, 0, 0, 860, 850], [10, 10, 10, 10, 10]],
		['is not burn if the whole amount comes back', [500, 0, 500], [0, 0]],
		['is not burn if four fifths come back', [500, 0, 400], [50, 50]],
		['is burn if a little less comes back', [500, 0, 399], [500, null]],
		['is burn if more comes back, which is a top-up', [500, 0, 501], [500, null]],
		['is burn if three readings in a row confirm it', [500, 0, 0, 0, 490], [500, 0, 0, null]],
		['is burn if it lasts', [500, 0, 0, 0, 0], [500, 0, 0, 0]],
		['is not burn from 0', [0, 0, 5, 4], [0, null, 1]],
		['is burn if the balance falls on, below 0', [500, 0, -10, -20], [500, 10, 10]],
		['is a fall to exactly 0', [500, 1, 490], [499, null]],
		[
			'is evaluated anew each time',
			[900, 0, 880, 0, 860, 0, 0, 830, 0, 0, 0],
			[10, 10, 10, 10, 10, 10, 10, 830, 0, 0],
		],
	])('%s', (_, amounts, burn) => {
		expect(burnOf(...hourly(...amounts))).toEqual(burn);
	});

	it('is measured by the used amount if there is one', () => {
		const readings = [at(0, 900, 100), at(1, 890, 110), at(2, 0, 0), at(3, 885, 130)];
		expect(burnOf(...readings)).toEqual([10, 10, 10]);
	});

	it.each([
		[BURN, LEFT_OUT],
		[LEFT_OUT, BURN],
	])('leaves its hours unwatched if the caller excludes one of its intervals', (fall, back) => {
		const fallen = recordReading(recorded([at(0, 900)]), at(1, 0), fall);
		expect(readHours(recordReading(fallen, at(2, 880), back).closed)).toEqual([null, null]);
	});

	it('leaves its hours unwatched if one of two zeros is excluded', () => {
		const fallen = recordReading(recorded([at(0, 900)]), at(1, 0), LEFT_OUT);
		const back = recordReading(recordReading(fallen, at(2, 0), BURN), at(3, 870), BURN);
		expect(readHours(back.closed)).toEqual([null, null, null]);
	});

	it.each([
		[880, 870, [10, 10, 10]],
		[5, 4, [10, 885, 1]],
	])('is forgotten when a reading of the same time corrects it to %d', (rest, next, burn) => {
		const corrected = recordReading(recorded(hourly(900, 890, 0)), at(2, rest), BURN);
		expect(readHours(recordReading(corrected, at(3, next), BURN).closed)).toEqual(burn);
	});

	it('ignores a reading from before it', () => {
		const history = recorded(hourly(900, 890, 0));
		expect(recordReading(history, at(1.5, 885), BURN)).toBe(history);
	});

	it('is an empty account until it is undone, with a history up to it', () => {
		const history = recorded(hourly(900, 890, 0, 0));
		expect(historyHours(history)).toBe(3);
		const runway = forecastRunway(history, left(0), START + 3 * HOUR);
		expect(runway).toMatchObject({ status: 'empty', hours: 0 });
	});

	it.each([1, 2])('survives JSON, with %d readings', (count) => {
		const history = recorded(hourly(900, ...Array<number>(count).fill(0)));
		const stored = readHistory(JSON.parse(JSON.stringify(history)));
		expect(stored).toEqual(history);
		const next = at(count + 1, 890 - 10 * count);
		expect(readHours(recordReading(stored, next, BURN).closed)).toEqual(Array(count + 1).fill(10));
	});

	const ZERO: UnconfirmedZero = { at: START + HOUR, used: null, isBurn: true };
	const later = (hours: number) => ({ ...ZERO, at: ZERO.at + hours * HOUR });

	it.each<[name: string, zeros: unknown, last?: RunwayReading]>([
		['something other than a list', 0],
		['a list of something else', [null]],
		['three of them', [ZERO, later(1), later(2)]],
		['times out of order', [ZERO, ZERO]],
		['a time before the last reading', [later(-1)]],
		['a time beyond all dates', [{ ...ZERO, at: 9e15 }]],
		['an unreadable amount used', [{ ...ZERO, used: '5' }]],
		['an invalid flag', [{ ...ZERO, isBurn: 1 }]],
		['a balance that was at 0 before', [ZERO], at(0, 0)],
	])('is discarded with %s', (_, zeros, last = at(0, 900)) => {
		const history = recorded(hourly(900, 0));
		expect(readHistory({ ...history, zeros: [ZERO] })).toEqual(history);
		expect(readHistory({ ...history, zeros, last })).toBeNull();
	});
});

describe('withoutFalseZeros', () => {
	it.each<[name: string, amounts: number[], kept: number[]]>([
		['leaves out one', [900, 0, 880, 870], [900, 880, 870]],
		['leaves out two in a row', [900, 0, 0, 870], [900, 870]],
		['leaves out several', [900, 0, 880, 0, 0, 850], [900, 880, 850]],
		['keeps three in a row', [900, 0, 0, 0, 870], [900, 0, 0, 0, 870]],
		['keeps those before a top-up', [900, 0, 2000], [900, 0, 2000]],
		['keeps those at the end', [900, 0], [900, 0]],
		['keeps those at the beginning', [0, 0, 900], [0, 0, 900]],
		['keeps nothing of nothing', [], []],
	])('%s', (_, amounts, kept) => {
		expect(withoutFalseZeros(hourly(...amounts)).map(({ remaining }) => remaining)).toEqual(kept);
	});

	it('decides as the history does', () => {
		const all = hourly(900, 0, 880, 0, 0, 850, 0, 0, 0, 840, 0, 500, 0, 0, 400, 0);
		expect(recorded(withoutFalseZeros(all)).closed).toBe(recorded(all).closed);
	});
});
