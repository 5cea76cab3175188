import { EVENT_NAMES, SEVERITY } from '../../../nodes/Credits/watch/events';
import type { Severity, TopUp } from '../../../nodes/Credits/watch/events';
import { counted, lot, lotsReading, ofAccount, reading, type Finding } from './readings';
import { pass, watchThrough, type Step } from './situation';
import { select, Watcher } from './watcher';

describe('notices', () => {
	type Said = [change: number | null, topUp: TopUp | null];
	const topUp = { amount: 75, isExact: false };
	const exact = { amount: 85, isExact: true };

	it.each<[string, steps: Step[], ...Said[]]>([
		['by how much it has changed', [30, 12], [-18, null]],
		['it without the digits that a double adds', [21.5, 19.99], [-1.51, null]],
		['nothing of a change at first', [12], [null, null]],
		['nothing of one to unlimited', [15, reading(null)], [null, null], [null, null]],
		['by which top-up it recovered', [15, 90], [null, null], [75, topUp], [75, topUp]],
		['no top-up for a fall', [counted(30, 0), counted(15, 100)], [-15, exact], [-15, null]],
	])('say %s', (_name, steps, ...wanted) => {
		const { notices } = watchThrough(steps);
		expect(notices.map((notice) => [notice.change, notice.topUp])).toEqual(wanted);
	});

	it('are as severe as the documents say', () => {
		const of = (severity: Severity) => EVENT_NAMES.filter((name) => SEVERITY[name] === severity);
		expect([of('critical'), of('warning'), of('info')]).toEqual([
			['depleted'],
			['readFailed', 'expiringSoon', 'expired', 'low', 'runningOutSoon'],
			['readRecovered', 'reset', 'toppedUp', 'recovered', 'runwayRecovered', 'everyPoll'],
		]);
	});
});

/** Ids that people and providers could choose, and some that they should not. */
const absurd = ['ü'.repeat(300), 'a'.repeat(5000), ' ', '\n', '"}', '😀'.repeat(50), ':::'];

describe('ids', () => {
	it('say of what and of which account they are', () => {
		const incident = {
			dedupKey: 'credits:kieAi:credential-1:credits:level:watch-01',
			episodeId: 'credits:kieAi:credential-1:credits:level:watch-01:2026-03-02T08:00:00.000Z:1',
		};
		expect(watchThrough([30, 15, -1, 90]).notices).toMatchObject([
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
		const { notices } = watchThrough([15, 90, 15, 90], select('low'));
		expect(notices.map(({ episodeId }) => episodeId?.split(':').at(-1))).toEqual(['1', '2']);
	});

	it('are not used again after n8n has lost its state', () => {
		const [before] = watchThrough([15]).notices;
		const [after] = watchThrough([pass(1), 15]).notices;
		expect(after?.episodeId).not.toBe(before?.episodeId);
		expect(after?.dedupKey).toBe(before?.dedupKey);
	});

	it.each<[string, steps: Finding[], account: string]>([
		['the account that the provider names', [ofAccount('account 7', 15)], 'account 7'],
		['it on, where an answer does not', [ofAccount('account 7', 30), 15], 'account 7'],
		['the credential, where the first did not', [30, ofAccount('account 7', 15)], 'credential-1'],
	])('name %s', (_name, steps, account) => {
		const dedupKey = `credits:kieAi:${account}:credits:level:watch-01`;
		expect(watchThrough(steps).notices).toMatchObject([{ dedupKey }]);
	});

	it('of every poll name its own time', () => {
		const { notices } = watchThrough([30, 30], select('everyPoll'));
		expect(notices.map(({ eventId }) => eventId)).toEqual([
			'credits:kieAi:credential-1:credits:everyPoll:2026-03-02T08:00:00.000Z',
			'credits:kieAi:credential-1:credits:everyPoll:2026-03-02T09:00:00.000Z',
		]);
	});

	it('are the same when a poll runs twice', () => {
		const watcher = watchThrough([30, 25]);
		const { state } = watcher;
		expect(watcher.poll(0, { hours: 0 })).toEqual([]);
		for (const finding of [15, 'configuration', 90] as const) {
			watcher.state = state;
			const once = watcher.poll(finding, { hours: 0 });
			watcher.state = state;
			expect(watcher.poll(finding, { hours: 0 })).toEqual(once);
			expect(once).not.toEqual([]);
		}
	});

	it.each(absurd)('stay short with ids like %j', (id) => {
		const watcher = new Watcher({ provider: { name: 'stablecog', hasLots: true }, credential: id });
		const [balance] = lotsReading(lot(id, 15, 3)).balances;
		const named = { accountId: id, balances: [{ ...balance, balance: id, unit: id }] } as never;
		watcher.pollAll(['auth', named, 'auth', 'auth']);
		expect(watcher.notices).toHaveLength(5);
		for (const { dedupKey, episodeId, eventId } of watcher.notices) {
			expect(dedupKey?.length).toBeLessThanOrEqual(255);
			expect(dedupKey).toMatch(/^credits:[\x20-\x7e]+$/);
			expect(eventId.startsWith(`${episodeId}:`)).toBe(true);
		}
	});
});
