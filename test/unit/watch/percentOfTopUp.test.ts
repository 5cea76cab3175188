import { counted, lot, lotsReading, reading, timeOf, until, withLimit } from './readings';
import { edit, kill, reports, watchThrough, type Situation, type Step } from './situation';
import { select, threshold, withLots } from './watcher';

const setup = { ...threshold(20, 'percentOfTopUp'), ...select('low', 'depleted', 'recovered') };
const noTopUps = { minTopUp: 10_000 };
const lowAgain = 'low, recovered:toppedUp, low';
const renewal = [
	...[1000, 150].map((rest) => until(rest, 0.06)),
	...[400, 90, 80].map((rest) => until(rest, 30)),
];
const granted = (rest: number) => lotsReading(lot('a', rest, null, { granted: 1000 }));

describe('a percentage of the last top-up', () => {
	it.each<Situation>([
		['at 20 % of the first reading', [1000, 201, 200], 'low'],
		['of the limit, where that is more', [500, 200].map(withLimit(1000)), 'low'],
		['of the whole period, where that is more', [counted(500, 500), counted(200, 800)], 'low'],
		['of what lots were granted, where that is more', [500, 200].map(granted), 'low', withLots],
		['a large top-up is a new measure', [1000, 190, 2190, 438], lowAgain],
		['a top-up that leaves less than half is not', [1000, 100, 480, 200], lowAgain],
		['a top-up that leaves half is one', [1000, 100, 500, 200, 100], lowAgain],
		['a renewal to a smaller period is a new measure', renewal, 'low, recovered:reset, low'],
		['two readings above are a new measure', [1000, 1100, 1000, 1100, 1090, 218], 'low', noTopUps],
		['a refund changes nothing', [1000, 500, 505, 200], 'low'],
		['of little after a first 0', [0, 5, 5, 1], 'depleted:initial, recovered:rose, low', noTopUps],
		['a silent top-up is one after a kill', [1000, 900, 2000, kill, 390], 'low', select('low')],
		['instead of an amount', [1000, 150, edit(setup), 150], 'low:configChanged', threshold(20)],
		['further ones', [1000, 190, 90, 300, 100], `low, ${lowAgain}`, { furtherThresholds: [10, 5] }],
	])('%s', reports(setup));

	it('is reported as the amount that it comes to', () => {
		const { notices } = watchThrough([1000, 190, 2190, 700, 430], setup);
		const reported = notices.map(({ threshold: reached }) => reached);
		expect(reported).toEqual([200, 438, 438].map((value) => ({ type: 'percentOfTopUp', value })));
	});

	it('stores a new measure although nothing is said', () => {
		const watcher = watchThrough([1000, 900, 2000, 1990, 1980], setup);
		expect([watcher.notices, watcher.silentStores]).toEqual([[], 1]);
	});
});

describe('the amount that a percentage of the last top-up is of', () => {
	const due = (days: number, ...amounts: (number | null)[]) =>
		amounts.map((rest) => until(rest, days));
	const ofPeriod = (rest: number, used: number, days: number) =>
		reading(rest, { used, resetsAt: timeOf(days) });
	const limited = (days: number) => reading(100, { limit: 300, resetsAt: timeOf(days) });
	const started = lotsReading(
		lot('ended', 5, -1, { granted: 5000 }),
		lot('ends now', 5, 0, { granted: 4000 }),
		lot('empty', 0, 30, { granted: 3000 }),
		lot('a', 20, 30, { granted: 100 }),
		lot('b', 20, null, { granted: 200 }),
		lot('c', 5, 30),
	);

	it.each<[string, Step[], base: object | null]>([
		['a first reading', [1000], { amount: 1000, higher: null }],
		['a first reading below 0', [-5], { amount: 0, higher: null }],
		['no limit at all', [reading(null)], null],
		['lots that hold something', [started], { amount: 305, higher: null }],
		['half of the amount, bought', [1000, 100, 500], { amount: 500, higher: null }],
		['less than half, bought', [1000, 100, 499], { amount: 1000, higher: null }],
		['a higher one', [1000, 1005], { amount: 1000, higher: 1005 }],
		['the lower of two higher ones', [1000, 1005, 1009], { amount: 1005, higher: null }],
		['the lower of two, the first', [1000, 1009, 1005], { amount: 1005, higher: null }],
		['a higher one and as much again', [1000, 1005, 1000], { amount: 1000, higher: null }],
		['as much twice', [1000, 1000], { amount: 1000, higher: null }],
		['a higher one, then no limit', [1000, 1005, reading(null)], { amount: 1000, higher: 1005 }],
		[
			'a renewal with more',
			[...due(0.06, 100, 90), ...due(30, 400)],
			{ amount: 400, higher: null },
		],
		['a renewal with less', [...due(0.06, 100, 90), ...due(30, 80)], { amount: 100, higher: null }],
		[
			'a renewal with as much',
			[limited(0.06), limited(0.06), limited(30)],
			{ amount: 300, higher: null },
		],
		[
			'a renewal, by what was used',
			[ofPeriod(100, 900, 0.06), ofPeriod(100, 900, 0.06), ofPeriod(90, 410, 30)],
			{ amount: 500, higher: null },
		],
	])('after %s', (_name, steps, base) => {
		const { kept } = watchThrough(steps, { ...setup, ...withLots });
		expect(kept.balances.credits?.base).toEqual(base);
	});
});
