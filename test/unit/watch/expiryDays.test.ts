import { DAY_MS } from '../../../nodes/Credits/balance/time';
import { checkSituation, watchThrough, type Situation } from './situation';
import { lot, lotsReading, reading, repeat, select, type Finding } from './watcher';

const provider = { name: 'melissa', hasLots: true };
const plenty = lot('plenty', 900);
/** The first poll is at eight in the morning: 16 hours before the day ends. */
const HOUR = 1 / 24;

const always = (count: number, ...lots: Parameters<typeof lotsReading>): Finding[] =>
	repeat(count, lotsReading(plenty, ...lots));
const expired = (...lots: Parameters<typeof lotsReading>): Finding => lotsReading(plenty, ...lots);

const situations: Situation[] = [
	{
		name: 'lots of one day are one matter',
		steps: always(2, lot('a', 50, 3), lot('b', 50, 3 + 10 * HOUR), lot('c', 60, 3 + 17 * HOUR)),
		wanted: ['expiringSoon:initial', 'expiringSoon:initial'],
	},
	{
		name: 'forty small lots that end within two days',
		steps: always(60, ...Array.from({ length: 40 }, (_, n) => lot(`${n}`, 1, 0.1 + n / 20))),
		wanted: [],
	},
	{
		name: 'forty lots that end within two days, and are much together',
		steps: always(60, ...Array.from({ length: 40 }, (_, n) => lot(`${n}`, 50, 0.1 + n / 20))),
		wanted: [
			...repeat(3, 'expiringSoon:initial'),
			...['expired', 'expiringSoon:crossed', 'expired', 'expired'],
		],
	},
	{
		name: 'a free lot a day, for ten days',
		settings: select('expiringSoon', 'expired'),
		steps: Array.from({ length: 10 }, (_, day) => expired(lot(`${day}`, 10, day + 1.5))),
		hours: 24,
		wanted: [],
	},
	{
		name: 'an amount is entered that a day does not reach',
		settings: { minExpiring: 101 },
		steps: always(2, lot('a', 50, 3), lot('b', 50, 3)),
		wanted: [],
	},
	{
		name: 'an amount is entered that a day reaches',
		settings: { minExpiring: 100 },
		steps: always(2, lot('a', 50, 3), lot('b', 50, 3)),
		wanted: ['expiringSoon:initial'],
	},
	{
		name: 'what was too little becomes much, as the balance is used',
		steps: [900, 900, 500, 400].map((amount) => lotsReading(lot('p', amount), lot('a', 25, 5))),
		wanted: ['expiringSoon:crossed'],
	},
	{
		name: 'what was too little is too little at its end, too',
		steps: [...always(2, lot('a', 40, 0.05)), ...always(2)],
		wanted: [],
	},
	{
		name: 'a day is over when its last lot has ended',
		steps: [
			...always(2, lot('a', 50, 0.5 * HOUR), lot('b', 60, 5.5 * HOUR)),
			...always(4, lot('b', 60, 5.5 * HOUR)),
			...always(2),
		],
		wanted: ['expiringSoon:initial', 'expired'],
	},
	{
		name: 'an ended lot is still listed and counted for less than an hour',
		steps: [...always(2, lot('a', 50, 0.5 * HOUR)), ...always(2)],
		wanted: ['expiringSoon:initial', 'expired'],
	},
	{
		name: 'an ended lot stays listed for an hour',
		steps: always(4, lot('a', 50, 0.5 * HOUR)),
		wanted: ['expiringSoon:initial', 'expired'],
	},
	{
		name: 'an ended lot is listed as empty',
		steps: [expired(lot('a', 50, 0.5 * HOUR)), ...repeat(3, expired(lot('a', 0, 0.5 * HOUR)))],
		wanted: ['expiringSoon:initial', 'expired'],
	},
	{
		name: 'an end that has passed is put off within the hour',
		steps: [...always(2, lot('a', 50, 0.5 * HOUR)), ...always(3, lot('a', 50, 30))],
		wanted: ['expiringSoon:initial'],
	},
	{
		name: 'a lot joins a day that was reported',
		steps: [...always(2, lot('a', 50, 3)), ...always(2, lot('a', 50, 3), lot('b', 50, 3.1))],
		wanted: ['expiringSoon:initial', 'toppedUp'],
	},
	{
		name: 'more lots than are remembered end on one day, and only all of them are enough',
		settings: { minExpiring: 450, ...select('expiringSoon', 'expired') },
		steps: [
			...always(2, ...Array.from({ length: 45 }, (_, n) => lot(`${n}`, 10, 5 * HOUR))),
			...repeat(6, lotsReading(plenty)),
		],
		wanted: ['expiringSoon:initial', 'expired'],
		hours: 4,
	},
];

describe('the day on which lots expire', () => {
	it.each(situations)('$name', (situation) => checkSituation({ provider, ...situation }));

	it('lists all that end on it, the soonest first, and sets the step by that', () => {
		const { notices } = watchThrough(
			always(2, lot('b', 50, 3 + 8 * HOUR), lot('a', 60, 3), lot('c', 0, 3)),
			{ provider, settings: { expiringWithinMs: [3 * DAY_MS] } },
		);
		expect(notices).toMatchObject([
			{
				event: 'expiringSoon',
				lots: [
					{ id: 'a', remaining: 60 },
					{ id: 'b', remaining: 50 },
				],
				dedupKey: 'credits:melissa:credential-1:credits:expiry:2026-03-05:watch-01',
			},
		]);
	});

	it('lists all that were lost, with what they held when they were last listed', () => {
		const { notices } = watchThrough(
			[
				expired(lot('a', 50, 0.5 * HOUR, { label: 'A' }), lot('b', 70, 1.5 * HOUR)),
				expired(lot('b', 60, 1.5 * HOUR)),
				...always(1),
			],
			{ provider, settings: select('expired') },
		);
		expect(notices).toMatchObject([
			{
				event: 'expired',
				lots: [
					{ id: 'a', label: null, remaining: 50 },
					{ id: 'b', remaining: 60 },
				],
			},
		]);
	});

	it('does not take the loss for use', () => {
		const watcher = watchThrough(
			[...always(2, lot('a', 500, 0.5 * HOUR), lot('b', 70, 15 * HOUR)), ...always(3)],
			{ provider },
		);
		expect(watcher.kept.balances.credits?.runway.history?.burns).toBe(0);
	});

	it('keeps the state small while forty lots wait for the last', () => {
		const many = Array.from({ length: 40 }, (_, n) =>
			lot(`${n}`.padStart(36, 'x'), 123_456.78 + n, (n < 39 ? 1 : 12) * HOUR),
		);
		const watcher = watchThrough(
			[lotsReading(...many), lotsReading(...many), ...repeat(3, lotsReading(...many.slice(39)))],
			{ provider },
		);
		expect(watcher.sizeWithoutRunway).toBeLessThan(4096);
	});
});

describe('a pool that the plan does not have', () => {
	const none = { remaining: 0, limit: 0, used: 0 };
	const both = (batch: object, simple: object): Finding => {
		const [plain] = reading(0).balances;
		return {
			accountId: null,
			balances: [
				{ ...plain, balance: 'batch', ...batch },
				{ ...plain, balance: 'simple', ...simple },
			],
		};
	};

	it.each<{ name: string; steps: Finding[]; wanted: string[] }>([
		{ name: 'is not empty', steps: repeat(3, both({ remaining: 500 }, none)), wanted: [] },
		{
			name: 'is empty where nothing is left anywhere',
			steps: repeat(2, both({ remaining: 0 }, none)),
			wanted: ['depleted', 'depleted'],
		},
		{
			name: 'is watched once it has held something',
			steps: [both({ remaining: 500 }, none), both({ remaining: 500 }, { remaining: 100 })].concat(
				repeat(3, both({ remaining: 500 }, none)),
			),
			wanted: ['depleted'],
		},
		{
			name: 'is none where something of it was used',
			steps: [both({ remaining: 500 }, { ...none, used: 5 })],
			wanted: ['depleted'],
		},
		{
			name: 'is none where it is the headline',
			steps: [both(none, { remaining: 5 })],
			wanted: ['depleted', 'low'],
		},
	])('$name', ({ steps, wanted }) => {
		expect(watchThrough(steps).notices.map(({ event }) => event)).toEqual(wanted);
	});
});
