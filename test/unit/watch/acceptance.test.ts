import { HOUR_MS } from '../../../nodes/Credits/balance/time';
import type { EventName } from '../../../nodes/Credits/watch/events';
import {
	lot,
	lotsReading,
	reading,
	repeat,
	select,
	threshold,
	Watcher,
	type Finding,
	type WatcherSetup,
} from './watcher';

/** A situation that rules in use get wrong, and what a person wants to hear of it. */
interface Situation extends WatcherSetup {
	name: string;
	findings: Finding[];
	/** Between two polls; 1 by default. */
	hours?: number;
	wanted: EventName[];
}

const used = (remaining: number, amount: number) =>
	reading(remaining, { used: amount, limit: remaining + amount });

const levelEvents = select('low', 'depleted', 'recovered');

const freeLot = (remaining: number) => lotsReading(lot('free', remaining, null, { granted: 20 }));

const situations: Situation[] = [
	{
		name: 'a balance burns down to nothing',
		findings: [100, 80, 60, 40, 21, 19, 15, 10, 5, 0, 0, 0],
		wanted: ['low', 'depleted'],
	},
	{ name: 'it is low when watching starts', findings: [15, 14, 13, 12], wanted: ['low'] },
	{
		name: 'it is topped up and falls again',
		findings: [30, 18, 90, 60, 30, 18],
		wanted: ['low', 'toppedUp', 'recovered', 'low'],
	},
	{
		name: 'it wobbles around the threshold',
		findings: [30, ...repeat(5, 19, 21), 19],
		wanted: ['low'],
	},
	{
		name: 'it stays low for five days',
		findings: [30, ...Array.from({ length: 120 }, (_, hour) => 18 - Math.floor(hour / 20))],
		wanted: ['low'],
	},
	{
		name: 'it stays low for five days, with a reminder a day',
		settings: { remindEveryMs: 24 * HOUR_MS },
		findings: [30, ...Array.from({ length: 120 }, (_, hour) => 18 - Math.floor(hour / 20))],
		wanted: ['low', 'low', 'low', 'low', 'low'],
	},
	{
		name: 'the provider is down while it falls',
		findings: [30, 25, 'unavailable', 'timeout', 15, 15],
		wanted: ['low'],
	},
	{ name: 'it falls below zero', findings: [40, 25, -5, -6], wanted: ['depleted'] },
	{
		name: 'an answer without the amount',
		findings: [30, 15, 'badResponse', 15, 14],
		wanted: ['low'],
	},
	{ name: 'a failed read while it is low', findings: [30, 15, 'network', 15, 14], wanted: ['low'] },
	{
		name: 'only Low is selected and it falls to zero at once',
		settings: { ...select('low'), ...threshold(500) },
		findings: [600, 0, 0],
		wanted: ['low'],
	},
	{
		name: 'the period renews while it is low',
		provider: { name: 'acyChecker' },
		findings: [used(500, 500), used(10, 990), used(1000, 0)],
		wanted: ['low', 'reset', 'recovered'],
	},
	{
		name: 'failed jobs are refunded',
		provider: { name: 'acyChecker' },
		findings: [used(700, 300), used(720, 280)],
		wanted: [],
	},
	{
		name: 'most of what was used is refunded',
		provider: { name: 'acyChecker' },
		findings: [used(100, 30), used(120, 10)],
		wanted: [],
	},
	{
		name: 'a free lot is refilled twice a day for four days',
		provider: { name: 'stablecog', hasLots: true, automaticRefill: 10 },
		findings: repeat(4, 25, 30, 28, 38, 30).map(freeLot),
		hours: 6,
		wanted: [],
	},
	{
		name: 'a free lot is refilled while it is low',
		provider: { name: 'stablecog', hasLots: true, automaticRefill: 10 },
		findings: repeat(4, 15, 25, 18, 28).map(freeLot),
		hours: 6,
		wanted: ['low'],
	},
	{
		name: 'a small threshold',
		settings: threshold(5),
		findings: repeat(10, 5, 6),
		wanted: ['low'],
	},
	{
		name: 'a percent threshold close to all of it',
		settings: threshold(95, 'percent'),
		findings: [94, 100, 94].map((amount) => reading(amount, { limit: 100 })),
		wanted: ['low', 'recovered', 'low'],
	},
	{
		name: 'a small top-up between two zeros',
		findings: [0, 15, 0, 0],
		wanted: ['depleted', 'toppedUp', 'depleted'],
	},
	{
		name: 'daily polls find nothing left',
		findings: [900, 0],
		hours: 24,
		wanted: ['depleted'],
	},
	{ name: 'a zero that was none', findings: [900, 890, 0, 880], wanted: [] },
	{
		name: 'zeros that were none while it is low',
		findings: [30, 15, 0, 15, 0, 15],
		wanted: ['low'],
	},
	{
		name: 'a top-up that ends below zero',
		findings: [-100, -50],
		wanted: ['depleted', 'toppedUp'],
	},
	{
		name: 'rises far below a large threshold',
		settings: threshold(500),
		findings: [100, 0, 0, 12, 0, 12, 0],
		wanted: ['low', 'depleted'],
	},
	{
		name: 'a zero that was none while it is low, and then a real one',
		settings: threshold(500),
		findings: [900, 480, 0, 476, 250, 10, 0, 0],
		wanted: ['low', 'depleted'],
	},
	{
		name: 'two zeros that were none while it is low, and then real ones',
		settings: threshold(500),
		findings: [900, 480, 0, 0, 476, 250, 10, 0, 0],
		wanted: ['low', 'depleted', 'depleted'],
	},
	{
		name: 'a good key is refused once',
		findings: [80, 'auth', 15],
		wanted: ['low'],
	},
	{
		name: 'a check for bots stands in the way once',
		findings: [80, 'unavailable', 15],
		wanted: ['low'],
	},
	{
		name: 'a threshold and two further ones',
		settings: { ...threshold(500), furtherThresholds: [100, 20], ...levelEvents },
		findings: [600, 450, 300, 90, 60, 15, 300, 90, 600],
		wanted: ['low', 'low', 'low', 'low', 'recovered'],
	},
	{
		name: 'percent of the last top-up',
		settings: threshold(20, 'percentOfTopUp'),
		findings: [1000, 300, 190, 2190, 700, 430],
		wanted: ['low', 'toppedUp', 'recovered', 'low'],
	},
];

describe.each(situations)('$name', ({ findings, hours, wanted, ...setup }) => {
	it(`tells ${wanted.join(', ') || 'nothing'}`, () => {
		const watcher = new Watcher(setup);
		expect(watcher.pollAll(findings, hours)).toEqual(wanted);
	});

	it('keeps its state small', () => {
		const watcher = new Watcher(setup);
		watcher.pollAll(findings, hours);
		expect(watcher.sizeWithoutRunway).toBeLessThan(4096);
	});
});

describe('settings that change', () => {
	it('tells low once when the threshold is raised above the balance', () => {
		const watcher = new Watcher({ settings: threshold(20) });
		watcher.pollAll([40, 35, 30]);
		watcher.publish(threshold(50));
		watcher.pollAll([30, 29, 28]);
		expect(watcher.notices.map(({ event, reason }) => [event, reason])).toEqual([
			['low', 'configChanged'],
		]);
	});

	it('takes another credential for another account', () => {
		const watcher = new Watcher();
		watcher.pollAll([100, 90]);
		watcher.credential = 'credential-2';
		expect(watcher.poll(0)).toMatchObject([{ event: 'depleted', reason: 'initial' }]);
	});
});

describe('restarts and overlapping polls', () => {
	it('says nothing again after a restart', () => {
		const watcher = new Watcher();
		watcher.pollAll([30, 15, 14, 13, 12]);
		watcher.restart();
		expect(watcher.pollAll([12, 11])).toEqual([]);
		expect(watcher.notices).toHaveLength(1);
	});

	it('tells a second low when the recovery in between was not selected', () => {
		const watcher = new Watcher({ settings: select('low') });
		watcher.pollAll([80, 18, 900]);
		watcher.restart();
		watcher.poll(15);
		expect(watcher.notices.map(({ event }) => event)).toEqual(['low', 'low']);
		expect(watcher.silentStores).toBe(1);
	});

	it('tells a second depleted when the top-up in between was not selected', () => {
		const watcher = new Watcher({ settings: select('low', 'depleted') });
		watcher.pollAll([20, 0, 0, 15]);
		watcher.restart();
		watcher.pollAll([0, 0]);
		expect(watcher.notices.map(({ event }) => event)).toEqual(['low', 'depleted', 'depleted']);
	});

	it('tells low once when two polls overlap', () => {
		const watcher = new Watcher();
		watcher.poll(80);
		const startedAt = watcher.now;
		watcher.poll(15, { startedAt, hours: 0 });
		watcher.poll(15, { startedAt: startedAt - 500 });
		expect(watcher.notices).toHaveLength(1);
	});

	it('drops a reading that was overtaken', () => {
		const watcher = new Watcher();
		watcher.poll(80);
		watcher.poll(15, { hours: 0 });
		watcher.poll(80, { startedAt: watcher.now - 1000 });
		expect(watcher.poll(14)).toEqual([]);
	});

	it('drops a reading of the account before, sent before the credential was switched', () => {
		const watcher = new Watcher();
		watcher.poll(80);
		const startedAt = watcher.now - 1000;
		watcher.credential = 'credential-2';
		watcher.poll(15, { hours: 0 });
		watcher.credential = 'credential-1';
		expect([watcher.poll(15, { startedAt }), watcher.poll('auth', { startedAt })]).toEqual([
			[],
			[],
		]);
		watcher.credential = 'credential-2';
		expect(watcher.poll(15)).toEqual([]);
	});

	it('throws once, at the second refusal, where a good key is refused for good', () => {
		const watcher = new Watcher({ settings: select('low') });
		watcher.poll(80);
		const thrown = Array.from({ length: 5 }, () => {
			watcher.poll('auth');
			return watcher.thrown;
		});
		expect([thrown, watcher.notices]).toEqual([[0, 1, 1, 1, 1], []]);
	});

	it('shares no key between two triggers on one account', () => {
		const keys = [500, 100].map((value, index) => {
			const watcher = new Watcher({ settings: threshold(value) });
			watcher.watch = `watch-0${index}`;
			watcher.pollAll([600, 90, 'auth', 'auth', 600]);
			return watcher.notices.flatMap(({ dedupKey }) => dedupKey ?? []);
		});
		expect(keys[0]).toHaveLength(4);
		expect(keys[0]?.filter((key) => keys[1]?.includes(key))).toEqual([]);
	});

	it('counts a first poll that fails as no reading yet', () => {
		const watcher = new Watcher();
		expect(watcher.pollAll(['unavailable', 80, 15])).toEqual(['low']);
	});
});
