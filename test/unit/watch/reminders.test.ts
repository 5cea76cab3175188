import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../nodes/Credits/balance/time';
import { checkSituation, pass, type Situation } from './situation';
import { repeat, select } from './watcher';

const everyThreeHours = { remindEveryMs: 3 * HOUR_MS };

const situations: Situation[] = [
	{ name: 'none unless asked for', steps: [30, ...repeat(200, 15)], wanted: ['low:crossed'] },
	{
		name: 'every three hours',
		settings: everyThreeHours,
		steps: [30, ...repeat(10, 15)],
		wanted: ['low:crossed', ...repeat(3, 'low:reminder')],
	},
	{
		name: 'seven at most, if not entered otherwise',
		settings: everyThreeHours,
		steps: repeat(60, 15),
		wanted: ['low:initial', ...repeat(7, 'low:reminder')],
	},
	{
		name: 'one at most',
		settings: { ...everyThreeHours, maxReminders: 1 },
		steps: repeat(60, 15),
		wanted: ['low:initial', 'low:reminder'],
	},
	{
		name: 'none at most',
		settings: { ...everyThreeHours, maxReminders: 0 },
		steps: repeat(60, 15),
		wanted: ['low:initial'],
	},
	{
		name: 'five minutes early',
		settings: { remindEveryMs: DAY_MS },
		steps: repeat(2, 15),
		hours: 24 - (5 * MINUTE_MS) / HOUR_MS,
		wanted: ['low:initial', 'low:reminder'],
	},
	{
		name: 'six minutes early is too early',
		settings: { remindEveryMs: DAY_MS },
		steps: repeat(2, 15),
		hours: 24 - (6 * MINUTE_MS) / HOUR_MS,
		wanted: ['low:initial'],
	},
	{
		name: 'of the level that holds now',
		settings: everyThreeHours,
		steps: [15, 15, -1, -1, -1, 5, 5, 5, 5, 5],
		wanted: ['low:initial', 'depleted:crossed', 'low:reminder', 'low:reminder'],
	},
	{
		name: 'counted anew after another announcement',
		settings: { ...everyThreeHours, maxReminders: 1 },
		steps: [...repeat(8, 15), ...repeat(8, -1)],
		wanted: ['low:initial', 'low:reminder', 'depleted:crossed', 'depleted:reminder'],
	},
	{
		name: 'not while reads fail',
		settings: { ...everyThreeHours, ...select('low') },
		steps: [15, ...repeat(6, 'timeout' as const), 15],
		wanted: ['low:initial', 'low:reminder'],
	},
	{
		name: 'not between the threshold and the recovery line',
		settings: everyThreeHours,
		steps: [15, 21, 21, 21, 21, 15],
		wanted: ['low:initial', 'low:reminder'],
	},
	{
		name: 'only Low is selected, and it falls to nothing',
		settings: { ...everyThreeHours, ...select('low') },
		steps: [15, 15, 0, 0, 0, 0, 0],
		wanted: ['low:initial', 'low:reminder', 'low:reminder'],
	},
	{
		name: 'only Low is selected, and it falls to nothing when a reminder is due',
		settings: { ...everyThreeHours, ...select('low') },
		steps: [15, 15, 15, 0],
		wanted: ['low:initial', 'low:reminder'],
	},
	{
		name: 'only Depleted is selected, and it rises a little',
		settings: { ...everyThreeHours, ...select('depleted') },
		steps: [15, 15, 15, 15, -1, 5, 5, 5, 5, -1],
		wanted: ['depleted:crossed', 'depleted:reminder'],
	},
	{
		name: 'not of an episode that was never announced',
		settings: { ...everyThreeHours, onFirstRead: 'baseline' },
		steps: repeat(10, 15),
		wanted: [],
	},
	{
		name: 'of failed reads',
		settings: { ...everyThreeHours, maxReminders: 2 },
		steps: [80, ...repeat(20, 'auth' as const), 80],
		wanted: [...repeat(3, 'readFailed'), 'readRecovered'],
	},
	{
		name: 'not while a zero waits to be confirmed',
		settings: { ...everyThreeHours, confirmReads: 9 },
		steps: [100, pass(6), 0, 0, 0, 0],
		wanted: [],
	},
];

describe('reminders', () => {
	it.each(situations)('$name', checkSituation);
});
