import type { IDataObject, INode, INodeExecutionData, INodeParameters } from 'n8n-workflow';

import { catalogue } from '../../sandbox/catalogue';
import { sandboxCredentials } from '../../sandbox/credentials';
import { oneNodeWorkflow, runWorkflow } from '../../harness/engine/engine';
import { useTestWorld } from '../support/useTestWorld';

const world = useTestWorld();

/** Providers with a single request and a single balance in the sandbox, whoever they are. */
const [FIRST, SECOND, THIRD] = catalogue.filter(
	({ record, good }) =>
		Object.keys(record.requests).length === 1 &&
		good[0].expected.length === 1 &&
		record.balances.length === 1 &&
		record.hosts.length === 1 &&
		record.offers.length === 0,
);
if (FIRST === undefined || SECOND === undefined || THIRD === undefined) {
	throw new Error('The catalogue has too few plain providers');
}
const NAMES = [FIRST, SECOND, THIRD].map(({ record }) => record.name);

async function runOverview(
	parameters: INodeParameters,
	{
		input,
		onError,
		without = [],
	}: { input?: INodeExecutionData[]; onError?: INode['onError']; without?: string[] } = {},
) {
	const credentials = sandboxCredentials.filter(
		({ provider }) => NAMES.includes(provider) && !without.includes(provider),
	);
	const workflow = oneNodeWorkflow({
		type: 'n8n-nodes-credits.creditsOverview',
		parameters,
		...(onError && { onError }),
		credentials: Object.fromEntries(credentials.map(({ type, id, name }) => [type, { id, name }])),
	});
	const finished = await runWorkflow(world.loader, {
		...workflow,
		credentials,
		...(input && { input }),
	});
	const node = workflow.nodes.at(-1)?.name ?? '';
	return {
		rows: finished.items(node).map(({ json }) => json),
		links: finished.items(node).map(({ pairedItem }) => pairedItem),
		failed: finished.items(node, 1).map(({ json }) => json),
		error: finished.error as { message: string } | undefined,
		hints: finished.hints(node),
	};
}

const OPTIONS = { maxRetries: 0 };

describe('Get Overview', () => {
	it('reads several accounts once, whatever comes in, and gives an item for each balance', async () => {
		const { rows, links, error } = await runOverview(
			{ providers: NAMES, options: OPTIONS },
			{ input: [{ json: {} }, { json: {} }] },
		);
		expect(error).toBeUndefined();
		expect(rows.map(({ provider }) => provider).sort()).toEqual([...NAMES].sort());
		expect(rows.every(({ status }) => status === 'ok')).toBe(true);
		expect(links).toEqual(rows.map(() => ({ item: 0 })));
		for (const name of NAMES) expect(world.sandbox.requestsTo(name)).toHaveLength(1);
	});

	it('puts the most urgent first, and an account that cannot be read is a row with its reason', async () => {
		const [ok = '', refused = '', low = ''] = NAMES;
		world.sandbox.setSituation(refused, 'badKey');
		const { rows } = await runOverview({
			providers: [ok, refused, low, 'simulated'],
			simulatedRemaining: '0',
			thresholds: {
				values: [{ provider: low, lowThreshold: 1_000_000_000, lowThresholdType: 'amount' }],
			},
			options: OPTIONS,
		});
		expect(rows.map(({ provider, status }) => [provider, status])).toEqual([
			['simulated', 'depleted'],
			[low, 'low'],
			[refused, 'unknown'],
			[ok, 'ok'],
		]);
		expect(rows[2]).toMatchObject({
			remaining: null,
			isLow: null,
			error: { class: 'auth', retryable: false },
		});
		expect(rows.filter((row) => 'error' in row)).toHaveLength(1);
	});

	it('takes an account without a credential for one that cannot be read', async () => {
		const [missing = '', there = ''] = NAMES;
		const { rows } = await runOverview(
			{ providers: [missing, there], options: OPTIONS },
			{ without: [missing] },
		);
		const errors = Object.fromEntries(
			rows.map(({ provider, error }) => [String(provider), (error as IDataObject)?.class]),
		);
		expect(errors).toEqual({ [missing]: 'configuration', [there]: undefined });
		expect(rows.find(({ provider }) => provider === missing)?.account).toBe(
			catalogue.find(({ record }) => record.name === missing)?.record.displayName,
		);
	});

	it('says beside the output how many rows are no balances, and why; nothing while all are', async () => {
		const [missing = '', there = ''] = NAMES;
		const { hints, rows } = await runOverview(
			{ providers: [missing, there], options: OPTIONS },
			{ without: [missing] },
		);
		const { error } = rows.find(({ provider }) => provider === missing) ?? {};
		expect(hints).toEqual([
			`1 of 2 rows could not be read: ${String((error as IDataObject).message)}. The field "error" says more.`,
		]);
		expect((await runOverview({ providers: [there], options: OPTIONS })).hints).toEqual([]);
	});

	it.each([true, false])(
		'has the fields of Get Balance, in a failed row too (Simplify: %s)',
		async (simplify) => {
			const [refused = ''] = NAMES;
			world.sandbox.setSituation(refused, 'badKey');
			const { rows } = await runOverview({
				providers: [refused, 'simulated'],
				simplify,
				options: OPTIONS,
			});
			const balance = await world.runNode({ provider: 'simulated', simplify });
			const fields = Object.keys(balance.items('Credits')[0]?.json ?? {});
			expect(rows.map((row) => Object.keys(row))).toEqual([[...fields, 'error'], fields]);
			expect(fields.includes('lots')).toBe(!simplify);
		},
	);

	it('simplifies unless it is told otherwise', async () => {
		const { rows } = await runOverview({ providers: ['simulated'] });
		const simple = await runOverview({ providers: ['simulated'], simplify: true });
		expect(Object.keys(rows[0] ?? {})).toEqual(Object.keys(simple.rows[0] ?? {}));
		const wrong = await runOverview({ providers: ['simulated'], simplify: '={{ "yes" }}' });
		expect(wrong.error?.message).toBe("'Simplify' must be on or off (true or false)");
	});

	it('points to the HTTP Request node for Custom API Call, and sends nothing', async () => {
		const [provider = ''] = NAMES;
		const { error, rows } = await runOverview({
			operation: '__CUSTOM_API_CALL__',
			providers: [provider],
		});
		expect(error?.message).toBe(
			"'Operation' is Custom API Call, which is a job for the HTTP Request node",
		);
		expect(rows).toEqual([]);
		expect(world.sandbox.requestsTo(provider)).toEqual([]);
	});

	it.each([
		['nothing', [], "'Providers' must not be empty"],
		[
			'somebody unknown',
			['nobody'],
			"'Providers' contains a provider that this node does not have",
		],
		['the custom API', ['custom'], "'Providers' contains a provider that this node does not have"],
	])('refuses %s before anything is sent', async (_, providers, message) => {
		const { error, rows } = await runOverview({ providers });
		expect(error?.message).toBe(message);
		expect(rows).toEqual([]);
	});

	it('refuses a percentage of an account that reports no limit', async () => {
		const [provider = ''] = NAMES;
		const { error } = await runOverview({
			providers: [provider],
			thresholds: { values: [{ provider, lowThreshold: 10, lowThresholdType: 'percent' }] },
		});
		expect(error?.message).toContain("'Low Threshold Type' cannot be percent");
		expect(world.sandbox.requestsTo(provider)).toEqual([]);
	});

	it('shows a wrong setting as an item where On Error says so', async () => {
		const continued = await runOverview({ providers: [] }, { onError: 'continueRegularOutput' });
		expect(continued.rows).toEqual([
			{ error: expect.objectContaining({ class: 'configuration' }) as unknown },
		]);
		const branched = await runOverview({ providers: [] }, { onError: 'continueErrorOutput' });
		expect(branched.rows).toEqual([]);
		expect(branched.failed).toHaveLength(1);
	});
});

describe('Make Digest', () => {
	const DIGEST = { operation: 'digest' };
	const low = { provider: 'simulated', account: 'A', remaining: 1, unit: 'credit', status: 'low' };

	it('makes one item of all that comes in', async () => {
		const input = [{ json: low }, { json: { ...low, account: 'B', status: 'ok' } }];
		const { rows } = await runOverview(DIGEST, { input });
		expect(rows).toEqual([
			{
				subject: expect.stringMatching(/^Credits: 1 low – /) as unknown,
				text: expect.stringContaining('1 credit left') as unknown,
				html: expect.stringMatching(/^<table/) as unknown,
				low: 1,
				unread: 0,
				ok: 1,
				accounts: 2,
			},
		]);
	});

	it.each(['getBalance', 'getOverview'])(
		'says the same of simple and of whole items of %s',
		async (operation) => {
			const digestOf = async (simplify: boolean) => {
				const read =
					operation === 'getBalance'
						? (
								await world.runNode({
									provider: 'simulated',
									simplify,
									simulatedRemaining: '0',
									simulatedExpiresAt: '2099-01-01T00:00:00Z',
								})
							)
								.items('Credits')
								.map(({ json }) => json)
						: (
								await runOverview({
									providers: ['simulated', NAMES[0] ?? ''],
									simplify,
									simulatedRemaining: '0',
									simulatedResetsAt: '2099-01-01T00:00:00Z',
									options: OPTIONS,
								})
							).rows;
				const input = read.map((json) => ({ json }));
				return (await runOverview({ ...DIGEST, include: 'all' }, { input })).rows;
			};
			const simple = await digestOf(true);
			expect(simple).toHaveLength(1);
			expect(simple[0]).toMatchObject({ low: 1 });
			expect(simple).toEqual(await digestOf(false));
		},
	);

	it('says nothing while there is nothing to say, unless it is told to', async () => {
		const input = [{ json: { ...low, status: 'ok' } }];
		const { rows, hints } = await runOverview(DIGEST, { input });
		expect(rows).toEqual([]);
		expect(hints).toEqual([expect.stringContaining("Turn on 'Always Say'")]);
		expect((await runOverview({ ...DIGEST, alwaysSay: true }, { input })).rows).toHaveLength(1);
		expect((await runOverview({ ...DIGEST, include: 'all' }, { input })).rows).toHaveLength(1);
	});

	it('names what it needs where nothing that comes in is a balance', async () => {
		const { error } = await runOverview(DIGEST, { input: [{ json: { a: 1 } }] });
		expect(error?.message).toBe('None of the input items is a balance');
	});

	it('counts in a hint what it leaves out', async () => {
		const { rows, hints } = await runOverview(DIGEST, {
			input: [{ json: { a: 1 } }, { json: low }],
		});
		expect(rows).toHaveLength(1);
		expect(hints).toEqual(['1 of 2 items are not balances and were left out.']);
	});
});
