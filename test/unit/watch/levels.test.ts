import { checkSituation, kill, type Situation } from './situation';
import { reading, select, severalBalances, threshold, type Finding } from './watcher';

const of = (limit: number | null) => (remaining: number) => reading(remaining, { limit });
const money = (amount: number): Finding => reading(amount, { unit: 'USD', unitType: 'currency' });
const baseline = { onFirstRead: 'baseline' } as const;

const situations: Situation[] = [
	{ name: 'at the threshold', steps: [30, 20], wanted: ['low:crossed'] },
	{ name: 'one above the threshold', steps: [30, 21], wanted: [] },
	{ name: 'at the recovery line', steps: [15, 22], wanted: ['low:initial', 'recovered:rose'] },
	{ name: 'below the recovery line', steps: [15, 21.9], wanted: ['low:initial'] },
	{
		name: 'no margin is entered: two units remain',
		settings: { recoverMargin: 0 },
		steps: [15, 21, 22],
		wanted: ['low:initial', 'recovered:rose'],
	},
	{
		name: 'a margin of 200 %',
		settings: { recoverMargin: 200, minTopUp: 1000 },
		steps: [15, 59, 60],
		wanted: ['low:initial', 'recovered:rose'],
	},
	{
		name: 'a margin beyond the limit',
		settings: { recoverMargin: 200, minTopUp: 1000 },
		steps: [15, 49, 50].map(of(50)),
		wanted: ['low:initial', 'recovered:rose'],
	},
	{
		name: 'a limit below the threshold',
		steps: [10, 5, 10, 8].map(of(10)),
		wanted: ['low:initial'],
	},
	{ name: 'a limit of nothing is none', steps: [15, 21].map(of(0)), wanted: ['low:initial'] },
	{
		name: 'no percentage is entered, and no limit is given',
		settings: threshold(0, 'percent'),
		steps: [5, -1],
		wanted: ['depleted:crossed'],
	},
	{
		name: 'more than a limit below the threshold',
		steps: [10, 21].map(of(10)),
		wanted: ['low:initial', 'toppedUp', 'recovered:toppedUp'],
	},
	{
		name: 'two points for percent',
		settings: { ...threshold(5, 'percent'), minTopUp: 1000 },
		steps: [50, 69, 70].map(of(1000)),
		wanted: ['low:initial', 'recovered:rose'],
	},
	{
		name: 'two cents for money',
		settings: threshold(0.05),
		steps: [0.05, 0.06, 0.07].map(money),
		wanted: ['low:initial', 'recovered:rose'],
	},
	{
		name: 'amounts that a double cannot hold',
		settings: threshold(0.3),
		steps: [0.1 + 0.2 - 4e-17, 0.33].map(money),
		wanted: ['low:initial', 'recovered:rose'],
	},
	{
		name: 'without a threshold',
		settings: threshold(0),
		steps: [5, 1, 0.5, -1, 1, 2],
		wanted: ['depleted:crossed', 'recovered:rose'],
	},
	{
		name: 'to zero and back to low',
		steps: [15, -1, 5, -1, 4, -1],
		wanted: ['low:initial', 'depleted:crossed'],
	},
	{
		name: 'deeper below zero',
		steps: [-1, -5, -3, -9],
		wanted: ['depleted:initial'],
	},
	{
		name: 'straight from far above to below zero and back',
		steps: [100, -5, 100],
		wanted: ['depleted:crossed', 'toppedUp', 'recovered:toppedUp'],
	},
	{ name: 'low from a baseline', settings: baseline, steps: [15, 14, 30], wanted: ['toppedUp'] },
	{
		name: 'low from a baseline, then empty',
		settings: baseline,
		steps: [15, 0, 0, 30],
		wanted: ['depleted:confirmed', 'toppedUp', 'recovered:toppedUp'],
	},
	{
		name: 'empty from a baseline',
		settings: baseline,
		steps: [0, 0, 5, 0],
		wanted: [],
	},
	{
		name: 'empty from a baseline, topped up, and empty again',
		settings: baseline,
		steps: [0, 12, -1],
		wanted: ['toppedUp', 'depleted:crossed'],
	},
	{
		name: 'from a baseline, with only Low selected',
		settings: { ...baseline, ...select('low') },
		steps: [15, -1, 30, 15],
		wanted: ['low:crossed', 'low:crossed'],
	},
	{
		name: 'low becomes unlimited',
		steps: [15, reading(null), reading(null)],
		wanted: ['low:initial', 'recovered:unlimited'],
	},
	{
		name: 'unlimited becomes low',
		steps: [reading(null), 15, 14],
		wanted: ['low:initial'],
	},
	{
		name: 'unlimited becomes low, from a baseline',
		settings: baseline,
		steps: [reading(null), 15],
		wanted: [],
	},
	{
		name: 'unlimited becomes low, from a baseline, and n8n is killed before it is empty',
		settings: baseline,
		steps: [reading(null), 15, kill, -1],
		wanted: ['depleted:crossed'],
	},
	{
		name: 'low from a baseline, then empty, and n8n is killed, with only Recovered selected',
		settings: { ...baseline, ...select('recovered') },
		steps: [15, -1, kill, 30],
		wanted: ['recovered:toppedUp'],
	},
	{
		name: 'unlimited becomes plenty, and falls',
		steps: [reading(null), 100, 15],
		wanted: ['low:crossed'],
	},
	{
		name: 'another unit',
		steps: [
			15,
			reading(5, { unit: 'token', unitType: 'token' }),
			reading(4, { unit: 'token', unitType: 'token' }),
		],
		wanted: ['low:initial', 'low:initial'],
	},
	{
		name: 'an account id that comes later is the same account, another id is not',
		steps: [null, 'a', null, 'a', 'b'].map((accountId) => ({ ...reading(15), accountId })),
		wanted: ['low:initial', 'low:initial'],
	},
	{
		name: 'the account id comes later, and stays',
		steps: [null, 'a', 'a', 'a'].map((accountId) => ({ ...reading(15), accountId })),
		wanted: ['low:initial'],
	},
	{
		name: 'the account id is left out of one answer',
		steps: ['a', null, 'a'].map((accountId) => ({ ...reading(15), accountId })),
		wanted: ['low:initial'],
	},
	{
		name: 'two balances',
		steps: [
			severalBalances({ batch: 30, simple: 15 }),
			severalBalances({ batch: 15, simple: 90 }),
			severalBalances({ batch: -1, simple: 0 }),
			severalBalances({ batch: -1, simple: 0 }),
		],
		wanted: [
			'low:initial',
			'low:crossed',
			'toppedUp',
			'recovered:toppedUp',
			'depleted:crossed',
			'depleted:confirmed',
		],
	},
	{
		name: 'one of two balances is watched',
		settings: { balance: 'simple' },
		steps: [severalBalances({ batch: 5, simple: 30 }), severalBalances({ batch: 0, simple: 15 })],
		wanted: ['low:crossed'],
	},
	{
		name: 'one of two balances comes without its limit',
		settings: threshold(20, 'percent'),
		steps: [
			severalBalances({
				batch: { remaining: 50, limit: 100 },
				simple: { remaining: 50, limit: 100 },
			}),
			severalBalances({
				batch: { remaining: 10, limit: null },
				simple: { remaining: 10, limit: 100 },
			}),
			severalBalances({
				batch: { remaining: 10, limit: 100 },
				simple: { remaining: 10, limit: null },
			}),
			severalBalances({
				batch: { remaining: 9, limit: 100 },
				simple: { remaining: 90, limit: null },
			}),
			severalBalances({
				batch: { remaining: 8, limit: 100 },
				simple: { remaining: 90, limit: 100 },
			}),
		],
		wanted: ['low:crossed', 'low:crossed', 'toppedUp', 'recovered:toppedUp'],
	},
	{
		name: 'the only balance comes without its limit for a while',
		settings: threshold(20, 'percent'),
		steps: [of(100)(50), ...[5, 5, 5].map(of(null)), of(100)(5)],
		wanted: ['readFailed', 'readRecovered', 'low:crossed'],
	},
	{
		name: 'nothing is left, and no limit is given',
		settings: threshold(20, 'percent'),
		steps: [of(100)(50), of(null)(-1), of(null)(-2)],
		wanted: ['depleted:crossed'],
	},
	{
		name: 'only Low is selected',
		settings: select('low'),
		steps: [30, 15, 0, 90, -5, -6],
		wanted: ['low:crossed', 'low:crossed'],
	},
	{
		name: 'only Depleted is selected',
		settings: select('depleted'),
		steps: [30, 15, -1, 90, -5, -6],
		wanted: ['depleted:crossed', 'depleted:crossed'],
	},
	{
		name: 'only Recovered is selected',
		settings: select('recovered'),
		steps: [30, 15, 0, 90, -5, 90],
		wanted: ['recovered:toppedUp', 'recovered:toppedUp'],
	},
	{
		name: 'only Every Poll is selected',
		settings: select('everyPoll'),
		steps: [100, 0, 'timeout', 0, reading(null)],
		wanted: ['everyPoll', 'everyPoll', 'everyPoll', 'everyPoll'],
	},
];

describe('levels', () => {
	it.each(situations)('$name', checkSituation);
});
