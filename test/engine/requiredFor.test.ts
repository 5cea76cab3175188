import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { useTestWorld } from '../support/useTestWorld';

const world = useTestWorld();

const gate = (parameters: INodeParameters = {}): INodeParameters => ({
	provider: 'simulated',
	operation: 'requireCredits',
	requiredCredits: '={{ $json.need }}',
	simulatedRemaining: '500',
	...parameters,
});

const needing = (...needs: unknown[]) => needs.map((need) => ({ json: { need } as IDataObject }));

const configuration = (message: string) => ({
	class: 'configuration',
	message,
	httpCode: null,
	providerCode: null,
	retryable: false,
});

/** A run that compares once and says the same on every item. */
async function expectRequired(
	parameters: INodeParameters,
	needs: readonly unknown[],
	requirement: { required: number; missing: number; sufficient: boolean },
): Promise<void> {
	const { error, items } = await world.runNode(
		gate({ whenInsufficient: 'continue', ...parameters }),
		{ input: needing(...needs) },
	);
	expect(error).toBeUndefined();
	expect(items('Credits').map(({ json }) => json.credits)).toEqual(
		needs.map(() => expect.objectContaining(requirement)),
	);
}

/** A run whose settings are refused under each of the three On Error settings, with nothing sent. */
async function expectShut(
	parameters: INodeParameters,
	items: Array<{ json: IDataObject }>,
	// The items differ, so the message names them, and n8n does not name one more.
	{ messages, itemIndex }: { messages: readonly string[]; itemIndex: number | null },
): Promise<void> {
	const provider = String(parameters.provider);
	const stopped = await world.runNode(parameters, { input: items });
	expect(stopped.error).toMatchObject({
		name: 'NodeOperationError',
		message: messages[itemIndex ?? 0],
		description: expect.stringMatching(/ Nothing was sent\.$/),
	});
	const { context } = stopped.error as { context: { itemIndex?: number } };
	expect(context.itemIndex).toBe(itemIndex ?? undefined);
	expect(stopped.items('Credits')).toEqual([]);

	const passed = await world.runNode(parameters, {
		input: items,
		onError: 'continueRegularOutput',
	});
	expect(passed.error).toBeUndefined();
	expect(passed.items('Credits')).toEqual(
		items.map(({ json }, item) => ({
			json: {
				...json,
				credits: expect.objectContaining({
					sufficient: null,
					required: null,
					missing: null,
					remaining: null,
					status: 'unknown',
					error: configuration(messages[item] ?? ''),
				}),
				error: configuration(messages[item] ?? ''),
			},
			pairedItem: { item },
		})),
	);

	const branched = await world.runNode(parameters, {
		input: items,
		onError: 'continueErrorOutput',
	});
	expect(branched.error).toBeUndefined();
	expect(branched.items('Credits', 0)).toEqual([]);
	expect(branched.items('Credits', 1).map(({ json }) => json)).toEqual(
		items.map(({ json }, item) => ({
			...json,
			error: configuration(messages[item] ?? ''),
			message: messages[item],
			details: expect.objectContaining({ sufficient: null, required: null, remaining: null }),
		})),
	);
	expect(world.sandbox.requestsTo(provider)).toEqual([]);
}

const everyItem = (message: string, count: number): string[] =>
	Array.from({ length: count }, () => message);

describe('Required For: Whole Run', () => {
	it.each<[string, unknown[], number]>([
		['one amount for all items', [20, 20, 20], 20],
		['a text and a number of the same amount', ['20', 20, '20.0'], 20],
		['amounts that differ by the residue of binary fractions', [0.3, 0.1 + 0.2], 0.3],
		['the same the other way round', [0.1 + 0.2, 0.3], 0.3],
	])('takes %s', async (_, needs, required) => {
		await expectRequired({ simulatedRemaining: String(required) }, needs, {
			required,
			missing: 0,
			sufficient: true,
		});
	});

	it.each<[string, unknown[], string]>([
		['the first of which is covered', [20, 600, 30], '20 for item 0, 600 for item 1'],
		['the first of which is the largest', [600, 600, 20], '600 for item 0, 20 for item 2'],
		['one of which is nothing', [0, 20], '0 for item 0, 20 for item 1'],
		['all of which are covered', [1, 2], '1 for item 0, 2 for item 1'],
		['that differ by a fraction', [0.1, '0.10001'], '0.1 for item 0, 0.10001 for item 1'],
		['in thousands', [1500, 2500], '1,500 for item 0, 2,500 for item 1'],
	])('lets nothing pass on amounts %s', async (_, needs, which) => {
		const message = `'Required Credits' differs between items (${which}), so set 'Required For' to Each Item`;
		await expectShut(gate({ provider: 'kieAi' }), needing(...needs), {
			messages: everyItem(message, needs.length),
			itemIndex: null,
		});
	});

	it('says so at the top of no item with When Insufficient: Continue, and lets none pass either', async () => {
		const { items } = await world.runNode(gate({ whenInsufficient: 'continue' }), {
			input: needing(20, 600),
			onError: 'continueRegularOutput',
		});
		expect(items('Credits').map(({ json }) => json)).toEqual(
			[20, 600].map((need) => ({
				need,
				credits: expect.objectContaining({
					sufficient: null,
					error: expect.objectContaining({ class: 'configuration' }),
				}),
			})),
		);
	});

	it('takes one amount for each balance that the items name', async () => {
		const input = [
			{ json: { need: 5, from: 'batch' } },
			{ json: { need: 7, from: 'simple' } },
			// The main balance by another name.
			{ json: { need: 5, from: '' } },
		];
		const { items } = await world.runNode(
			gate({ provider: 'acyChecker', balance: '={{ $json.from }}' }),
			{ input },
		);
		expect(items('Credits').map(({ json }) => json.credits)).toEqual([
			expect.objectContaining({ balance: 'batch', required: 5 }),
			expect.objectContaining({ balance: 'simple', required: 7 }),
			expect.objectContaining({ balance: 'batch', required: 5 }),
		]);
	});

	it('lets nothing pass when the amounts for one of several balances differ', async () => {
		await expectShut(
			gate({ provider: 'acyChecker', balance: '={{ $json.from }}' }),
			[
				{ json: { need: 5, from: 'batch' } },
				{ json: { need: 7, from: 'simple' } },
				{ json: { need: 8, from: 'simple' } },
			],
			{
				messages: everyItem(
					"'Required Credits' differs between items (7 for item 1, 8 for item 2), so set 'Required For' to Each Item",
					3,
				),
				itemIndex: null,
			},
		);
	});
});

describe('Required For: Each Item', () => {
	it('adds up amounts that differ, and takes a text for a number', async () => {
		await expectRequired({ requiredFor: 'item' }, [20, '600', 30], {
			required: 650,
			missing: 150,
			sufficient: false,
		});
	});
});

describe.each(['run', 'item'])('with Required For: %s', (requiredFor) => {
	const allowed = "'Required Credits' must be a number of 0 or more";

	it.each<[string, unknown, string]>([
		['a text', 'abc', allowed],
		['nothing', '', allowed],
		['null', null, allowed],
		['no field', undefined, allowed],
		['less than nothing', -1, allowed],
		['a list', [20], allowed],
	])(
		'lets nothing pass when the amount of one item is not known: %s',
		async (_, need, complaint) => {
			const others = `The total required is unknown because of item 1: ${complaint}`;
			await expectShut(gate({ provider: 'kieAi', requiredFor }), needing(20, need, 20), {
				messages: [others, complaint, others],
				itemIndex: 1,
			});
		},
	);

	it('lets nothing pass when the amount of one item cannot be evaluated', async () => {
		const complaint = "'Required Credits' cannot be evaluated";
		const others = `The total required is unknown because of item 1: ${complaint}`;
		await expectShut(
			gate({
				provider: 'kieAi',
				requiredFor,
				requiredCredits: '={{ $itemIndex === 1 ? $("Nowhere").first().json.need : 20 }}',
			}),
			needing(20, 20),
			{ messages: [others, complaint], itemIndex: 1 },
		);
	});

	it('lets nothing pass when it is not known what one item does when there is too little', async () => {
		const complaint = "'When Insufficient' must be one of: stop, continue, passCovered";
		const others = `The total required is unknown because of item 1: ${complaint}`;
		await expectShut(
			gate({ provider: 'kieAi', requiredFor, whenInsufficient: '={{ $json.then }}' }),
			[{ json: { need: 5, then: 'stop' } }, { json: { need: 5, then: 'wait' } }],
			{ messages: [others, complaint], itemIndex: 1 },
		);
	});

	it('lets nothing pass when it is not known which balance one item asks for', async () => {
		const complaint = "'Balance' must be one of: batch, simple";
		const others = `The total required is unknown because of item 0: ${complaint}`;
		await expectShut(
			gate({ provider: 'acyChecker', requiredFor, balance: '={{ $json.from }}' }),
			[{ json: { need: 5, from: 'bulk' } }, { json: { need: 5, from: 'simple' } }],
			{ messages: [complaint, others], itemIndex: 0 },
		);
	});
});

describe('Required For by an expression', () => {
	it.each([
		['item', 'the sum', 40],
		['run', 'one amount', 20],
	])('that yields %s for every item means %s', async (requiredFor, _, required) => {
		await expectRequired({ requiredFor: `={{ "${requiredFor}" }}` }, [20, 20], {
			required,
			missing: 0,
			sufficient: true,
		});
	});

	it.each([
		['run', 'item'],
		['item', 'run'],
	])('that yields %s and then %s lets nothing pass', async (first, second) => {
		await expectShut(
			gate({
				provider: 'kieAi',
				requiredCredits: 300,
				requiredFor: `={{ $itemIndex === 0 ? "${first}" : "${second}" }}`,
			}),
			needing(300, 300),
			{
				messages: everyItem(
					`'Required For' must be the same for all items, but is ${first} for item 0 and ${second} for item 1`,
					2,
				),
				itemIndex: null,
			},
		);
	});
});

describe('When Insufficient by an expression', () => {
	it('is the choice for its item alone', async () => {
		const { items } = await world.runNode(
			gate({ requiredCredits: 600, whenInsufficient: '={{ $json.then }}' }),
			{
				input: [{ json: { then: 'continue' } }, { json: { then: 'stop' } }],
				onError: 'continueErrorOutput',
			},
		);
		expect(items('Credits', 0).map(({ json }) => json)).toEqual([
			{ then: 'continue', credits: expect.objectContaining({ sufficient: false }) },
		]);
		expect(items('Credits', 1).map(({ json }) => json)).toEqual([
			expect.objectContaining({
				then: 'stop',
				error: expect.objectContaining({ class: 'insufficient' }),
			}),
		]);
	});
});
