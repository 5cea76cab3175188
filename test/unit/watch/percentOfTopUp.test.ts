import { counted, lot, lotsReading, until, withLimit } from './readings';
import { edit, kill, reports, watchThrough, type Situation } from './situation';
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
