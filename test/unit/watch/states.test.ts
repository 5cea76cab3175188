import { HOUR_MS } from '../../../nodes/Credits/balance/time';
import { restoreState } from '../../../nodes/Credits/watch/state';
import { edit, pass, watchThrough } from './situation';
import version1 from './states/version1.json';
import { ALL_EVENTS, lot, lotsReading, reading, select, timeOf, told, Watcher } from './watcher';

const YEAR_MS = 365 * 24 * HOUR_MS;

describe('a state of version 1', () => {
	it.each(version1)('goes on: $name', (kept) => {
		const watcher = new Watcher({
			provider: kept.provider,
			settings: select(...(kept.events as typeof ALL_EVENTS)),
			credential: kept.credential,
		});
		watcher.state = JSON.stringify(kept.state);
		watcher.now = kept.now;
		watcher.publish();
		for (const step of kept.then) {
			if (typeof step === 'object' && 'credential' in step) {
				watcher.credential = String(step.credential);
			} else {
				watcher.poll(step as Parameters<Watcher['poll']>[0], { hours: kept.hours });
			}
		}
		const notices = watcher.notices.map(({ event, dedupKey, episodeId, previousRemaining }) => {
			return { event, dedupKey, episodeId, previousRemaining };
		});
		// What is opened from now on names the watch; what was open keeps its key.
		const wanted = kept.notices.map((notice) => ({
			...notice,
			...(notice.event === 'low' && {
				dedupKey: notice.dedupKey?.replace(/$/, ':watch-01'),
				episodeId: notice.episodeId?.replace(':level', ':level:watch-01'),
			}),
		}));
		expect(notices).toEqual(wanted);
	});

	it.each(version1)('is written in the new version: $name', ({ state, now }) => {
		const restored = restoreState(state, now);
		expect(restored).toMatchObject({ version: 2, provider: state.provider });
		expect(restoreState(JSON.parse(JSON.stringify(restored)), now)).toEqual(restored);
	});
});

describe('times that cannot be', () => {
	/** A state with a time in every place that can have one. */
	const eventful = () =>
		watchThrough(
			[
				reading(100, { used: 0, resetsAt: timeOf(30), lots: [lot('a', 60, 20), lot('b', 40)] }),
				reading(15, { used: 10, resetsAt: timeOf(30), lots: [lot('a', 15, 20)] }),
				'auth',
				(watcher) => {
					watcher.credential = 'credential-2';
				},
				reading(100, { used: 0, resetsAt: timeOf(30), licenseEndsAt: timeOf(200) }),
				reading(15, { used: 0, resetsAt: timeOf(30), licenseEndsAt: timeOf(200) }),
				reading(0, { used: 0, resetsAt: timeOf(30), licenseEndsAt: timeOf(200) }),
				edit(select(...ALL_EVENTS, 'runningOutSoon')),
				pass(1),
				'auth',
			],
			{ settings: { confirmReads: 1 }, provider: { name: 'melissa', hasLots: true } },
		);

	const whole = eventful();
	const places = timesIn(JSON.parse(whole.state));

	it('are many', () => {
		expect(places.map((place) => place.at(-1))).toEqual(
			expect.arrayContaining(['at', 'since', 'announcedAt', 'savedAt', 'readAt', 'sentAt']),
		);
	});

	it.each([
		['a year ahead', YEAR_MS],
		['an age ahead', 1e300],
		['a year behind', -YEAR_MS],
		['before all time', -1e300],
	])('do not silence the watch: %s', (_, by) => {
		for (const place of places) {
			const watcher = new Watcher({ settings: { confirmReads: 1 }, provider: whole.provider });
			watcher.credential = whole.credential;
			watcher.state = movedBy(whole.state, place, by);
			watcher.now = whole.now;
			watcher.publish();
			watcher.pollAll([100, 90, 15, 0, 'auth', 'auth', 900]);
			const events = told(watcher.notices);
			for (const event of ['depleted:crossed', 'readFailed', 'readRecovered']) {
				expect([place, events]).toEqual([place, expect.arrayContaining([event])]);
			}
			for (const { occurredBetween, since } of watcher.notices) {
				expect(Math.max(since ?? 0, ...(occurredBetween ?? []))).toBeLessThan(watcher.now);
				if (occurredBetween) expect(occurredBetween[0]).toBeLessThanOrEqual(occurredBetween[1]);
			}
		}
	});

	it('do not stop the forecast for a year: a clock that jumped within a request', () => {
		const watcher = new Watcher({ settings: select('runningOutSoon') });
		const burn = (from: number, hours: number) =>
			Array.from({ length: hours }, (__, hour) => from - 10 * hour);
		watcher.pollAll(burn(3000, 30));
		const startedAt = watcher.now - 500;
		watcher.now += YEAR_MS;
		watcher.poll(2700, { startedAt, hours: 0 });
		watcher.now -= YEAR_MS - HOUR_MS;
		watcher.pollAll(burn(700, 40));
		expect(watcher.notices.map(({ event }) => event)).toEqual(['runningOutSoon']);
	});

	it('are put in order', () => {
		const { state, now } = watchThrough([30, 15, 0], { settings: { confirmReads: 1 } });
		const stored = JSON.parse(state) as { balances: { credits: Record<string, object> } };
		Object.assign(stored.balances.credits.episode ?? {}, { since: now - 1, announcedAt: 5 });
		Object.assign(stored.balances.credits.beforeZero ?? {}, { at: now - 1 });
		const { credits } = restoreState(stored, now)?.balances ?? {};
		expect(credits?.episode?.since).toBe(5);
		expect(credits?.beforeZero?.at).toBe(credits?.last.at);
	});

	it('give an expiry a date', () => {
		const { state, now } = watchThrough([lotsReading(lot('a', 100, 5), lot('b', 900))], {
			provider: whole.provider,
		});
		const watcher = new Watcher({ provider: whole.provider });
		watcher.now = now;
		watcher.state = state.replace(/("a",100,)"\w+"/, '$1"zzzzzzzzzz"');
		expect(() => watcher.pollAll([900, 900])).not.toThrow();
	});
});

/** The places of all times in a state: numbers of this age, in milliseconds. */
function timesIn(json: unknown, path: string[] = []): string[][] {
	if (typeof json === 'number') return json > 1.7e12 ? [path] : [];
	if (typeof json !== 'object' || json === null) return [];
	return Object.entries(json).flatMap(([name, value]) => timesIn(value, [...path, name]));
}

function movedBy(json: string, path: readonly string[], by: number): string {
	const copy = JSON.parse(json) as Record<string, unknown>;
	const name = path.at(-1) ?? '';
	const parent = path.slice(0, -1).reduce((part, key) => part[key] as typeof copy, copy);
	parent[name] = Number(parent[name]) + by;
	return JSON.stringify(copy);
}
