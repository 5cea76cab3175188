import { NodeApiError, NodeOperationError, type INodeParameters } from 'n8n-workflow';

import { credentialFor } from '../../harness/engine/world';
import { TriggerInEngine, type PublishedTrigger } from '../../harness/engine/publishedTrigger';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../nodes/Credits/balance/time';
import { mainSecretOf } from '../../nodes/Credits/providers/contract';
import { EVENT_NAMES } from '../../nodes/Credits/watch/events';
import { repliesOf } from '../../sandbox/answered';
import { catalogue } from '../../sandbox/catalogue';
import { representatives } from '../contract/transport/representatives';
import { expectSafeError, expectWellFormed } from '../support/eventItems';
import {
	acyBody,
	AGENCY_BODY,
	kieBody,
	NEVER,
	stablecogBody,
	type StablecogLot,
} from '../support/providerBodies';
import { ALL_EVENTS, passTime, stopClock, Watch } from '../support/watch';
import { useTestWorld } from '../support/useTestWorld';

const world = useTestWorld();

beforeEach(() => {
	stopClock(Date.now());
});

afterEach(() => {
	jest.useRealTimers();
});

function credentialOf(provider: string, secret?: string) {
	const found = credentialFor(provider, secret === undefined ? {} : { secret });
	if (found === undefined) throw new Error(`There is no credential for ${provider}`);
	return found;
}

/** A provider for each shape of requests. */
const SHAPES = representatives().map(({ answers }) => answers.record);

/** Main secrets in the sandbox. */
const secrets = [...SHAPES.map(({ name }) => name), 'acyChecker', 'kieAi', 'stablecog'].flatMap(
	(provider) => credentialOf(provider).secrets,
);

type WatchParameters = INodeParameters & { options?: INodeParameters };

/** What a provider answers: a good body, or a failed request. */
type Answer = object | 'outage' | 'refused';

function watchOf(
	provider: string,
	{ options = {}, ...parameters }: WatchParameters = {},
	published: Partial<PublishedTrigger> = {},
): Watch<Answer> {
	const defaults = { provider, events: ALL_EVENTS, lowThreshold: 20 };
	const trigger = new TriggerInEngine(world.loader, {
		parameters: { ...defaults, ...parameters, options: { maxRetries: 0, ...options } },
		credentials: [credentialOf(provider)],
		...published,
	});
	return new Watch(trigger, async (body) => await answer(provider, body), secrets);
}

async function answer(provider: string, body: Answer, delayMs = 0): Promise<void> {
	const reply =
		body === 'outage'
			? { status: 503, body: '<html>Bad Gateway</html>' }
			: body === 'refused'
				? refusalOf(provider)
				: { status: 200, body };
	await world.sandbox.script(provider, [{ ...reply, delayMs }]);
}

/** How a provider refuses a wrong key. */
function refusalOf(provider: string) {
	const answers = catalogue.find(({ record }) => record.name === provider);
	const [refusal] = answers ? [...repliesOf(answers, answers.bad[0]).values()].flat() : [];
	if (refusal === undefined) throw new Error('Every provider refuses a wrong key somehow');
	return refusal;
}

/** Polls every minute, whatever the sandbox answers. */
async function pollFor({ trigger }: Watch<Answer>, minutes: number): Promise<void> {
	for (let minute = 0; minute < minutes; minute++) {
		passTime(MINUTE_MS);
		expect((await trigger.poll()).error).toBeUndefined();
	}
}

/** A key of the watch that these tests publish. */
const keyOf = (key: string): unknown => expect.stringMatching(new RegExp(`^${key}:[\\w-]{8}$`));

describe('a watched account', () => {
	it('has two balances, and one poll with one request reports both', async () => {
		const answers = [acyBody(80, 0, [80, 0]), acyBody(15, 65, [-1, 81])];
		const { items } = await watchOf('acyChecker').play(answers);
		const batch = keyOf('credits:acyChecker:sandbox-acyChecker:batch:level');
		const account = 'AcyChecker Credits account';
		expect(items).toMatchObject([
			{ event: 'low', balance: 'batch', account, dedupKey: batch },
			{ event: 'depleted', balance: 'simple', account },
		]);
		expect(world.requestsTo('acyChecker')).toBe(2);
	});

	it('may be watched for one balance, and the other chosen later', async () => {
		const low = acyBody(15, 65, [5, 75]);
		const watch = watchOf('acyChecker', { balance: 'batch' });
		await watch.play([acyBody(80, 0, [5, 75]), low]);
		expect(watch.reported).toEqual(['low']);
		await watch.answer(low);
		await watch.trigger.publish({ balance: '' });
		const [, chosen] = watch.items;
		expect(chosen).toMatchObject({ event: 'low', balance: 'simple', reason: 'configChanged' });
	});

	it('has a pool that is depleted, and not just missing from the plan, once it was filled', async () => {
		const answers = [0, 100, 0, 0].map((simple) => acyBody(500, 0, [simple, 0]));
		const watch = watchOf('acyChecker', { events: ['depleted', 'everyPoll'] });
		const { items } = await watch.play(answers);
		const ofPool = items.filter(({ balance }) => balance === 'simple');
		expect(ofPool.map(({ event, status, isLow }) => [event, status, isLow])).toEqual([
			['everyPoll', 'ok', false],
			['everyPoll', 'depleted', true],
			['depleted', 'depleted', true],
			['everyPoll', 'depleted', true],
		]);
	});

	it('has a license that ends', async () => {
		const end = new Date(Date.now() + 6 * DAY_MS).toISOString().slice(0, 10);
		const date = { date: `${end} 09:00:00.000000`, timezone_type: 3, timezone: 'UTC' };
		const { items } = await watchOf('acyChecker').play([{ ...acyBody(80, 0), end_date: date }]);
		expect(items).toMatchObject([
			{
				event: 'expiringSoon',
				lot: { id: 'licence', remaining: null, expiresAt: `${end}T09:00:00.000Z` },
				dedupKey: keyOf('credits:acyChecker:sandbox-acyChecker:account:expiry:licence'),
			},
		]);
	});

	it('has recovered as an unlimited one', async () => {
		const watch = watchOf('acyChecker', { balance: 'batch' });
		const { items } = await watch.play([acyBody(10, 990), AGENCY_BODY]);
		const unlimited = { remaining: null, change: null, unlimited: true, isLow: false };
		expect(items).toMatchObject([
			{ event: 'low' },
			{ event: 'recovered', reason: 'unlimited', ...unlimited },
		]);
	});

	it.each(EVENT_NAMES)('has a sample of %s as an unlimited one, too', async (event) => {
		const watch = watchOf('acyChecker', { events: [event] });
		const { items } = await watch.fetchTestEvent(AGENCY_BODY);
		const isAsItIs = ['readFailed', 'readRecovered', 'everyPoll'].includes(event);
		const remaining: unknown = isAsItIs ? null : expect.any(Number);
		const unlimited = event === 'readFailed' ? null : isAsItIs;
		expect(items).toMatchObject([{ event, reason: 'sample', remaining, unlimited }]);
		expectWellFormed(items ?? [], secrets);
	});

	it('has lots, of which a free one is refilled, one is bought, and one expires', async () => {
		const end = new Date(Date.now() + 4.5 * DAY_MS).toISOString();
		const FREE = { id: 'free', name: 'Free', amount: 50 };
		const free = (amount: number): StablecogLot => ['free', amount, NEVER, FREE];
		const pack = (remaining: number): StablecogLot => ['pack', remaining, end];
		const answers = [
			...[15, 25, 18].map((amount) => stablecogBody(free(amount))),
			stablecogBody(free(18), pack(299)),
			stablecogBody(free(28), pack(250)),
			stablecogBody(free(28)),
		];
		const watch = await watchOf('stablecog').play(answers, DAY_MS);
		const events = 'low toppedUp expiringSoon recovered expiringSoon expired';
		expect(watch.reported.join(' ')).toBe(events);
		const expiry = keyOf(`credits:stablecog:sandbox-stablecog:credits:expiry:${end.slice(0, 10)}`);
		const lot = { id: 'pack', remaining: 250, label: null, expiresAt: end };
		expect(watch.items[1]).toMatchObject({ topUpAmount: 300, topUpExact: false });
		expect(watch.items.at(-1)).toMatchObject({ lot, dedupKey: expiry });
	});

	it('is another one under another provider in the same node, and the first is new when the user goes back to it', async () => {
		const watch = watchOf('kieAi', { simulatedRemaining: '15' });
		await watch.play([kieBody(80), kieBody(15)]);
		await watch.trigger.publish({ provider: 'simulated' });
		await watch.answer(kieBody(15));
		await watch.trigger.publish({ provider: 'kieAi' });
		expect(watch.items.map(({ event }) => event)).toEqual(['low', 'low', 'low']);
		expect(watch.items.map(({ reason }) => reason)).toEqual(['crossed', 'initial', 'initial']);
	});

	it('is another one under another credential, and what was reported is closed under the old key', async () => {
		const watch = await watchOf('kieAi').play([kieBody(80), 'refused', 'refused']);
		await watch.answer(kieBody(0));
		await watch.trigger.publish({}, [{ ...credentialOf('kieAi'), id: 'other' }]);
		const failure = keyOf('credits:kieAi:sandbox-kieAi:account:read');
		const level = keyOf('credits:kieAi:other:credits:level');
		expect(watch.items).toMatchObject([
			{ event: 'readFailed', dedupKey: failure },
			{ event: 'readRecovered', dedupKey: failure },
			{ event: 'depleted', reason: 'initial', previousRemaining: null, dedupKey: level },
		]);
	});
});

describe('a refused key', () => {
	const LEVELS = { events: ['low', 'depleted'] };

	beforeEach(() => {
		world.sandbox.setSituation('kieAi', 'badKey');
	});

	it.each(['activate', 'update'] as const)(
		'ends the publication where no event would report it: %s',
		async (mode) => {
			const { trigger } = watchOf('kieAi', LEVELS);
			const { error } = await trigger.activate(mode);
			expect(error).toBeInstanceOf(NodeApiError);
			expect(error).toMatchObject({ failure: { cause: 'credential-invalid' } });
			expectSafeError(error, secrets);
			expect([trigger.isAlive, trigger.storedState]).toEqual([false, '{}']);
		},
	);

	it.each<[status: number, failureClass: string, endsPublication: boolean]>([
		[403, 'forbidden', true],
		[404, 'badRequest', true],
		[200, 'badResponse', false],
		[429, 'rateLimited', false],
		[503, 'unavailable', false],
	])(
		'a failure with %d (%s) instead ends the publication: %j',
		async (status, _, endsPublication) => {
			await world.sandbox.script('kieAi', [{ status, body: {} }]);
			const { trigger } = watchOf('kieAi', LEVELS);
			const { error } = await trigger.activate();
			expect([error !== undefined, trigger.isAlive]).toEqual([endsPublication, !endsPublication]);
		},
	);

	it('is an event at publication where that is selected', async () => {
		const watch = watchOf('kieAi', { events: ['readFailed'] });
		expect((await watch.trigger.activate()).error).toBeUndefined();
		const event = { event: 'readFailed', reason: 'auth', severity: 'critical' };
		expect(watch.items).toMatchObject([event]);
	});

	it.each(['init', 'leadershipChange'] as const)(
		'does not end a watch when n8n starts: %s',
		async (mode) => {
			const watch = watchOf('kieAi', LEVELS);
			expect((await watch.trigger.activate(mode)).error).toBeUndefined();
			passTime(MINUTE_MS);
			const { error } = await watch.trigger.poll();
			expect(error).toMatchObject({ failure: { cause: 'credential-invalid' } });
			await watch.poll([kieBody(0)]);
			expect(watch.reported).toEqual(['depleted']);
		},
	);

	it.each(SHAPES.map((record) => [record.name, record] as const))(
		'of %s shows in no item, no error and nothing that is stored',
		async (provider, record) => {
			const key = String(credentialOf(provider).data[mainSecretOf(record).name]);
			const credentials = [credentialOf(provider, `${key}-revoked`)];
			for (const events of [['low', 'depleted'], ['readFailed']]) {
				const watch = watchOf(provider, { events }, { credentials });
				expect((await watch.trigger.activate('init')).error).toBeUndefined();
				passTime(HOUR_MS);
				await watch.trigger.poll();
				expect(watch.reported).toEqual(events.filter((event) => event === 'readFailed'));
				expect(watch.trigger.errors).toHaveLength(events.length - 1);
				for (const thrown of watch.trigger.errors) expectSafeError(thrown, [key, `${key}-revoked`]);
			}
		},
	);

	it.each([
		['empty', [credentialOf('kieAi', '')]],
		['with a line break', [credentialOf('kieAi', 'one\ntwo')]],
		['missing', []],
	])('that cannot be sent ends the publication before a request: %s', async (_, credentials) => {
		for (const events of [['low'], ['low', 'readFailed']]) {
			const { trigger } = watchOf('kieAi', { events }, { credentials });
			const { error } = await trigger.activate();
			expect(error).toBeInstanceOf(NodeOperationError);
			expectSafeError(error, ['one\ntwo']);
			expect((await trigger.fetchTestEvent()).error).toBeInstanceOf(NodeOperationError);
		}
		expect(world.requestsTo('kieAi')).toBe(0);
	});
});

describe('requests', () => {
	it.each([false, true])('pause for 30 minutes after a report (durable: %s)', async (isDurable) => {
		const watch = watchOf('kieAi', {}, { isDurable });
		await watch.trigger.activate();
		await watch.poll([kieBody(80)], MINUTE_MS);
		world.sandbox.setSituation('kieAi', 'badKey');
		const before = world.requestsTo('kieAi');
		await pollFor(watch, 91);
		expect(world.requestsTo('kieAi') - before).toBe(4);
		world.sandbox.setSituation('kieAi', 'healthy');
		await pollFor(watch, 31);
		expect(watch.reported.slice(0, 2)).toEqual(['readFailed', 'readRecovered']);
	});

	it('do not pause in the editor, nor in the first poll of a registration', async () => {
		const watch = await watchOf('kieAi').play([kieBody(80), 'refused', 'refused'], MINUTE_MS);
		await pollFor(watch, 1);
		expect(world.requestsTo('kieAi')).toBe(3);
		await watch.fetchTestEvent('refused');
		expect(world.requestsTo('kieAi')).toBe(4);
		await watch.killAndStart('refused');
		expect(world.requestsTo('kieAi')).toBe(5);
	});

	it('do not pause for another account', async () => {
		const watch = watchOf('kieAi', {}, { isDurable: true });
		await watch.play(['refused', 'refused']);
		await watch.trigger.publish({}, [{ ...credentialOf('kieAi'), id: 'other' }]);
		const before = world.requestsTo('kieAi');
		await pollFor(watch, 1);
		expect(world.requestsTo('kieAi') - before).toBe(1);
	});
});

describe('polls that overlap', () => {
	it.each<[string, Answer, first: [Answer, number], second: [Answer, number], unknown[]]>([
		[
			'one event, where the first poll ends first',
			kieBody(80),
			[kieBody(15), 150],
			[kieBody(15), 400],
			['low'],
		],
		[
			'one event, where the second poll ends first',
			kieBody(80),
			[kieBody(15), 400],
			[kieBody(15), 50],
			['low'],
		],
		[
			'nothing from a reading that is out of date',
			kieBody(15),
			[kieBody(15), 400],
			[kieBody(900), 10],
			['low', 'toppedUp', 'recovered'],
		],
		[
			'nothing from a failure that is out of date',
			kieBody(80),
			['outage', 400],
			[kieBody(80), 10],
			[],
		],
	])('report %s', async (_, before, first, second, wanted) => {
		jest.useRealTimers();
		const watch = watchOf('kieAi', { options: { failedReads: 1 } });
		await watch.activate(before);
		await answer('kieAi', ...first);
		await answer('kieAi', ...second);
		const earlier = watch.trigger.poll();
		await new Promise((resolve) => setTimeout(resolve, 30));
		await Promise.all([earlier, watch.trigger.poll()]);
		expect(watch.reported).toEqual(wanted);
	});
});

describe('the time that n8n grants', () => {
	it.each([
		[4000, 1900, 3900],
		[1000, 900, 2000],
	])('of %d ms is kept to', async (budgetMs, leastMs, mostMs) => {
		jest.useRealTimers();
		const { trigger } = watchOf('kieAi', { options: { maxRetries: 5 } }, { budgetMs });
		await world.sandbox.script('kieAi', [{ kind: 'silent' }, { kind: 'silent' }]);
		const startedAt = Date.now();
		expect((await trigger.activate()).error).toBeUndefined();
		const tookMs = Date.now() - startedAt;
		expect(tookMs).toBeGreaterThan(leastMs);
		expect(tookMs).toBeLessThan(mostMs);
	});
});
