import { HOUR_MS } from '../../../nodes/Credits/balance/time';
import type { EventName } from '../../../nodes/Credits/watch/events';
import {
	BEGINNING,
	both,
	licensed,
	lot,
	lots,
	lotsReading,
	ofAccount,
	reading,
	repeat,
} from './readings';
import { edit, kill, pass, reports, watchThrough, type Situation, type Step } from './situation';
import { ALL_EVENTS, baseline, select, threshold, withLots } from './watcher';

const plenty = lot('plenty', 900);
const beside = (...others: Parameters<typeof lotsReading>) => lotsReading(plenty, ...others);
const a = (amount: number, days: number | null = null) => lot('a', amount, days);
const inTokens = (remaining: number) => reading(remaining, { unit: 'token' });

/** Steps, and how often the state is stored although nothing is reported. */
type Row = [name: string, stores: number, steps: Step[], events?: EventName[]];

const storesAsOften =
	(setup = {}) =>
	(...[, stores, steps, events = []]: Row): void => {
		const { notices, silentStores } = watchThrough(steps, { ...setup, ...select(...events) });
		expect([notices, silentStores]).toEqual([[], stores]);
	};

describe('a poll that reports nothing', () => {
	it.each<Row>([
		['nothing happens', 0, [100, 99, 98, 97, 96, 95, 94, 93, 92, 91], ALL_EVENTS],
		['it becomes low', 1, [100, 15, 14]],
		['it is low when watching starts', 1, [15, 14]],
		['it becomes empty within an episode', 1, [100, 15, 0, -1]],
		['it recovers', 2, [100, 15, 90, 89]],
		['a top-up arms another alarm', 2, [100, 0, 0, 15, 14]],
		['a top-up arms nothing', 2, [100, 5, 20, 30, 60, 90]],
		['a sudden zero', 0, [100, 0, 100]],
		['a failed read', 0, [100, 'timeout', 100, 'timeout', 'timeout', 100]],
		['the threshold is lowered below the balance', 2, [15, edit(threshold(10)), 15]],
		['it becomes unlimited', 2, [15, reading(null), reading(null)]],
		['a low one is left', 2, [15, edit({ balance: 'other' }), reading(90, { balance: 'other' })]],
		['one of two', 2, [both(15, 100), edit({ balance: 'simple' }), ...repeat(2, both(15, 100))]],
		['one of two with plenty', 0, [both(90, 99), edit({ balance: 'simple' }), both(90, 99)]],
		['one of two balances becomes low', 1, [both(100, 99), both(15, 99), both(15, 99)]],
		['another account, while low', 2, [ofAccount('a', 15), ...repeat(2, ofAccount('b', 95))]],
		['another account', 1, [ofAccount('a', 95), ...repeat(2, ofAccount('b', 95))]],
		['a first reading after the poll by which n8n started', 1, ['timeout', 95, 94]],
		['n8n starts again, and the provider is down', 0, [95, kill, 'timeout', 94, 93]],
		['another unit', 1, [95, inTokens(95)]],
		['another unit, while low', 2, [15, ...repeat(2, inTokens(500))]],
		['a license from the beginning', 0, repeat(3, licensed(40))],
		['a license is named for the first time', 1, [licensed(null), licensed(40), licensed(40)]],
	])('%s: stored %d times', storesAsOften());

	it.each<Row>([
		['of an account that was unlimited', 1, [reading(null), beside(), beside()]],
		['stay what they are', 0, repeat(5, beside(a(10, 40), lot('b', 0, 50))), ALL_EVENTS],
		['many', 0, repeat(9, lotsReading(...lots(60, (id, n) => lot(id, 10, 40 + n)))), ALL_EVENTS],
		['a new one', 1, [beside(), beside(a(10, 40)), beside(a(9, 40))]],
		['one that expires is used up', 1, [10, 5, 0, 0].map((rest) => beside(a(rest, 40)))],
		['one that never expires is used up', 0, [10, 5, 0, 0].map((rest) => beside(a(rest)))],
		['one that expires vanishes', 1, [beside(a(10, 40)), beside(), beside()]],
		['one that never expires vanishes', 0, [beside(a(10), lot('b', 0, 40)), beside(), beside()]],
	])('lots: %s: stored %d times', storesAsOften(withLots));
});

describe('a first reading after the provider was down at the start', () => {
	it.each<Situation>([
		['is known after a restart', ['timeout', 95, kill, 15], 'low', baseline],
		['keeps a sudden 0 from being believed', ['timeout', 95, kill, 'timeout', 0, 95], 'nothing'],
		['holds lots', ['timeout', beside(a(100, 8)), kill, pass(216), beside()], 'expired', withLots],
	])('%s', reports());
});

it('a restart compares with the last reading that was stored, and says so', () => {
	expect(watchThrough([100, 90, 80, kill, 15]).notices).toMatchObject([
		{
			event: 'low',
			previousRemaining: 100,
			occurredBetween: [BEGINNING, BEGINNING + 3 * HOUR_MS],
		},
	]);
});
