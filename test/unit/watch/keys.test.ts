import { BEGINNING, lot, lotsReading, reading, select, Watcher, type Finding } from './watcher';
import { credential, edit, kill, pass, watchThrough, type Step } from './situation';

/** Ids that people and providers could choose, and some that they should not. */
const absurd = ['ü'.repeat(300), 'a'.repeat(5000), ' ', '\n', '"}', '😀'.repeat(50), ':::'];

const eventful: Step[] = [
	...[30, 15, -1, 15, 90, 15, 'auth' as const, 'auth' as const, -5, 900],
	credential('credential-2'),
	...[15, 'auth' as const, 0],
	edit({ minTopUp: 1 }),
	...[5, 90],
	kill,
	...[15, reading(null), 15],
	pass(-500),
	...[90, 15, 'auth' as const, 15, 90],
];

describe('ids', () => {
	it('say of what and of which account they are', () => {
		const { notices } = watchThrough([30, 15, -1, 90]);
		const incident = {
			dedupKey: 'credits:kieAi:credential-1:credits:level:watch-01',
			episodeId: 'credits:kieAi:credential-1:credits:level:watch-01:2026-03-02T08:00:00.000Z:1',
		};
		expect(notices).toMatchObject([
			{ ...incident, eventId: `${incident.episodeId}:low:1` },
			{ ...incident, eventId: `${incident.episodeId}:depleted:2` },
			{
				dedupKey: null,
				episodeId: null,
				eventId: 'credits:kieAi:credential-1:credits:toppedUp:2026-03-02T10:00:00.000Z',
			},
			{ ...incident, eventId: `${incident.episodeId}:recovered:3` },
		]);
	});

	it('number the episodes of an account', () => {
		const { notices } = watchThrough([15, 90, 15, 90], { settings: select('low') });
		expect(notices.map(({ episodeId }) => episodeId?.split(':').at(-1))).toEqual(['1', '2']);
	});

	it('are not used again after n8n has lost its state', () => {
		const before = watchThrough([15]);
		const after = new Watcher();
		after.now = before.now;
		after.poll(15);
		expect(after.notices[0]?.episodeId).not.toBe(before.notices[0]?.episodeId);
		expect(after.notices[0]?.dedupKey).toBe(before.notices[0]?.dedupKey);
	});

	it('name the account that the provider names', () => {
		const named: Finding = { ...reading(15), accountId: 'account 7' };
		expect(watchThrough([named]).notices[0]?.dedupKey).toBe(
			'credits:kieAi:account 7:credits:level:watch-01',
		);
	});

	it('go on to name the credential where the first answer did not name the account', () => {
		const { notices } = watchThrough([30, { ...reading(15), accountId: 'account 7' }]);
		expect(notices[0]?.dedupKey).toBe('credits:kieAi:credential-1:credits:level:watch-01');
	});

	it('go on to name the account where an answer does not', () => {
		const { notices } = watchThrough([{ ...reading(30), accountId: 'account 7' }, 15]);
		expect(notices[0]?.dedupKey).toBe('credits:kieAi:account 7:credits:level:watch-01');
	});

	it('of every poll name its own time', () => {
		const { notices } = watchThrough([30, 30], { settings: select('everyPoll') });
		expect(notices.map(({ eventId }) => eventId)).toEqual([
			'credits:kieAi:credential-1:credits:everyPoll:2026-03-02T08:00:00.000Z',
			'credits:kieAi:credential-1:credits:everyPoll:2026-03-02T09:00:00.000Z',
		]);
	});

	it('are the same when a poll runs twice', () => {
		const watcher = watchThrough([30, 25]);
		const { state } = watcher;
		const first = watcher.poll(0, { hours: 0 });
		expect(first).toEqual([]);
		for (const finding of [15, 'configuration', 90] as const) {
			watcher.state = state;
			const once = watcher.poll(finding, { hours: 0 });
			watcher.state = state;
			expect(watcher.poll(finding, { hours: 0 })).toEqual(once);
			expect(once).not.toEqual([]);
		}
	});

	it('are never used twice in a history', () => {
		const { notices } = watchThrough(eventful);
		const ids = notices.map(({ eventId }) => eventId);
		expect(ids.length).toBeGreaterThan(20);
		expect(new Set(ids).size).toBe(ids.length);
	});

	it.each(absurd)('stay short with ids like %j', (id) => {
		const provider = { name: 'stablecog', hasLots: true };
		const watcher = new Watcher({ provider, credential: id });
		const [balance] = lotsReading(lot(id, 15, 3)).balances;
		const step = { accountId: id, balances: [{ ...balance, balance: id, unit: id }] } as never;
		watcher.pollAll(['auth', step, 'auth', 'auth']);
		expect(watcher.notices).toHaveLength(5);
		for (const { dedupKey, episodeId, eventId } of watcher.notices) {
			expect(dedupKey?.length).toBeLessThanOrEqual(255);
			expect(dedupKey).toMatch(/^credits:[\x20-\x7e]+$/);
			expect(eventId.startsWith(`${episodeId}:`)).toBe(true);
		}
		expect(watcher.now).toBeGreaterThan(BEGINNING);
	});
});
