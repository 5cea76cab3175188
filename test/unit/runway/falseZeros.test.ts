import { withoutFalseZeros } from '../../../nodes/Credits/runway/falseZeros';
import { cautiousRunway, forecastRunway } from '../../../nodes/Credits/runway/forecastRunway';
import {
	historyHours,
	readHistory,
	recordReading,
	recordReadings,
	type BurnHistory,
	type RunwayReading,
} from '../../../nodes/Credits/runway/history';
import { readHours } from '../../../nodes/Credits/runway/hours';
import { DAY, HOUR, left, START } from './accounts';

const BURN = { isBurn: true };
const LEFT_OUT = { isBurn: false };

/** A reading some hours after the start. */
function at(hours: number, remaining: number, used: number | null = null): RunwayReading {
	return { at: START + hours * HOUR, remaining, used };
}

/** Hourly readings of these amounts. */
function hourly(...amounts: number[]): RunwayReading[] {
	return amounts.map((remaining, hour) => at(hour, remaining));
}

function recorded(readings: readonly RunwayReading[]): BurnHistory {
	const history = recordReadings(null, readings);
	if (history === null) throw new Error('A history of no readings');
	return history;
}

/** The closed hours of readings of which nothing else is known. */
function burnOf(...readings: RunwayReading[]): (number | null)[] {
	return readHours(recorded(readings).closed);
}

const LAST_HOUR = 28 * 24;

/** Four weeks of an account that burns 10 an hour, with 3,290 left, and 0 at some hours of the past. */
function burning(...zerosAgo: number[]): RunwayReading[] {
	return Array.from({ length: LAST_HOUR + 1 }, (_, hour) => {
		const isZero = zerosAgo.includes(LAST_HOUR - hour);
		return at(hour, isZero ? 0 : 3290 + 10 * (LAST_HOUR - hour));
	});
}

describe('a fall to 0 that the next reading undoes', () => {
	it('is no burn: what was burned is what is gone when the balance is back', () => {
		expect(burnOf(...hourly(900, 890, 0, 870, 860))).toEqual([10, 10, 10, 10]);
	});

	it('may last for two readings', () => {
		expect(burnOf(...hourly(900, 890, 0, 0, 860, 850))).toEqual([10, 10, 10, 10, 10]);
	});

	it.each([
		['as much as before', 500],
		['four fifths of it', 400],
	])('is one where %s comes back', (_, back) => {
		const burned = (500 - back) / 2;
		expect(burnOf(...hourly(500, 0, back))).toEqual([burned, burned]);
	});

	it.each([
		['a little less than four fifths come back', [500, 0, 399], [500, null]],
		['more comes back, which is a top-up', [500, 0, 501], [500, null]],
		['three readings in a row say so', [500, 0, 0, 0, 490], [500, 0, 0, null]],
		['it goes on', [500, 0, 0, 0, 0], [500, 0, 0, 0]],
		['nothing was there before', [0, 0, 5, 4], [0, null, 1]],
		['the balance falls below it', [500, 0, -10, -20], [500, 10, 10]],
		['what is left is not exactly 0', [500, 1, 490], [499, null]],
	])('is real where %s', (_, amounts, burn) => {
		expect(burnOf(...hourly(...amounts))).toEqual(burn);
	});

	it('is judged each time anew', () => {
		expect(burnOf(...hourly(900, 0, 880, 0, 860, 0, 0, 830, 0, 0, 0))).toEqual([
			10, 10, 10, 10, 10, 10, 10, 830, 0, 0,
		]);
	});

	it('goes by the counter of what was used where there is one', () => {
		const readings = [at(0, 900, 100), at(1, 890, 110), at(2, 0, 0), at(3, 885, 130)];
		expect(burnOf(...readings)).toEqual([10, 10, 10]);
	});

	it('leaves its time out where the caller says that there is no burn in it', () => {
		const [first, fall, back] = hourly(900, 0, 880);
		for (const [ofFall, ofReturn] of [
			[BURN, LEFT_OUT],
			[LEFT_OUT, BURN],
		] as const) {
			const history = [
				[first, BURN] as const,
				[fall, ofFall] as const,
				[back, ofReturn] as const,
			].reduce<BurnHistory | null>(
				(past, [reading = at(0, 0), interval]) => recordReading(past, reading, interval),
				null,
			);
			expect(readHours(history?.closed ?? '')).toEqual([null, null]);
		}
	});

	it('is forgotten when a reading of the same time corrects it', () => {
		expect(burnOf(...hourly(900, 890), at(2, 0), at(2, 880), at(3, 870))).toEqual([10, 10, 10]);
		const history = recorded(hourly(900, 890, 0));
		const corrected = recordReading(history, at(2, 880), BURN);
		expect(readHours(recordReading(corrected, at(3, 870), BURN).closed)).toEqual([10, 10, 10]);
	});

	it('is not changed by a reading from before it', () => {
		const history = recorded(hourly(900, 890, 0));
		expect(recordReading(history, at(1.5, 885), BURN)).toBe(history);
	});
});

describe('a balance that has just fallen to 0', () => {
	it('is empty, and its history goes up to that reading', () => {
		const history = recorded(burning(0));
		expect(historyHours(history)).toBe(672);
		expect(historyHours(recorded(hourly(900, 890, 0, 0)))).toBe(3);
		expect(forecastRunway(history, left(0), START + 28 * DAY)).toMatchObject({
			status: 'empty',
			hours: 0,
		});
	});

	it('is remembered through JSON', () => {
		for (const amounts of [
			[900, 0],
			[900, 0, 0],
		]) {
			const history = recorded(hourly(...amounts));
			const stored = readHistory(JSON.parse(JSON.stringify(history)));
			expect(stored).toEqual(history);
			const next = at(amounts.length, 900 - 10 * amounts.length);
			expect(readHours(recordReading(stored, next, BURN).closed)).toEqual(
				Array(amounts.length).fill(10),
			);
		}
	});

	it.each<[string, (history: BurnHistory) => unknown]>([
		['no list', (history) => ({ ...history, zeros: 0 })],
		['a list of something else', (history) => ({ ...history, zeros: [null] })],
		[
			'three of them',
			({ zeros, ...history }) => ({ ...history, zeros: [...zeros, ...zeros, ...zeros] }),
		],
		[
			'times out of order',
			({ zeros, ...history }) => ({ ...history, zeros: [...zeros, ...zeros] }),
		],
		[
			'a time before the last reading',
			({ zeros, ...history }) => ({
				...history,
				zeros: zeros.map((zero) => ({ ...zero, at: history.last.at })),
			}),
		],
		[
			'a time beyond all dates',
			({ zeros, ...history }) => ({
				...history,
				zeros: zeros.map((zero) => ({ ...zero, at: 9e15 })),
			}),
		],
		[
			'an unreadable amount used',
			({ zeros, ...history }) => ({
				...history,
				zeros: zeros.map((zero) => ({ ...zero, used: '5' })),
			}),
		],
		[
			'a flag that is none',
			({ zeros, ...history }) => ({
				...history,
				zeros: zeros.map((zero) => ({ ...zero, isBurn: 1 })),
			}),
		],
		[
			'a balance that was at 0 before',
			(history) => ({ ...history, last: { ...history.last, remaining: 0 } }),
		],
	])('is discarded with %s', (_, damaged) => {
		expect(readHistory(damaged(recorded(hourly(900, 0))))).toBeNull();
	});
});

describe('the forecast of an account with false zeros in its past', () => {
	const now = START + LAST_HOUR * HOUR;
	const expected = forecastRunway(recorded(burning()), left(3290), now);
	const expectedCautious = cautiousRunway(recorded(burning()), left(3290), now);

	it.each([
		[1],
		[2],
		[24],
		[7 * 24],
		[14 * 24],
		[1, 2],
		[2, 3],
		[24, 25],
		[2, 24],
		[24, 7 * 24],
		[7 * 24, 7 * 24 + 1],
	])('is the one without them within a twentieth: %p, %p hours ago', (...zerosAgo) => {
		const history = recorded(burning(...zerosAgo));
		const runway = forecastRunway(history, left(3290), now);
		for (const name of ['hours', 'hoursLow', 'hoursHigh', 'burnPerDay'] as const) {
			const share = Number(runway[name]) / Number(expected[name]);
			expect(share).toBeGreaterThan(0.95);
			expect(share).toBeLessThan(1.05);
		}
		const cautious = cautiousRunway(history, left(3290), now);
		const share = Number(cautious.hours) / Number(expectedCautious.hours);
		expect(share).toBeGreaterThan(0.95);
		expect(share).toBeLessThan(1.05);
	});
});

describe('withoutFalseZeros', () => {
	const kept = (...amounts: number[]) =>
		withoutFalseZeros(hourly(...amounts)).map(({ remaining }) => remaining);

	it.each([
		['one', [900, 0, 880, 870], [900, 880, 870]],
		['two in a row', [900, 0, 0, 870], [900, 870]],
		['several', [900, 0, 880, 0, 0, 850], [900, 880, 850]],
	])('leaves out %s', (_, amounts, rest) => {
		expect(kept(...amounts)).toEqual(rest);
	});

	it.each([
		['three in a row', [900, 0, 0, 0, 870]],
		['those before a top-up', [900, 0, 2000]],
		['those at the end', [900, 0]],
		['those at the beginning', [0, 0, 900]],
		['nothing', []],
	])('keeps %s', (_, amounts) => {
		expect(kept(...amounts)).toEqual(amounts);
	});

	it('judges as the history does', () => {
		const amounts = [900, 0, 880, 0, 0, 850, 0, 0, 0, 840, 0, 500, 0, 0, 400, 0];
		const all = hourly(...amounts);
		expect(recorded(withoutFalseZeros(all)).closed).toBe(recorded(all).closed);
	});
});
