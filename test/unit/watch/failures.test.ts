import { HOUR_MS } from '../../../nodes/Credits/balance/time';
import {
	checkSituation,
	credential,
	edit,
	kill,
	pass,
	watchThrough,
	type Situation,
} from './situation';
import {
	BEGINNING,
	reading,
	repeat,
	severalBalances,
	select,
	told,
	Watcher,
	type Finding,
} from './watcher';

const situations: Situation[] = [
	{
		name: 'two failed reads',
		steps: [80, 'timeout', 'network', 80],
		wanted: [],
	},
	{
		name: 'three failed reads of different classes',
		steps: [80, 'timeout', 'network', 'badResponse', 80],
		wanted: ['readFailed', 'readRecovered'],
	},
	{
		name: 'a good read between failed ones',
		steps: [80, 'timeout', 'timeout', 80, 'timeout', 'timeout', 80],
		wanted: [],
	},
	{
		name: 'a blip of ten minutes',
		steps: [80, ...repeat(10, 'timeout' as const), 80],
		hours: 1 / 60,
		wanted: [],
	},
	{
		name: 'a quarter of an hour without a reading',
		steps: [80, ...repeat(17, 'timeout' as const), 80],
		hours: 1 / 60,
		wanted: ['readFailed'],
	},
	{
		name: 'exactly a quarter of an hour from the first failed read to the third',
		steps: [80, ...repeat(3, 'timeout' as const)],
		hours: 1 / 8,
		wanted: ['readFailed'],
	},
	{
		name: 'a key that cannot be sent',
		steps: [80, 'configuration', 80],
		wanted: ['readFailed', 'readRecovered'],
	},
	{
		name: 'a good key that is refused in passing',
		steps: [80, 'auth', 75, 'forbidden', 'timeout', 70, 'auth', 60],
		wanted: [],
	},
	{
		name: 'a key that has not worked for six hours',
		steps: [80, pass(6), 'auth', 80],
		wanted: ['readFailed', 'readRecovered'],
	},
	{
		name: 'one failed read is entered, and the key is refused',
		settings: { failedReads: 1 },
		steps: [80, 'auth', 'auth', 80],
		wanted: ['readFailed', 'readRecovered'],
	},
	{
		name: 'a refused key',
		steps: [80, 'auth', 'auth', 80],
		wanted: ['readFailed', 'readRecovered'],
	},
	{
		name: 'a missing right',
		steps: [80, 'forbidden', 'forbidden', 80],
		wanted: ['readFailed', 'readRecovered'],
	},
	{
		name: 'an outage after which the key is refused',
		steps: [
			80,
			...repeat(4, 'unavailable' as const),
			'auth',
			'forbidden',
			'unavailable',
			'auth',
			80,
		],
		wanted: ['readFailed', 'readFailed', 'readRecovered'],
	},
	{
		name: 'an outage among reports that the key is refused, with reminders',
		settings: { remindEveryMs: 2 * HOUR_MS, maxReminders: 1 },
		steps: [80, 'auth', 'unavailable', 'unavailable', 'auth', 'auth', 80],
		wanted: ['readFailed', 'readFailed', 'readRecovered'],
	},
	{
		name: 'one failed read is entered',
		settings: { failedReads: 1 },
		steps: [80, 'timeout', 'timeout', 80],
		wanted: ['readFailed', 'readRecovered'],
	},
	{
		name: 'five failed reads are entered',
		settings: { failedReads: 5 },
		steps: [80, ...repeat(4, 'timeout' as const), 80, ...repeat(5, 'timeout' as const), 80],
		wanted: ['readFailed', 'readRecovered'],
	},
	{
		name: 'five failed reads are entered, and the key is refused',
		settings: { failedReads: 5 },
		steps: [80, 'auth', 'auth'],
		wanted: ['readFailed'],
	},
	{
		name: 'the key is refused when watching starts',
		steps: ['auth', 'auth', 15],
		wanted: ['readFailed', 'readRecovered', 'low:initial'],
	},
	{
		name: 'the provider is down when watching starts',
		steps: ['timeout', 'timeout', 'timeout', 15],
		wanted: ['readFailed', 'readRecovered', 'low:initial'],
	},
	{
		name: 'an outage in which the balance falls and rises',
		steps: [15, 'timeout', 'timeout', 'timeout', 90, 'timeout', 14],
		wanted: [
			'low:initial',
			'readFailed',
			'readRecovered',
			'toppedUp',
			'recovered:toppedUp',
			'low:crossed',
		],
	},
	{
		name: 'another credential, while a failure is reported',
		steps: [80, 'auth', 'auth', credential('credential-2'), 80],
		wanted: ['readFailed', 'readRecovered'],
	},
	{
		name: 'two other credentials, refused as well',
		steps: [
			80,
			...repeat(2, 'auth' as const),
			credential('credential-2'),
			'auth',
			credential('credential-3'),
			'auth',
			80,
		],
		wanted: [...repeat(3, 'readFailed'), ...repeat(3, 'readRecovered')],
	},
	{
		name: 'four other credentials, refused as well, of which the oldest is given up',
		steps: [
			80,
			'auth',
			'auth',
			...['2', '3', '4', '5'].flatMap((name) => [credential(name), 'auth' as const]),
			80,
		],
		wanted: [...repeat(5, 'readFailed'), ...repeat(4, 'readRecovered')],
	},
	{
		name: 'a wrong credential is tried while the balance is low',
		steps: [30, 15, credential('wrong'), 'auth', credential('credential-1'), 14, -1],
		wanted: ['low:crossed', 'readFailed', 'readRecovered', 'depleted:crossed'],
	},
	{
		name: 'n8n is killed while a failure is reported',
		steps: [80, 'auth', 'auth', kill, 'auth', 80],
		wanted: ['readFailed', 'readRecovered'],
	},
	{
		name: 'only Read Failed is selected',
		settings: select('readFailed'),
		steps: [15, 'auth', 'auth', 0, 'auth', 'auth'],
		wanted: ['readFailed', 'readFailed'],
	},
	{
		name: 'only Read Recovered is selected',
		settings: select('readRecovered'),
		steps: [15, 'auth', 'auth', 0],
		wanted: ['readRecovered'],
	},
	{
		name: 'Read Failed is selected while reads fail',
		settings: select('low'),
		steps: [80, 'auth', 'auth', edit(select('readFailed', 'readRecovered')), 'auth', 80],
		wanted: ['readRecovered'],
	},
];

/** Failed reads of which nobody is told, and how many polls throw. */
const unheard: { name: string; steps: Finding[]; thrown: number }[] = [
	{ name: 'the first poll after a start', steps: ['auth'], thrown: 0 },
	{ name: 'the second', steps: ['auth', 'auth', 'auth'], thrown: 1 },
	{ name: 'an outage', steps: [80, 'timeout', 'timeout', 'timeout', 'timeout'], thrown: 1 },
	{
		name: 'an outage and a refused key',
		steps: [80, ...repeat(3, 'timeout' as const), 'auth'],
		thrown: 1,
	},
	{ name: 'two outages', steps: [80, 'auth', 'auth', 80, 'auth', 'auth'], thrown: 2 },
];

describe('failed reads', () => {
	it.each(situations)('$name', checkSituation);

	it('say what was last known, since when, and how bad it is', () => {
		const { notices } = watchThrough([80, 'auth', 'auth', 75]);
		const incident = {
			balance: null,
			previousRemaining: 80,
			since: BEGINNING + HOUR_MS,
			dedupKey: 'credits:kieAi:credential-1:account:read:watch-01',
			episodeId: 'credits:kieAi:credential-1:account:read:watch-01:2026-03-02T08:00:00.000Z:1',
		};
		expect(notices).toMatchObject([
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

	it('name no time before which all was well, when nothing was ever read', () => {
		expect(watchThrough(['auth']).notices).toMatchObject([{ occurredBetween: null }]);
	});

	it.each<[string, Finding[]]>([
		['was unlimited and is so still', [reading(null), 'auth', 'auth', reading(null)]],
		['was unlimited', [reading(null), 'auth', 'auth', 80]],
		['is unlimited now', [80, 'auth', 'auth', reading(null)]],
	])('say nothing of a change where the balance %s', (_, steps) => {
		expect(watchThrough(steps).notices[1]).toMatchObject({ event: 'readRecovered', change: null });
	});

	it('are warnings when the provider is down', () => {
		const { notices } = watchThrough([80, ...repeat(3, 'unavailable' as const)]);
		expect(notices).toMatchObject([{ event: 'readFailed', severity: 'warning' }]);
	});

	it('are closed under the key of the account that failed', () => {
		const { notices } = watchThrough([80, 'auth', 'auth', credential('credential-2'), 80]);
		const [failed, recovered] = notices;
		expect(recovered).toMatchObject({ event: 'readRecovered', previousRemaining: null });
		expect(recovered?.dedupKey).toBe(failed?.dedupKey);
		expect(recovered?.episodeId).toBe(failed?.episodeId);
	});

	it('name no single amount of several balances', () => {
		const several = severalBalances({ batch: 80, simple: 80 });
		const { notices } = watchThrough([several, 'auth', 'auth', several]);
		expect(notices.map(({ previousRemaining }) => previousRemaining)).toEqual([null, null]);
	});

	it('pause the watch for half an hour once they are reported', () => {
		const watcher = new Watcher();
		watcher.poll(80);
		watcher.poll('timeout', { hours: 0 });
		watcher.poll('auth', { hours: 0 });
		expect(watcher.isPaused).toBe(false);
		watcher.poll('auth', { hours: 0 });
		watcher.now += 29 * 60_000;
		expect(watcher.isPaused).toBe(true);
		watcher.now += 60_000;
		expect(watcher.isPaused).toBe(false);
		watcher.poll(80, { hours: 0 });
		expect(watcher.isPaused).toBe(false);
	});

	it('do not pause the watch of another account, or after n8n starts', () => {
		const watcher = watchThrough([80, 'auth']);
		watcher.poll('auth', { hours: 0 });
		watcher.credential = 'credential-2';
		expect(watcher.isPaused).toBe(false);
		watcher.credential = 'credential-1';
		expect(watcher.isPaused).toBe(true);
		watcher.restart();
		expect(watcher.isPaused).toBe(false);
	});

	it.each(unheard)('throw once where nobody would hear of them: $name', ({ steps, thrown }) => {
		const setup = { settings: select('low', 'readRecovered') };
		expect(watchThrough(steps, setup).thrown).toBe(thrown);
	});

	it('never throw where somebody hears of them', () => {
		expect(watchThrough([80, 'auth', 'auth', 80, 'timeout', 'auth']).thrown).toBe(0);
	});

	it('store the end of a reported failure of which nobody is told', () => {
		const watcher = watchThrough([80, 'auth', 'auth', 80, 79], { settings: select('readFailed') });
		expect([told(watcher.notices), watcher.silentStores]).toEqual([['readFailed'], 1]);
	});

	it('change nothing when a later read has overtaken them', () => {
		const watcher = watchThrough([80]);
		watcher.poll('auth', { startedAt: watcher.now - 2 * HOUR_MS });
		expect([watcher.notices, watcher.isPaused]).toEqual([[], false]);
	});
});
