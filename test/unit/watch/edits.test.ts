import { checkSituation, credential, edit, kill, type Situation } from './situation';
import { reading, select, severalBalances, threshold } from './watcher';

const percentOf100 = (remaining: number) => reading(remaining, { limit: 100 });
const both = (batch: number, simple: number) => severalBalances({ batch, simple });

const situations: Situation[] = [
	{
		name: 'the threshold is raised above the balance, from a baseline',
		settings: { onFirstRead: 'baseline' },
		steps: [30, edit(threshold(50)), 30],
		wanted: ['low:configChanged'],
	},
	{
		name: 'the threshold is raised, but not above the balance',
		steps: [100, edit(threshold(50)), 100],
		wanted: [],
	},
	{
		name: 'the threshold is raised while it is low',
		steps: [15, edit(threshold(50)), 15, 14],
		wanted: ['low:initial'],
	},
	{
		name: 'the threshold is lowered, and it is still low',
		steps: [5, edit(threshold(10)), 5],
		wanted: ['low:initial'],
	},
	{
		name: 'the threshold is lowered below the balance',
		steps: [15, edit(threshold(10)), 15, 14, 9],
		wanted: ['low:initial', 'low:crossed'],
	},
	{
		name: 'the threshold is lowered just below the balance',
		steps: [15, edit(threshold(14)), 15, 14],
		wanted: ['low:initial', 'low:crossed'],
	},
	{
		name: 'the threshold is lowered while the balance falls',
		steps: [15, edit(threshold(10)), 9],
		wanted: ['low:initial'],
	},
	{
		name: 'the threshold is lowered while the balance recovers',
		steps: [15, edit(threshold(10)), 22],
		wanted: ['low:initial', 'recovered:rose'],
	},
	{
		name: 'the threshold is lowered while the balance rises a little',
		steps: [15, edit(threshold(10)), 17],
		wanted: ['low:initial'],
	},
	{
		name: 'the threshold is raised while the balance recovers',
		steps: [15, edit(threshold(50)), 90],
		wanted: ['low:initial', 'toppedUp', 'recovered:toppedUp'],
	},
	{
		name: 'the threshold is raised while the balance rises to just above it',
		settings: { minTopUp: 1000 },
		steps: [15, edit(threshold(25)), 26, 25, 28],
		wanted: ['low:initial', 'recovered:rose'],
	},
	{
		name: 'the threshold is raised while the balance falls below the old one',
		steps: [30, edit(threshold(50)), 15],
		wanted: ['low:crossed'],
	},
	{
		name: 'the threshold is raised while the provider is down',
		steps: [30, edit(threshold(50)), 'timeout', 30],
		wanted: ['low:configChanged'],
	},
	{
		name: 'the threshold is raised and lowered again',
		steps: [30, edit(threshold(50)), 30, edit(threshold(20)), 30, edit(threshold(50)), 30],
		wanted: ['low:configChanged', 'low:configChanged'],
	},
	{
		name: 'an amount becomes a percentage',
		steps: [percentOf100(30), edit(threshold(40, 'percent')), percentOf100(30)],
		wanted: ['low:configChanged'],
	},
	{
		name: 'an amount becomes a percentage of the same number',
		steps: [100, edit(threshold(20, 'percent')), 100].map((step) =>
			typeof step === 'number' ? reading(step, { limit: 1000 }) : step,
		),
		wanted: ['low:configChanged'],
	},
	{
		name: 'the threshold is raised while the balance falls below zero',
		steps: [30, edit(threshold(50)), -1],
		wanted: ['depleted:crossed'],
	},
	{
		name: 'the threshold is switched off while it is low, and while it is empty',
		steps: [15, edit(threshold(0)), 15, -1, edit(threshold(20)), -1, edit(threshold(0)), -1],
		wanted: ['low:initial', 'depleted:crossed'],
	},
	{
		name: 'an event is selected while its episode is open',
		settings: select('recovered'),
		steps: [15, edit(select('low', 'depleted')), 15, 14, 90, 15],
		wanted: ['low:crossed'],
	},
	{
		name: 'a margin is changed',
		steps: [15, 21, edit({ recoverMargin: 200 }), 21, edit({ recoverMargin: 0 }), 21],
		wanted: ['low:initial'],
	},
	{
		name: 'a first read setting is changed',
		settings: { onFirstRead: 'baseline' },
		steps: [15, edit({ onFirstRead: 'alert' }), 15, 14],
		wanted: [],
	},
	{
		name: 'one of two balances is chosen, then the other, then both',
		steps: [
			both(15, 30),
			edit({ balance: 'simple' }),
			both(14, 30),
			edit({ balance: 'batch' }),
			both(13, 15),
			edit({ balance: null }),
			both(12, 15),
			both(11, 14),
		],
		wanted: ['low:initial', 'low:configChanged', 'low:configChanged'],
	},
	{
		name: 'another balance is chosen, which is low, from a baseline',
		settings: { balance: 'batch', onFirstRead: 'baseline' },
		steps: [both(15, 15), edit({ balance: 'simple' }), both(15, 15)],
		wanted: ['low:configChanged'],
	},
	{
		name: 'another credential of a low account',
		steps: [30, 15, credential('credential-2'), 15, credential('credential-1'), 15],
		wanted: ['low:crossed', 'low:initial', 'low:initial'],
	},
	{
		name: 'another provider under the same credential',
		steps: [
			30,
			15,
			(watcher) => {
				watcher.provider = { ...watcher.provider, name: 'pixelcut' };
			},
			15,
		],
		wanted: ['low:crossed', 'low:initial'],
	},
	{
		name: 'another credential of an account that has plenty',
		steps: [30, 15, credential('credential-2'), 90, 15],
		wanted: ['low:crossed', 'low:crossed'],
	},
	{
		name: 'n8n is killed after the threshold was lowered',
		settings: select('low'),
		steps: [15, edit(threshold(10)), 15, kill, 15, 9],
		wanted: ['low:initial', 'low:crossed'],
	},
];

describe('edits', () => {
	it.each(situations)('$name', checkSituation);
});
