import { HOUR_MS } from '../../../nodes/Credits/balance/time';
import { readHours } from '../../../nodes/Credits/runway/hours';
import { NEW_RUNWAY, runwayLasting, runwayOf } from '../../../nodes/Credits/watch/runway';
import { counted, lot, lotsReading, reading, repeat, timeOf, until } from './readings';
import { edit, kill, pass, reports, watchThrough, type Situation, type Step } from './situation';
import { select, eventList, Watcher, withLots, type WatcherSetup } from './watcher';

const wanted = select('runningOutSoon', 'runwayRecovered');

/** Hourly readings of a balance of which as much is used in each hour. */
const burn = (from: number, hours: number, perHour = 10): number[] =>
	Array.from({ length: hours }, (_, hour) => from - perHour * hour);

const historyOf = ({ kept }: Watcher) => kept.balances.credits?.runway.history;

function historyHoursOf(watcher: Watcher): number {
	const history = historyOf(watcher);
	return history ? (history.last.at - history.since) / HOUR_MS : 0;
}

describe('running out soon', () => {
	const dueIn = (days: number) => (remaining: number) => until(remaining, days);
	const forestalled = burn(1500, 115).map(dueIn(130 / 24));
	const resetFirst = [...burn(1000, 90), ...burn(5000, 5)].map(dueIn(10));
	const outage = ['unavailable', 'timeout', 'network', 'unavailable'] as const;
	const others = [edit(select('low')), ...burn(400, 5, 1), edit(wanted)];
	const unlimited = reading(null);
	const ended = 'runningOutSoon, runwayRecovered';
	const twice = 'runningOutSoon, runningOutSoon';
	const onlyBeginning = { ...select('runningOutSoon'), saveHistoryEveryMs: 0 };
	const onlyEnd = { ...select('runwayRecovered'), saveHistoryEveryMs: 0 };

	// 10 an hour: 48 hours are left at 480.
	it.each<Situation>([
		['with 0 hours', burn(1000, 90), 'nothing', { runningOutWithinHours: 0 }],
		['not selected for some time', [...burn(1000, 60), ...others, ...burn(300, 5)], twice],
		['through an outage', [...burn(3000, 30), ...outage, ...burn(470, 3)], 'runningOutSoon'],
		['after a top-up', [...burn(3000, 30), ...burn(5000, 30), ...burn(470, 3)], 'runningOutSoon'],
		['while the next reset comes first', forestalled, 'nothing'],
		['once it is later', [...forestalled, ...burn(350, 10).map(dueIn(300 / 24))], 'runningOutSoon'],
		['until much is left, but the next reset comes first', resetFirst, ended],
		['until it is unlimited', [...burn(1000, 90), unlimited, unlimited], ended],
		['n8n is killed', [...burn(1000, 60), unlimited, kill, ...burn(470, 30)], twice, onlyBeginning],
		['only its end', [...burn(1000, 60), kill, ...burn(5000, 3)], 'runwayRecovered', onlyEnd],
	])('%s', reports(wanted));

	it('is an episode, reported when a third reading agrees, that ends and comes again', () => {
		const watcher = watchThrough(burn(1000, 90), wanted);
		expect(watcher.notices).toMatchObject([{ reason: null }]);
		watcher.pollAll([...burn(2000, 20), ...burn(400, 10)]);
		expect(eventList(watcher.notices)).toBe('runningOutSoon, runwayRecovered, runningOutSoon');
		expect(historyHoursOf(watcher)).toBe(119);
		const [first, recovered, second] = watcher.notices;
		expect(first?.dedupKey).toBe('credits:kieAi:credential-1:credits:runway:watch-01');
		expect(first?.episodeId).toMatch(/:1$/);
		expect(first?.since).toBe(Date.parse(timeOf(55 / 24)));
		expect(recovered).toMatchObject({
			dedupKey: first?.dedupKey,
			episodeId: first?.episodeId,
			since: first?.since,
		});
		expect(second?.episodeId).not.toBe(first?.episodeId);
		expect(new Set(watcher.notices.map(({ eventId }) => eventId)).size).toBe(3);
	});
});

describe('the history of burn', () => {
	it('is stored once a day without an event, and survives a restart up to then', () => {
		const watcher = watchThrough(burn(10_000, 60, 1), wanted);
		expect(watcher.silentStores).toBe(2);
		expect(historyHoursOf(watcher)).toBe(59);
		watcher.restart();
		expect(historyHoursOf(watcher)).toBe(48);
		watcher.poll(10_000 - 60);
		// What was used while nobody watched is spread over the gap.
		expect(historyHoursOf(watcher)).toBe(60);
	});

	const never = { saveHistoryEveryMs: 0 };
	const topUps = select('runningOutSoon', 'toppedUp');

	it.each<[string, stores: number, steps: Step[], setup: WatcherSetup]>([
		['no event of runways is selected', 0, burn(10_000, 60, 1), {}],
		['with 0 hours', 0, burn(1000, 90), { ...wanted, runningOutWithinHours: 0 }],
		['it is never to be saved', 0, burn(10_000, 10, 6), { ...wanted, ...never, hours: 6 }],
		['only its end is selected', 1, burn(1000, 60), { ...select('runwayRecovered'), ...never }],
		['an event was reported within a day', 0, [...burn(500, 23, 1), ...burn(999, 24, 1)], topUps],
		['an event was reported a day ago', 1, [...burn(500, 23, 1), ...burn(999, 25, 1)], topUps],
	])('where %s, is stored %d times by itself', (_name, stores, steps, setup) => {
		expect(watchThrough(steps, setup).silentStores).toBe(stores);
	});

	it('keeps the state bounded over ten weeks', () => {
		// Without the alert the history is kept all the same, and in a fraction of the time.
		const watcher = new Watcher({ ...wanted, runningOutWithinHours: 0, hours: 4 });
		for (let week = 0; week < 10; week++) {
			watcher.pollAll(burn(100_000.123, 42, 13.456_789));
			expect(Buffer.byteLength(watcher.state)).toBeLessThan(4096 + 3600);
		}
		watcher.publish({ runningOutWithinHours: 48 });
		watcher.pollAll(burn(500.123, 12, 13.456_789));
		expect(eventList(watcher.notices)).toBe('runningOutSoon');
		expect(Buffer.byteLength(watcher.state)).toBeLessThan(4096 + 3600);
	});

	it('begins anew with another account, and where it cannot be read any more', () => {
		const watcher = watchThrough(burn(1000, 30, 1), wanted);
		watcher.credential = 'credential-2';
		watcher.pollAll([500, 499]);
		expect(historyHoursOf(watcher)).toBe(1);
		watcher.state = watcher.state.replace(/"closed":"[^"]*"/, '"closed":7');
		watcher.poll(498);
		expect(historyHoursOf(watcher)).toBe(0);
	});

	/** A lot that ends one and a half hours after the first poll, and what is left after it. */
	const ended = (usedBefore: number | null, usedAfter: number | null) => [
		...repeat(2, reading(100, { used: usedBefore, lots: [lot('a', 60, 1.5 / 24), lot('b', 40)] })),
		...repeat(2, reading(40, { used: usedAfter, lots: [lot('b', 40)] })),
	];
	const lots = (...amounts: number[]) =>
		lotsReading(...amounts.map((rest, n) => lot(`${n}`, rest)));
	const [ends, stays] = [lot('a', 60, 1.5 / 24), lot('b', 40, 0.6)];
	const waiting = [
		...repeat(2, lotsReading(ends, stays)),
		...[40, 30].map((rest) => lotsReading({ ...stays, remaining: rest })),
	];
	const used = (...readings: [number, number][]) => readings.map((entry) => counted(...entry));
	const falseZeros = used([15, 5], [15, 5], [0, 0], [0, 0], [15, 5], [10, 10]);
	const sameUsed = used([15, 5], [15, 5], [0, 5], [0, 5], [2, 5], [1, 6]);
	const moreUsed = used([100, 0], [90, 10], [0, 100], [0, 100], [50, 100], [40, 110]);
	const renewal = [until(100, 0.06), until(90, 0.06), until(40, 30), until(30, 30)];

	/** In each hour, `null` where it is unknown. */
	type Burn = (number | null)[];

	it.each<[string, steps: Step[], burn: Burn, setup?: WatcherSetup]>([
		['what the balance falls by', [100, 90, 85, 85], [10, 5, 0]],
		['not a top-up', [100, 90, 190, 180], [10, null, 10]],
		['not beside one', [lots(99), lots(89), lots(40, 30), lots(30, 30)], [10, null, 10], withLots],
		['what was used', used([100, 0], [90, 10], [570, 30], [560, 40]), [10, 20, 10]],
		['not a renewal to a smaller quota', renewal, [10, null, 10]],
		['not a zero that is contradicted', [15, 0, 15, 14], [0, 0, 1]],
		['not zeros that may be false', [15, 0, 0, 15, 14], [null, null, null, 1]],
		['not such zeros, where used falls to 0 as well', falseZeros, [0, null, null, null, 5]],
		['not a zero beside which as much is used', sameUsed, [0, null, null, null, 1], {}],
		['a zero beside which more is used', moreUsed, [10, 45, 45, 0, 10], {}],
		['not the end of a lot', ended(null, null), [0, null, 0], withLots],
		['what is used while a lot that ended waits for its day', waiting, [0, null, 10], withLots],
		['not such an end, where used is sent after it', ended(null, 5), [0, null, 0], withLots],
		['not such an end, where used is sent before it', ended(5, null), [0, null, 0], withLots],
		['spread over the time without a reading', [100, 'timeout', pass(2), 80], [5, 5, 5, 5]],
	])('holds %s', (_name, steps, hours, setup = {}) => {
		const { closed = '' } = historyOf(watchThrough(steps, setup)) ?? {};
		expect(readHours(closed)).toEqual(hours);
	});
});

describe('the runway of an item', () => {
	const [balance] = reading(480).balances;

	it('counts from the poll, and from the last reading where the clock is behind it', () => {
		const { kept, now } = watchThrough(burn(1000, 53), wanted);
		const state = kept.balances.credits?.runway ?? NEW_RUNWAY;
		const at = (hours: number) => runwayOf(state, balance, now + hours * HOUR_MS);
		expect(at(-1)).toMatchObject({ status: 'ok', hours: 48 });
		expect(at(11)).toMatchObject({ status: 'ok', hours: 36 });
		expect(at(-20)).toEqual(at(-1));
	});

	it('is not known without a history', () => {
		expect(runwayOf(NEW_RUNWAY, balance, 0)).toMatchObject({ status: 'accumulating', hours: null });
	});
});

describe('the runway of a made-up history', () => {
	const at = Date.parse(timeOf(0));
	const [balance] = reading(240).balances;

	it.each([12, 24, 400])('lasts %d hours', (hours) => {
		const runway = runwayOf(runwayLasting(hours, 240, at), balance, at);
		expect(runway).toMatchObject({ status: 'ok', hours });
	});
});
