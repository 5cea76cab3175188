import { startTestWorld, type TestWorld } from '../support/world';

let world: TestWorld;

beforeAll(async () => {
	world = await startTestWorld();
});

afterAll(async () => {
	await world.stop();
});

beforeEach(async () => {
	await world.sandbox.reset();
});

const simulated = { provider: 'simulated' };

describe('Get Balance', () => {
	it('returns every field of the simulated account as typed in, deriving nothing', async () => {
		const { items } = await world.runNode(
			{
				provider: 'simulated',
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

	it('sends one request for 1,000 input items and links each item to its own', async () => {
		const input = Array.from({ length: 1000 }, (_, index) => ({ json: { index } }));
		const { items } = await world.runNode({ provider: 'kieAi' }, { input });
		expect(items('Credits')).toHaveLength(1000);
		expect(items('Credits').map(({ pairedItem }) => pairedItem)).toEqual(
			input.map((_, item) => ({ item })),
		);
		expect(world.sandbox.requestsTo('kieAi')).toHaveLength(1);
	});

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
		const input = [{ json: {} }, { json: {} }];
		const { items } = await world.runNode(simulated, { input });
		const [first, second] = items('Credits');
		expect(first?.json).toEqual(second?.json);
		expect(first?.json).not.toBe(second?.json);
	});
});

describe('Keep Input', () => {
	const input = [{ json: { row: 1 } }, { json: { row: 2 } }];

	it('passes the input on and appends the balance once, linked to all of it', async () => {
		const { items } = await world.runNode(
			{ ...simulated, options: { keepInput: true } },
			{ input },
		);
		expect(items('Credits')).toEqual([
			{ json: { row: 1 }, pairedItem: { item: 0 } },
			{ json: { row: 2 }, pairedItem: { item: 1 } },
			{
				json: expect.objectContaining({ provider: 'simulated', remaining: 80 }),
				pairedItem: [{ item: 0 }, { item: 1 }],
			},
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
			message: "'Operation' is Custom API Call, which the HTTP Request node does",
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
