import { DAY_MS } from '../../../nodes/Credits/balance/time';
import { lot, lotsReading, reading, repeat, withLimit, type Finding } from './readings';
import { credential, edit, kill, reports, watchThrough, type Situation } from './situation';
import { select, threshold, eventList, Watcher } from './watcher';

const used = (remaining: number, amount: number) =>
	reading(remaining, { used: amount, limit: remaining + amount });

const freeLot = (remaining: number) => lotsReading(lot('free', remaining, null, { granted: 20 }));
const refilled = { provider: { name: 'stablecog', hasLots: true, automaticRefill: 10 }, hours: 6 };

const fiveDays = [30, ...Array.from({ length: 120 }, (_, hour) => 18 - Math.floor(hour / 20))];
const daily = { remindEveryMs: DAY_MS };
const levels = { ...select('low', 'depleted', 'recovered'), furtherThresholds: [100, 20] };
const ofTopUp = threshold(20, 'percentOfTopUp');
const of100 = (...amounts: number[]) => amounts.map(withLimit(100));
const recovers = 'low:initial, recovered:rose';
const up = 'recovered:toppedUp';
const bought = `toppedUp, ${up}`;

// What rules in use get wrong.
it.each<Situation>([
	['burns down', [100, 80, 60, 40, 21, 19, 15, 10, 5, 0, 0, 0], 'low, depleted:confirmed'],
	['is low when watching starts', [15, 14, 13, 12], 'low:initial'],
	['is topped up and falls again', [30, 18, 90, 60, 30, 18], `low, ${bought}, low`],
	['wobbles around the threshold', [30, ...repeat(5, 19, 21), 19], 'low'],
	['stays low for five days', fiveDays, 'low'],
	['stays low, with a reminder a day', fiveDays, `low${', low:reminder'.repeat(4)}`, daily],
	['falls while the provider is down', [30, 25, 'unavailable', 'timeout', 15, 15], 'low'],
	['falls below zero', [40, 25, -5, -6], 'depleted'],
	['comes without its amount', [30, 15, 'badResponse', 15, 14], 'low'],
	['cannot be read while low', [30, 15, 'network', 15, 14], 'low'],
	['cannot be read at first', ['unavailable', 80, 15], 'low'],
	['renews', [used(500, 500), used(10, 990), used(1000, 0)], 'low, reset, recovered:reset'],
	['is refunded', [used(700, 300), used(720, 280)], 'nothing'],
	['is refunded for the most part', [used(100, 30), used(120, 10)], 'nothing'],
	['is refilled', repeat(4, 25, 30, 28, 38, 30).map(freeLot), 'nothing', refilled],
	['is refilled while low', repeat(4, 15, 25, 18, 28).map(freeLot), 'low:initial', refilled],
	['wobbles around a small threshold', repeat(10, 5, 6), 'low:initial', threshold(5)],
	['has a high percentage', of100(94, 100, 94), `${recovers}, low`, threshold(95, 'percent')],
	['is topped up between zeros', [0, 15, 0, 0], 'depleted:initial, toppedUp, depleted:confirmed'],
	['is gone at the next daily poll', [900, 0], 'depleted', { hours: 24 }],
	['is falsely reported as 0', [900, 890, 0, 880], 'nothing'],
	['is falsely reported as 0 while low', [30, 15, 0, 15, 0, 15], 'low'],
	['is topped up and stays below zero', [-100, -50], 'depleted:initial, toppedUp'],
	['cannot be read once, although the key is good', [80, 'auth', 15], 'low'],
	['is behind a bot check once', [80, 'unavailable', 15], 'low'],
	['has a share of a top-up', [1000, 300, 190, 2190, 700, 430], `low, ${bought}, low`, ofTopUp],
	['has its threshold raised', [40, 35, 30, edit(threshold(50)), 30, 29, 28], 'low:configChanged'],
	['belongs to another credential', [100, 90, credential('credential-2'), 0], 'depleted:initial'],
	['is low when n8n is killed', [30, 15, 14, 13, 12, kill, 12, 11], 'low'],
	['recovers, and only Low is selected', [80, 18, 900, kill, 15], 'low, low', select('low')],
])('a balance %s', reports());

it.each<Situation>([
	['only Low is selected', [600, 0, 0], 'low:confirmed', select('low')],
	['rises stay far below it', [100, 0, 0, 12, 0, 12, 0], 'low:initial, depleted:confirmed'],
	['one zero is false', [900, 480, 0, 476, 250, 10, 0, 0], 'low, depleted:confirmed'],
	[
		'two zeros are false',
		[900, 480, 0, 0, 476, 250, 10, 0, 0],
		'low, depleted:confirmed, depleted:confirmed',
	],
	[
		'further thresholds',
		[600, 450, 300, 90, 60, 15, 300, 90, 600],
		`low, low, low, low, ${up}`,
		levels,
	],
])('a threshold of 500: %s', reports(threshold(500)));

it('a top-up arms Depleted again through a restart, although it is not reported', () => {
	const watcher = watchThrough([20, 0, 0, 15, kill, 0, 0], select('low', 'depleted'));
	expect(eventList(watcher.notices)).toBe('low:initial, depleted:confirmed, depleted:confirmed');
});

describe('polls that overlap', () => {
	it('report low once', () => {
		const watcher = watchThrough([80]);
		const startedAt = watcher.now;
		watcher.poll(15, { startedAt, hours: 0 });
		watcher.poll(15, { startedAt: startedAt - 500 });
		expect(watcher.notices).toHaveLength(1);
	});

	it('drop a reading that was overtaken', () => {
		const watcher = watchThrough([80]);
		watcher.poll(15, { hours: 0 });
		watcher.poll(80, { startedAt: watcher.now - 1000 });
		expect(watcher.poll(14)).toEqual([]);
	});

	it('drop a read that began before the credential was switched', () => {
		const watcher = watchThrough([80]);
		const startedAt = watcher.now - 1000;
		watcher.credential = 'credential-2';
		watcher.poll(15, { hours: 0 });
		watcher.credential = 'credential-1';
		const late = [15, 'auth'] satisfies Finding[];
		expect(late.flatMap((finding) => watcher.poll(finding, { startedAt }))).toEqual([]);
		watcher.credential = 'credential-2';
		expect(watcher.poll(15)).toEqual([]);
	});
});

it('throws once, at the second refusal, where a good key is refused for good', () => {
	const watcher = new Watcher(select('low'));
	const thrown = [80, ...repeat(5, 'auth')].map((finding) => {
		watcher.poll(finding);
		return watcher.thrown;
	});
	expect([thrown, watcher.notices]).toEqual([[0, 0, 1, 1, 1, 1], []]);
});

it('shares no key between two triggers on one account', () => {
	const [large = [], small = []] = [500, 100].map((value, index) => {
		const watcher = new Watcher(threshold(value));
		watcher.watch = `watch-0${index}`;
		return watcher
			.pollAll([600, 90, 'auth', 'auth', 600])
			.flatMap(({ dedupKey }) => dedupKey ?? []);
	});
	expect(large).toHaveLength(4);
	expect(large.filter((key) => small.includes(key))).toEqual([]);
});
