import assert from 'node:assert/strict';

import { HOUR_MS } from '../../../nodes/Credits/balance/time';
import { storedLot } from '../../../nodes/Credits/watch/lotState';
import { restoreState } from '../../../nodes/Credits/watch/state';
import { valueAt, withRawJson, type JsonPath } from '../../../sandbox/jsonPath';
import { BEGINNING, counted, lot, lots, lotsReading, reading, repeat, timeOf } from './readings';
import { credential, edit, pass, reports, watchThrough, type Situation } from './situation';
import version1 from './states/version1.json';
import version2 from './states/version2.json';
import { ALL_EVENTS, select, eventList, Watcher, withLots, type WatcherSetup } from './watcher';

const YEAR_MS = 365 * 24 * HOUR_MS;
const plenty = lot('plenty', 900);
const a = (amount: number, days: number) => lot('a', amount, days);

/** Every place in a JSON value but its root. */
function placesIn(json: unknown, path: JsonPath = []): JsonPath[] {
	if (typeof json !== 'object' || json === null) return [];
	return Object.entries(json).flatMap(([name, value]) => {
		const place = [...path, Array.isArray(json) ? Number(name) : name];
		return [place, ...placesIn(value, place)];
	});
}

/** Goes on with a state that was stored, as if the workflow were published again. */
function goOnWith(
	state: string,
	{
		provider,
		credential,
		now,
	}: Pick<Required<WatcherSetup>, 'provider' | 'credential'> & { now: number },
	setup: WatcherSetup = { confirmReads: 1 },
): Watcher {
	const watcher = new Watcher({ ...setup, provider, credential });
	watcher.now = now;
	watcher.state = state;
	watcher.publish();
	return watcher;
}

describe('a state of version 1', () => {
	it.each(version1)('goes on: $name', (kept) => {
		const events = new Set(kept.events as typeof ALL_EVENTS);
		const watcher = goOnWith(JSON.stringify(kept.state), kept, { events, hours: kept.hours });
		for (const step of kept.then) {
			if (typeof step === 'object' && 'credential' in step) {
				watcher.credential = String(step.credential);
			} else {
				watcher.poll(step as Parameters<Watcher['poll']>[0]);
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

describe('a balance of version 1', () => {
	const [low] = version1;

	function upgraded(kept: (typeof version1)[number] | undefined, changes: object): unknown {
		const { state, now = 0 } = kept ?? {};
		const credits = { ...state?.balances.credits, ...changes };
		return restoreState({ ...state, balances: { credits } }, now)?.balances.credits;
	}

	const { episode } = low?.state.balances.credits ?? {};
	const depleted = { ...episode, isDepletedArmed: false };
	const end = (1772697600000).toString(36);

	it.each<[string, changes: object, wanted: object]>([
		['a threshold', {}, { thresholds: { type: 'amount', values: [20] }, base: null, renewals: 0 }],
		['counts of readings', { pending: { low: 2, depleted: 1 } }, { pending: [2, 1] }],
		['something', {}, { hasHeld: true }],
		['nothing', { last: { at: 1, remaining: 0, used: 1, limit: null } }, { hasHeld: false }],
		['more lots', { hasMoreLots: true }, { more: 0 }],
		['no more lots', { hasMoreLots: false }, { more: null }],
		['a low episode', { episode }, { episode: { watch: null, reportedTo: 20 } }],
		['a depleted episode', { episode: depleted }, { episode: { watch: null, reportedTo: 0 } }],
		['a lot', { lots: [['a', 5, 1772697600]] }, { lots: [['a', 5, end, null, 1, 1]] }],
		[
			'a lot without an end',
			{ lots: [['a', null, null]] },
			{ lots: [['a', null, null, null, 1, 1]] },
		],
		[
			'a lot twice reported',
			{ lots: [['a', 5, 1772697600, 2, 60]] },
			{ lots: [['a', 5, end, 60, 2, 1]] },
		],
	])('with %s', (_name, changes, wanted) => {
		expect(upgraded(low, changes)).toMatchObject(wanted);
	});

	it.each<[string, changes: object]>([
		['a lot of four parts', { lots: [['a', 5, 1772697600, 2]] }],
		['a lot of two parts', { lots: [['a', 5]] }],
		['a lot that is none', { lots: ['abc'] }],
		['lots that are none', { lots: 'abc' }],
		['an end that is none', { lots: [['a', 5, 'later!']] }],
		['more lots or not', { hasMoreLots: 'many' }],
		['no counts', { pending: null }],
		['no threshold', { threshold: null }],
		['no last reading', { last: null }],
		['no state at all', { began: null }],
	])('is discarded with %s', (_name, changes) => {
		expect(upgraded(low, changes)).toBeUndefined();
	});

	it('with a lot that is put off reports its end by the day', () => {
		const kept = version1.find(({ name }) => name === 'a lot that will expire soon');
		assert(kept !== undefined);
		const watcher = goOnWith(JSON.stringify(kept.state), kept, { hours: 24 });
		watcher.pollAll(repeat(7, lotsReading(plenty, a(100, 7))));
		expect(watcher.notices.map(({ dedupKey }) => dedupKey?.split(':').slice(4).join(':'))).toEqual(
			repeat(3, 'expiry:2026-03-09:watch-01'),
		);
	});
});

describe('a stored lot', () => {
	const clock = {
		...{ past: Number, request: Number, identity: Number, isAhead: () => false },
		moment: (time: number) => Math.min(time, 2000),
	};

	it.each<[value: unknown[]]>([
		[['a', 5, 'rs']],
		[['a', null, null]],
		[['a', 5, 'zz', 7, 2, 1]],
		[['a', 5, '0', null, 2]],
	])('%j is read', (value) => {
		expect(storedLot.read(value, clock)).toEqual(value);
	});

	it('has a time that can be', () => {
		expect(storedLot.read(['a', 5, 'zzzzzzzzzz'], clock)).toEqual(['a', 5, (2000).toString(36)]);
	});

	it.each<[unknown]>([
		['a5rs'],
		[['a', 5]],
		[['a', 5, null, null, 1, 1, 1]],
		[[7, 5, null]],
		[['a', '5', null]],
		[['a', Number.NaN, null]],
		[['a', 5, 7]],
		[['a', 5, 'RS']],
		[['a', 5, 'r s']],
		[['a', 5, '-rs']],
		[['a', 5, 'zzzzzzzzzzz']],
		[['a', 5, null, '7']],
		[['a', 5, null, null, '1']],
		[['a', 5, null, null, null]],
		[['a', 5, null, null, 1, 2]],
		[['a', 5, null, null, 1, true]],
	])('%j is none', (value) => {
		expect(storedLot.read(value, clock)).toBeUndefined();
	});
});

it('a state of version 2 is restored as it is stored: a new field needs a new version', () => {
	expect(restoreState(version2.state, version2.now)).toEqual(version2.state);
});

describe('what is stored', () => {
	it.each<[string, id: (index: number) => string]>([
		['long ids in other scripts', (n) => `${'購'.repeat(200)}${n}`],
		['ids of 40 characters', (n) => `${n}`.padStart(40, 'x')],
		['ids that JSON has to escape', (n) => `"\u0000\\${n}`],
	])('stays under 4 KB with 100 lots of huge amounts with %s', (_name, id) => {
		const accountId = 'a'.repeat(40);
		const many = lots(100, (_, n) =>
			lot(id(n), Number.MAX_SAFE_INTEGER - n, 20 + n / 1000, { label: 'x'.repeat(500) }),
		);
		const watcher = new Watcher({ ...withLots, credential: 'c'.repeat(40) });
		for (const found of [
			lotsReading(...many),
			lotsReading(...many.slice(20)),
			reading(0, { lots: many.slice(0, 1), resetsAt: timeOf(30) }),
			reading(0, { lots: many, used: 1e15, limit: 1e15 }),
			'auth' as const,
			'auth' as const,
		]) {
			watcher.poll(typeof found === 'string' ? found : { ...found, accountId });
			expect(watcher.sizeWithoutRunway).toBeLessThan(4096);
		}
	});

	it('does not grow over a hundred days of incidents', () => {
		const watcher = new Watcher({ hours: 4 });
		const sizes = Array.from({ length: 100 }, (_, day) => {
			watcher.pollAll([90, 15, 0, 'auth', 100 + day, 'timeout']);
			return watcher.sizeWithoutRunway;
		});
		expect(Math.max(...sizes.slice(50))).toBeLessThan(1500);
	});

	it('survives JSON unchanged', () => {
		const { state, now } = watchThrough([lotsReading(plenty, a(10, 3)), 'auth'], withLots);
		expect(JSON.stringify(restoreState(JSON.parse(state), now))).toBe(state);
	});

	it('is not shared with n8n', () => {
		const kept: unknown = JSON.parse(watchThrough([15]).state);
		const state = restoreState(kept, BEGINNING);
		if (state !== null) state.balances = {};
		expect(Object.keys((kept as { balances: object }).balances)).toEqual(['credits']);
	});

	it.each<[string, unknown]>([
		['nothing', undefined],
		['a text', 'watch'],
		['a list', []],
		['a later version', { version: 3, provider: 'kieAi', credential: 'credential-1' }],
		['version 1 alone', { version: 1, provider: 'kieAi', credential: 'credential-1' }],
		['a version alone', { version: 2, provider: 'kieAi', credential: 'credential-1' }],
	])('is discarded when it is %s', (_name, kept) => {
		expect(restoreState(kept, BEGINNING)).toBeNull();
	});

	it('is discarded if any part is of another type', () => {
		const account = (remaining: number, lotLeft: number) =>
			reading(remaining, {
				used: 0,
				resetsAt: timeOf(30),
				lots: [plenty, a(lotLeft, 5)],
				licenseEndsAt: timeOf(300),
			});
		const { state: json, now } = watchThrough(
			[
				...[account(100, 100), account(15, 0), account(0, 0), account(0, 0), 'auth' as const],
				...['auth' as const, credential('credential-2'), 'auth' as const],
			],
			withLots,
		);
		const state: unknown = JSON.parse(json);
		expect(restoreState(state, now)).toMatchObject({
			failure: { report: { isRefusal: true } },
			incidents: [{ number: 1 }],
			former: {
				license: [[expect.any(String), null, expect.any(String)]],
				balances: {
					credits: {
						renewal: { isSeen: false },
						total: { fall: { highest: 15 } },
						beforeZero: { remaining: 15 },
						episode: { isAnnounced: true },
						lots: [expect.anything(), [expect.any(String), 0, expect.any(String), 432_000_000]],
					},
				},
			},
		});
		// No account has balances at first, and what a runway goes by is judged by the runway.
		const isFree = (path: JsonPath) =>
			path.at(-1) === 'balances' || path.includes('history') || path.includes('alert');
		const readable = placesIn(state)
			.filter((path) => !isFree(path))
			.filter((path) => restoreState(JSON.parse(withRawJson(state, path, '{}')), now) !== null);
		expect(readable).toEqual([]);
	});

	it('is discarded or usable, whichever part is missing or of another type', () => {
		const whole = watchThrough([lotsReading(plenty, a(10, 3)), 15, 'auth'], withLots);
		const state: unknown = JSON.parse(whole.state);
		const spoiled = placesIn(state).flatMap((path) =>
			[undefined, 'null', '"text"', '7', '[]', '{}'].map((raw) => withRawJson(state, path, raw)),
		);
		expect(spoiled.length).toBeGreaterThan(300);
		for (const json of spoiled) {
			const watcher = goOnWith(json, whole);
			expect(() => watcher.pollAll([lotsReading(plenty), 'timeout', 15])).not.toThrow();
		}
	});
});

describe('times that cannot be', () => {
	const found = (remaining: number, used: number, ...others: ReturnType<typeof lot>[]) =>
		reading(remaining, { used, resetsAt: timeOf(30), lots: others });
	const licensed = (remaining: number) =>
		reading(remaining, { used: 0, resetsAt: timeOf(30), licenseEndsAt: timeOf(200) });
	/** A state with a time in every place that can have one. */
	const whole = watchThrough(
		[
			...[found(100, 0, a(60, 20), lot('b', 40)), found(15, 10, a(15, 20)), 'auth' as const],
			...[credential('credential-2'), licensed(100), licensed(15), licensed(0)],
			...[edit(select(...ALL_EVENTS, 'runningOutSoon')), pass(1), 'auth' as const],
		],
		{ ...withLots, confirmReads: 1 },
	);
	const state: unknown = JSON.parse(whole.state);
	const times = placesIn(state).filter((path) => Number(valueAt(state, path)) > 1.7e12);

	it('are many', () => {
		expect(times.map((path) => path.at(-1))).toEqual(
			expect.arrayContaining(['at', 'since', 'announcedAt', 'savedAt', 'readAt', 'sentAt']),
		);
	});

	it.each([
		['a year ahead', YEAR_MS],
		['an age ahead', 1e300],
		['a year behind', -YEAR_MS],
		['before all time', -1e300],
	])('do not silence the watch: %s', (_name, by) => {
		for (const path of times) {
			const moved = withRawJson(state, path, String(Number(valueAt(state, path)) + by));
			const watcher = goOnWith(moved, whole);
			watcher.pollAll([100, 90, 15, 0, 'auth', 'auth', 900]);
			const events = eventList(watcher.notices).split(', ');
			const wanted = ['depleted', 'readFailed', 'readRecovered'];
			expect([path, events]).toEqual([path, expect.arrayContaining(wanted)]);
			for (const { occurredBetween, since } of watcher.notices) {
				expect(Math.max(since ?? 0, ...(occurredBetween ?? []))).toBeLessThan(watcher.now);
				if (occurredBetween) expect(occurredBetween[0]).toBeLessThanOrEqual(occurredBetween[1]);
			}
		}
	});

	it('do not stop the forecast for a year: a clock that jumped within a request', () => {
		const watcher = new Watcher(select('runningOutSoon'));
		const burn = (from: number, hours: number) =>
			Array.from({ length: hours }, (_, hour) => from - 10 * hour);
		watcher.pollAll(burn(3000, 30));
		const startedAt = watcher.now - 500;
		watcher.now += YEAR_MS;
		watcher.poll(2700, { startedAt, hours: 0 });
		watcher.now -= YEAR_MS - HOUR_MS;
		watcher.pollAll(burn(700, 40));
		expect(eventList(watcher.notices)).toBe('runningOutSoon');
	});

	it('are put in order', () => {
		const { state: json, now } = watchThrough([30, 15, 0], { confirmReads: 1 });
		const stored = JSON.parse(json) as { balances: { credits: Record<string, object> } };
		Object.assign(stored.balances.credits.episode ?? {}, { since: now - 1, announcedAt: 5 });
		Object.assign(stored.balances.credits.beforeZero ?? {}, { at: now - 1 });
		const { credits } = restoreState(stored, now)?.balances ?? {};
		expect(credits?.episode?.since).toBe(5);
		expect(credits?.beforeZero?.at).toBe(credits?.last.at);
	});

	it('give an expiry a date', () => {
		const { state: json } = watchThrough([lotsReading(a(100, 5), plenty)], withLots);
		const watcher = goOnWith(json.replace(/("a",100,)"\w+"/, '$1"zzzzzzzzzz"'), whole);
		expect(() => watcher.pollAll([900, 900])).not.toThrow();
	});
});

describe('a clock that is set back', () => {
	const lot7 = lotsReading(plenty, a(100, 7.05));
	const reported = 'readFailed, readRecovered';

	it.each<Situation>([
		['by ten minutes: what is older', [30, 25, pass(-7 / 6), 15, pass(-11 / 12), 15], 'nothing'],
		['by an hour: what is as old', [30, 25, pass(-1), 15], 'low'],
		[
			'by hours: a step of a lot',
			[...repeat(4, lot7), pass(-4), ...repeat(6, lot7)],
			'expiringSoon',
			withLots,
		],
		['by days: a failure', [80, 'auth', 'auth', pass(-48), 'auth', pass(1), 80], reported],
	])('%s', reports());

	it.each([2, 24 * 365])('by %d hours: the watch goes on', (hours) => {
		const { notices, now } = watchThrough([30, 25, 15, pass(-hours), 15, 90, 15]);
		expect(eventList(notices)).toBe('low, toppedUp, recovered:toppedUp, low');
		expect(new Set(notices.map(({ eventId }) => eventId)).size).toBe(notices.length);
		const times = notices
			.slice(1)
			.flatMap((notice) => [notice.since, ...(notice.occurredBetween ?? [])]);
		expect(Math.max(...times.map(Number))).toBeLessThanOrEqual(now);
	});

	it('leaves no time in the state that is still to come', () => {
		const steps = [100, 15, 0, 0].map((rest) => counted(rest, 0));
		const { state } = watchThrough([...steps, 'auth', 'auth'], select('runningOutSoon'));
		const now = BEGINNING - 48 * HOUR_MS;
		const past = now - 1;
		expect(restoreState(JSON.parse(state), now)).toMatchObject({
			began: BEGINNING,
			readSentAt: 0,
			readAt: past,
			sentAt: 0,
			balances: {
				credits: {
					began: BEGINNING,
					last: { at: past, remaining: 0 },
					beforeZero: { at: past, remaining: 15 },
					total: { highest: 100, fall: { since: past, highest: 15 } },
					episode: { since: past, announcedAt: past },
					runway: {
						history: null,
						alert: { judgedAt: past, interval: 2 * HOUR_MS },
						since: null,
						savedAt: past,
					},
				},
			},
			failure: { since: past, count: 2, report: { announcedAt: past } },
		});
	});

	it('keeps times that were never set null', () => {
		const { state } = watchThrough(['timeout']);
		expect(restoreState(JSON.parse(state), BEGINNING - 48 * HOUR_MS)).toMatchObject({
			readSentAt: null,
			readAt: null,
			failure: { count: 1, report: null },
		});
	});

	it('keeps a history of burn that is not ahead of it', () => {
		const { state } = watchThrough([100, 90, 'timeout']);
		const lastRead = BEGINNING + HOUR_MS;
		const { credits } = restoreState(JSON.parse(state), lastRead)?.balances ?? {};
		expect(credits?.runway.history?.last.at).toBe(lastRead);
	});

	it('by a quarter of an hour or less is ignored', () => {
		const state = JSON.parse(watchThrough([100]).state) as { sentAt: number };
		expect(restoreState(state, state.sentAt - HOUR_MS / 4)).toEqual(state);
	});
});
