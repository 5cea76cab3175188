import { HOUR_MS } from '../../../nodes/Credits/balance/time';
import { NEW_RUNWAY, runwayOf } from '../../../nodes/Credits/watch/runway';
import { restoreState } from '../../../nodes/Credits/watch/state';
import { BEGINNING, reading, Watcher } from './watcher';

const RUNWAY_EVENTS = new Set(['runningOutSoon', 'runwayRecovered'] as const);

/** Hourly readings of a balance of which as much is used in each hour. */
function burn(from: number, perHour: number, hours: number): number[] {
	return Array.from({ length: hours }, (_, hour) => from - perHour * hour);
}

function watching(settings: object = {}): Watcher {
	return new Watcher({ settings: { events: RUNWAY_EVENTS, ...settings } });
}

function historyHoursOf(watcher: Watcher): number {
	const state = restoreState(JSON.parse(watcher.state), watcher.now);
	const history = state?.balances.credits?.runway.history;
	return history ? (history.last.at - history.since) / HOUR_MS : 0;
}

describe('running out soon', () => {
	it('is told once, when the balance lasts less than 48 hours, and again after it has recovered', () => {
		const watcher = watching();
		// 10 an hour: 48 hours are left at 480.
		watcher.pollAll(burn(1000, 10, 90));
		expect(watcher.notices.map(({ event, reason }) => [event, reason])).toEqual([
			['runningOutSoon', null],
		]);
		watcher.pollAll(burn(2000, 10, 20));
		watcher.pollAll(burn(400, 10, 10));
		expect(watcher.notices.map(({ event }) => event)).toEqual([
			'runningOutSoon',
			'runwayRecovered',
			'runningOutSoon',
		]);
		const [first, recovered, second] = watcher.notices;
		expect(historyHoursOf(watcher)).toBe(119);
		expect(first?.dedupKey).toBe('credits:kieAi:credential-1:credits:runway:watch-01');
		expect(first?.episodeId).toMatch(/:1$/);
		expect(recovered?.dedupKey).toBe(first?.dedupKey);
		expect(recovered?.episodeId).toBe(first?.episodeId);
		expect(recovered?.since).toBe(first?.since);
		expect(second?.episodeId).not.toBe(first?.episodeId);
		expect(new Set(watcher.notices.map(({ eventId }) => eventId)).size).toBe(3);
	});

	it('is told when a third reading agrees', () => {
		const watcher = watching();
		const hours = burn(1000, 10, 60).findIndex((remaining) => remaining / 10 < 48);
		watcher.pollAll(burn(1000, 10, 60));
		const [told] = watcher.notices;
		const at = ((told?.since ?? 0) - (watcher.now - 60 * HOUR_MS)) / HOUR_MS;
		expect(at).toBeGreaterThanOrEqual(hours + 2);
		expect(at).toBeLessThanOrEqual(hours + 4);
	});

	it('is told anew where nobody wanted to hear of it for some time', () => {
		const watcher = watching();
		watcher.pollAll(burn(1000, 10, 60));
		watcher.publish({ events: new Set(['low']) });
		watcher.pollAll(burn(400, 1, 5));
		watcher.publish({ events: RUNWAY_EVENTS });
		watcher.pollAll(burn(300, 10, 5));
		expect(watcher.notices.map(({ event }) => event)).toEqual(['runningOutSoon', 'runningOutSoon']);
	});

	it('is remembered through a restart although only its end is wanted', () => {
		const watcher = watching({ events: new Set(['runwayRecovered']), saveHistoryEveryMs: 0 });
		watcher.pollAll(burn(1000, 10, 60));
		expect([watcher.notices, watcher.silentStores]).toEqual([[], 1]);
		watcher.restart();
		watcher.pollAll(burn(5000, 10, 3));
		expect(watcher.notices.map(({ event }) => event)).toEqual(['runwayRecovered']);
	});

	it('is over through a restart although only its beginning is wanted', () => {
		const watcher = watching({ events: new Set(['runningOutSoon']), saveHistoryEveryMs: 0 });
		watcher.pollAll(burn(1000, 10, 60));
		watcher.poll(reading(null));
		watcher.restart();
		watcher.pollAll(burn(470, 10, 30));
		expect(watcher.notices.map(({ event }) => event)).toEqual(['runningOutSoon', 'runningOutSoon']);
	});

	it('is off with 0 hours', () => {
		const watcher = watching({ runningOutWithinHours: 0 });
		watcher.pollAll(burn(1000, 10, 90));
		expect([watcher.notices, watcher.silentStores]).toEqual([[], 0]);
	});

	it('does not take a top-up, a renewal or an outage for less use', () => {
		const watcher = watching();
		watcher.pollAll(burn(3000, 10, 30));
		watcher.pollAll(['unavailable', 'timeout', 'network', 'unavailable']);
		watcher.pollAll(burn(5000, 10, 30));
		const state = restoreState(JSON.parse(watcher.state), watcher.now);
		expect(state?.balances.credits?.runway.history?.burns).toBeGreaterThan(2);
		watcher.pollAll(burn(470, 10, 3));
		expect(watcher.notices.map(({ event }) => event)).toEqual(['runningOutSoon']);
	});

	it('is not told while the next reset comes first', () => {
		const hourly = (from: number, hours: number, resetsAt: string) =>
			burn(from, 10, hours).map((remaining) => reading(remaining, { resetsAt }));
		const resetsAt = new Date(BEGINNING + 100 * HOUR_MS).toISOString();
		const watcher = watching();
		watcher.pollAll(hourly(1500, 90, resetsAt));
		expect(watcher.notices).toEqual([]);
		const later = new Date(BEGINNING + 300 * HOUR_MS).toISOString();
		watcher.pollAll(hourly(600, 30, later));
		expect(watcher.notices.map(({ event }) => event)).toEqual(['runningOutSoon']);
	});

	it('never happens to an unlimited account, and ends for one that becomes unlimited', () => {
		const watcher = watching();
		watcher.pollAll(burn(1000, 10, 90));
		watcher.pollAll([reading(null), reading(null)]);
		expect(watcher.notices.map(({ event }) => event)).toEqual([
			'runningOutSoon',
			'runwayRecovered',
		]);
	});
});

describe('the history of burn', () => {
	it('is stored once a day without an event, and survives a restart up to then', () => {
		const watcher = watching();
		watcher.pollAll(burn(10_000, 1, 60));
		expect(watcher.silentStores).toBe(2);
		expect(historyHoursOf(watcher)).toBe(59);
		watcher.restart();
		expect(historyHoursOf(watcher)).toBe(48);
		watcher.poll(10_000 - 60);
		// What was used while nobody watched is spread over the gap.
		expect(historyHoursOf(watcher)).toBe(60);
	});

	it('is stored with whatever is told, and a day after that', () => {
		const watcher = watching({ events: new Set(['runningOutSoon', 'toppedUp']) });
		watcher.pollAll(burn(10_000, 1, 23));
		watcher.poll(20_000);
		watcher.pollAll(burn(19_999, 1, 23));
		expect([watcher.notices.length, watcher.silentStores]).toEqual([1, 0]);
		watcher.poll(19_976);
		expect(watcher.silentStores).toBe(1);
	});

	it('is not stored by itself when nobody wants to hear of runways', () => {
		const watcher = new Watcher();
		watcher.pollAll(burn(10_000, 1, 60));
		expect(watcher.silentStores).toBe(0);
	});

	it('is not stored by itself when that is turned off', () => {
		const watcher = watching({ saveHistoryEveryMs: 0 });
		watcher.pollAll(burn(10_000, 6, 10), 6);
		expect(watcher.silentStores).toBe(0);
	});

	it('keeps the state bounded over ten weeks', () => {
		// The history is kept all the same where nobody is told, and in a fraction of the time.
		const watcher = watching({ runningOutWithinHours: 0 });
		for (let week = 0; week < 10; week++) {
			watcher.pollAll(burn(100_000.123, 13.456_789, 42), 4);
			expect(Buffer.byteLength(watcher.state)).toBeLessThan(4096 + 3600);
		}
		watcher.publish({ runningOutWithinHours: 48 });
		watcher.pollAll(burn(500.123, 13.456_789, 12), 4);
		expect(watcher.notices.map(({ event }) => event)).toEqual(['runningOutSoon']);
		expect(Buffer.byteLength(watcher.state)).toBeLessThan(4096 + 3600);
	});

	it('begins anew with another account, and where it cannot be read any more', () => {
		const watcher = watching();
		watcher.pollAll(burn(1000, 1, 30));
		watcher.credential = 'credential-2';
		watcher.pollAll([500, 499]);
		expect(historyHoursOf(watcher)).toBe(1);
		watcher.state = watcher.state.replace(/"closed":"[^"]*"/, '"closed":7');
		watcher.poll(498);
		expect(historyHoursOf(watcher)).toBe(0);
	});
});

describe('the runway of an item', () => {
	const [balance] = reading(480).balances;

	it('counts from the poll, and from the last reading where the clock is behind it', () => {
		const watcher = watching();
		watcher.pollAll(burn(1000, 10, 53));
		const state = restoreState(JSON.parse(watcher.state), watcher.now)?.balances.credits?.runway;
		const at = (hours: number) =>
			runwayOf(state ?? NEW_RUNWAY, balance, watcher.now + hours * HOUR_MS);
		expect(at(-1)).toMatchObject({ status: 'ok', hours: 48 });
		expect(at(11)).toMatchObject({ status: 'ok', hours: 36 });
		expect(at(-20)).toEqual(at(-1));
	});

	it('is not known without a history', () => {
		expect(runwayOf(NEW_RUNWAY, balance, 0)).toMatchObject({ status: 'accumulating', hours: null });
	});
});
