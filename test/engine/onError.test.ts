import { ExecuteContext } from 'n8n-core';
import { useTestWorld } from '../support/useTestWorld';

const world = useTestWorld();

const input = [{ json: { batch: 1 } }, { json: { batch: 2 } }];

const FIELDS = [
	'account',
	'accountId',
	'balance',
	'creditLine',
	'derived',
	'details',
	'isLow',
	'limit',
	'lots',
	'nextExpiryAmount',
	'nextExpiryAt',
	'provider',
	'providerName',
	'remaining',
	'remainingPercent',
	'resetsAt',
	'retrievedAt',
	'status',
	'summary',
	'topUpUrl',
	'unit',
	'unitType',
	'unlimited',
	'used',
];

const SIMPLE = [
	...['account', 'balance', 'remaining', 'unit', 'status', 'isLow', 'remainingPercent'],
	...['summary', 'limit', 'used', 'unlimited', 'nextExpiryAt', 'resetsAt', 'topUpUrl'],
	...['retrievedAt', 'provider'],
];

function simpleOf(fields: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(SIMPLE.map((name) => [name, fields[name]]));
}

/** All there is to say of a Kie.ai account that was not read. */
const unknownKieAi = {
	provider: 'kieAi',
	providerName: 'Kie.ai',
	account: 'Kie.ai Credits account',
	accountId: null,
	balance: 'credits',
	unit: 'credit',
	unitType: 'credit',
	remaining: null,
	used: null,
	limit: null,
	creditLine: null,
	remainingPercent: null,
	unlimited: null,
	status: 'unknown',
	isLow: null,
	lots: [],
	nextExpiryAt: null,
	nextExpiryAmount: null,
	resetsAt: null,
	details: {},
	topUpUrl: 'https://kie.ai/pricing',
	derived: [],
	summary: 'Kie.ai: balance unknown. Kie.ai refused the API Key',
	retrievedAt: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T.*Z$/),
};

const refused = {
	class: 'auth',
	message: 'Kie.ai refused the API Key',
	httpCode: 200,
	providerCode: 401,
	retryable: false,
};

describe('Get Balance when the key is refused', () => {
	const parameters = { provider: 'kieAi' };

	it('stops with an error that says what to do, after one request for all items', async () => {
		const { error, items } = await world.runNode(parameters, { input, secret: 'wrong' });
		expect(error).toMatchObject({
			name: 'NodeApiError',
			message: 'Kie.ai refused the API Key',
			description: expect.stringContaining('https://kie.ai/api-key'),
			httpCode: '200',
			failure: { cause: 'credential-invalid' },
		});
		// The account is at fault and no item.
		expect(error).not.toHaveProperty('context.itemIndex', expect.any(Number));
		expect(items('Credits')).toEqual([]);
		expect(world.sandbox.requestsTo('kieAi')).toHaveLength(1);
	});

	it.each([true, false])(
		'continues with one item for all that asked, unknown fields null, with Simplify: %s',
		async (simplify) => {
			const { error, items } = await world.runNode(
				{ ...parameters, simplify },
				{ input, secret: 'wrong', onError: 'continueRegularOutput' },
			);
			expect(error).toBeUndefined();
			const fields = simplify ? simpleOf(unknownKieAi) : unknownKieAi;
			expect(items('Credits')).toEqual([
				{ json: { ...fields, error: refused }, pairedItem: { item: 0 } },
			]);
			expect(Object.keys(items('Credits')[0]?.json ?? {}).sort()).toEqual(
				[...(simplify ? SIMPLE : FIELDS), 'error'].sort(),
			);
			expect(world.sandbox.requestsTo('kieAi')).toHaveLength(1);
		},
	);

	it('continues with an item for each distinct settings', async () => {
		const { items } = await world.runNode(
			{ ...parameters, options: { accountLabel: '={{ $json.batch % 2 }}' } },
			{
				input: [...input, { json: { batch: 3 } }],
				secret: 'wrong',
				onError: 'continueRegularOutput',
			},
		);
		expect(items('Credits').map(({ json, pairedItem }) => [json.account, pairedItem])).toEqual([
			['1', { item: 0 }],
			['0', { item: 1 }],
		]);
	});

	it('sends the error branch the error, its details and the input fields', async () => {
		const { error, items } = await world.runNode(parameters, {
			input,
			secret: 'wrong',
			onError: 'continueErrorOutput',
		});
		expect(error).toBeUndefined();
		expect(items('Credits', 0)).toEqual([]);
		expect(items('Credits', 1).map(({ json }) => json)).toEqual(
			[1, 2].map((batch) => ({
				batch,
				error: refused,
				message: 'Kie.ai refused the API Key',
				details: unknownKieAi,
			})),
		);
	});

	it('sends an older n8n, to which a third field means success, the details in the error', async () => {
		await withoutMethod('isConsoleOutputRedacted', async () => {
			const { items } = await world.runNode(parameters, {
				input,
				secret: 'wrong',
				onError: 'continueErrorOutput',
			});
			expect(items('Credits', 0)).toEqual([]);
			expect(items('Credits', 1).map(({ json }) => json)).toEqual(
				[1, 2].map((batch) => ({
					batch,
					error: { ...refused, details: unknownKieAi },
					message: 'Kie.ai refused the API Key',
				})),
			);
		});
	});
});

/** Does something in an engine whose nodes do not have this method yet. */
async function withoutMethod(name: string, work: () => Promise<void>): Promise<void> {
	const prototype = Object.getPrototypeOf(ExecuteContext.prototype) as object;
	const method = Object.getOwnPropertyDescriptor(prototype, name);
	if (method === undefined) throw new Error(`There is no method ${name} to do without`);
	Reflect.deleteProperty(prototype, name);
	try {
		await work();
	} finally {
		Object.defineProperty(prototype, name, method);
	}
}

describe('Require Credits when there is too little', () => {
	const parameters = {
		provider: 'simulated',
		operation: 'requireCredits',
		requiredCredits: 100,
	};
	const requirement = { required: 100, missing: 20, sufficient: false };
	const insufficient = {
		class: 'insufficient',
		message: 'Simulated Account has 80 credits left, but 100 credits are required',
		httpCode: null,
		providerCode: null,
		retryable: false,
	};

	it('stops with an error that names what is there, what was asked for and what to do', async () => {
		const { error, items } = await world.runNode(parameters, { input });
		expect(error).toMatchObject({
			name: 'NodeOperationError',
			message: insufficient.message,
			description: "Add credits to the account, or lower 'Required Credits'.",
		});
		expect(error).not.toHaveProperty('context.itemIndex', expect.any(Number));
		expect(items('Credits')).toEqual([]);
	});

	it('names where to top up', async () => {
		world.sandbox.setSituation('kieAi', 'empty');
		const { error } = await world.runNode({ ...parameters, provider: 'kieAi' }, { input });
		expect(error).toMatchObject({
			message: 'Kie.ai has 0 credits left, but 100 credits are required',
			description:
				'Top up at <a href="https://kie.ai/pricing" target="_blank">https://kie.ai/pricing</a>, or lower \'Required Credits\'.',
		});
	});

	it('passes the items on as not sufficient, with the error at the top, with On Error: Continue', async () => {
		const { error, items } = await world.runNode(parameters, {
			input,
			onError: 'continueRegularOutput',
		});
		expect(error).toBeUndefined();
		expect(items('Credits', 0)).toEqual(
			[1, 2].map((batch, item) => ({
				json: {
					batch,
					credits: expect.objectContaining({ remaining: 80, ...requirement }),
					error: insufficient,
				},
				pairedItem: { item },
			})),
		);
		expect(items('Credits', 0)[0]?.json.credits).not.toHaveProperty('error');
		expect(items('Credits', 1)).toEqual([]);
	});

	it('leaves an error of the input as it is with On Error: Continue', async () => {
		const { items } = await world.runNode(parameters, {
			input: [{ json: { error: 'mine' } }, { json: { error: null } }, { json: {} }],
			onError: 'continueRegularOutput',
		});
		const credits = expect.objectContaining(requirement);
		expect(items('Credits').map(({ json }) => json)).toEqual([
			{ error: 'mine', credits },
			{ error: null, credits },
			{ error: insufficient, credits },
		]);
	});

	it.each(['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'] as const)(
		'passes the items on as not sufficient, which is no error, with When Insufficient: Continue and On Error: %s',
		async (onError) => {
			const { error, items } = await world.runNode(
				{ ...parameters, whenInsufficient: 'continue' },
				{ input, onError },
			);
			expect(error).toBeUndefined();
			expect(items('Credits', 0)).toEqual(
				[1, 2].map((batch, item) => ({
					json: { batch, credits: expect.objectContaining({ remaining: 80, ...requirement }) },
					pairedItem: { item },
				})),
			);
			expect(items('Credits', 1)).toEqual([]);
		},
	);

	it('sends the items down the error branch, and none down the success branch', async () => {
		const { items } = await world.runNode(parameters, { input, onError: 'continueErrorOutput' });
		expect(items('Credits', 0)).toEqual([]);
		expect(items('Credits', 1).map(({ json }) => json)).toEqual(
			[1, 2].map((batch) => ({
				batch,
				error: insufficient,
				message: insufficient.message,
				details: expect.objectContaining({ remaining: 80, status: 'ok', ...requirement }),
			})),
		);
	});
});

describe('Require Credits when the account cannot be read', () => {
	const parameters = {
		provider: 'simulated',
		operation: 'requireCredits',
		requiredCredits: 100,
		simulatedRemaining: 'fail',
	};
	const unknown = {
		remaining: null,
		status: 'unknown',
		required: 100,
		missing: null,
		sufficient: null,
	};

	it('stops', async () => {
		const { error } = await world.runNode(parameters, { input });
		expect(error).toMatchObject({
			name: 'NodeApiError',
			failure: { cause: 'temporarily-unavailable' },
		});
	});

	const unavailable = {
		class: 'unavailable',
		message: 'Simulated Account (No Credential) is not available right now',
		httpCode: null,
		providerCode: null,
		retryable: true,
	};

	it('passes the items on, sufficient unknown, with the error at the top, with On Error: Continue', async () => {
		const { items } = await world.runNode(parameters, { input, onError: 'continueRegularOutput' });
		expect(items('Credits').map(({ json }) => json)).toEqual(
			[1, 2].map((batch) => ({
				batch,
				credits: expect.objectContaining({ ...unknown, error: unavailable }),
				error: unavailable,
			})),
		);
	});

	it('leaves an error of the input as it is with On Error: Continue', async () => {
		const { items } = await world.runNode(parameters, {
			input: [{ json: { error: 'mine' } }],
			onError: 'continueRegularOutput',
		});
		expect(items('Credits').map(({ json }) => json)).toEqual([
			{ error: 'mine', credits: expect.objectContaining({ ...unknown, error: unavailable }) },
		]);
	});

	it('says it under Output Field alone with When Insufficient: Continue', async () => {
		const { items } = await world.runNode(
			{ ...parameters, whenInsufficient: 'continue' },
			{ input: [{ json: { batch: 1 } }], onError: 'continueRegularOutput' },
		);
		expect(items('Credits').map(({ json }) => json)).toEqual([
			{ batch: 1, credits: expect.objectContaining({ ...unknown, error: unavailable }) },
		]);
	});

	it('lets nothing down the success branch with an error output', async () => {
		const { items } = await world.runNode(parameters, { input, onError: 'continueErrorOutput' });
		expect(items('Credits', 0)).toEqual([]);
		expect(items('Credits', 1).map(({ json }) => json)).toEqual(
			[1, 2].map((batch) => ({
				batch,
				error: expect.objectContaining({ class: 'unavailable' }),
				message: 'Simulated Account (No Credential) is not available right now',
				details: expect.objectContaining(unknown),
			})),
		);
	});
});

describe('a wrong setting', () => {
	const parameters = { provider: 'kieAi', operation: 'requireCredits', requiredCredits: -1 };
	const message = "'Required Credits' must be a number of 0 or more";

	it('stops before anything is sent', async () => {
		const { error } = await world.runNode(parameters, { input });
		expect(error).toMatchObject({
			name: 'NodeOperationError',
			message,
			description:
				"Open the node and correct 'Required Credits'. If it is an expression, check its result. Nothing was sent.",
		});
		// The node is at fault and no item.
		expect(error).not.toHaveProperty('context.itemIndex', expect.any(Number));
		expect(world.sandbox.requestsTo('kieAi')).toEqual([]);
	});

	it('names the item where that is at fault, once', async () => {
		const { error } = await world.runNode(
			{ ...parameters, requiredCredits: '={{ 2 - $json.batch * $json.batch }}' },
			{ input },
		);
		expect(error).toMatchObject({
			message,
			description:
				"Open the node and correct 'Required Credits'. If it is an expression, check its result for this item. Nothing was sent.",
			context: { itemIndex: 1 },
		});
	});

	it('names no item for a setting without an expression beside one with', async () => {
		const { error } = await world.runNode(
			{
				...parameters,
				options: { accountLabel: '={{ $json.batch }}', timeout: 0 },
				operation: 'getBalance',
			},
			{ input },
		);
		expect(error).toMatchObject({ message: "'Timeout' must be a whole number from 1 to 30000" });
		expect(error).not.toHaveProperty('context.itemIndex', expect.any(Number));
	});

	it('names the item whose own field is in the way', async () => {
		const { error } = await world.runNode(
			{ provider: 'kieAi', operation: 'requireCredits' },
			{ input: [{ json: {} }, { json: { credits: 1 } }] },
		);
		expect(error).toMatchObject({
			message: "'Output Field' names the field 'credits', which the item already has",
			context: { itemIndex: 1 },
		});
	});

	it.each(['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'] as const)(
		'is a Provider that is an expression, with On Error: %s',
		async (onError) => {
			for (const provider of ['={{ "kieAi" }}', '={{ $("Nowhere").first().json.x }}']) {
				const { error, items } = await world.runNode(
					{ ...parameters, provider },
					{ input, onError },
				);
				const said = "'Provider' cannot be an expression";
				if (onError === 'stopWorkflow') expect(error).toMatchObject({ message: said });
				else expect(error).toBeUndefined();
				const marked = [...items('Credits', 0), ...items('Credits', 1)].map(
					({ json }) => json.error,
				);
				expect(marked).toEqual(
					onError === 'stopWorkflow'
						? []
						: input.map(() => expect.objectContaining({ class: 'configuration', message: said })),
				);
				if (onError === 'continueErrorOutput') expect(items('Credits', 0)).toEqual([]);
			}
			expect(world.sandbox.requestsTo('kieAi')).toEqual([]);
		},
	);

	it.each([
		['the same for all items', '={{ "x" }}', [{ item: 0 }]],
		['another for each item', '={{ "x" + $json.batch }}', [{ item: 0 }]],
	])(
		'that is %s becomes one item of Get Balance for each that says something else',
		async (_, lowThreshold, links) => {
			const { items } = await world.runNode(
				{ provider: 'kieAi', lowThreshold },
				{ input, onError: 'continueRegularOutput' },
			);
			expect(items('Credits').map(({ pairedItem }) => pairedItem)).toEqual(links);
			const branched = await world.runNode(
				{ provider: 'kieAi', lowThreshold },
				{ input, onError: 'continueErrorOutput' },
			);
			expect(branched.items('Credits', 1)).toHaveLength(2);
		},
	);

	it('is Simplify itself: the item is simple then', async () => {
		const { items } = await world.runNode(
			{ provider: 'kieAi', simplify: '={{ "yes" }}' },
			{ input, onError: 'continueRegularOutput' },
		);
		expect(items('Credits').map(({ json }) => Object.keys(json))).toEqual([[...SIMPLE, 'error']]);
	});

	it('does not open the gate with On Error: Continue', async () => {
		const { items } = await world.runNode(parameters, { input, onError: 'continueRegularOutput' });
		const error = {
			class: 'configuration',
			message,
			httpCode: null,
			providerCode: null,
			retryable: false,
		};
		expect(items('Credits').map(({ json }) => json)).toEqual(
			[1, 2].map((batch) => ({
				batch,
				credits: expect.objectContaining({ remaining: null, sufficient: null, error }),
				error,
			})),
		);
		expect(world.sandbox.requestsTo('kieAi')).toEqual([]);
	});

	it('puts the error beside a field that is taken', async () => {
		const taken = [{ json: { credits: 'mine' } }];
		const { items } = await world.runNode(
			{ provider: 'kieAi', operation: 'requireCredits' },
			{ input: taken, onError: 'continueRegularOutput' },
		);
		expect(items('Credits').map(({ json }) => json)).toEqual([
			{
				credits: 'mine',
				error: {
					class: 'configuration',
					message: "'Output Field' names the field 'credits', which the item already has",
					httpCode: null,
					providerCode: null,
					retryable: false,
				},
			},
		]);
	});

	it.each(['error', 'message', 'details'])(
		'puts the error beside the input where Output Field is %s, which n8n keeps for itself',
		async (outputField) => {
			const { items } = await world.runNode(
				{ provider: 'kieAi', operation: 'requireCredits', options: { outputField } },
				{ input: [{ json: { batch: 1 } }], onError: 'continueRegularOutput' },
			);
			expect(items('Credits').map(({ json }) => json)).toEqual([
				{
					batch: 1,
					error: expect.objectContaining({
						class: 'configuration',
						message: `'Output Field' cannot be '${outputField}', which n8n reserves for its error output`,
					}),
				},
			]);
		},
	);

	it('puts the error even over one of the input where the Output Field is taken, since no item leaves unmarked', async () => {
		const { items } = await world.runNode(
			{ provider: 'kieAi', operation: 'requireCredits' },
			{
				input: [{ json: { credits: 'mine', error: 'mine' } }],
				onError: 'continueRegularOutput',
			},
		);
		expect(items('Credits').map(({ json }) => json)).toEqual([
			{ credits: 'mine', error: expect.objectContaining({ class: 'configuration' }) },
		]);
	});

	it('belongs to one item only, where the Output Field is taken in one, and its amount counts all the same', async () => {
		const { items } = await world.runNode(
			{
				provider: 'simulated',
				operation: 'requireCredits',
				requiredFor: 'item',
				requiredCredits: '={{ $json.need }}',
			},
			{
				input: [{ json: { need: 30 } }, { json: { need: 40, credits: 'mine' } }],
				onError: 'continueRegularOutput',
			},
		);
		expect(items('Credits').map(({ json }) => json)).toEqual([
			{ need: 30, credits: expect.objectContaining({ required: 70, sufficient: true }) },
			{
				need: 40,
				credits: 'mine',
				error: expect.objectContaining({ class: 'configuration' }),
			},
		]);
	});
});
