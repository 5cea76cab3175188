import { ExecuteContext } from 'n8n-core';

import { itemError, SIMPLE_FIELDS, WHOLE_FIELDS } from '../support/balanceItems';
import { ON_ERROR, useTestWorld } from '../support/useTestWorld';

const world = useTestWorld();

const input = [{ batch: 1 }, { batch: 2 }];
const CONTINUE = { input, onError: 'continueRegularOutput' } as const;
const BRANCH = { input, onError: 'continueErrorOutput' } as const;

/** Each input item with fields added. */
const eachInput = (fields: object) => input.map((json) => ({ ...json, ...fields }));

const REFUSED = 'Kie.ai refused the API Key';
const refused = itemError('auth', REFUSED, { httpCode: 200, providerCode: 401 });

/** The item of a Kie.ai account that was not read. */
const unknownKieAi: Record<string, unknown> = {
	...Object.fromEntries(WHOLE_FIELDS.map((name) => [name, null])),
	provider: 'kieAi',
	providerName: 'Kie.ai',
	account: 'Kie.ai Credits account',
	balance: 'credits',
	unit: 'credit',
	unitType: 'credit',
	status: 'unknown',
	lots: [],
	details: {},
	topUpUrl: 'https://kie.ai/pricing',
	derived: [],
	summary: `Kie.ai: balance unknown. ${REFUSED}`,
	retrievedAt: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T.*Z$/),
};

describe('Get Balance when the key is refused', () => {
	const parameters = { provider: 'kieAi' };
	const secret = 'wrong';

	it('stops with an error that says what to do, after one request for all items', async () => {
		const { error, items } = await world.run(parameters, { input, secret });
		expect(error).toMatchObject({
			name: 'NodeApiError',
			message: REFUSED,
			description: expect.stringContaining('https://kie.ai/api-key'),
			httpCode: '200',
			failure: { cause: 'credential-invalid' },
		});
		// The account is at fault, not an item.
		expect(error).not.toHaveProperty('context.itemIndex', expect.any(Number));
		expect(items).toEqual([]);
		expect(world.requestsTo('kieAi')).toBe(1);
	});

	it.each([
		[true, SIMPLE_FIELDS],
		[false, WHOLE_FIELDS],
	])('continues with one item, unknown fields null, with Simplify: %s', async (simplify, names) => {
		const { error, items } = await world.run({ ...parameters, simplify }, { ...CONTINUE, secret });
		expect(error).toBeUndefined();
		const fields = Object.fromEntries(names.map((name) => [name, unknownKieAi[name]]));
		expect(items).toEqual([{ json: { ...fields, error: refused }, pairedItem: { item: 0 } }]);
		expect(world.requestsTo('kieAi')).toBe(1);
	});

	it('continues with an item for each distinct settings, and branches with one for each input in its order', async () => {
		const labeled = { ...parameters, options: { accountLabel: '={{ $json.batch % 2 }}' } };
		const setup = { ...CONTINUE, input: [...input, { batch: 3 }], secret };
		const { items } = await world.run(labeled, setup);
		expect(items.map(({ json, pairedItem }) => [json.account, pairedItem])).toEqual([
			['1', { item: 0 }],
			['0', { item: 1 }],
		]);
		const branched = await world.run(labeled, { ...setup, onError: 'continueErrorOutput' });
		expect(branched.refused.map(({ batch }) => batch)).toEqual([1, 2, 3]);
	});

	it('sends the error branch the error, its details and the input fields', async () => {
		const { error, ...left } = await world.run(parameters, { ...BRANCH, secret });
		expect([error, left.passed]).toEqual([undefined, []]);
		const fields = { error: refused, message: REFUSED, details: unknownKieAi };
		expect(left.refused).toEqual(eachInput(fields));
	});

	it('shows no key of digits that comes back as a number', async () => {
		const key = '4815162342108';
		await world.answer('kieAi', { code: Number(key), msg: `No key ${key}` });
		const { passed } = await world.run(parameters, { ...CONTINUE, secret: key });
		expect(passed).toMatchObject([{ error: { providerCode: '[redacted]' } }]);
		expect(JSON.stringify(passed)).not.toContain(key);
	});

	it('sends an older n8n, to which a third field means success, the details in the error', async () => {
		await withoutMethod('isConsoleOutputRedacted', async () => {
			const left = await world.run(parameters, { ...BRANCH, secret });
			expect(left.passed).toEqual([]);
			const error = { ...refused, details: unknownKieAi };
			expect(left.refused).toEqual(eachInput({ error, message: REFUSED }));
		});
	});
});

/** Runs something in an engine whose nodes lack this method, as in an older n8n. */
async function withoutMethod(name: string, work: () => Promise<void>): Promise<void> {
	const prototype = Object.getPrototypeOf(ExecuteContext.prototype) as object;
	const method = Object.getOwnPropertyDescriptor(prototype, name);
	if (method === undefined) throw new Error(`There is no method ${name} to remove`);
	Reflect.deleteProperty(prototype, name);
	try {
		await work();
	} finally {
		Object.defineProperty(prototype, name, method);
	}
}

const gate = { provider: 'simulated', operation: 'requireCredits', requiredCredits: 100 };

describe('Require Credits when there is too little', () => {
	const message = 'Simulated Account has 80 credits left, but 100 credits are required';
	const insufficient = itemError('insufficient', message);
	const requirement = { remaining: 80, required: 100, missing: 20, sufficient: false };
	const credits: unknown = expect.objectContaining(requirement);

	it.each([
		['simulated', message, "Add credits to the account, or lower 'Required Credits'."],
		[
			'kieAi',
			'Kie.ai has 0 credits left, but 100 credits are required',
			'Top up at <a href="https://kie.ai/pricing" target="_blank">https://kie.ai/pricing</a>, or lower \'Required Credits\'.',
		],
	])('stops with an error that says what to do: %s', async (provider, says, description) => {
		world.sandbox.setSituation('kieAi', 'empty');
		const { error, items } = await world.run({ ...gate, provider }, { input });
		expect(error).toMatchObject({ name: 'NodeOperationError', message: says, description });
		expect(error).not.toHaveProperty('context.itemIndex', expect.any(Number));
		expect(items).toEqual([]);
	});

	it('passes the items on as not sufficient, with the error at the top, with On Error: Continue', async () => {
		const { error, items, refused: branch } = await world.run(gate, CONTINUE);
		expect([error, branch]).toEqual([undefined, []]);
		expect(items).toEqual(
			eachInput({ credits, error: insufficient }).map((json, item) => ({
				json,
				pairedItem: { item },
			})),
		);
		expect(items[0]?.json.credits).not.toHaveProperty('error');
	});

	it('leaves an error of the input as it is with On Error: Continue', async () => {
		const marked = [{ error: 'mine' }, { error: null }, {}];
		const { passed } = await world.run(gate, { ...CONTINUE, input: marked });
		expect(passed).toEqual([
			{ error: 'mine', credits },
			{ error: null, credits },
			{ error: insufficient, credits },
		]);
	});

	it.each(ON_ERROR)(
		'passes the items on as not sufficient, without an error, with When Insufficient: Continue and On Error: %s',
		async (onError) => {
			const { error, ...left } = await world.run(
				{ ...gate, whenInsufficient: 'continue' },
				{ input, onError },
			);
			expect([error, left.refused]).toEqual([undefined, []]);
			expect(left.passed).toEqual(eachInput({ credits }));
		},
	);

	it('sends the items down the error branch, and none down the success branch', async () => {
		const left = await world.run(gate, BRANCH);
		expect(left.passed).toEqual([]);
		const details = expect.objectContaining({ ...requirement, status: 'ok' }) as unknown;
		expect(left.refused).toEqual(eachInput({ error: insufficient, message, details }));
	});
});

describe('Require Credits when the account cannot be read', () => {
	const parameters = { ...gate, simulatedRemaining: 'fail' };
	const message = 'Simulated Account (No Credential) is not available right now';
	const error = itemError('unavailable', message, { retryable: true });
	const unknown = { remaining: null, status: 'unknown', missing: null, sufficient: null };
	const credits: unknown = expect.objectContaining({ ...unknown, required: 100, error });

	it.each<[string, object, object, object]>([
		['with the error at the top', {}, {}, { credits, error }],
		['beside an error of the input', {}, { error: 'mine' }, { error: 'mine', credits }],
		['without an error at the top', { whenInsufficient: 'continue' }, {}, { credits }],
	])('passes the items on, sufficient unknown, %s', async (_, how, own, added) => {
		const setup = { ...CONTINUE, input: eachInput(own) };
		expect((await world.run({ ...parameters, ...how }, setup)).passed).toEqual(eachInput(added));
	});
});

describe('a wrong setting', () => {
	const parameters = { provider: 'kieAi', operation: 'requireCredits', requiredCredits: -1 };
	const plain = { provider: 'kieAi', operation: 'requireCredits' };
	const message = "'Required Credits' must be a number of 0 or more";
	const TAKEN = "'Output Field' names the field 'credits', which the item already has";
	const correct = (yields: string) =>
		`Open the node and correct 'Required Credits'. If it is an expression, check its result${yields}. Nothing was sent.`;

	afterEach(() => {
		expect(world.requestsTo('kieAi')).toBe(0);
	});

	it.each<[string, object, object[], object, itemIndex: number | undefined]>([
		['the node', parameters, input, { message, description: correct('') }, undefined],
		[
			'the item where that is at fault',
			{ ...parameters, requiredCredits: '={{ 2 - $json.batch * $json.batch }}' },
			input,
			{ message, description: correct(' for this item') },
			1,
		],
		[
			'the node for a setting without an expression beside one with',
			{ provider: 'kieAi', options: { accountLabel: '={{ $json.batch }}', timeout: 0 } },
			input,
			{ message: "'Timeout' must be a whole number from 1 to 30000" },
			undefined,
		],
		['the item whose own field is in the way', plain, [{}, { credits: 1 }], { message: TAKEN }, 1],
	])('stops before anything is sent and names %s', async (_, wrong, items, says, index) => {
		const { error } = await world.run({ ...wrong }, { input: items });
		expect(error).toMatchObject({ name: 'NodeOperationError', ...says });
		expect(error?.context?.itemIndex).toBe(index);
	});

	it.each(ON_ERROR)('is a Provider that is an expression, with On Error: %s', async (onError) => {
		const says = "'Provider' cannot be an expression";
		const isStopped = onError === 'stopWorkflow';
		for (const provider of ['={{ "kieAi" }}', '={{ $("Nowhere").first().json.x }}']) {
			const { error, ...left } = await world.run({ ...parameters, provider }, { input, onError });
			expect(error?.message).toBe(isStopped ? says : undefined);
			const marked = [...left.passed, ...left.refused].map((json) => json.error);
			expect(marked).toEqual(isStopped ? [] : input.map(() => itemError('configuration', says)));
			if (onError === 'continueErrorOutput') expect(left.passed).toEqual([]);
		}
	});

	it.each([
		['the same for all items', '={{ "x" }}'],
		['another for each item', '={{ "x" + $json.batch }}'],
	])(
		'that is %s becomes one item of Get Balance for each that says something else',
		async (_, lowThreshold) => {
			const wrong = { provider: 'kieAi', lowThreshold };
			const { items } = await world.run(wrong, CONTINUE);
			expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }]);
			expect((await world.run(wrong, BRANCH)).refused).toHaveLength(2);
		},
	);

	it('may be Simplify itself: then the item is simple', async () => {
		const { passed } = await world.run({ provider: 'kieAi', simplify: '={{ "yes" }}' }, CONTINUE);
		expect(passed.map((json) => Object.keys(json))).toEqual([[...SIMPLE_FIELDS, 'error']]);
	});

	const error = itemError('configuration', message);
	const credits: unknown = expect.objectContaining({ remaining: null, sufficient: null, error });
	const kept = (field: string) =>
		`'Output Field' cannot be '${field}', which n8n reserves for its error output`;

	it.each<[string, object, object, object]>([
		['in Output Field and at the top', parameters, {}, { credits, error }],
		[
			'beside a field that is taken',
			plain,
			{ credits: 'mine' },
			{ credits: 'mine', error: itemError('configuration', TAKEN) },
		],
		[
			'over an error of the input where the field is taken, since no item leaves unmarked',
			plain,
			{ credits: 'mine', error: 'mine' },
			{ credits: 'mine', error: itemError('configuration', TAKEN) },
		],
		...['error', 'message', 'details'].map((outputField): [string, object, object, object] => [
			`beside the input where Output Field is ${outputField}, which n8n keeps for itself`,
			{ ...plain, options: { outputField } },
			{},
			{ error: itemError('configuration', kept(outputField)) },
		]),
	])('does not open the gate with On Error: Continue: %s', async (_, wrong, own, added) => {
		const { passed } = await world.run({ ...wrong }, { ...CONTINUE, input: eachInput(own) });
		expect(passed).toEqual(eachInput(added));
	});
});
