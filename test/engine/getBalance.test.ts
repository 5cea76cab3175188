import type { INodeParameters } from 'n8n-workflow';

import { SIMPLE_FIELDS } from '../support/balanceItems';
import { longestBlock } from '../support/longestBlock';
import { useTestWorld } from '../support/useTestWorld';

const world = useTestWorld();

const simulated = { provider: 'simulated' };

describe('Get Balance', () => {
	it('returns the simulated account as typed in, with times in the time zone of the workflow', async () => {
		const { items } = await world.run(
			{
				...simulated,
				lowThreshold: 10,
				lowThresholdType: 'percent',
				simulatedRemaining: '12.5',
				simulatedLimit: 200,
				simulatedUnit: 'USD',
				simulatedExpiresAt: '2099-03-28T00:00:00',
				options: { accountLabel: 'Client A' },
			},
			{ timezone: 'Europe/Berlin' },
		);
		const json: unknown = expect.objectContaining({
			account: 'Client A',
			remaining: 12.5,
			unit: 'USD',
			limit: 200,
			nextExpiryAt: '2099-03-27T23:00:00.000Z',
			summary:
				'Simulated Account (No Credential) – Client A: 12.5 USD left, low (at or below 10 %)',
		});
		expect(items).toEqual([{ json, pairedItem: { item: 0 } }]);
	});

	it('returns one set of items for 50 input items with the same settings, linked to the first', async () => {
		const input = Array.from({ length: 50 }, (_, index) => ({ index }));
		const { items } = await world.run({ provider: 'acyChecker' }, { input });
		expect(items).toEqual([
			{ json: expect.objectContaining({ balance: 'batch' }), pairedItem: { item: 0 } },
			{ json: expect.objectContaining({ balance: 'simple' }), pairedItem: { item: 0 } },
		]);
		expect(world.requestsTo('acyChecker')).toBe(1);
	});

	const ofLabel = { options: { accountLabel: '={{ $json.of }}' } };

	it.each<[string, INodeParameters, values: unknown[], field: string, sets: string]>([
		['the credential', {}, [0, 1], 'account', 'Kie.ai Credits account of 0'],
		['labels', ofLabel, ['A', 'A', 'B', 'A', 7, '7'], 'account', 'A of 0, B of 2, 7 of 4'],
		['thresholds', { lowThreshold: '={{ $json.of }}' }, [1, 1e5], 'status', 'ok of 0, low of 1'],
	])(
		'returns one set for each of the %s after one request, linked to the first item that has it',
		async (_, parameters, values, field, sets) => {
			const input = values.map((of) => ({ of }));
			const { items } = await world.run({ provider: 'kieAi', ...parameters }, { input });
			const linked = items.map(({ json, pairedItem }) => {
				const { item } = pairedItem as { item: number };
				return `${String(json[field])} of ${item}`;
			});
			expect(linked.join(', ')).toBe(sets);
			expect(world.requestsTo('kieAi')).toBe(1);
		},
	);

	it.each<[number, string, INodeParameters, 'stopWorkflow' | 'continueErrorOutput']>([
		[8_000, 'labels', { options: { accountLabel: '={{ $json.label }}' } }, 'stopWorkflow'],
		[
			5_000,
			'invalid labels',
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
		'blocks the event loop for less than 50 ms while it reads %i %s',
		async (count, _, parameters, onError) => {
			const input = Array.from({ length: count }, (__, index) => ({ label: index % 3 }));
			const isRead = onError === 'stopWorkflow';
			const read = async () => {
				const { passed, refused } = await world.run(
					{ ...simulated, ...parameters },
					{ input, onError },
				);
				expect(passed.map(({ account }) => account)).toEqual(isRead ? ['0', '1', '2'] : []);
				expect(refused).toHaveLength(isRead ? 0 : count);
			};
			expect(await longestBlock(world.loader, read)).toBeLessThan(50);
		},
		60_000,
	);
});

describe('Simplify', () => {
	it.each([
		['nothing added', {}, []],
		['a lot', { splitLots: true }, ['lot']],
		['the answer', { includeRaw: true }, ['raw']],
		['both', { includeRaw: true, splitLots: true }, ['lot', 'raw']],
	])('keeps the fields that people use, in their order, with %s', async (_, options, added) => {
		const { passed } = await world.run({ ...simulated, options });
		expect(passed.map((json) => Object.keys(json))).toEqual([[...SIMPLE_FIELDS, ...added]]);
	});

	it('keeps the values of the whole item, and can differ from item to item', async () => {
		const { passed } = await world.run(
			{
				...simulated,
				simulatedExpiresAt: '2099-01-01T00:00:00Z',
				simplify: '={{ $json.simple }}',
			},
			{ input: [{ simple: true }, { simple: false }] },
		);
		const [simple, whole = {}] = passed;
		expect(simple).toEqual(Object.fromEntries(SIMPLE_FIELDS.map((name) => [name, whole[name]])));
		expect(Object.keys(whole)).toHaveLength(24);
	});

	it('applies to Get Balance only: Require Credits adds the whole balance', async () => {
		const { passed } = await world.run({ ...simulated, operation: 'requireCredits' });
		expect(passed).toMatchObject([{ credits: { lots: [], details: {}, derived: [] } }]);
	});
});

describe('Keep Input', () => {
	const input = [{ row: 1 }, { row: 2 }];
	const kept = input.map((json, item) => ({ json, pairedItem: { item } }));
	const failing = { ...simulated, simulatedRemaining: 'fail', options: { keepInput: true } };

	it.each<[string, INodeParameters, accounts: unknown[]]>([
		['once', {}, ['Simulated Account']],
		['for each distinct settings', { accountLabel: '={{ $json.row }}' }, ['1', '2']],
	])('passes the input on and appends the balance %s, linked', async (_, options, accounts) => {
		const parameters = { ...simulated, options: { keepInput: true, ...options } };
		const { items } = await world.run(parameters, { input });
		const added = accounts.map((account, item) => ({
			json: expect.objectContaining({ remaining: 80, account }),
			pairedItem: { item },
		}));
		expect(items).toEqual([...kept, ...added]);
	});

	it('passes the input on when the account cannot be read, too', async () => {
		const { passed } = await world.run(failing, { input, onError: 'continueRegularOutput' });
		const error: unknown = expect.objectContaining({ class: 'unavailable' });
		expect(passed).toEqual([...input, expect.objectContaining({ status: 'unknown', error })]);
	});

	it('sends only the failure down the error branch', async () => {
		const left = await world.run(failing, { input, onError: 'continueErrorOutput' });
		expect(left.passed).toEqual(input);
		const message = 'Simulated Account (No Credential) is not available right now';
		expect(left.refused).toEqual([expect.objectContaining({ message })]);
	});
});

describe('Split Lots', () => {
	it.each<[string, INodeParameters, object | null]>([
		['', { simulatedExpiresAt: '2099-01-01T00:00:00Z' }, { id: 'simulated', remaining: 80 }],
		[', null for an account without lots', {}, null],
	])('returns one item per lot, with the balance beside it%s', async (_, parameters, lot) => {
		const options = { splitLots: true };
		const { passed } = await world.run({ ...simulated, simplify: false, options, ...parameters });
		expect(passed).toMatchObject([{ remaining: 80, lot }]);
		expect(passed[0]).not.toHaveProperty('lots');
	});
});

describe('Include Raw', () => {
	it('adds the whole answer', async () => {
		const { passed } = await world.run({ provider: 'kieAi', options: { includeRaw: true } });
		expect(passed[0]?.raw).toEqual({ code: 200, msg: 'success', data: 800 });
	});
});

describe('an operation that the node does not have', () => {
	const parameters = { provider: 'kieAi', operation: '__CUSTOM_API_CALL__' };

	afterEach(() => {
		expect(world.requestsTo('kieAi')).toBe(0);
	});

	it('points to the HTTP Request node for Custom API Call, and sends nothing', async () => {
		expect((await world.run(parameters)).error).toMatchObject({
			name: 'NodeOperationError',
			message: "'Operation' is Custom API Call, which is a job for the HTTP Request node",
			description: expect.stringContaining('Predefined Credential Type'),
		});
	});

	it('becomes an error item with On Error: Continue', async () => {
		const { passed } = await world.run(parameters, { onError: 'continueRegularOutput' });
		const error: unknown = expect.objectContaining({ class: 'configuration' });
		expect(passed).toEqual([expect.objectContaining({ status: 'unknown', error })]);
	});
});
