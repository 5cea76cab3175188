import { NodeApiError, NodeOperationError, type INodeParameters } from 'n8n-workflow';

import { credentialFor } from '../../harness/engine/world';
import {
	eventsOf,
	TriggerInEngine,
	type PublishedTrigger,
} from '../../harness/engine/publishedTrigger';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../nodes/Credits/balance/time';
import { mainSecretOf } from '../../nodes/Credits/providers/contract';
import { repliesOf } from '../../sandbox/answered';
import { catalogue } from '../../sandbox/catalogue';
import { representatives } from '../contract/transport/representatives';
import { expectHarmless, expectWellFormed } from '../support/eventItems';
import {
	acyBody,
	AGENCY_BODY,
	kieBody,
	NEVER,
	stablecogBody,
	type StablecogLot,
} from '../support/providerBodies';
import { ALL_EVENTS, RUNWAY_EVENTS, passTime, stopClock } from '../support/simulatedWatch';
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

/** A provider for each shape: of more, more tests would show nothing more. */
const FEW = representatives().map(({ answers }) => answers.record);

/** Main secrets in the sandbox. */
const secrets = [...FEW.map(({ name }) => name), 'acyChecker', 'kieAi', 'stablecog'].flatMap(
	(provider) => credentialOf(provider).secrets,
);

type WatchParameters = INodeParameters & { options?: INodeParameters };

function watchOf(
	provider: string,
	{ options = {}, ...parameters }: WatchParameters = {},
	published: Partial<PublishedTrigger> = {},
): TriggerInEngine {
	const defaults = { provider, events: ALL_EVENTS, lowThreshold: 20 };
	return new TriggerInEngine(world.loader, {
		parameters: { ...defaults, ...parameters, options: { maxRetries: 0, ...options } },
		credentials: [credentialOf(provider)],
		...published,
	});
}

/** What a provider answers: a good body, or a failed request. */
type Answer = object | 'outage' | 'refused';

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

/** Publishes a watch with the first answer and polls for the others. */
async function play(
	provider: string,
	answers: readonly Answer[],
	parameters: WatchParameters = {},
	everyMs = HOUR_MS,
): Promise<{ trigger: TriggerInEngine; events: unknown[] }> {
	const trigger = watchOf(provider, parameters);
	for (const [poll, body] of answers.entries()) {
		await answer(provider, body);
		if (poll > 0) passTime(everyMs);
		await (poll === 0 ? trigger.activate() : trigger.poll());
	}
	return { trigger, events: reportedBy(trigger) };
}

/** Polls every minute. */
async function pollFor(trigger: TriggerInEngine, minutes: number): Promise<void> {
	for (let minute = 0; minute < minutes; minute++) {
		passTime(MINUTE_MS);
		expect((await trigger.poll()).error).toBeUndefined();
	}
}

/** The events of a trigger so far, after checking that no secret is in them or in its state. */
function reportedBy({ items, storedState }: TriggerInEngine): unknown[] {
	expectWellFormed(items, secrets);
	expect(secrets.filter((secret) => storedState.includes(secret))).toEqual([]);
	return eventsOf(items);
}

/** A key of the watch that these tests publish. */
const keyOf = (key: string): unknown => expect.stringMatching(new RegExp(`^${key}:[\\w-]{8}$`));

describe('a watched account', () => {
	it('has two balances, and one poll with one request reports both', async () => {
		const answers = [acyBody(80, 0, [80, 0]), acyBody(15, 65, [-1, 81])];
		const { trigger } = await play('acyChecker', answers);
		const batch = keyOf('credits:acyChecker:sandbox-acyChecker:batch:level');
		const account = 'AcyChecker Credits account';
		expect(trigger.items).toMatchObject([
			{ event: 'low', balance: 'batch', account, dedupKey: batch },
			{ event: 'depleted', balance: 'simple', account },
		]);
		expect(world.requestsTo('acyChecker')).toBe(2);
	});

	it('may be watched for one balance, and the other chosen later', async () => {
		const low = acyBody(15, 65, [5, 75]);
		const answers = [acyBody(80, 0, [5, 75]), low];
		const { trigger, events } = await play('acyChecker', answers, { balance: 'batch' });
		expect(events).toEqual(['low']);
		await answer('acyChecker', low);
		await trigger.publish({ balance: '' });
		const [, chosen] = trigger.items;
		expect(chosen).toMatchObject({ event: 'low', balance: 'simple', reason: 'configChanged' });
	});

	it('has a pool that is depleted, and not just missing from the plan, once it was filled', async () => {
		const answers = [0, 100, 0, 0].map((simple) => acyBody(500, 0, [simple, 0]));
		const { trigger } = await play('acyChecker', answers, { events: ['depleted', 'everyPoll'] });
		const ofPool = trigger.items.filter(({ balance }) => balance === 'simple');
		expect(ofPool.map(({ event, status, isLow }) => [event, status, isLow])).toEqual([
			['everyPoll', 'ok', false],
			['everyPoll', 'depleted', true],
			['depleted', 'depleted', true],
			['everyPoll', 'depleted', true],
		]);
	});

	it('has a licence that ends', async () => {
		const lots = { events: ['expiringSoon', 'expired'] };
		const end = new Date(Date.now() + 6 * DAY_MS).toISOString().slice(0, 10);
		const date = { date: `${end} 09:00:00.000000`, timezone_type: 3, timezone: 'UTC' };
		const answers = Array.from({ length: 8 }, () => ({ ...acyBody(80, 0), end_date: date }));
		const { trigger, events } = await play('acyChecker', answers, lots, DAY_MS);
		expect(events).toEqual(['expiringSoon', 'expiringSoon', 'expired']);
		expect(trigger.items[0]).toMatchObject({
			lot: { id: 'licence', remaining: null, expiresAt: `${end}T09:00:00.000Z` },
			dedupKey: keyOf('credits:acyChecker:sandbox-acyChecker:account:expiry:licence'),
		});
	});

	it('has recovered as an unlimited one, and is seen for the first time with its next limit', async () => {
		const answers = [acyBody(80, 920), acyBody(10, 990), AGENCY_BODY, acyBody(10, 990)];
		const { trigger, events } = await play('acyChecker', answers, { balance: 'batch' });
		expect(events).toEqual(['low', 'recovered', 'low']);
		expect(trigger.items.slice(1)).toMatchObject([
			{ reason: 'unlimited', remaining: null, change: null, unlimited: true, isLow: false },
			{ reason: 'initial', previousRemaining: null },
		]);
	});

	it.each([...ALL_EVENTS, ...RUNWAY_EVENTS, 'everyPoll'])(
		'has a sample of %s as an unlimited one, too',
		async (event) => {
			await answer('acyChecker', AGENCY_BODY);
			const { items } = await watchOf('acyChecker', { events: [event] }).fetchTestEvent();
			const isAsItIs = ['readFailed', 'readRecovered', 'everyPoll'].includes(event);
			const remaining: unknown = isAsItIs ? null : expect.any(Number);
			expect(items).toMatchObject([{ event, reason: 'sample', remaining }]);
			expectWellFormed(items ?? [], secrets);
		},
	);

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
		const { trigger, events } = await play('stablecog', answers, {}, DAY_MS);
		expect(events.join(' ')).toBe('low toppedUp expiringSoon recovered expiringSoon expired');
		const expiry = keyOf(`credits:stablecog:sandbox-stablecog:credits:expiry:${end.slice(0, 10)}`);
		const lot = { id: 'pack', remaining: 250, label: null, expiresAt: end };
		expect(trigger.items[1]).toMatchObject({ topUpAmount: 300, topUpExact: false });
		expect(trigger.items.at(-1)).toMatchObject({ lot, dedupKey: expiry });
	});

	it('is another one under another provider in the same node, and the first is new when the user goes back to it', async () => {
		const parameters = { simulatedRemaining: '15' };
		const { trigger } = await play('kieAi', [kieBody(80), kieBody(15)], parameters);
		await trigger.publish({ provider: 'simulated' });
		await answer('kieAi', kieBody(15));
		await trigger.publish({ provider: 'kieAi' });
		expect(reportedBy(trigger)).toEqual(['low', 'low', 'low']);
		expect(trigger.items.map(({ reason }) => reason)).toEqual(['crossed', 'initial', 'initial']);
	});

	it('is another one under another credential, and what was reported is closed under the old key', async () => {
		const { trigger } = await play('kieAi', [kieBody(80), 'refused', 'refused']);
		await answer('kieAi', kieBody(0));
		await trigger.publish({}, [{ ...credentialOf('kieAi'), id: 'other' }]);
		expect(reportedBy(trigger)).toEqual(['readFailed', 'readRecovered', 'depleted']);
		expect(trigger.items.slice(1)).toMatchObject([
			{ dedupKey: keyOf('credits:kieAi:sandbox-kieAi:account:read') },
			{
				reason: 'initial',
				previousRemaining: null,
				dedupKey: keyOf('credits:kieAi:other:credits:level'),
			},
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
			const trigger = watchOf('kieAi', LEVELS);
			const { error } = await trigger.activate(mode);
			expect(error).toBeInstanceOf(NodeApiError);
			expect(error).toMatchObject({ failure: { cause: 'credential-invalid' } });
			expectHarmless(error, secrets);
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
			const trigger = watchOf('kieAi', LEVELS);
			const { error } = await trigger.activate();
			expect([error !== undefined, trigger.isAlive]).toEqual([endsPublication, !endsPublication]);
		},
	);

	it('is an event at publication where that is selected', async () => {
		const trigger = watchOf('kieAi', { events: ['readFailed'] });
		expect((await trigger.activate()).error).toBeUndefined();
		expect(reportedBy(trigger)).toEqual(['readFailed']);
		expect(trigger.items[0]).toMatchObject({ reason: 'auth', severity: 'critical' });
	});

	it.each(['init', 'leadershipChange'] as const)(
		'does not end a watch when n8n starts: %s',
		async (mode) => {
			const trigger = watchOf('kieAi', LEVELS);
			expect((await trigger.activate(mode)).error).toBeUndefined();
			passTime(MINUTE_MS);
			const { error } = await trigger.poll();
			expect(error).toMatchObject({ failure: { cause: 'credential-invalid' } });
			world.sandbox.setSituation('kieAi', 'empty');
			passTime(HOUR_MS);
			await trigger.poll();
			expect(reportedBy(trigger)).toEqual(['depleted']);
		},
	);

	it('is an error in the editor where Read Failed is not selected, and otherwise that event', async () => {
		const { error } = await watchOf('kieAi', { events: ['low'] }).fetchTestEvent();
		expect(error).toBeInstanceOf(NodeApiError);
		expectHarmless(error, secrets);
		const { items } = await watchOf('kieAi').fetchTestEvent();
		const readError = { class: 'auth' };
		expect(items).toMatchObject([{ event: 'readFailed', reason: 'sample', readError }]);
		expectWellFormed(items ?? [], secrets);
	});

	it.each(FEW.map((record) => [record.name, record] as const))(
		'of %s shows in no item, no error and nothing that is stored',
		async (provider, record) => {
			const key = String(credentialOf(provider).data[mainSecretOf(record).name]);
			const credentials = [credentialOf(provider, `${key}-revoked`)];
			for (const events of [['low', 'depleted'], ['readFailed']]) {
				const trigger = watchOf(provider, { events }, { credentials });
				expect((await trigger.activate('init')).error).toBeUndefined();
				passTime(HOUR_MS);
				await trigger.poll();
				expect(reportedBy(trigger)).toEqual(events.filter((event) => event === 'readFailed'));
				expect(trigger.errors).toHaveLength(events.length - 1);
				for (const thrown of trigger.errors) expectHarmless(thrown, [key, `${key}-revoked`]);
			}
		},
	);

	it.each([
		['empty', [credentialOf('kieAi', '')]],
		['with a line break', [credentialOf('kieAi', 'one\ntwo')]],
		['missing', []],
	])('that cannot be sent ends the publication before a request: %s', async (_, credentials) => {
		for (const events of [['low'], ['low', 'readFailed']]) {
			const trigger = watchOf('kieAi', { events }, { credentials });
			const { error } = await trigger.activate();
			expect(error).toBeInstanceOf(NodeOperationError);
			expectHarmless(error, ['one\ntwo']);
			expect((await trigger.fetchTestEvent()).error).toBeInstanceOf(NodeOperationError);
		}
		expect(world.requestsTo('kieAi')).toBe(0);
	});
});

describe('requests', () => {
	it.each([false, true])('pause for 30 minutes after a report (durable: %s)', async (isDurable) => {
		const trigger = watchOf('kieAi', {}, { isDurable });
		await trigger.activate();
		await answer('kieAi', kieBody(80));
		await pollFor(trigger, 1);
		world.sandbox.setSituation('kieAi', 'badKey');
		const before = world.requestsTo('kieAi');
		await pollFor(trigger, 91);
		expect(world.requestsTo('kieAi') - before).toBe(4);
		world.sandbox.setSituation('kieAi', 'healthy');
		await pollFor(trigger, 31);
		expect(reportedBy(trigger).slice(0, 2)).toEqual(['readFailed', 'readRecovered']);
	});

	it('do not pause in the editor, nor in the first poll of a registration', async () => {
		const { trigger } = await play('kieAi', [kieBody(80), 'refused', 'refused'], {}, MINUTE_MS);
		await pollFor(trigger, 1);
		expect(world.requestsTo('kieAi')).toBe(3);
		await trigger.fetchTestEvent();
		expect(world.requestsTo('kieAi')).toBe(4);
		await trigger.killAndStart();
		expect(world.requestsTo('kieAi')).toBe(5);
	});

	it('do not pause for another account', async () => {
		const trigger = watchOf('kieAi', {}, { isDurable: true });
		await trigger.activate();
		await answer('kieAi', 'refused');
		await trigger.poll();
		await trigger.publish({}, [{ ...credentialOf('kieAi'), id: 'other' }]);
		await pollFor(trigger, 1);
		expect(world.requestsTo('kieAi')).toBe(2);
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
		const { trigger } = await play('kieAi', [before], { options: { failedReads: 1 } });
		await answer('kieAi', ...first);
		await answer('kieAi', ...second);
		const earlier = trigger.poll();
		await new Promise((resolve) => setTimeout(resolve, 30));
		await Promise.all([earlier, trigger.poll()]);
		expect(reportedBy(trigger)).toEqual(wanted);
	});
});

describe('the time that n8n grants', () => {
	it.each([
		[4000, 1900, 3900],
		[1000, 900, 2000],
	])('of %d ms is kept to', async (budgetMs, leastMs, mostMs) => {
		jest.useRealTimers();
		const trigger = watchOf('kieAi', { options: { maxRetries: 5 } }, { budgetMs });
		await world.sandbox.script('kieAi', [{ kind: 'silent' }, { kind: 'silent' }]);
		const startedAt = Date.now();
		expect((await trigger.activate()).error).toBeUndefined();
		const tookMs = Date.now() - startedAt;
		expect(tookMs).toBeGreaterThan(leastMs);
		expect(tookMs).toBeLessThan(mostMs);
	});
});
