import { HOUR_MS } from '../../../nodes/Credits/balance/time';
import { checkSituation, edit, kill, pass, watchThrough, type Situation } from './situation';
import { lot, lotsReading, reading, select, threshold } from './watcher';

const percent = threshold(20, 'percent');
const twice = { confirmReads: 2 };

const situations: Situation[] = [
	{ name: 'a sudden zero', steps: [100, 0], wanted: [] },
	{ name: 'a sudden zero twice', steps: [100, 0, 0], wanted: ['depleted:confirmed'] },
	{
		name: 'a sudden zero, then a low balance',
		steps: [100, 0, 15],
		wanted: ['low:confirmed'],
	},
	{
		name: 'a sudden zero, a failed read, a zero',
		steps: [100, 0, 'timeout', 0],
		wanted: ['depleted:confirmed'],
	},
	{ name: 'zeros that alternate with the balance', steps: [100, 0, 100, 0, 100, 0], wanted: [] },
	{
		name: 'a zero after what lay just below the recovery line',
		steps: [21, 0, 0],
		wanted: ['depleted:confirmed'],
	},
	{
		name: 'a zero after a low balance',
		steps: [15, 0, 15, 0, 0],
		wanted: ['low:initial', 'depleted:confirmed'],
	},
	{
		name: 'a zero two hours after a low balance',
		steps: [15, pass(1), 0],
		wanted: ['low:initial'],
	},
	{
		name: 'a zero more than two hours after a low balance',
		steps: [15, pass(1.1), 0],
		wanted: ['low:initial', 'depleted:crossed'],
	},
	{
		name: 'a zero when n8n starts, long after a low balance',
		steps: [15, pass(48), kill, 0, 15],
		wanted: ['low:initial'],
	},
	{
		name: 'a zero after a negative balance',
		steps: [-5, 12, -5, 0],
		wanted: ['depleted:initial', 'toppedUp', 'depleted:crossed'],
	},
	{
		name: 'a zero after more than six hours',
		steps: [100, pass(5.1), 0],
		wanted: ['depleted:crossed'],
	},
	{
		name: 'a zero after more than six hours, in which a read failed',
		steps: [100, 'timeout', pass(5.1), 0],
		wanted: ['depleted:crossed'],
	},
	{ name: 'a zero after six hours', steps: [100, pass(5), 0], wanted: [] },
	{ name: 'a sudden fall to one unit', steps: [100, 1], wanted: ['low:crossed'] },
	{ name: 'a sudden fall below zero', steps: [100, -1], wanted: ['depleted:crossed'] },
	{ name: 'a zero when watching starts', steps: [0], wanted: ['depleted:initial'] },
	{
		name: 'a zero when n8n starts, long after the last reading',
		steps: [100, pass(48), kill, 0, 100],
		wanted: [],
	},
	{
		name: 'a zero when n8n starts, after failed reads',
		steps: [100, pass(48), kill, 'timeout', 0, 100],
		wanted: [],
	},
	{
		name: 'a zero that the end of a lot explains',
		provider: { name: 'melissa', hasLots: true },
		settings: select('low', 'depleted'),
		steps: [lotsReading(lot('a', 90, 0.03), lot('b', 10)), lotsReading(lot('b', 0))],
		hours: 2,
		wanted: ['depleted:crossed'],
	},
	{
		name: 'a zero that the end of a small lot does not explain',
		provider: { name: 'melissa', hasLots: true },
		settings: select('low', 'depleted'),
		steps: [lotsReading(lot('a', 10, 0.03), lot('b', 90)), lotsReading(lot('b', 0))],
		hours: 2,
		wanted: [],
	},
	{
		name: 'a zero that the end of a lot explains to four fifths',
		provider: { name: 'melissa', hasLots: true },
		settings: select('low', 'depleted'),
		steps: [lotsReading(lot('a', 80, 0.03), lot('b', 20)), lotsReading(lot('b', 0))],
		hours: 2,
		wanted: ['depleted:crossed'],
	},
	{
		name: 'a zero after the threshold became a percentage, of which nobody knows a limit',
		steps: [50, edit(percent), 0, 0],
		wanted: ['depleted:confirmed'],
	},
	{
		name: 'a zero without a limit, under a percent threshold',
		settings: percent,
		steps: [reading(50, { limit: 100 }), reading(0), reading(50, { limit: 100 })],
		wanted: [],
	},
	{
		name: 'a zero without a limit after a low balance, under a percent threshold',
		settings: percent,
		steps: [reading(15, { limit: 100 }), reading(0), reading(0)],
		wanted: ['low:initial', 'depleted:confirmed'],
	},
	{
		name: 'a zero of a larger limit, under a percent threshold',
		settings: percent,
		steps: [reading(50, { limit: 100 }), reading(0, { limit: 1000 }), reading(50, { limit: 100 })],
		wanted: [],
	},
	{
		name: 'one reading is entered',
		settings: { confirmReads: 1 },
		steps: [100, 0],
		wanted: ['depleted:crossed'],
	},
	{
		name: 'two readings are entered',
		settings: twice,
		steps: [100, 15, 100, 15, 14],
		wanted: ['low:confirmed'],
	},
	{
		name: 'two readings are entered, and watching starts low',
		settings: twice,
		steps: [15, 0, 15, 0, 0],
		wanted: ['low:initial', 'depleted:confirmed'],
	},
	{
		name: 'two readings are entered, and it falls below zero',
		settings: twice,
		steps: [100, -5, -5],
		wanted: ['depleted:confirmed'],
	},
	{
		name: 'two readings are entered, and the levels are reached one after the other',
		settings: twice,
		steps: [100, 15, 0, 0],
		wanted: ['low:confirmed', 'depleted:confirmed'],
	},
	{
		name: 'two readings are entered, and the first zero was none',
		settings: twice,
		steps: [100, 15, 0, 15, 15],
		wanted: ['low:confirmed'],
	},
	{
		name: 'three readings are entered, and the levels are reached one after the other',
		settings: { confirmReads: 3 },
		steps: [100, 15, 0, 'timeout', 0, 0, 0],
		wanted: ['low:confirmed', 'depleted:confirmed'],
	},
	{
		name: 'three readings are entered, only Depleted is selected',
		settings: { confirmReads: 3, ...select('depleted') },
		steps: [100, 15, 0, 0, 0, 0],
		wanted: ['depleted:confirmed'],
	},
	{
		name: 'two readings are entered, and the limit grows above what is left',
		settings: { ...percent, ...twice },
		steps: [100, 1000, 100].map((limit) => reading(50, { limit })),
		wanted: [],
	},
	{
		name: 'two readings are entered, and the threshold is raised above what is left',
		settings: twice,
		steps: [40, edit(threshold(50)), 40],
		wanted: ['low:configChanged'],
	},
	{
		name: 'two readings are entered, and a percentage is raised above what is left',
		settings: { ...percent, ...twice },
		steps: [
			reading(50, { limit: 100 }),
			edit(threshold(60, 'percent')),
			reading(50, { limit: 100 }),
		],
		wanted: ['low:configChanged'],
	},
	{
		name: 'two readings are entered, and nothing is left under a threshold that was raised',
		settings: twice,
		steps: [40, edit(threshold(50)), 0, 0],
		wanted: ['low:crossed', 'depleted:confirmed'],
	},
	{
		name: 'two readings are entered, and a single one is low',
		settings: twice,
		steps: [100, 95, 15, 97, 95],
		wanted: [],
	},
	{
		name: 'two readings are entered, and it rises and falls within an episode',
		settings: { ...twice, remindEveryMs: HOUR_MS },
		steps: [15, 21, 15],
		wanted: ['low:initial', 'low:reminder'],
	},
	{
		name: 'a reading that is contradicted is no base for a top-up',
		settings: { confirmReads: 3 },
		steps: [100, 5, 5, 104],
		wanted: [],
	},
	{
		name: 'without a threshold a sudden zero',
		settings: threshold(0),
		steps: [9, 0, 9, 0, 0],
		wanted: ['depleted:confirmed'],
	},
];

describe('confirmation', () => {
	it.each(situations)('$name', checkSituation);

	it('dates a fall from the last reading that was believed', () => {
		const { notices } = watchThrough([100, 0, 0]);
		const [begun, ended] = notices[0]?.occurredBetween ?? [0, 0];
		expect(ended - begun).toBe(2 * 3_600_000);
		expect(notices).toMatchObject([{ previousRemaining: 100, change: -100, since: ended }]);
	});
});
