import { shortForm } from '../../../nodes/Credits/balance/shortForm';
import { restoreState } from '../../../nodes/Credits/watch/state';
import { HOUR_MS } from '../../../nodes/Credits/balance/time';
import { credential, edit, kill, pass, watchThrough, type Step } from './situation';
import {
	ALL_EVENTS,
	BEGINNING,
	lot,
	lotsReading,
	reading,
	repeat,
	select,
	severalBalances,
	threshold,
	timeOf,
	told,
	Watcher,
} from './watcher';

const melissa = { name: 'melissa', hasLots: true };
const plenty = lot('plenty', 900);

const licensed = (days: number | null) =>
	reading(900, { licenseEndsAt: days === null ? null : timeOf(days) });

describe('a poll of which nobody is told', () => {
	it.each<{
		name: string;
		steps: Step[];
		stores: number;
		events?: typeof ALL_EVENTS;
		lots?: boolean;
	}>([
		{
			name: 'nothing happens',
			steps: [100, 99, 98, 97, 96, 95, 94, 93, 92, 91],
			stores: 0,
			events: ALL_EVENTS,
		},
		{ name: 'it becomes low', steps: [100, 15, 14], stores: 1 },
		{ name: 'it is low when watching starts', steps: [15, 14], stores: 1 },
		{ name: 'it becomes empty within an episode', steps: [100, 15, 0, -1], stores: 1 },
		{ name: 'it recovers', steps: [100, 15, 90, 89], stores: 2 },
		{ name: 'a top-up arms another alarm', steps: [100, 0, 0, 15, 14], stores: 2 },
		{ name: 'a top-up arms nothing', steps: [100, 5, 20, 30, 60, 90], stores: 2 },
		{ name: 'a sudden zero', steps: [100, 0, 100], stores: 0 },
		{ name: 'a failed read', steps: [100, 'timeout', 100, 'timeout', 'timeout', 100], stores: 0 },
		{
			name: 'the threshold is lowered below the balance',
			steps: [15, edit(threshold(10)), 15],
			stores: 2,
		},
		{ name: 'it becomes unlimited', steps: [15, reading(null), reading(null)], stores: 2 },
		{
			name: 'a low balance is not watched any more',
			steps: [reading(15), edit({ balance: 'other' }), reading(90, { balance: 'other' })],
			stores: 2,
		},
		{
			name: 'a low balance of two is not watched any more',
			steps: [
				severalBalances({ batch: 15, simple: 100 }),
				edit({ balance: 'simple' }),
				...repeat(2, severalBalances({ batch: 15, simple: 100 })),
			],
			stores: 2,
		},
		{
			name: 'one of two balances is not watched any more, while there is plenty',
			steps: [
				severalBalances({ batch: 90, simple: 100 }),
				edit({ balance: 'simple' }),
				...repeat(2, severalBalances({ batch: 90, simple: 100 })),
			],
			stores: 0,
		},
		{
			name: 'another account, while it is low',
			steps: ['a', 'b', 'b'].map((accountId, n) => ({ ...reading(15 + 80 * n), accountId })),
			stores: 2,
		},
		{
			name: 'another account, while there is plenty',
			steps: ['a', 'b', 'b'].map((accountId) => ({ ...reading(95), accountId })),
			stores: 1,
		},
		{
			name: 'the first reading comes after the poll by which n8n started the watch',
			steps: ['timeout', 95, 94],
			stores: 1,
		},
		{
			name: 'n8n starts the watch again and the provider is down',
			steps: [95, kill, 'timeout', 94, 93],
			stores: 0,
		},
		{ name: 'the unit is another', steps: [95, reading(95, { unit: 'token' })], stores: 1 },
		{
			name: 'a low balance comes in another unit, in which there is plenty',
			steps: [15, ...repeat(2, reading(500, { unit: 'token', unitType: 'token' as const }))],
			stores: 2,
		},
		{
			name: 'an unlimited account becomes one of lots',
			steps: [reading(null), ...repeat(2, lotsReading(plenty))],
			stores: 1,
			lots: true,
		},
		{
			name: 'lots stay what they are',
			steps: repeat(5, lotsReading(plenty, lot('a', 10, 40), lot('b', 0, 50))),
			stores: 0,
			lots: true,
			events: ALL_EVENTS,
		},
		{
			name: 'more lots than can be remembered',
			steps: repeat(
				10,
				lotsReading(...Array.from({ length: 60 }, (_, n) => lot(`${n}`, 10, 40 + n))),
			),
			stores: 0,
			lots: true,
			events: ALL_EVENTS,
		},
		{
			name: 'a new lot',
			steps: [[plenty], [plenty, lot('a', 10, 40)], [plenty, lot('a', 9, 40)]].map((lots) =>
				lotsReading(...lots),
			),
			stores: 1,
			lots: true,
		},
		{
			name: 'a lot that expires is used up',
			steps: [10, 5, 0, 0].map((amount) => lotsReading(plenty, lot('a', amount, 40))),
			stores: 1,
			lots: true,
		},
		{
			name: 'a lot that never expires is used up',
			steps: [10, 5, 0, 0].map((amount) => lotsReading(plenty, lot('a', amount))),
			stores: 0,
			lots: true,
		},
		{
			name: 'a lot that expires vanishes',
			steps: [lotsReading(plenty, lot('a', 10, 40)), ...repeat(2, lotsReading(plenty))],
			stores: 1,
			lots: true,
		},
		{
			name: 'a lot that never expires vanishes, and an empty one',
			steps: [
				lotsReading(plenty, lot('a', 10), lot('b', 0, 40)),
				...repeat(2, lotsReading(plenty)),
			],
			stores: 0,
			lots: true,
		},
		{
			name: 'a licence is there from the beginning',
			steps: repeat(3, licensed(40)),
			stores: 0,
		},
		{
			name: 'one of two balances becomes low',
			steps: [100, 15, 15].map((batch) => severalBalances({ batch, simple: 100 })),
			stores: 1,
		},
		{
			name: 'a licence is named for the first time',
			steps: [licensed(null), licensed(40), licensed(40)],
			stores: 1,
		},
	])('stores $stores times when $name', ({ steps, stores, events = [], lots = false }) => {
		const setup = { settings: select(...events), ...(lots && { provider: melissa }) };
		const watcher = watchThrough(steps, setup);
		expect([watcher.notices, watcher.silentStores]).toEqual([[], stores]);
	});
});

describe('a first reading after the provider was down at the start', () => {
	const setup = (changes: object) => ({ settings: { ...select(...ALL_EVENTS), ...changes } });

	it('is not taken for unknown after a restart: what became low meanwhile is no baseline', () => {
		const watcher = watchThrough(['timeout', 95, kill, 15], setup({ onFirstRead: 'baseline' }));
		expect(told(watcher.notices)).toEqual(['low:crossed']);
	});

	it('keeps a sudden 0 after a restart from being believed at once', () => {
		const watcher = watchThrough(['timeout', 95, kill, 'timeout', 0, 95], setup({}));
		expect(told(watcher.notices)).toEqual([]);
	});

	it('is what a lot that has expired during a restart is known by', () => {
		const lots = lotsReading(plenty, lot('a', 100, 8));
		const steps = ['timeout' as const, lots, kill, pass(24 * 9), lotsReading(plenty)];
		const watcher = watchThrough(steps, { ...setup({}), provider: melissa });
		expect(told(watcher.notices)).toEqual(['expired']);
	});
});

describe('what is stored', () => {
	const absurdLots = (id: (index: number) => string) =>
		Array.from({ length: 100 }, (_, n) =>
			lot(id(n), Number.MAX_SAFE_INTEGER - n, 20 + n / 1000 + 1 / 86_400_000, {
				label: 'x'.repeat(500),
			}),
		);

	it.each([
		{ name: 'long ids in other scripts', id: (n: number) => `${'購'.repeat(200)}${n}` },
		{ name: 'ids of 40 characters', id: (n: number) => `${n}`.padStart(40, 'x') },
		{ name: 'ids that JSON has to escape', id: (n: number) => `"\u0000\\${n}` },
	])('stays under 4 KB with 100 lots of huge amounts with $name', ({ id }) => {
		const watcher = new Watcher({ provider: melissa, credential: 'c'.repeat(40) });
		const lots = absurdLots(id);
		const steps: Step[] = [
			{ ...lotsReading(...lots), accountId: 'a'.repeat(40) },
			{ ...lotsReading(...lots.slice(20)), accountId: 'a'.repeat(40) },
			{
				...reading(0, { lots: lots.slice(0, 1), resetsAt: timeOf(30) }),
				accountId: 'a'.repeat(40),
			},
			{ ...reading(0, { lots: lots, used: 1e15, limit: 1e15 }), accountId: 'a'.repeat(40) },
			'auth',
			'auth',
		];
		for (const step of steps) {
			watcher.poll(step as never);
			expect(watcher.sizeWithoutRunway).toBeLessThan(4096);
		}
	});

	it('does not grow over a hundred days of incidents', () => {
		const watcher = new Watcher();
		const sizes = Array.from({ length: 100 }, (_, day) => {
			watcher.pollAll([90, 15, 0, 'auth', 100 + day, 'timeout'], 4);
			return watcher.sizeWithoutRunway;
		});
		expect(Math.max(...sizes.slice(50))).toBeLessThan(1500);
	});

	it('comes back from JSON as it was', () => {
		const watcher = watchThrough([lotsReading(plenty, lot('a', 10, 3)), 'auth'], {
			provider: melissa,
		});
		const state = restoreState(JSON.parse(watcher.state), watcher.now);
		expect(JSON.parse(JSON.stringify(state))).toEqual(state);
		expect(JSON.stringify(state)).toBe(watcher.state);
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

	it('is discarded when any part of it is something else', () => {
		const account = (remaining: number, ...lots: ReturnType<typeof lot>[]) =>
			reading(remaining, {
				used: 0,
				resetsAt: timeOf(30),
				lots,
				licenseEndsAt: timeOf(300),
			});
		const { state: json, now } = watchThrough(
			[
				account(100, plenty, lot('a', 100, 5)),
				account(15, plenty, lot('a', 0, 5)),
				account(0, plenty, lot('a', 0, 5)),
				account(0, plenty, lot('a', 0, 5)),
				...repeat(2, 'auth' as const),
				credential('credential-2'),
				'auth',
			],
			{ provider: melissa },
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
		const isFree = (path: readonly (string | number)[]) =>
			path.at(-1) === 'balances' || path.includes('history') || path.includes('alert');
		const readable = placesIn(state)
			.filter((path) => !isFree(path))
			.filter((path) => restoreState(JSON.parse(spoil(state, path, {})), now) !== null);
		expect(readable).toEqual([]);
	});

	it('is discarded or makes a watch, whatever part of it is missing or something else', () => {
		const whole = watchThrough([lotsReading(plenty, lot('a', 10, 3)), 15, 'auth'], {
			provider: melissa,
		});
		const state = JSON.parse(whole.state) as Record<string, unknown>;
		const spoiled = placesIn(state).flatMap((path) =>
			[undefined, null, 'text', 7, [], {}].map((value) => spoil(state, path, value)),
		);
		expect(spoiled.length).toBeGreaterThan(300);
		for (const json of spoiled) {
			const watcher = new Watcher({ provider: melissa });
			watcher.now = whole.now;
			watcher.state = json;
			expect(() => watcher.pollAll([lotsReading(plenty), 'timeout', 15])).not.toThrow();
		}
	});
});

describe('a clock that is set back', () => {
	it('by ten minutes: older readings are ignored', () => {
		const watcher = watchThrough([30, 25, pass(-1 - 1 / 6)]);
		expect([watcher.poll(15, { hours: 1 / 12 }), watcher.poll(15, { hours: 1 / 12 })]).toEqual([
			[],
			[],
		]);
		expect(told(watcher.poll(15))).toEqual(['low:crossed']);
	});

	it.each([2, 24 * 365])('by %d hours: the watch goes on', (hours) => {
		const watcher = watchThrough([30, 25, 15, pass(-hours), 15, 90, 15]);
		expect(told(watcher.notices)).toEqual([
			'low:crossed',
			'toppedUp',
			'recovered:toppedUp',
			'low:crossed',
		]);
		const ids = watcher.notices.map(({ eventId }) => eventId);
		expect(new Set(ids).size).toBe(ids.length);
		for (const { since, occurredBetween } of watcher.notices.slice(1)) {
			expect(since ?? 0).toBeLessThanOrEqual(watcher.now);
			expect(Math.max(...(occurredBetween ?? []))).toBeLessThanOrEqual(watcher.now);
		}
	});

	it('leaves no time in the state that is still to come', () => {
		const account = (remaining: number, lots: ReturnType<typeof lot>[] = []) =>
			reading(remaining, { used: 0, lots });
		const steps: Step[] = [account(100), account(15), account(0), account(0), 'auth', 'auth'];
		const { state } = watchThrough(steps, { settings: select('runningOutSoon') });
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

	it('leaves what never was as it is', () => {
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
		expect(
			restoreState(JSON.parse(state), lastRead)?.balances.credits?.runway.history?.last.at,
		).toBe(lastRead);
	});

	it('by a quarter of an hour at most is none', () => {
		const state = JSON.parse(watchThrough([100]).state) as { sentAt: number };
		expect(restoreState(state, state.sentAt - HOUR_MS / 4)).toEqual(state);
	});

	it('gives ids of their own to what happens before and after', () => {
		const { notices } = watchThrough([10, pass(-30), 40, 80], { settings: select('toppedUp') });
		expect(notices).toHaveLength(2);
		expect(notices[0]?.eventId).not.toBe(notices[1]?.eventId);
	});

	it('does not pass the steps of a lot again', () => {
		const always = lotsReading(plenty, lot('a', 100, 7.05));
		const watcher = watchThrough([...repeat(4, always), pass(-4), ...repeat(6, always)], {
			provider: melissa,
		});
		expect(told(watcher.notices)).toEqual(['expiringSoon:crossed']);
	});

	it('does not silence a reported failure', () => {
		const watcher = watchThrough([80, 'auth', 'auth', pass(-48), 'auth', pass(1), 80]);
		expect(told(watcher.notices)).toEqual(['readFailed', 'readRecovered']);
	});
});

describe('a restart', () => {
	it('compares with the last reading that was stored, and says so', () => {
		const { notices } = watchThrough([100, 90, 80, kill, 15]);
		expect(notices).toMatchObject([
			{
				event: 'low',
				previousRemaining: 100,
				occurredBetween: [BEGINNING, BEGINNING + 3 * 3_600_000],
			},
		]);
	});
});

/** Every place in a JSON value but its root. */
function placesIn(json: unknown, path: (string | number)[] = []): (string | number)[][] {
	if (typeof json !== 'object' || json === null) return [];
	return Object.entries(json).flatMap(([name, value]) => {
		const place = [...path, Array.isArray(json) ? Number(name) : name];
		return [place, ...placesIn(value, place)];
	});
}

/** JSON with something else in one place. */
function spoil(json: unknown, path: readonly (string | number)[], value: unknown): string {
	const copy = structuredClone(json) as Record<string | number, unknown>;
	const parent = path.slice(0, -1).reduce((part, name) => part[name] as typeof copy, copy);
	parent[path.at(-1) ?? ''] = value;
	return JSON.stringify(copy);
}

describe('short forms', () => {
	it.each(['credential-1', 'a:b|c', 'x'.repeat(40)])('are the ids themselves: %s', (id) => {
		expect(shortForm(id)).toBe(id);
	});

	it.each(['', 'x'.repeat(41), 'ü', 'a\nb', '"'])('are hashes of what is long or odd: %j', (id) => {
		expect(shortForm(id)).toMatch(/^[\w-]{32}$/);
	});
});
