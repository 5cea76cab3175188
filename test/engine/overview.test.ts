import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { credentialFor } from '../../harness/engine/world';
import { catalogue } from '../../sandbox/catalogue';
import { itemError } from '../support/balanceItems';
import { htmlTexts } from '../support/markup';
import { acyBody } from '../support/providerBodies';
import { useTestWorld, type PlainRunSetup, type NodeRun } from '../support/useTestWorld';

const world = useTestWorld();

/** Providers with one plain request and one balance, whose answers shared code evaluates. */
const PLAIN = catalogue
	.filter(({ record, good, bad }) => {
		const ownRules =
			record.errorCodes ?? record.detectError ?? record.isGood ?? record.statusClasses;
		return (
			(ownRules ?? record.providerMessage ?? record.failureWords) === undefined &&
			Object.keys(record.requests).length === 1 &&
			record.balances.length === 1 &&
			record.hosts.length === 1 &&
			record.offers.length === 0 &&
			good[0].expected.length === 1 &&
			bad[0].class === 'auth'
		);
	})
	.map(({ record }) => record.name);
const [FIRST = '', SECOND = '', THIRD = '', FOURTH = '', FIFTH = ''] = PLAIN;
const NAMES = [FIRST, SECOND, THIRD];

/** Runs Get Overview with a credential for each provider, and without retries. */
async function overview(parameters: INodeParameters, setup: PlainRunSetup = {}): Promise<NodeRun> {
	const accounts = (parameters.providers ?? []) as string[];
	const options = { maxRetries: 0 };
	return await world.run(
		{ options, ...parameters },
		{ node: 'creditsOverview', accounts, ...setup },
	);
}

/** Makes a digest of items. */
async function digestOf(
	input: readonly object[],
	parameters: INodeParameters = {},
): Promise<NodeRun> {
	return await overview({ operation: 'digest', ...parameters }, { input });
}

describe('Get Overview', () => {
	it('reads each account once, however many items come in, and returns an item for each balance', async () => {
		const { items, passed, error } = await overview({ providers: NAMES }, { input: [{}, {}] });
		expect(error).toBeUndefined();
		expect(passed.map(({ provider }) => provider).sort()).toEqual([...NAMES].sort());
		expect(passed.map(({ status }) => status)).toEqual(['ok', 'ok', 'ok']);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(NAMES.map(() => ({ item: 0 })));
		for (const name of NAMES) expect(world.requestsTo(name)).toBe(1);
	});

	it('puts the most urgent first, by the thresholds of each', async () => {
		const low = { provider: THIRD, lowThreshold: 1_000_000_000, lowThresholdType: 'amount' };
		world.sandbox.setSituation(SECOND, 'badKey');
		const { passed } = await overview({
			providers: [FIRST, SECOND, THIRD, 'simulated'],
			simulatedRemaining: '0',
			thresholds: { values: [low] },
		});
		expect(passed.map(({ provider, status }) => [provider, status])).toEqual([
			['simulated', 'depleted'],
			[THIRD, 'low'],
			[SECOND, 'unknown'],
			[FIRST, 'ok'],
		]);
	});

	it('adds a hint that says how many rows are not balances, and why', async () => {
		const setup = { accounts: [SECOND] };
		const { hints, passed } = await overview({ providers: [FIRST, SECOND] }, setup);
		const { account, error } = passed.find(({ provider }) => provider === FIRST) ?? {};
		expect(account).toBe(catalogue.find(({ record }) => record.name === FIRST)?.record.displayName);
		expect(hints).toEqual([
			`1 of 2 rows could not be read: ${String((error as IDataObject).message)}. The field "error" says more.`,
		]);
		expect((await overview({ providers: [SECOND] })).hints).toEqual([]);
	});

	it.each<[INodeParameters, isSimple: boolean]>([
		[{}, true],
		[{ simplify: false }, false],
	])('has the fields of Get Balance, in a failed row too: %j', async (simplify, isSimple) => {
		world.sandbox.setSituation(FIRST, 'badKey');
		const { passed } = await overview({ providers: [FIRST, 'simulated'], ...simplify });
		const balance = await world.run({ provider: 'simulated', ...simplify });
		const fields = Object.keys(balance.passed[0] ?? {});
		expect(passed.map((row) => Object.keys(row))).toEqual([[...fields, 'error'], fields]);
		expect(fields.includes('lots')).toBe(!isSimple);
	});

	const NOT_HERE = "'Providers' contains a provider that this node does not have";
	const percent = { provider: FIRST, lowThreshold: 10, lowThresholdType: 'percent' };

	it.each<[string, INodeParameters, message: string]>([
		['no provider', { providers: [] }, "'Providers' must not be empty"],
		['an unknown provider', { providers: [FIRST, 'nobody'] }, NOT_HERE],
		['the custom API', { providers: [FIRST, 'custom'] }, NOT_HERE],
		['a wrong Simplify', { simplify: '={{ "yes" }}' }, "'Simplify' must be on or off"],
		['a percentage without a limit', { thresholds: { values: [percent] } }, 'cannot be percent'],
		[
			'Custom API Call',
			{ operation: '__CUSTOM_API_CALL__' },
			"'Operation' is Custom API Call, which is a job for the HTTP Request node",
		],
	])('refuses %s before anything is sent', async (_, parameters, message) => {
		const { error, items } = await overview({ providers: [FIRST], ...parameters });
		expect(error?.message).toContain(message);
		expect(items).toEqual([]);
		expect(world.requestsTo(FIRST)).toBe(0);
	});

	it('shows a wrong setting as an item where On Error says so', async () => {
		const setup = { onError: 'continueRegularOutput' } as const;
		expect((await overview({ providers: [] }, setup)).passed).toEqual([
			{ error: itemError('configuration', "'Providers' must not be empty") },
		]);
		const branched = await overview({ providers: [] }, { onError: 'continueErrorOutput' });
		expect([branched.passed.length, branched.refused.length]).toEqual([0, 1]);
	});
});

describe('a pool that the plan does not have', () => {
	it('is at the end of an overview, and in a digest neither low nor unread', async () => {
		await world.answer('acyChecker', acyBody(500, 0, [0, 0]));
		const { passed } = await overview({ providers: ['acyChecker'] });
		expect(passed).toMatchObject([
			{ balance: 'batch', remaining: 500, status: 'ok', isLow: false },
			{ balance: 'simple', remaining: 0, status: 'notIncluded', isLow: false },
		]);
		const digest = await digestOf(passed, { alwaysSay: true });
		expect(digest.passed).toMatchObject([{ low: 0, unread: 0, accounts: 1 }]);
	});
});

describe('Make Digest', () => {
	const low = { provider: 'simulated', account: 'A', remaining: 1, unit: 'credit', status: 'low' };

	it('makes one item of all input items', async () => {
		const { passed } = await digestOf([low, { ...low, account: 'B', status: 'ok' }]);
		expect(passed).toEqual([
			{
				subject: expect.stringMatching(/^Credits: 1 low – /),
				text: expect.stringContaining('1 credit left'),
				html: expect.stringMatching(/^<table/),
				...{ low: 1, unread: 0, ok: 1, accounts: 2 },
			},
		]);
	});

	it.each(['getBalance', 'getOverview'])(
		'makes the same of simple and of whole items of %s',
		async (operation) => {
			const facts = { simulatedRemaining: '0', simulatedExpiresAt: '2099-01-01T00:00:00Z' };
			const [simple, whole] = await Promise.all(
				[true, false].map(async (simplify) => {
					const { passed } =
						operation === 'getBalance'
							? await world.run({ provider: 'simulated', simplify, ...facts })
							: await overview({ providers: ['simulated', FIRST], simplify, ...facts });
					return (await digestOf(passed, { include: 'all' })).passed;
				}),
			);
			expect(simple).toMatchObject([{ low: 1 }]);
			expect(simple).toEqual(whole);
		},
	);

	it('returns nothing while every balance is healthy, unless a setting asks for a message', async () => {
		const input = [{ ...low, status: 'ok' }];
		const { passed, hints } = await digestOf(input);
		expect(passed).toEqual([]);
		expect(hints).toEqual([expect.stringContaining("Turn on 'Always Say'")]);
		expect((await digestOf(input, { alwaysSay: true })).passed).toHaveLength(1);
		expect((await digestOf(input, { include: 'all' })).passed).toHaveLength(1);
	});

	it('counts in a hint the items that are not balances, and needs one that is', async () => {
		const { passed, hints } = await digestOf([{ a: 1 }, low]);
		expect(passed).toHaveLength(1);
		expect(hints).toEqual(['1 of 2 items are not balances and were left out.']);
		expect((await digestOf([{ a: 1 }])).error?.message).toBe(
			'None of the input items is a balance',
		);
	});
});

describe('accounts that fail, each in its own way', () => {
	it('are rows with a reason each, and one message with each reason, and without a key', async () => {
		const failing = { auth: FIRST, configuration: SECOND, unavailable: THIRD, network: FOURTH };
		const names = Object.values(failing);
		world.sandbox.setSituation(failing.auth, 'badKey');
		const down = { status: 500, body: { message: 'Back <b>soon</b>' } };
		await world.sandbox.script(failing.unavailable, [down]);
		await world.sandbox.script(failing.network, [{ kind: 'reset' }]);
		const { passed: rows } = await overview(
			{ providers: ['simulated', ...names, FIFTH], simulatedRemaining: '0' },
			{ accounts: [failing.auth, failing.unavailable, failing.network, FIFTH] },
		);
		const unread = rows.slice(1, -1);
		expect([rows[0]?.status, rows.at(-1)?.status]).toEqual(['depleted', 'ok']);
		const unknown = { status: 'unknown', remaining: null, isLow: null, unlimited: null };
		expect(unread).toMatchObject(names.map(() => unknown));
		const errors = unread.map(({ error }) => error as IDataObject);
		expect(errors.map((error) => error.class)).toEqual(Object.keys(failing));
		expect(names.map((name) => world.requestsTo(name))).toEqual([1, 0, 1, 1]);

		const { passed } = await digestOf(rows, { include: 'all' });
		expect(passed).toMatchObject([{ low: 1, unread: 4, ok: 1, accounts: 6 }]);
		const [{ subject, text, html } = {}] = passed;
		expect(subject).toMatch(/^Credits: 1 low, 4 not read – /);
		const texts = htmlTexts(String(html));
		for (const { message } of errors) {
			expect(texts).toContain(message);
			expect(text).toContain(message);
		}
		const secrets = names.flatMap((name) => credentialFor(name)?.secrets ?? []);
		const all = JSON.stringify([rows, passed]);
		expect(secrets.filter((secret) => all.includes(secret))).toEqual([]);
	});
});
