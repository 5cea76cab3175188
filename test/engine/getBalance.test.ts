import type { INodeParameters } from 'n8n-workflow';
import { useTestWorld } from '../support/useTestWorld';

const world = useTestWorld();

const simulated = { provider: 'simulated' };

/** As n8n's engine calls a node. */
interface Executed {
	execute: () => Promise<unknown>;
}

/**
 * How long the node held up the event loop at most, in milliseconds of the processor,
 * which others on the machine do not make longer; and how often it let go.
 */
async function stretchesOf(work: () => Promise<void>): Promise<{ longest: number; turns: number }> {
	const node = world.loader.getNode('credits').type as unknown as Executed;
	const { execute } = node;
	const stretches: number[] = [];
	node.execute = async function (this: unknown) {
		let since = process.cpuUsage();
		const turn = setInterval(() => {
			const { user, system } = process.cpuUsage(since);
			stretches.push((user + system) / 1000);
			since = process.cpuUsage();
		}, 1);
		try {
			return await execute.call(this);
		} finally {
			clearInterval(turn);
		}
	};
	try {
		await work();
	} finally {
		node.execute = execute;
	}
	return { longest: Math.max(...stretches), turns: stretches.length };
}

describe('Get Balance', () => {
	it('returns every field of the simulated account as typed in, deriving nothing', async () => {
		const { items } = await world.runNode(
			{
				provider: 'simulated',
				simplify: false,
				lowThreshold: 10,
				lowThresholdType: 'percent',
				simulatedRemaining: '12.5',
				simulatedLimit: 200,
				simulatedUsed: 50,
				simulatedUnit: 'USD',
				simulatedExpiresAt: '2099-03-28T00:00:00',
				simulatedResetsAt: '2099-01-01T00:00:00Z',
				options: { accountLabel: 'Client A' },
			},
			{ timezone: 'Europe/Berlin' },
		);
		expect(items('Credits')).toEqual([
			{
				json: {
					provider: 'simulated',
					providerName: 'Simulated Account (No Credential)',
					account: 'Client A',
					accountId: null,
					balance: 'credits',
					unit: 'USD',
					unitType: 'currency',
					remaining: 12.5,
					used: 50,
					limit: 200,
					creditLine: null,
					remainingPercent: 6.25,
					unlimited: false,
					status: 'low',
					isLow: true,
					lots: [
						{
							id: 'simulated',
							label: null,
							granted: null,
							remaining: 12.5,
							startsAt: null,
							expiresAt: '2099-03-27T23:00:00.000Z',
							details: {},
						},
					],
					nextExpiryAt: '2099-03-27T23:00:00.000Z',
					nextExpiryAmount: 12.5,
					resetsAt: '2099-01-01T00:00:00.000Z',
					details: {},
					topUpUrl: null,
					summary:
						'Simulated Account (No Credential) – Client A: 12.5 USD left, low (at or below 10 %)',
					derived: [],
					retrievedAt: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T[\d:.]{12}Z$/),
				},
				pairedItem: { item: 0 },
			},
		]);
	});

	it('puts out one set of items for 50 input items with the same settings, linked to the first', async () => {
		const input = Array.from({ length: 50 }, (_, index) => ({ json: { index } }));
		const { items } = await world.runNode({ provider: 'acyChecker' }, { input });
		expect(items('Credits')).toEqual([
			{ json: expect.objectContaining({ balance: 'batch' }), pairedItem: { item: 0 } },
			{ json: expect.objectContaining({ balance: 'simple' }), pairedItem: { item: 0 } },
		]);
		expect(world.sandbox.requestsTo('acyChecker')).toHaveLength(1);
	});

	it('puts out a set of its own for each distinct settings, linked to the first item that has them', async () => {
		const labels = ['A', 'A', 'B', 'A', 'B', 7, '7'];
		const { items } = await world.runNode(
			{ provider: 'kieAi', options: { accountLabel: '={{ $json.label }}' } },
			{ input: labels.map((label) => ({ json: { label } })) },
		);
		expect(items('Credits').map(({ json, pairedItem }) => [json.account, pairedItem])).toEqual([
			['A', { item: 0 }],
			['B', { item: 2 }],
			['7', { item: 5 }],
		]);
		expect(world.sandbox.requestsTo('kieAi')).toHaveLength(1);
	});

	it.each<[number, string, INodeParameters, string]>([
		[8_000, 'labels', { options: { accountLabel: '={{ $json.label }}' } }, 'stopWorkflow'],
		[
			5_000,
			'labels that are none',
			{ options: { accountLabel: '={{ [$json.label] }}' } },
			'continueErrorOutput',
		],
		[
			8_000,
			'amounts for the gate',
			{ operation: 'requireCredits', requiredFor: 'item', requiredCredits: '={{ $json.label }}' },
			'continueErrorOutput',
		],
	])(
		'lets n8n do something else at least every 50 ms while it reads %i %s',
		async (count, _, parameters, onError) => {
			const input = Array.from({ length: count }, (__, index) => ({ json: { label: index % 3 } }));
			const read = async () => {
				const { items } = await world.runNode(
					{ ...simulated, ...parameters },
					{ input, onError: onError as 'stopWorkflow' },
				);
				expect(items('Credits', 0).map(({ json }) => json.account)).toEqual(
					onError === 'stopWorkflow' ? ['0', '1', '2'] : [],
				);
				expect(items('Credits', 1)).toHaveLength(onError === 'stopWorkflow' ? 0 : count);
			};
			let best = await stretchesOf(read);
			// Now and then it is the garbage of the tests that is collected in between.
			for (let again = 0; again < 4 && best.longest >= 50; again++) best = await stretchesOf(read);
			expect(best.longest).toBeLessThan(50);
			expect(best.turns).toBeGreaterThan(5);
		},
		60_000,
	);

	it('sends one request for items whose thresholds differ', async () => {
		const input = [{ json: { line: 1 } }, { json: { line: 100_000 } }];
		const { items } = await world.runNode(
			{ provider: 'kieAi', lowThreshold: '={{ $json.line }}' },
			{ input },
		);
		expect(items('Credits').map(({ json }) => json.status)).toEqual(['ok', 'low']);
		expect(world.sandbox.requestsTo('kieAi')).toHaveLength(1);
	});

	it('names the account by its label, else by its credential', async () => {
		const labelled = await world.runNode({
			provider: 'kieAi',
			options: { accountLabel: 'Client B' },
		});
		const plain = await world.runNode({ provider: 'kieAi' });
		expect(labelled.items('Credits')[0]?.json.account).toBe('Client B');
		expect(plain.items('Credits')[0]?.json.account).toBe('Kie.ai Credits account');
	});

	it('gives no two items the same object', async () => {
		const { items } = await world.runNode({ ...simulated, options: { keepInput: true } });
		const again = await world.runNode(simulated, { input: items('Credits') });
		expect(items('Credits')[1]?.json).not.toBe(again.items('Credits')[0]?.json);
	});
});

const SIMPLE = [
	...['account', 'balance', 'remaining', 'unit', 'status', 'isLow', 'remainingPercent'],
	...['summary', 'limit', 'used', 'unlimited', 'nextExpiryAt', 'resetsAt', 'topUpUrl'],
	...['retrievedAt', 'provider'],
];

describe('Simplify', () => {
	it.each([
		['nothing added', {}, []],
		['a lot', { splitLots: true }, ['lot']],
		['the answer', { includeRaw: true }, ['raw']],
		['both', { includeRaw: true, splitLots: true }, ['lot', 'raw']],
	])('leaves the fields that people use, in their order, with %s', async (_, options, added) => {
		const { items } = await world.runNode({ ...simulated, options });
		expect(items('Credits').map(({ json }) => Object.keys(json))).toEqual([[...SIMPLE, ...added]]);
	});

	it('leaves what the whole item says', async () => {
		const parameters = { ...simulated, simulatedExpiresAt: '2099-01-01T00:00:00Z' };
		const simple = await world.runNode(parameters);
		const whole = await world.runNode({ ...parameters, simplify: false });
		const fields = whole.items('Credits')[0]?.json ?? {};
		expect(simple.items('Credits')[0]?.json).toEqual({
			...Object.fromEntries(SIMPLE.map((name) => [name, fields[name]])),
			retrievedAt: expect.any(String),
		});
		expect(Object.keys(fields)).toHaveLength(24);
	});

	it('can be an expression, and differ from item to item', async () => {
		const { items } = await world.runNode(
			{ ...simulated, simplify: '={{ $json.simple }}' },
			{ input: [{ json: { simple: true } }, { json: { simple: false } }] },
		);
		expect(items('Credits').map(({ json }) => Object.keys(json).length)).toEqual([16, 24]);
	});

	it('is for Get Balance: Require Credits adds the whole balance', async () => {
		const { items } = await world.runNode({ ...simulated, operation: 'requireCredits' });
		expect(items('Credits')[0]?.json.credits).toMatchObject({ lots: [], details: {}, derived: [] });
	});
});

describe('Keep Input', () => {
	const input = [{ json: { row: 1 } }, { json: { row: 2 } }];

	it('passes the input on and appends the balance once, linked to the first item', async () => {
		const { items } = await world.runNode(
			{ ...simulated, options: { keepInput: true } },
			{ input },
		);
		expect(items('Credits')).toEqual([
			{ json: { row: 1 }, pairedItem: { item: 0 } },
			{ json: { row: 2 }, pairedItem: { item: 1 } },
			{
				json: expect.objectContaining({ provider: 'simulated', remaining: 80 }),
				pairedItem: { item: 0 },
			},
		]);
	});

	it('appends a balance for each distinct settings', async () => {
		const { items } = await world.runNode(
			{ ...simulated, options: { keepInput: true, accountLabel: '={{ $json.row }}' } },
			{ input },
		);
		expect(items('Credits').map(({ json, pairedItem }) => [json.account, pairedItem])).toEqual([
			[undefined, { item: 0 }],
			[undefined, { item: 1 }],
			['1', { item: 0 }],
			['2', { item: 1 }],
		]);
	});

	it('passes the input on when the account cannot be read, too', async () => {
		const { items } = await world.runNode(
			{ ...simulated, simulatedRemaining: 'fail', options: { keepInput: true } },
			{ input, onError: 'continueRegularOutput' },
		);
		expect(items('Credits').map(({ json }) => json)).toEqual([
			{ row: 1 },
			{ row: 2 },
			expect.objectContaining({
				status: 'unknown',
				error: expect.objectContaining({ class: 'unavailable' }),
			}),
		]);
	});

	it('sends only the failure down the error branch', async () => {
		const { items } = await world.runNode(
			{ ...simulated, simulatedRemaining: 'fail', options: { keepInput: true } },
			{ input, onError: 'continueErrorOutput' },
		);
		expect(items('Credits', 0).map(({ json }) => json)).toEqual([{ row: 1 }, { row: 2 }]);
		expect(items('Credits', 1).map(({ json }) => json)).toEqual([
			expect.objectContaining({
				message: 'Simulated Account (No Credential) is not available right now',
			}),
		]);
	});
});

describe('Split Lots', () => {
	it('returns one item per lot, with the balance beside it', async () => {
		const { items } = await world.runNode({
			...simulated,
			simulatedExpiresAt: '2099-01-01T00:00:00Z',
			simplify: false,
			options: { splitLots: true },
		});
		const [item] = items('Credits');
		expect(item?.json).toMatchObject({ remaining: 80, lot: { id: 'simulated', remaining: 80 } });
		expect(item?.json).not.toHaveProperty('lots');
	});

	it('returns one item with lot null for an account without lots', async () => {
		const { items } = await world.runNode({ ...simulated, options: { splitLots: true } });
		expect(items('Credits').map(({ json }) => json.lot)).toEqual([null]);
	});
});

describe('Include Raw', () => {
	it('adds the whole answer', async () => {
		const { items } = await world.runNode({ provider: 'kieAi', options: { includeRaw: true } });
		expect(items('Credits')[0]?.json.raw).toEqual({ code: 200, msg: 'success', data: 800 });
	});
});

describe('an operation that the node does not have', () => {
	it('points to the HTTP Request node for Custom API Call, and sends nothing', async () => {
		const { error } = await world.runNode({ provider: 'kieAi', operation: '__CUSTOM_API_CALL__' });
		expect(error).toMatchObject({
			name: 'NodeOperationError',
			message: "'Operation' is Custom API Call, which is a job for the HTTP Request node",
			description: expect.stringContaining('Predefined Credential Type'),
		});
		expect(world.sandbox.requestsTo('kieAi')).toEqual([]);
	});

	it('becomes an error item with On Error: Continue', async () => {
		const { items } = await world.runNode(
			{ provider: 'kieAi', operation: '__CUSTOM_API_CALL__' },
			{ onError: 'continueRegularOutput' },
		);
		expect(items('Credits').map(({ json }) => json)).toEqual([
			expect.objectContaining({
				status: 'unknown',
				error: expect.objectContaining({ class: 'configuration' }),
			}),
		]);
	});
});
