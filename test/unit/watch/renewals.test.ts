import { checkSituation, kill, pass, watchThrough, type Situation } from './situation';
import { reading, select, threshold, timeOf, type Finding } from './watcher';

const acyChecker = { name: 'acyChecker' };

/** What remains, and when the period renews, in days after the first poll. */
const until = (remaining: number, resetsInDays: number | null): Finding =>
	reading(remaining, { resetsAt: resetsInDays === null ? null : timeOf(resetsInDays) });

/** What remains, and what was used. */
const counted = (remaining: number, used: number): Finding => reading(remaining, { used });

const both = (remaining: number, used: number, resetsInDays: number): Finding =>
	reading(remaining, { used, resetsAt: timeOf(resetsInDays) });

const situations: Situation[] = [
	{
		name: 'the reset passes and moves on at once',
		steps: [until(100, 0.1), pass(3), until(900, 30.1), until(880, 30.1)],
		wanted: ['reset'],
	},
	{
		name: 'the reset passes and moves on later',
		steps: [until(100, 0.1), pass(3), until(900, 0.1), until(890, 30.1), until(880, 30.1)],
		wanted: ['reset'],
	},
	{
		name: 'the reset moves on before it has passed',
		steps: [until(100, 1), until(900, 31), pass(24), until(880, 31)],
		wanted: ['reset'],
	},
	{
		name: 'the reset passes and is not given any more',
		steps: [until(100, 0.1), pass(3), until(900, null), until(890, null)],
		wanted: ['reset'],
	},
	{
		name: 'the reset of the first reading lies in the past',
		steps: [until(100, -1), until(99, -1), until(98, -1)],
		wanted: [],
	},
	{
		name: 'the reset is at the very moment of a poll',
		steps: [until(100, 1 / 24), until(900, 1 / 24), until(890, 30), until(880, 30)],
		wanted: ['reset'],
	},
	{
		name: 'the reset is at the very moment of the first poll',
		steps: [until(100, 0), until(99, 0), until(98, 0)],
		wanted: [],
	},
	{
		name: 'a poll comes ten minutes before the reset',
		steps: [until(100, 70 / 1440), until(90, 70 / 1440), until(900, 70 / 1440)],
		wanted: ['reset'],
	},
	{
		name: 'the reset is given from the second answer on',
		steps: [until(100, null), until(90, 30), until(80, 30)],
		wanted: [],
	},
	{
		name: 'a reset in the past is given from the second answer on',
		steps: [until(100, null), until(90, -1), until(80, -1)],
		wanted: [],
	},
	{
		name: 'the reset drifts by seconds',
		steps: [until(100, 9), until(99, 9.0003), until(98, 8.9998), until(97, 9.0001)],
		wanted: [],
	},
	{
		name: 'the reset moves with the clock',
		steps: Array.from({ length: 20 }, (_, hour) => until(100 - hour, 30 + hour / 24)),
		wanted: [],
	},
	{
		name: 'the reset passes during an outage',
		steps: [until(15, 0.1), 'timeout', 'timeout', 'timeout', until(15, 30.1)],
		wanted: ['low:initial', 'readFailed', 'readRecovered', 'reset', 'low:crossed'],
	},
	{
		name: 'what was used starts anew before its time has come, by the clock of the provider',
		steps: [both(10, 990, 0.044), both(1000, 0, 0.044), both(990, 10, 30), both(980, 20, 30)],
		wanted: ['low:initial', 'reset', 'recovered:reset'],
	},
	{
		name: 'what was used starts anew a poll after the reset has passed',
		steps: [both(10, 990, 0.03), both(10, 990, 0.03), both(1000, 0, 30.03), both(990, 10, 30.03)],
		wanted: ['low:initial', 'reset', 'low:crossed', 'recovered:reset'],
	},
	{
		name: 'what was used starts anew two hours before the reset, which passes as well',
		steps: [both(100, 900, 0.125), both(1000, 0, 0.125), both(990, 10, 0.125), both(900, 0, 30)],
		wanted: ['reset', 'reset'],
	},
	{
		name: 'what was used is left out of one answer, in which more remains',
		provider: acyChecker,
		steps: [counted(100, 900), reading(130), counted(90, 910)],
		wanted: [],
	},
	{
		name: 'what was used falls by four fifths',
		provider: acyChecker,
		steps: [counted(100, 100), counted(180, 20)],
		wanted: ['reset'],
	},
	{
		name: 'what was used falls by a tenth of all',
		provider: acyChecker,
		steps: [counted(900, 100), counted(1000, 0)],
		wanted: ['reset'],
	},
	{
		name: 'three units of ten start anew',
		provider: acyChecker,
		settings: threshold(1),
		steps: [counted(7, 3), counted(10, 0)],
		wanted: ['reset'],
	},
	{
		name: 'less than a dollar starts anew',
		settings: threshold(0),
		steps: [
			reading(0.1, { used: 0.9, unit: 'USD', unitType: 'currency' }),
			reading(1, { used: 0, unit: 'USD', unitType: 'currency' }),
		],
		wanted: ['reset'],
	},
	{
		name: 'what was used falls by less than four fifths',
		provider: acyChecker,
		steps: [counted(100, 100), counted(179, 21)],
		wanted: [],
	},
	{
		name: 'what was used falls by less than a tenth of all',
		provider: acyChecker,
		steps: [counted(900, 90), counted(990, 0)],
		wanted: [],
	},
	{
		name: 'two units of ten are refunded',
		provider: acyChecker,
		settings: threshold(1),
		steps: [counted(8, 2), counted(10, 0)],
		wanted: [],
	},
	{
		name: 'what was used starts anew, but remaining does not rise',
		provider: acyChecker,
		steps: [counted(100, 100), counted(100, 0)],
		wanted: [],
	},
	{
		name: 'a renewal brings more than the period before',
		provider: acyChecker,
		steps: [counted(100, 900), counted(2000, 0), counted(1900, 100)],
		wanted: ['reset'],
	},
	{
		name: 'more is bought after a renewal to a smaller period',
		provider: acyChecker,
		steps: [counted(100, 900), counted(500, 0), counted(590, 10)],
		wanted: ['reset', 'toppedUp'],
	},
	{
		name: 'still low after a renewal',
		provider: acyChecker,
		settings: threshold(500),
		steps: [counted(100, 900), counted(400, 0), counted(390, 10)],
		wanted: ['low:initial', 'reset', 'low:crossed'],
	},
	{
		name: 'still empty after a renewal',
		steps: [until(0, 0.03), until(0, 0.03), until(0, 30)],
		wanted: ['depleted:initial', 'reset', 'depleted:crossed'],
	},
	{
		name: 'a renewal lifts an empty balance a little, and it is used up again',
		steps: [until(0, 0.03), until(21, 0.03), until(-1, 30)],
		wanted: ['depleted:initial', 'reset', 'depleted:crossed'],
	},
	{
		name: 'an unlimited account renews',
		steps: [0.03, 0.03, 30].map((days) => reading(null, { resetsAt: timeOf(days) })),
		wanted: ['reset'],
	},
	{
		name: 'n8n is killed after a renewal that nobody asked for',
		settings: select('low', 'recovered'),
		steps: [until(15, 0.03), until(14, 0.03), kill, until(13, 30)],
		wanted: ['low:initial', 'low:crossed'],
	},
	{
		name: 'only Reset is selected',
		settings: select('reset'),
		steps: [until(15, 0.03), until(900, 30), until(15, 30)],
		wanted: ['reset'],
	},
];

describe('renewals', () => {
	it.each(situations)('$name', checkSituation);

	it('stores a renewal that nobody asked for', () => {
		const steps = [until(90, 0.03), until(90, 0.03), until(90, 30)];
		expect(watchThrough(steps, { settings: select('low') }).silentStores).toBe(1);
	});
});
