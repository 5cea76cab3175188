import { both, counted, money, ofAccount, reading, repeat, withLimit } from './readings';
import { kill, reports, watchThrough, type Situation, type Step } from './situation';
import { baseline, select, threshold, eventList } from './watcher';

const recovers = 'low:initial, recovered:rose';
const up = 'recovered:toppedUp';
const bought = `toppedUp, ${up}`;
const unknown = 'readFailed, readRecovered, low';
const emptyTwice = 'depleted:initial, depleted:initial';
const wide = { recoverMargin: 200, minTopUp: 1000 };
const percent = threshold(20, 'percent');
const fivePercent = { ...threshold(5, 'percent'), minTopUp: 1000 };
const of100 = withLimit(100);

describe('levels', () => {
	it.each<Situation>([
		['at the threshold', [30, 20], 'low'],
		['one above the threshold', [30, 21], 'nothing'],
		['at the recovery line', [15, 22], recovers],
		['below the recovery line', [15, 21.9], 'low:initial'],
		['no margin is entered: two units remain', [15, 21, 22], recovers, { recoverMargin: 0 }],
		['a margin of 200 %', [15, 59, 60], recovers, wide],
		['a margin beyond the limit', [15, 49, 50].map(withLimit(50)), recovers, wide],
		['a limit below the threshold', [10, 5, 10, 8].map(withLimit(10)), 'low:initial'],
		['a limit of 0 counts as none', [15, 21].map(withLimit(0)), 'low:initial'],
		['two cents for money', [0.05, 0.06, 0.07].map(money), recovers, threshold(0.05)],
		['no double holds the amount', [0.1 + 0.2 - 4e-17, 0.33].map(money), recovers, threshold(0.3)],
		['no threshold', [5, 1, 0.5, -1, 1, 2], 'depleted, recovered:rose', threshold(0)],
		['to zero and back to low', [15, -1, 5, -1, 4, -1], 'low:initial, depleted'],
		['deeper below zero', [-1, -5, -3, -9], 'depleted:initial'],
		['below zero at once, and back', [100, -5, 100], 'depleted, toppedUp, recovered:toppedUp'],
	])('%s', reports());

	it.each<Situation>([
		['no percentage, and no limit', [5, -1], 'depleted', threshold(0, 'percent')],
		['at the percentage of a small limit', [3, 2].map(withLimit(10)), 'low', percent],
		['two points remain', [50, 69, 70].map(withLimit(1000)), recovers, fivePercent],
		['no limit for a while', [of100(50), 5, 5, 5, of100(5)], unknown, percent],
		['no limit, and nothing is left', [of100(50), -1, -2], 'depleted', percent],
	])('in percent: %s', reports());

	it.each<Situation>([
		['low', [15, 14, 30], 'toppedUp'],
		['low, then empty', [15, 0, 0, 30], 'depleted:confirmed, toppedUp, recovered:toppedUp'],
		['empty', [0, 0, 5, 0], 'nothing'],
		['empty, topped up, and empty again', [0, 12, -1], 'toppedUp, depleted'],
		['only Low is selected', [15, -1, 30, 15], 'low, low', select('low')],
		['unlimited becomes low', [reading(null), 15], 'nothing'],
		['unlimited, low, n8n is killed, and it is empty', [reading(null), 15, kill, -1], 'depleted'],
		['n8n is killed when it is 0', [15, -1, kill, 30], 'recovered:toppedUp', select('recovered')],
	])('from a baseline: %s', reports(baseline));

	it.each<Situation>([
		['low, then unlimited', [15, reading(null), reading(null)], 'low:initial, recovered:unlimited'],
		['unlimited, then low', [reading(null), 15, 14], 'low:initial'],
		['unlimited, plenty, low', [reading(null), 100, 15], 'low'],
		['another unit', [15, ...repeat(2, reading(5, { unit: 'token' }))], 'low:initial, low:initial'],
	])('of another kind of balance: %s', reports());

	it('belong to an account, which an answer may leave unnamed', () => {
		const steps = [null, 'a', null, 'a', 'b'].map((id) => ofAccount(id, 15));
		expect(eventList(watchThrough(steps).notices)).toBe('low:initial, low:initial');
	});

	const eachOwn = `low:initial, low, ${bought}, depleted, depleted:confirmed`;
	const of = (remaining: number, limit: number | null = 100) => ({ remaining, limit });

	it.each<Situation>([
		['one is watched', [both(5, 30), both(0, 15)], 'low', { balance: 'simple' }],
		['each has its own', [both(30, 15), both(15, 90), both(-1, 0), both(-1, 0)], eachOwn],
		[
			'one comes without its limit',
			[
				...[both(of(50), of(50)), both(of(10, null), of(10)), both(of(10), of(10, null))],
				...[both(of(9), of(90, null)), both(of(8), of(90))],
			],
			`low, low, ${bought}`,
			percent,
		],
	])('of two balances: %s', reports());

	const empty = { limit: 0, used: 0 };
	const always = (count: number) => repeat(count, both(500, empty));

	it.each<Situation>([
		['is not empty', always(3), 'nothing'],
		['is empty where nothing is left anywhere', repeat(2, both(0, empty)), emptyTwice],
		['counts once held', [both(500, empty), both(500, 100), ...always(3)], 'depleted:confirmed'],
		['counts where some of it was used', [both(500, { ...empty, used: 5 })], 'depleted:initial'],
		['counts where it is the main balance', [both(empty, 5)], 'depleted:initial, low:initial'],
	])('of a pool that the plan does not have: %s', reports());

	it.each<Situation>([
		['Low', [30, 15, 0, 90, -5, -6], 'low, low', select('low')],
		['Depleted', [15, -1, 90, -5, -6], 'depleted, depleted', select('depleted')],
		['Recovered', [15, 0, 90, -5, 90], `${up}, ${up}`, select('recovered')],
		['Every Poll', [9, 'timeout', reading(null)], 'everyPoll, everyPoll', select('everyPoll')],
	])('where only one is selected: %s', reports());
});

it.each<[string, Step[], hasHeld: boolean]>([
	['nothing', [0, 0], false],
	['nothing, and nothing was used', [counted(0, 0)], false],
	['something', [5], true],
	['less than nothing', [-5], true],
	['nothing any more', [5, 0, 0], true],
	['nothing, of which some was used', [counted(0, 5)], true],
	['something in the end', [0, 5], true],
])('a balance that holds %s', (_name, steps, hasHeld) => {
	expect(watchThrough(steps).kept.balances.credits?.hasHeld).toBe(hasHeld);
});
