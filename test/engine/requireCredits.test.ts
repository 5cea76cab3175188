import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { remoteProviders } from '../../nodes/Credits/providers/records';
import { itemError } from '../support/balanceItems';
import { acyBody, AGENCY_BODY, ANNUAL_BODY } from '../support/providerBodies';
import { ON_ERROR, useTestWorld } from '../support/useTestWorld';

const world = useTestWorld();

/** A gate before items that say in `need` what they need. */
const gate = (parameters: INodeParameters): INodeParameters => ({
	provider: 'simulated',
	operation: 'requireCredits',
	requiredCredits: '={{ $json.need }}',
	...parameters,
});

const needing = (...needs: unknown[]): IDataObject[] =>
	needs.map((need) => ({ need }) as IDataObject);

/** A balance under Output Field, of which these facts are known. */
const credits = (facts: object): unknown => expect.objectContaining(facts);

/** Nothing is sent and nothing passes, whatever On Error is set to. */
async function expectShut(
	parameters: INodeParameters,
	input: IDataObject[],
	// The items differ, so the message names them, and n8n does not name one more.
	{ messages, itemIndex }: { messages: readonly string[]; itemIndex?: number },
): Promise<void> {
	const stopped = await world.run(parameters, { input });
	expect(stopped.error).toMatchObject({
		name: 'NodeOperationError',
		message: messages[itemIndex ?? 0],
		description: expect.stringMatching(/ Nothing was sent\.$/),
	});
	expect(stopped.error?.context?.itemIndex).toBe(itemIndex);
	expect(stopped.items).toEqual([]);

	const errors = messages.map((message) => itemError('configuration', message));
	const unknown = { sufficient: null, required: null, remaining: null };
	const facts = { ...unknown, missing: null, status: 'unknown' };
	const continued = await world.run(parameters, { input, onError: 'continueRegularOutput' });
	expect(continued.error).toBeUndefined();
	const marked = errors.map((error) => ({ credits: credits({ ...facts, error }), error }));
	expect(continued.items).toEqual(
		input.map((own, item) => ({ json: { ...own, ...marked[item] }, pairedItem: { item } })),
	);

	const branched = await world.run(parameters, { input, onError: 'continueErrorOutput' });
	expect([branched.error, branched.passed]).toEqual([undefined, []]);
	const branch = errors.map((error) => ({ error, message: error.message }));
	expect(branched.refused).toEqual(
		input.map((own, item) => ({ ...own, ...branch[item], details: credits(unknown) })),
	);
	expect(world.requestsTo(String(parameters.provider))).toBe(0);
}

/** Nothing passes, for a reason that all items share. */
async function expectAllShut(
	parameters: INodeParameters,
	input: IDataObject[],
	message: string,
): Promise<void> {
	const messages = input.map(() => message);
	await expectShut(gate({ provider: 'kieAi', ...parameters }), input, { messages });
}

describe('Require Credits', () => {
	const continuing = (parameters: INodeParameters) =>
		gate({ whenInsufficient: 'continue', ...parameters });

	it('passes each item on unchanged, binary data too, with the balance added', async () => {
		const binary = { file: { data: 'aGk=', mimeType: 'text/plain' } };
		const { items } = await world.runNode(continuing({ requiredCredits: 80 }), {
			input: [{ json: { mail: 'a' }, binary }, { json: { mail: 'b' } }],
		});
		const facts = { provider: 'simulated', remaining: 80 };
		const added = credits({ ...facts, required: 80, missing: 0, sufficient: true });
		expect(items('Credits')).toEqual([
			{ json: { mail: 'a', credits: added }, binary, pairedItem: { item: 0 } },
			{ json: { mail: 'b', credits: added }, pairedItem: { item: 1 } },
		]);
	});

	it.each<[string, remaining: string, required: number, missing: number]>([
		['exactly as much as required', '80', 80, 0],
		['a fraction less', '79.9', 80, 0.1],
		['an overdrawn account', '-5', 1, 6],
		['an overdrawn account of which nothing is required', '-5', 0, 5],
		['an empty account of which nothing is required', '0', 0, 0],
	])('compares %s', async (_, simulatedRemaining, requiredCredits, missing) => {
		const { passed } = await world.run(continuing({ simulatedRemaining, requiredCredits }));
		expect(passed).toMatchObject([{ credits: { missing, sufficient: missing === 0 } }]);
	});

	const melissa = { credit_balance: 10, overdraft_limit: 1000, usable_batches: [] };

	it.each<[string, INodeParameters, body: object, expected: object]>([
		['the main balance', { provider: 'acyChecker' }, acyBody(9, 1), { balance: 'batch' }],
		[
			'another that is chosen',
			{ provider: 'acyChecker', balance: 'simple' },
			acyBody(9, 1),
			{ balance: 'simple', sufficient: true },
		],
		[
			'one that the plan does not have as too little',
			{ provider: 'acyChecker', balance: 'simple' },
			acyBody(500, 0, [0, 0]),
			{ remaining: 0, status: 'notIncluded', isLow: false, sufficient: false, missing: 11 },
		],
		[
			'an unlimited one as enough',
			{ provider: 'acyChecker' },
			AGENCY_BODY,
			{ unlimited: true, remaining: null, status: 'unlimited', missing: 0, sufficient: true },
		],
		[
			'a credit line as nothing',
			{ provider: 'melissa' },
			{ response: { errors: [], messages: [], results: melissa } },
			{ creditLine: 1000, missing: 1, sufficient: false },
		],
	])('compares %s', async (_, parameters, body, expected) => {
		await world.answer(String(parameters.provider), body);
		const { passed } = await world.run(continuing(parameters), { input: needing(11) });
		expect(passed).toMatchObject([{ credits: expected }]);
	});

	it.each(['stop', 'passCovered'])(
		'hints once that the monthly lots of an annual plan cannot all be spent yet: %s',
		async (whenInsufficient) => {
			await world.answer('stablecog', ANNUAL_BODY);
			const parameters = gate({ provider: 'stablecog', requiredFor: 'item', whenInsufficient });
			const { passed, hints } = await world.run(parameters, { input: needing(600, 600, 300) });
			const details = { estimatedSpendableNow: 1000 };
			const facts = { credits: { remaining: 2000, sufficient: true, details } };
			expect(passed).toMatchObject([facts, facts, facts]);
			expect(hints).toEqual([
				'Stablecog counts monthly credits that start later: about 1,000 credits can be spent now, less than the 1,500 required.',
			]);
		},
	);

	it('adds the balance under the field that Output Field names, with the whole answer', async () => {
		const options = { outputField: 'account', includeRaw: true };
		const { passed } = await world.run(continuing({ options }), { input: needing(1) });
		expect(Object.keys(passed[0] ?? {})).toEqual(['need', 'account']);
		expect(passed).toMatchObject([{ account: { raw: { remaining: 80 } } }]);
	});
});

describe('Required For', () => {
	it.each<[string, requiredFor: string, needs: unknown[], required: number]>([
		['one amount for all items', 'run', [20, 20, 20], 20],
		['a text and a number of the same amount', 'run', ['20', 20, '20.0'], 20],
		['amounts that differ by the residue of binary fractions', 'run', [0.3, 0.1 + 0.2], 0.3],
		['the same the other way round', 'run', [0.1 + 0.2, 0.3], 0.3],
		['the sum of amounts that differ', 'item', [20, '600', 30], 650],
		['a sum without the residue of binary fractions', 'item', [0.1, 0.2], 0.3],
		['one amount by an expression', '={{ "run" }}', [20, 20], 20],
		['the sum by an expression', '={{ "item" }}', [20, 20], 40],
	])('requires %s, says so on every item, and lets them pass', async (_, how, needs, required) => {
		const parameters = gate({ requiredFor: how, simulatedRemaining: String(required) });
		const { passed } = await world.run(parameters, { input: needing(...needs) });
		const found = credits({ remaining: required, required, missing: 0, sufficient: true });
		expect(passed).toEqual(needing(...needs).map((json) => ({ ...json, credits: found })));
	});

	it.each([
		['one amount', 'run', { batch: 5, simple: 7 }],
		['the sum', 'item', { batch: 10, simple: 7 }],
	])('requires %s for each balance that the items name', async (_, requiredFor, required) => {
		// The last names the main balance by another name.
		const input = [
			{ from: 'batch', need: 5 },
			{ from: 'simple', need: 7 },
			{ from: '', need: 5 },
		];
		const parameters = { provider: 'acyChecker', balance: '={{ $json.from }}', requiredFor };
		const { passed } = await world.run(gate(parameters), { input });
		const { batch, simple } = required;
		expect(passed.map((json) => json.credits)).toEqual([
			credits({ balance: 'batch', required: batch }),
			credits({ balance: 'simple', required: simple }),
			credits({ balance: 'batch', required: batch }),
		]);
	});

	const differs = (which: string) =>
		`'Required Credits' differs between items (${which}), so set 'Required For' to Each Item`;

	it.each<[string, needs: unknown[], which: string]>([
		['the first of which is covered', [20, 600, 30], '20 for item 0, 600 for item 1'],
		['the first of which is the largest', [600, 600, 20], '600 for item 0, 20 for item 2'],
		['that differ by a fraction', [0.1, '0.10001'], '0.1 for item 0, 0.10001 for item 1'],
		['in thousands', [1500, 2500], '1,500 for item 0, 2,500 for item 1'],
	])('lets nothing pass on amounts for the whole run %s', async (_, needs, which) => {
		await expectAllShut({}, needing(...needs), differs(which));
	});

	it('lets nothing pass on such amounts for one of several balances', async () => {
		const needs = { batch: [5], simple: [7, 8] };
		const input = Object.entries(needs).flatMap(([from, ofBalance]) =>
			ofBalance.map((need) => ({ need, from })),
		);
		const parameters = { provider: 'acyChecker', balance: '={{ $json.from }}' };
		await expectAllShut(parameters, input, differs('7 for item 1, 8 for item 2'));
	});

	it('lets nothing pass when some items name no balance and the account decides on the main one', async () => {
		const deciding = remoteProviders.find(({ start, balances }) => start && balances.length > 1);
		const { name = '', balances = [] } = deciding ?? {};
		const input = ['', balances[0]?.balance].map((from) => ({ need: 5, from }));
		const message = "'Balance' must be named for all items or for none";
		await expectAllShut({ provider: name, balance: '={{ $json.from }}' }, input, message);
	});

	it.each(['run item', 'item run'])(
		'lets nothing pass when the mode differs between items: %s',
		async (modes) => {
			const [first, next] = modes.split(' ');
			await expectAllShut(
				{ requiredFor: `={{ "${modes}".split(" ")[$itemIndex] }}` },
				needing(300, 300),
				`'Required For' must be the same for all items, but is ${first} for item 0 and ${next} for item 1`,
			);
		},
	);

	const allowed = "'Required Credits' must be a number of 0 or more";

	describe.each(['run', 'item'])('%s', (requiredFor) => {
		it.each<[string, INodeParameters, IDataObject[], message: string]>([
			['no field', {}, needing(20, undefined, 20), allowed],
			['less than nothing', {}, needing(20, -1, 20), allowed],
			[
				'an amount that cannot be evaluated',
				{ requiredCredits: '={{ $itemIndex === 1 ? $("Nowhere").first().json.need : 20 }}' },
				needing(20, 20),
				"'Required Credits' cannot be evaluated",
			],
			[
				'what one item does when there is too little',
				{ whenInsufficient: '={{ $json.then }}' },
				['stop', 'wait'].map((then) => ({ need: 5, then })),
				"'When Insufficient' must be one of: stop, continue, passCovered",
			],
			[
				'which balance one item asks for',
				{ provider: 'acyChecker', balance: '={{ $json.from }}' },
				['simple', 'bulk'].map((from) => ({ need: 5, from })),
				"'Balance' must be one of: batch, simple",
			],
		])('lets nothing pass when one item is not known: %s', async (_, parameters, input, says) => {
			const others = `The total required is unknown because of item 1: ${says}`;
			const messages = input.map((__, index) => (index === 1 ? says : others));
			const settings = gate({ provider: 'kieAi', requiredFor, ...parameters });
			await expectShut(settings, input, { messages, itemIndex: 1 });
		});
	});
});

describe('When Insufficient by an expression', () => {
	it('is the choice for its item alone', async () => {
		const { passed, refused } = await world.run(
			gate({ requiredCredits: 600, whenInsufficient: '={{ $json.then }}' }),
			{ input: [{ then: 'continue' }, { then: 'stop' }], onError: 'continueErrorOutput' },
		);
		expect(passed).toEqual([{ then: 'continue', credits: credits({ sufficient: false }) }]);
		const error = credits({ class: 'insufficient' });
		expect(refused).toEqual([credits({ then: 'stop', error })]);
	});
});

describe('Pass What Is Covered', () => {
	const passingCovered = (parameters: INodeParameters = {}): INodeParameters =>
		gate({
			requiredFor: 'item',
			whenInsufficient: 'passCovered',
			simulatedRemaining: '100',
			...parameters,
		});

	const verdict = (required: number, missing = 0) =>
		credits({ remaining: 100, required, missing, sufficient: missing === 0 });
	const tooLittle = (required: number) =>
		itemError(
			'insufficient',
			`Simulated Account has 100 credits left, but ${required} credits are required for this item and those before it`,
		);

	// The last two would still fit, but are not passed ahead of the third.
	const input = needing(60, 30, 50, 5, 0);
	const covered = [60, 30].map((need) => ({ need, credits: verdict(need) }));
	const held = [
		{ need: 50, verdict: verdict(50, 40), error: tooLittle(140) },
		{ need: 5, verdict: verdict(5, 45), error: tooLittle(145) },
		{ need: 0, verdict: verdict(0, 45), error: tooLittle(145) },
	];

	it.each<[(typeof ON_ERROR)[number], held: object[], refused: object[], hints: string[]]>([
		[
			'stopWorkflow',
			[],
			[],
			[
				'2 of 5 items passed, the others were held back: Simulated Account has 100 credits left, but 145 credits are required.',
			],
		],
		[
			'continueErrorOutput',
			[],
			held.map(({ need, verdict: details, error }) => ({
				...{ need, error, message: error.message, details },
			})),
			[],
		],
		[
			'continueRegularOutput',
			held.map(({ need, verdict: facts, error }) => ({ need, credits: facts, error })),
			[],
			[],
		],
	])(
		'passes items in order as far as the credits reach, and reports the others, with On Error: %s',
		async (onError, behind, refused, hints) => {
			const left = await world.run(passingCovered(), { input, onError });
			expect(left.error).toBeUndefined();
			expect(left.passed).toEqual([...covered, ...behind]);
			expect(left.items.map(({ pairedItem }) => pairedItem)).toEqual(
				left.items.map((_, item) => ({ item })),
			);
			expect([left.refused, left.hints]).toEqual([refused, hints]);
		},
	);

	it.each(ON_ERROR)(
		'adds no error and no hint while all pass, with On Error: %s',
		async (onError) => {
			const needs = [60, 0, 40];
			const left = await world.run(passingCovered(), { input: needing(...needs), onError });
			expect(left.passed).toEqual(needs.map((need) => ({ need, credits: verdict(need) })));
			expect([left.error, left.refused, left.hints]).toEqual([undefined, [], []]);
		},
	);

	it('counts the amount of an item that is refused because Output Field is taken', async () => {
		const own = [{}, { credits: 'mine' }, {}].map((field) => ({ need: 40, ...field }));
		const left = await world.run(passingCovered(), { input: own, onError: 'continueErrorOutput' });
		expect(left.passed.map((json) => json.credits)).toEqual([verdict(40)]);
		expect(left.refused).toMatchObject([
			{ error: { class: 'configuration' } },
			{ error: { class: 'insufficient' } },
		]);
	});

	it.each<[string, simulatedRemaining: string, requirement: object]>([
		['not even the first item fits', '100', { remaining: 100, missing: 20, sufficient: false }],
		['the account is not read', 'fail', { remaining: null, missing: null, sufficient: null }],
	])('acts like Stop when %s', async (_, simulatedRemaining, requirement) => {
		for (const onError of ON_ERROR) {
			const [covering, stopping] = await Promise.all(
				['passCovered', 'stop'].map(async (whenInsufficient) => {
					const parameters = passingCovered({ simulatedRemaining, whenInsufficient });
					const left = await world.run(parameters, { input: needing(110, 10), onError });
					const texts = JSON.stringify([String(left.error), left.items, left.refused, left.hints]);
					return { left, texts: texts.replaceAll(/"retrievedAt":"[^"]*"/g, '') };
				}),
			);
			expect(covering?.texts).toBe(stopping?.texts);
			const { passed = [], refused = [] } = covering?.left ?? {};
			const found = [...passed, ...refused].map((json) => json.credits ?? json.details);
			const facts = { ...requirement, required: 120 };
			expect(found).toMatchObject(onError === 'stopWorkflow' ? [] : [facts, facts]);
		}
	});

	const WHOLE_RUN =
		"'When Insufficient' cannot be Pass What Is Covered with 'Required For' set to Whole Run";
	const coveredFor = (index: number) => ({
		whenInsufficient: `={{ $itemIndex === ${index} ? "passCovered" : "stop" }}`,
	});

	it.each<[string, INodeParameters, message: string]>([
		['with Whole Run', { requiredFor: 'run', requiredCredits: 10 }, WHOLE_RUN],
		['with Whole Run and amounts that differ', { requiredFor: 'run' }, WHOLE_RUN],
		[
			'for the first item and not for the next',
			coveredFor(0),
			"'When Insufficient' is Pass What Is Covered for item 0 and not for item 1",
		],
		[
			'for the last item and not for the first',
			coveredFor(2),
			"'When Insufficient' is Pass What Is Covered for item 2 and not for item 0",
		],
	])('is refused %s', async (_, parameters, message) => {
		const settings = passingCovered({ provider: 'kieAi', ...parameters });
		await expectAllShut(settings, needing(10, 20, 30), message);
	});
});
