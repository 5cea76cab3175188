import { checkSituation, edit, kill, watchThrough, type Situation } from './situation';
import { lot, lotsReading, reading, select, threshold, timeOf, type Finding } from './watcher';

const settings = { ...threshold(20, 'percentOfTopUp'), ...select('low', 'depleted', 'recovered') };
const until = (remaining: number, days: number): Finding =>
	reading(remaining, { resetsAt: timeOf(days) });

const situations: Situation[] = [
	{ name: 'at 20 % of the first reading', steps: [1000, 201, 200], wanted: ['low:crossed'] },
	{
		name: 'at 20 % of the limit, where that is more',
		steps: [reading(500, { limit: 1000 }), reading(200, { limit: 1000 })],
		wanted: ['low:crossed'],
	},
	{
		name: 'at 20 % of all that was there in the period, where that is more',
		steps: [reading(500, { used: 500 }), reading(200, { used: 800 })],
		wanted: ['low:crossed'],
	},
	{
		name: 'at 20 % of what the lots were granted, where that is more',
		provider: { name: 'melissa', hasLots: true },
		steps: [500, 200].map((amount) => lotsReading(lot('a', amount, null, { granted: 1000 }))),
		wanted: ['low:crossed'],
	},
	{
		name: 'a large top-up is the new measure',
		steps: [1000, 190, 2190, 438],
		wanted: ['low:crossed', 'recovered:toppedUp', 'low:crossed'],
	},
	{
		name: 'a top-up that leaves less than half is none',
		steps: [1000, 100, 480, 200],
		wanted: ['low:crossed', 'recovered:toppedUp', 'low:crossed'],
	},
	{
		name: 'a top-up that leaves half is the new measure',
		steps: [1000, 100, 500, 200, 100],
		wanted: ['low:crossed', 'recovered:toppedUp', 'low:crossed'],
	},
	{
		name: 'a renewal to a smaller period is the new measure',
		steps: [until(1000, 0.06), until(150, 0.06), until(400, 30), until(90, 30), until(80, 30)],
		wanted: ['low:crossed', 'recovered:reset', 'low:crossed'],
	},
	{
		name: 'a single reading above it is none, two are',
		settings: { minTopUp: 10_000 },
		steps: [1000, 1100, 1000, 1100, 1090, 218],
		wanted: ['low:crossed'],
	},
	{
		name: 'a refund changes nothing',
		steps: [1000, 500, 505, 200],
		wanted: ['low:crossed'],
	},
	{
		name: 'nothing was there at first, and little came',
		settings: { minTopUp: 10_000 },
		steps: [0, 5, 5, 1],
		wanted: ['depleted:initial', 'recovered:rose', 'low:crossed'],
	},
	{
		name: 'n8n is killed after a top-up that nobody hears of',
		settings: select('low'),
		steps: [1000, 900, 2000, kill, 390],
		wanted: ['low:crossed'],
	},
	{
		name: 'an amount becomes a percentage of the last top-up',
		settings: threshold(20),
		steps: [1000, 150, edit(threshold(20, 'percentOfTopUp')), 150],
		wanted: ['low:configChanged'],
	},
	{
		name: 'further thresholds',
		settings: { furtherThresholds: [10, 5] },
		steps: [1000, 190, 90, 300, 100],
		wanted: ['low:crossed', 'low:crossed', 'recovered:toppedUp', 'low:crossed'],
	},
];

describe('a percentage of the last top-up', () => {
	it.each(situations)('$name', ({ settings: changes, ...situation }) =>
		checkSituation({ settings: { ...settings, ...changes }, ...situation }),
	);

	it('is reported as the amount that it comes to', () => {
		const { notices } = watchThrough([1000, 190, 2190, 700, 430], { settings });
		expect(notices.map(({ threshold: reached }) => reached)).toEqual([
			{ type: 'percentOfTopUp', value: 200 },
			{ type: 'percentOfTopUp', value: 438 },
			{ type: 'percentOfTopUp', value: 438 },
		]);
	});

	it('stores a new measure although nothing is said', () => {
		const watcher = watchThrough([1000, 900, 2000, 1990, 1980], { settings });
		expect([watcher.notices, watcher.silentStores]).toEqual([[], 1]);
	});
});
