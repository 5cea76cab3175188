import type { FailureClass } from '../../../nodes/Credits/balance/failure';
import { HOUR_MS, MINUTE_MS } from '../../../nodes/Credits/balance/time';
import { BEGINNING, both, reading, repeat, type Finding } from './readings';
import { credential, edit, kill, pass, reports, watchThrough, type Situation } from './situation';
import { select, eventList } from './watcher';

const reported = 'readFailed, readRecovered';
/** So many reports of failed reads, and then so many of their end. */
const eachOf = (failed: number, recovered: number) =>
	[...repeat(failed, 'readFailed'), ...repeat(recovered, 'readRecovered')].join(', ');
const rise = 'toppedUp, recovered:toppedUp, low';
const refused = ['auth', 'forbidden', 'unavailable', 'auth'] as const;
const outage = repeat(3, 'unavailable');
const longOutage = repeat(5, 'unavailable');
const again = repeat(2, 'auth');
const reminded = { remindEveryMs: 2 * HOUR_MS, maxReminders: 1 };
const selected = edit(select('readFailed', 'readRecovered'));
const back = credential('credential-1');
const refusedBy = (name: string) => [credential(name), 'auth' as const];

describe('failed reads', () => {
	it.each<Situation>([
		['two', [80, 'timeout', 'network', 80], 'nothing'],
		['three of different classes', [80, 'timeout', 'network', 'badResponse', 80], reported],
		['a good one in between', [80, ...repeat(2, 'timeout', 'timeout', 80)], 'nothing'],
		['ten minutes', [80, ...repeat(10, 'timeout'), 80], 'nothing', { hours: 1 / 60 }],
		['a quarter of an hour', [80, ...repeat(17, 'timeout')], 'readFailed', { hours: 1 / 60 }],
		['exactly a quarter of an hour', [80, ...repeat(3, 'timeout')], 'readFailed', { hours: 1 / 8 }],
		['one is entered', [80, 'timeout', 'timeout', 80], reported, { failedReads: 1 }],
		['four, at a limit of five', [80, ...repeat(4, 'timeout'), 80], 'nothing', { failedReads: 5 }],
		['five, at a limit of five', [80, ...repeat(5, 'timeout'), 80], reported, { failedReads: 5 }],
		['when watching starts', [...repeat(3, 'timeout'), 15], `${reported}, low:initial`],
		['before a rise', [15, ...outage, 90, 'timeout', 14], `low:initial, ${reported}, ${rise}`],
	])('of an outage: %s', reports());

	it.each<Situation>([
		['because it cannot be sent', [80, 'configuration', 80], reported],
		['in passing', [80, 'auth', 75, 'forbidden', 'timeout', 70, 'auth', 60], 'nothing'],
		['after six hours without a reading', [80, pass(6), 'auth', 80], reported],
		['for good', [80, 'auth', 'auth', 80], reported],
		['for a missing permission', [80, 'forbidden', 'forbidden', 80], reported],
		['one is entered', [80, 'auth', 'auth', 80], reported, { failedReads: 1 }],
		['where five failures are entered', [80, 'auth', 'auth'], 'readFailed', { failedReads: 5 }],
		['when watching starts', ['auth', 'auth', 15], `${reported}, low:initial`],
		['after an outage', [80, ...outage, ...refused, 80], eachOf(2, 1)],
		['beside an outage', [80, 'auth', ...outage, 'auth', 'auth', 80], eachOf(2, 1), reminded],
		['around an outage', [80, ...again, ...outage, ...again, 80], eachOf(2, 1), reminded],
		[
			'after a reminder of an outage',
			[80, ...longOutage, ...again, ...again, 80],
			eachOf(4, 1),
			reminded,
		],
		['n8n is killed', [80, 'auth', 'auth', kill, 'auth', 80], reported],
	])('of a key that is refused: %s', reports());

	// A record, so that a new class has to be listed here.
	const REFUSES: Record<FailureClass, boolean> = {
		...{ auth: true, forbidden: true, configuration: true },
		...{ rateLimited: false, unavailable: false, timeout: false, network: false },
		...{ badResponse: false, badRequest: false, insufficient: false },
	};
	it.each(Object.entries(REFUSES) as [FailureClass, boolean][])(
		'of class %s, twice in a row, refuse the key: %j',
		(failureClass, isRefusal) => {
			const { notices } = watchThrough([80, failureClass, failureClass, 80]);
			expect(eventList(notices)).toBe(isRefusal ? reported : 'nothing');
		},
	);

	it.each<Situation>([
		['a good one', [80, 'auth', 'auth', credential('good'), 80], reported],
		['two refused ones', [80, 'auth', 'auth', ...['2', '3'].flatMap(refusedBy), 80], eachOf(3, 3)],
		[
			'four refused ones, of which the oldest is given up',
			[80, 'auth', 'auth', ...['2', '3', '4', '5'].flatMap(refusedBy), 80],
			eachOf(5, 4),
		],
		['while low', [15, ...refusedBy('2'), back, 14, -1], `low:initial, ${reported}, depleted`],
	])('before another credential is chosen: %s', reports());

	it.each<Situation>([
		['their beginning', repeat(2, 15, 'auth', 'auth'), eachOf(2, 0), select('readFailed')],
		['their end', [15, 'auth', 'auth', 0], 'readRecovered', select('readRecovered')],
		['both, later', [80, 'auth', 'auth', selected, 'auth', 80], 'readRecovered', select('low')],
	])('where users select %s', reports());

	it('say what was last known, since when, and how bad it is', () => {
		const incident = {
			balance: null,
			previousRemaining: 80,
			since: BEGINNING + HOUR_MS,
			dedupKey: 'credits:kieAi:credential-1:account:read:watch-01',
			episodeId: 'credits:kieAi:credential-1:account:read:watch-01:2026-03-02T08:00:00.000Z:1',
		};
		expect(watchThrough([80, 'auth', 'auth', 75]).notices).toMatchObject([
			{
				...incident,
				event: 'readFailed',
				severity: 'critical',
				change: null,
				occurredBetween: [BEGINNING, BEGINNING + 2 * HOUR_MS],
				eventId: `${incident.episodeId}:readFailed:1`,
			},
			{
				...incident,
				event: 'readRecovered',
				severity: 'info',
				change: -5,
				occurredBetween: [BEGINNING, BEGINNING + 3 * HOUR_MS],
				eventId: `${incident.episodeId}:readRecovered:2`,
			},
		]);
	});

	it('become critical within an episode, when an outage turns into a refused key', () => {
		const { notices } = watchThrough([80, ...outage, ...again, 80]);
		expect(notices.map(({ severity }) => severity)).toEqual(['warning', 'critical', 'info']);
		expect(new Set(notices.map(({ episodeId }) => episodeId)).size).toBe(1);
	});

	it('are warnings of an outage, and name no time before which all was well, if none is known', () => {
		expect(watchThrough(repeat(3, 'unavailable')).notices).toMatchObject([
			{ event: 'readFailed', severity: 'warning', occurredBetween: null },
		]);
	});

	it.each<[string, before: Finding, after: Finding, known: number | null]>([
		['was unlimited and is so still', reading(null), reading(null), null],
		['was unlimited', reading(null), 80, null],
		['is unlimited now', 80, reading(null), 80],
		['is one of several', both(80, 80), both(80, 80), null],
	])('say nothing of a change where the balance %s', (_name, before, after, known) => {
		expect(watchThrough([before, 'auth', 'auth', after]).notices).toMatchObject([
			{ event: 'readFailed', previousRemaining: known, change: null },
			{ event: 'readRecovered', previousRemaining: known, change: null },
		]);
	});

	it('are closed under the key of the account that failed', () => {
		const { notices } = watchThrough([80, 'auth', 'auth', credential('credential-2'), 80]);
		const [failed, recovered] = notices;
		expect(recovered).toMatchObject({
			event: 'readRecovered',
			previousRemaining: null,
			dedupKey: failed?.dedupKey,
			episodeId: failed?.episodeId,
		});
	});

	it('pause the watch for half an hour once they are reported', () => {
		const watcher = watchThrough([80, 'timeout', 'auth']);
		expect(watcher.isPaused).toBe(false);
		watcher.poll('auth', { hours: 0 });
		watcher.now += 29 * MINUTE_MS;
		expect(watcher.isPaused).toBe(true);
		watcher.now += MINUTE_MS;
		expect(watcher.isPaused).toBe(false);
		watcher.poll(80, { hours: 0 });
		expect(watcher.isPaused).toBe(false);
	});

	it('do not pause the watch of another account, or after n8n starts', () => {
		const watcher = watchThrough([80, 'auth', 'auth', pass(-1), credential('credential-2')]);
		expect(watcher.isPaused).toBe(false);
		watcher.credential = 'credential-1';
		expect(watcher.isPaused).toBe(true);
		watcher.restart();
		expect(watcher.isPaused).toBe(false);
	});

	it.each<[string, steps: Finding[], thrown: number]>([
		['the first poll after a start', ['auth'], 0],
		['the second', ['auth', 'auth', 'auth'], 1],
		['an outage', [80, ...repeat(4, 'timeout')], 1],
		['an outage and a refused key', [80, ...repeat(3, 'timeout'), 'auth'], 1],
		['two outages', repeat(2, 80, 'auth', 'auth'), 2],
	])('throw once where no event reports them: %s', (_name, steps, thrown) => {
		expect(watchThrough(steps, select('low', 'readRecovered')).thrown).toBe(thrown);
	});

	it('never throw where an event reports them', () => {
		expect(watchThrough([80, 'auth', 'auth', 80, 'timeout', 'auth']).thrown).toBe(0);
	});

	it('are stored when they end, although that is not reported', () => {
		const watcher = watchThrough([80, 'auth', 'auth', 80, 79], select('readFailed'));
		expect([eventList(watcher.notices), watcher.silentStores]).toEqual(['readFailed', 1]);
	});

	it('change nothing when a later read has overtaken them', () => {
		const watcher = watchThrough([80]);
		watcher.poll('auth', { startedAt: watcher.now - 2 * HOUR_MS });
		expect([watcher.notices, watcher.isPaused]).toEqual([[], false]);
	});
});
