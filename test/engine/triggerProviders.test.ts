import { NodeApiError, NodeOperationError, type INodeParameters } from 'n8n-workflow';

import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../nodes/Credits/balance/time';
import type { ProviderAnswers } from '../../nodes/Credits/providers/answers';
import { mainSecretOf } from '../../nodes/Credits/providers/contract';
import { repliesOf, type WholeReply } from '../../sandbox/answered';
import { catalogue } from '../../sandbox/catalogue';
import { sandboxCredentials } from '../../sandbox/credentials';
import { representatives } from '../contract/transport/representatives';
import type { StoredCredential } from '../../harness/engine/engine';
import { expectHarmless, expectWellFormed } from '../support/eventItems';
import {
	eventsOf,
	TriggerInEngine,
	type PublishedTrigger,
} from '../../harness/engine/publishedTrigger';
import { ALL_EVENTS, RUNWAY_EVENTS, passTime, stopClock } from '../support/simulatedWatch';
import { startTestWorld, type TestWorld } from '../../harness/engine/world';

let world: TestWorld;

beforeAll(async () => {
	world = await startTestWorld();
});

beforeEach(async () => {
	await world.sandbox.reset();
	stopClock(Date.now());
});

afterEach(() => {
	jest.useRealTimers();
});

afterAll(async () => {
	await world.stop();
});

function credentialOf(provider: string, secret?: string): StoredCredential {
	const found = sandboxCredentials.find((credential) => credential.provider === provider);
	if (found === undefined) throw new Error(`There is no credential for ${provider}`);
	const { id, name, type, data } = found;
	const { name: field } = mainSecretOf(answersOf(provider).record);
	return { id, name, type, data: secret === undefined ? data : { ...data, [field]: secret } };
}

function answersOf(provider: string): ProviderAnswers {
	const found = catalogue.find(({ record }) => record.name === provider);
	if (found === undefined) throw new Error(`There is no ${provider}`);
	return found;
}

/** A provider for each shape: of more, more tests would show nothing more. */
const few = representatives().map(({ answers }) => answers.record.name);

const WATCHED = ['acyChecker', 'kieAi', 'stablecog'];

/** Main secrets in the sandbox, by the provider's id. */
const secretByProvider = new Map(
	[...new Set([...few, ...WATCHED])].map((provider) => {
		const { name } = mainSecretOf(answersOf(provider).record);
		return [provider, String(credentialOf(provider).data[name])];
	}),
);

const secrets = [...secretByProvider.values()];

function watchOf(
	provider: string,
	parameters: INodeParameters = {},
	published: Partial<PublishedTrigger> = {},
): TriggerInEngine {
	const { options, ...others } = parameters;
	return new TriggerInEngine(world.loader, {
		parameters: {
			provider,
			events: ALL_EVENTS,
			lowThreshold: 20,
			options: { maxRetries: 0, ...(options as INodeParameters | undefined) },
			...others,
		},
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
				? refusalOf(answersOf(provider))
				: { status: 200, body };
	await world.sandbox.script(provider, [{ ...reply, delayMs }]);
}

/** How a provider refuses a wrong key. */
function refusalOf(answers: ProviderAnswers): WholeReply {
	const [refusal] = [...repliesOf(answers, answers.bad[0]).values()].flat();
	if (refusal === undefined) throw new Error('Every provider refuses a wrong key somehow');
	return refusal;
}

/** Publishes the workflow with the first answer and polls for the others. */
async function play(
	trigger: TriggerInEngine,
	provider: string,
	answers: readonly Answer[],
	everyMs = HOUR_MS,
): Promise<unknown[]> {
	for (const [poll, body] of answers.entries()) {
		await answer(provider, body);
		if (poll > 0) passTime(everyMs);
		await (poll === 0 ? trigger.activate() : trigger.poll());
	}
	return told(trigger);
}

function told({ items, storedState }: TriggerInEngine): unknown[] {
	expectWellFormed(items, secrets);
	for (const secret of secrets) expect(storedState).not.toContain(secret);
	return eventsOf(items);
}

function requests(provider: string): number {
	return world.sandbox.requestsTo(provider).length;
}

const kie = (credits: number) => ({ code: 200, msg: 'success', data: credits });

const acy = (remaining: number, used: number, simple: [number, number] = [500, 0]) => ({
	message: '',
	remaining_credits_batch: remaining,
	credits_used_batch: used,
	remaining_credits_simple: simple[0],
	credits_used_simple: simple[1],
});

const NEVER = '2100-01-01T05:00:00Z';
const FREE = { id: 'free', name: 'Free', amount: 50 };
const PACK = { id: 'pack', name: 'Credit Pack', amount: 300 };

const stable = (
	...lots: Array<[id: string, remaining: number, expiresAt?: string, type?: object]>
) => ({
	total_remaining_credits: lots.reduce((sum, [, remaining]) => sum + remaining, 0),
	credits: lots.map(([id, remaining_amount, expires_at = NEVER, type = PACK]) => ({
		id,
		remaining_amount,
		expires_at,
		type,
	})),
});

const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString();

/** A key of the watch that these tests publish. */
const keyOf = (key: string): string =>
	expect.stringMatching(new RegExp(`^${key}:[\\w-]{8}$`)) as string;

describe('Kie.ai', () => {
	it('runs low, is empty, and is topped up', async () => {
		const trigger = watchOf('kieAi');
		const answers = [80, 21.5, 19.99, -3, -3.5, 400].map(kie);
		expect(await play(trigger, 'kieAi', answers)).toEqual([
			...['low', 'depleted', 'toppedUp', 'recovered'],
		]);
		expect(trigger.items[0]).toMatchObject({
			account: 'Kie.ai Credits account',
			dedupKey: keyOf('credits:kieAi:sandbox-kieAi:credits:level'),
			remaining: 19.99,
			previousRemaining: 21.5,
			change: -1.51,
		});
	});

	it('is not taken for empty when an answer is none', async () => {
		const trigger = watchOf('kieAi');
		const answers = [
			kie(30),
			kie(15),
			{ code: 200, msg: 'success', data: null },
			{ code: 500, msg: 'Server Error', data: null },
			kie(15),
			{ code: 200, msg: 'success' },
			{},
			kie(14),
		];
		expect(await play(trigger, 'kieAi', answers)).toEqual(['low']);
	});

	it.each([
		['badKey', 'auth', { code: 401, msg: 'You do not have access permissions', data: null }],
		['no right', 'forbidden', { code: 505, msg: 'Feature Disabled', data: null }],
	])('is told to refuse a good key at the second time: %s', async (_, reason, refusal) => {
		const trigger = watchOf('kieAi');
		expect(
			await play(trigger, 'kieAi', [kie(80), refusal, kie(80), refusal, refusal, kie(79)]),
		).toEqual([...['readFailed', 'readRecovered']]);
		expect(trigger.items[0]).toMatchObject({
			reason,
			severity: 'critical',
			remaining: null,
			status: 'unknown',
			previousRemaining: 80,
			readError: { class: reason, retryable: false },
		});
	});

	it('is told once more when an outage turns into a refused key', async () => {
		const trigger = watchOf('kieAi');
		const answers = [kie(80), 'outage', 'outage', 'outage', 'refused', 'refused', kie(80)] as const;
		expect(await play(trigger, 'kieAi', answers)).toEqual([
			...['readFailed', 'readFailed', 'readRecovered'],
		]);
		expect(trigger.items.map(({ severity }) => severity)).toEqual(['warning', 'critical', 'info']);
		expect(new Set(trigger.items.map(({ episodeId }) => episodeId)).size).toBe(1);
	});
});

describe('AcyChecker', () => {
	it('renews the period while it is low', async () => {
		const trigger = watchOf('acyChecker');
		const answers = [acy(500, 500), acy(10, 990), acy(1000, 0), acy(999, 1)];
		expect(await play(trigger, 'acyChecker', answers)).toEqual(['low', 'reset', 'recovered']);
		expect(trigger.items[2]).toMatchObject({ event: 'recovered', balance: 'batch' });
	});

	it('refunds failed jobs', async () => {
		expect(await play(watchOf('acyChecker'), 'acyChecker', [acy(700, 300), acy(720, 280)])).toEqual(
			[],
		);
		expect(await play(watchOf('acyChecker'), 'acyChecker', [acy(100, 30), acy(120, 10)])).toEqual(
			[],
		);
	});

	it('has two balances, and one poll tells of both', async () => {
		const trigger = watchOf('acyChecker');
		await play(trigger, 'acyChecker', [acy(80, 0, [80, 0])]);
		await answer('acyChecker', acy(15, 65, [-1, 81]));
		const { items } = await trigger.poll();
		expect(items).toMatchObject([
			{
				event: 'low',
				balance: 'batch',
				dedupKey: keyOf('credits:acyChecker:sandbox-acyChecker:batch:level'),
			},
			{ event: 'depleted', balance: 'simple' },
		]);
		expect(requests('acyChecker')).toBe(2);
	});

	it('may be watched for one balance, and the other chosen later', async () => {
		const trigger = watchOf('acyChecker', { balance: 'batch' });
		const answers = [acy(80, 0, [5, 75]), acy(15, 65, [5, 75])];
		expect(await play(trigger, 'acyChecker', answers)).toEqual(['low']);
		await answer('acyChecker', acy(15, 65, [5, 75]));
		await trigger.publish({ balance: '' });
		expect(trigger.items.slice(1)).toMatchObject([
			{ event: 'low', balance: 'simple', reason: 'configChanged' },
		]);
	});

	it('has a licence that ends', async () => {
		const trigger = watchOf('acyChecker', { events: ['expiringSoon', 'expired'] });
		const end = new Date(Date.now() + 6 * DAY_MS).toISOString().slice(0, 10);
		const body = {
			...acy(80, 0),
			end_date: { date: `${end} 09:00:00.000000`, timezone_type: 3, timezone: 'UTC' },
		};
		expect(
			await play(trigger, 'acyChecker', [body, body, body, body, body, body, body, body], DAY_MS),
		).toEqual([...['expiringSoon', 'expiringSoon', 'expired']]);
		expect(trigger.items[0]).toMatchObject({
			lot: { id: 'licence', remaining: null, expiresAt: `${end}T09:00:00.000Z` },
			dedupKey: keyOf('credits:acyChecker:sandbox-acyChecker:account:expiry:licence'),
		});
	});
});

describe('an account that becomes unlimited', () => {
	const agency = { ...acy(0, 990, [0, 0]), license_level: 'Agency' };

	it('has recovered, and is seen for the first time with its next limit', async () => {
		const trigger = watchOf('acyChecker', { balance: 'batch' });
		const answers = [acy(80, 920), acy(10, 990), agency, agency, acy(10, 990)];
		expect(await play(trigger, 'acyChecker', answers)).toEqual(['low', 'recovered', 'low']);
		expect(trigger.items.slice(1)).toMatchObject([
			{ reason: 'unlimited', remaining: null, change: null, unlimited: true, isLow: false },
			{ reason: 'initial', previousRemaining: null },
		]);
	});

	it.each([...ALL_EVENTS, ...RUNWAY_EVENTS, 'everyPoll'])('has a sample of %s', async (event) => {
		await answer('acyChecker', agency);
		const { items } = await watchOf('acyChecker', { events: [event] }).fetchTestEvent();
		const isAsItIs = ['readFailed', 'readRecovered', 'everyPoll'].includes(event);
		const remaining = isAsItIs ? null : (expect.any(Number) as number);
		expect(items).toMatchObject([{ event, reason: 'sample', remaining }]);
		expectWellFormed(items ?? [], secrets);
	});
});

describe('another provider in the same node', () => {
	it('is another account, and going back finds the first as new', async () => {
		const trigger = watchOf('kieAi', { simulatedRemaining: '15' });
		await play(trigger, 'kieAi', [kie(80), kie(15)]);
		await trigger.publish({ provider: 'simulated' });
		await answer('kieAi', kie(15));
		await trigger.publish({ provider: 'kieAi' });
		expect(told(trigger)).toEqual(['low', 'low', 'low']);
		expect(trigger.items.map(({ reason }) => reason)).toEqual(['crossed', 'initial', 'initial']);
	});
});

describe('Stablecog', () => {
	it('refills its free lot twice a day', async () => {
		const trigger = watchOf('stablecog');
		const amounts = Array.from({ length: 4 }, () => [25, 35, 28, 38, 30]).flat();
		const answers = amounts.map((amount) => stable(['free', amount, NEVER, FREE]));
		expect(await play(trigger, 'stablecog', answers, 5 * HOUR_MS)).toEqual([]);
	});

	it('sells a lot, and says what it granted', async () => {
		const trigger = watchOf('stablecog');
		const answers = [
			stable(['free', 15, NEVER, FREE]),
			stable(['free', 12, NEVER, FREE], ['pack-1', 299]),
			stable(['free', 22, NEVER, FREE], ['pack-1', 250]),
		];
		expect(await play(trigger, 'stablecog', answers)).toEqual(['low', 'toppedUp', 'recovered']);
		expect(trigger.items[1]).toMatchObject({ topUpAmount: 300, topUpExact: false });
	});

	it('lets a lot expire', async () => {
		const trigger = watchOf('stablecog');
		const end = inDays(8.5);
		const lots = stable(['pack-1', 300, end], ['pack-2', 50]);
		const answers = [...Array.from({ length: 9 }, () => lots), stable(['pack-2', 50])];
		expect(await play(trigger, 'stablecog', answers, DAY_MS)).toEqual([
			...['expiringSoon', 'expiringSoon', 'expired'],
		]);
		const [week, day, over] = trigger.items;
		expect([week, day, over].map((item) => item?.dedupKey)).toEqual(
			Array.from({ length: 3 }, () =>
				keyOf(`credits:stablecog:sandbox-stablecog:credits:expiry:${end.slice(0, 10)}`),
			),
		);
		expect(week?.episodeId).toBe(over?.episodeId);
		expect(over).toMatchObject({
			lot: { id: 'pack-1', remaining: 300, label: null, expiresAt: end },
		});
	});

	it('lists hundreds of lots with long ids, and the state stays small', async () => {
		const trigger = watchOf('stablecog', { events: ['everyPoll'] });
		const lots = Array.from({ length: 300 }, (_, lot) => [
			`${'x'.repeat(200)}-${lot}`,
			10,
			inDays(100 + lot),
		]) as Array<[string, number, string]>;
		await play(trigger, 'stablecog', [stable(...lots), stable(...lots.slice(5))]);
		expect(Buffer.byteLength(trigger.storedState)).toBeLessThan(4096);
	});
});

describe('another credential', () => {
	it('is another account, seen for the first time', async () => {
		const trigger = watchOf('kieAi');
		await play(trigger, 'kieAi', [kie(80), kie(79)]);
		await answer('kieAi', kie(0));
		await trigger.publish({}, [{ ...credentialOf('kieAi'), id: 'other' }]);
		expect(told(trigger)).toEqual(['depleted']);
		expect(trigger.items[0]).toMatchObject({
			reason: 'initial',
			previousRemaining: null,
			dedupKey: keyOf('credits:kieAi:other:credits:level'),
		});
	});

	it('closes what was reported of the one before under its key', async () => {
		const trigger = watchOf('kieAi');
		await play(trigger, 'kieAi', [kie(80), 'refused', 'refused']);
		await answer('kieAi', kie(80));
		await trigger.publish({}, [{ ...credentialOf('kieAi'), id: 'other' }]);
		expect(told(trigger)).toEqual(['readFailed', 'readRecovered']);
		expect(trigger.items[1]?.dedupKey).toEqual(keyOf('credits:kieAi:sandbox-kieAi:account:read'));
	});
});

describe('a refused key', () => {
	it.each(['activate', 'update'] as const)(
		'ends the publication where nobody else hears of it: %s',
		async (mode) => {
			world.sandbox.setSituation('kieAi', 'badKey');
			const trigger = watchOf('kieAi', { events: ['low', 'depleted'] });
			const { error } = await trigger.activate(mode);
			expect(error).toBeInstanceOf(NodeApiError);
			expect(error).toMatchObject({ failure: { cause: 'credential-invalid' } });
			expectHarmless(error, secrets);
			expect(trigger.isAlive).toBe(false);
			expect(trigger.storedState).toBe('{}');
		},
	);

	it('is an event at publication where that is selected', async () => {
		world.sandbox.setSituation('kieAi', 'badKey');
		const trigger = watchOf('kieAi', { events: ['readFailed'] });
		expect((await trigger.activate()).error).toBeUndefined();
		expect(told(trigger)).toEqual(['readFailed']);
		expect(trigger.items[0]).toMatchObject({ reason: 'auth', severity: 'critical' });
	});

	it.each(['init', 'leadershipChange'] as const)(
		'does not end a watch when n8n starts: %s',
		async (mode) => {
			world.sandbox.setSituation('kieAi', 'badKey');
			const trigger = watchOf('kieAi', { events: ['low', 'depleted'] });
			expect((await trigger.activate(mode)).error).toBeUndefined();
			passTime(MINUTE_MS);
			const { error } = await trigger.poll();
			expect(error).toMatchObject({ failure: { cause: 'credential-invalid' } });
			expectHarmless(error, secrets);
			world.sandbox.setSituation('kieAi', 'empty');
			passTime(HOUR_MS);
			await trigger.poll();
			expect(told(trigger)).toEqual(['depleted']);
		},
	);

	it('is an error in the editor where it is no event, and else that event', async () => {
		world.sandbox.setSituation('kieAi', 'badKey');
		const { error } = await watchOf('kieAi', { events: ['low'] }).fetchTestEvent();
		expect(error).toBeInstanceOf(NodeApiError);
		expectHarmless(error, secrets);
		const { items } = await watchOf('kieAi').fetchTestEvent();
		expect(items).toMatchObject([
			{ event: 'readFailed', reason: 'sample', readError: { class: 'auth' } },
		]);
		expectWellFormed(items ?? [], secrets);
	});

	it.each([...secretByProvider])(
		'of %s shows in no item, no error and nothing that is stored',
		async (provider, key) => {
			const refused = [credentialOf(provider, `${key}-revoked`)];
			for (const events of [['low', 'depleted'], ['readFailed']]) {
				const trigger = watchOf(provider, { events }, { credentials: refused });
				const { error } = await trigger.activate('init');
				expect(error).toBeUndefined();
				passTime(HOUR_MS);
				await trigger.poll();
				expect(told(trigger)).toEqual(events.filter((event) => event === 'readFailed'));
				expect(trigger.errors).toHaveLength(events.length - 1);
				for (const thrown of trigger.errors) expectHarmless(thrown, [key, `${key}-revoked`]);
			}
		},
	);
});

describe('a credential that is empty or missing', () => {
	it.each([
		['empty', [credentialOf('kieAi', '')]],
		['with a line break', [credentialOf('kieAi', 'one\ntwo')]],
		['missing', []],
	])('ends the publication before anything is sent: %s', async (_, credentials) => {
		for (const events of [['low'], ['low', 'readFailed']]) {
			const trigger = watchOf('kieAi', { events }, { credentials });
			const { error } = await trigger.activate();
			expect(error).toBeInstanceOf(NodeOperationError);
			expectHarmless(error, ['one\ntwo']);
			expect((await trigger.fetchTestEvent()).error).toBeInstanceOf(NodeOperationError);
		}
		expect(requests('kieAi')).toBe(0);
	});
});

describe('requests', () => {
	it('are one a poll, whatever happens in it', async () => {
		const trigger = watchOf('acyChecker', { events: [...ALL_EVENTS, 'everyPoll'] });
		await play(trigger, 'acyChecker', [acy(80, 20), acy(-1, 101), acy(1000, 0)]);
		expect(trigger.items.length).toBeGreaterThan(8);
		expect(requests('acyChecker')).toBe(3);
	});

	it.each([false, true])('pause for 30 minutes after a report (durable: %s)', async (isDurable) => {
		const trigger = watchOf('kieAi', {}, { isDurable });
		await trigger.activate();
		await answer('kieAi', kie(80));
		passTime(MINUTE_MS);
		await trigger.poll();
		world.sandbox.setSituation('kieAi', 'badKey');
		const before = requests('kieAi');
		for (let minute = 0; minute < 91; minute++) {
			passTime(MINUTE_MS);
			expect((await trigger.poll()).error).toBeUndefined();
		}
		expect(requests('kieAi') - before).toBe(4);
		world.sandbox.setSituation('kieAi', 'healthy');
		for (let minute = 0; minute < 31; minute++) {
			passTime(MINUTE_MS);
			await trigger.poll();
		}
		expect(told(trigger).slice(0, 2)).toEqual(['readFailed', 'readRecovered']);
		expect(requests('kieAi') - before).toBeGreaterThan(4);
	});

	it('bring a reminder of a failure that lasts, at most one in each hour', async () => {
		const trigger = watchOf('kieAi', { options: { remindEvery: 1, maxReminders: 2 } });
		await play(trigger, 'kieAi', [kie(15)]);
		world.sandbox.setSituation('kieAi', 'badKey');
		for (let minute = 0; minute < 240; minute++) {
			passTime(MINUTE_MS);
			await trigger.poll();
		}
		expect(told(trigger)).toEqual(['low', 'readFailed', 'readFailed', 'readFailed']);
		const [, ...failures] = trigger.items;
		expect(new Set(failures.map(({ episodeId }) => episodeId)).size).toBe(1);
	});

	it('do not pause in the editor, nor in the first poll of a registration', async () => {
		const trigger = watchOf('kieAi');
		await play(trigger, 'kieAi', [kie(80), 'refused', 'refused'], MINUTE_MS);
		passTime(MINUTE_MS);
		await trigger.poll();
		expect(requests('kieAi')).toBe(3);
		await trigger.fetchTestEvent();
		expect(requests('kieAi')).toBe(4);
		await trigger.killAndStart();
		expect(requests('kieAi')).toBe(5);
	});

	it('do not pause for another account', async () => {
		const trigger = watchOf('kieAi', {}, { isDurable: true });
		await trigger.activate();
		await answer('kieAi', 'refused');
		await trigger.poll();
		await trigger.publish({}, [{ ...credentialOf('kieAi'), id: 'other' }]);
		passTime(MINUTE_MS);
		await trigger.poll();
		expect(requests('kieAi')).toBe(2);
	});

	it('do not pause while nothing was reported', async () => {
		const trigger = watchOf('kieAi');
		await play(trigger, 'kieAi', [kie(80), 'outage', 'outage', 'outage', kie(80)], MINUTE_MS);
		expect(requests('kieAi')).toBe(5);
	});
});

describe('polls that overlap', () => {
	beforeEach(() => {
		jest.useRealTimers();
	});

	it.each([
		['the first ends first', 150, 400],
		['the second ends first', 400, 50],
	])('tell one thing once: %s', async (_, firstMs, secondMs) => {
		const trigger = watchOf('kieAi');
		await answer('kieAi', kie(80));
		await trigger.activate();
		await answer('kieAi', kie(15), firstMs);
		await answer('kieAi', kie(15), secondMs);
		const first = trigger.poll();
		await new Promise((resolve) => setTimeout(resolve, 30));
		await Promise.all([first, trigger.poll()]);
		expect(told(trigger)).toEqual(['low']);
	});

	it('let an old reading count for nothing', async () => {
		const trigger = watchOf('kieAi');
		await answer('kieAi', kie(15));
		await trigger.activate();
		await answer('kieAi', kie(15), 400);
		await answer('kieAi', kie(900), 10);
		const first = trigger.poll();
		await new Promise((resolve) => setTimeout(resolve, 30));
		await Promise.all([first, trigger.poll()]);
		expect(told(trigger)).toEqual(['low', 'toppedUp', 'recovered']);
	});

	it('let an old failure count for nothing', async () => {
		const trigger = watchOf('kieAi', { options: { failedReads: 1 } });
		await answer('kieAi', kie(80));
		await trigger.activate();
		await answer('kieAi', 'outage', 400);
		await answer('kieAi', kie(80), 10);
		const first = trigger.poll();
		await new Promise((resolve) => setTimeout(resolve, 30));
		await Promise.all([first, trigger.poll()]);
		expect(told(trigger)).toEqual([]);
	});
});

describe('the time that n8n grants', () => {
	beforeEach(() => {
		jest.useRealTimers();
	});

	it.each([
		[4000, 1900, 3900],
		[1000, 900, 2000],
	])('of %d ms is kept to', async (budgetMs, leastMs, mostMs) => {
		const trigger = watchOf('kieAi', { options: { maxRetries: 5 } }, { budgetMs });
		await world.sandbox.script('kieAi', [{ kind: 'silent' }, { kind: 'silent' }]);
		const startedAt = Date.now();
		const { error } = await trigger.activate();
		const tookMs = Date.now() - startedAt;
		expect(error).toBeUndefined();
		expect(tookMs).toBeGreaterThan(leastMs);
		expect(tookMs).toBeLessThan(mostMs);
	});
});
