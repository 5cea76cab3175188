import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { useTestWorld } from '../support/useTestWorld';

const world = useTestWorld();

const gate = (parameters: INodeParameters = {}): INodeParameters => ({
	provider: 'simulated',
	operation: 'requireCredits',
	requiredCredits: '={{ $json.need }}',
	requiredFor: 'item',
	whenInsufficient: 'passCovered',
	simulatedRemaining: '100',
	...parameters,
});

const needing = (...needs: unknown[]) => needs.map((need) => ({ json: { need } as IDataObject }));

const ON_ERROR = ['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'] as const;

const tooLittle = (required: number) => ({
	class: 'insufficient',
	message: `Simulated Account has 100 credits left, but ${required} credits are required for this item and those before it`,
	httpCode: null,
	providerCode: null,
	retryable: false,
});

const passed = (required: number) =>
	expect.objectContaining({ remaining: 100, required, missing: 0, sufficient: true });

const shutOut = (required: number, missing: number) =>
	expect.objectContaining({ remaining: 100, required, missing, sufficient: false });

describe('Pass What Is Covered', () => {
	const input = needing(60, 30, 50, 5);

	it('lets items pass in their order as far as the credits reach, and says how many', async () => {
		const { error, items, hints } = await world.runNode(gate(), { input });
		expect(error).toBeUndefined();
		// The last one would still fit, but does not overtake.
		expect(items('Credits', 0)).toEqual([
			{ json: { need: 60, credits: passed(60) }, pairedItem: { item: 0 } },
			{ json: { need: 30, credits: passed(30) }, pairedItem: { item: 1 } },
		]);
		expect(items('Credits', 1)).toEqual([]);
		expect(hints('Credits')).toEqual([
			'2 of 4 items passed, the others were held back: Simulated Account has 100 credits left, but 145 credits are required.',
		]);
	});

	it('sends the others down the error branch', async () => {
		const { error, items, hints } = await world.runNode(gate(), {
			input,
			onError: 'continueErrorOutput',
		});
		expect(error).toBeUndefined();
		expect(items('Credits', 0).map(({ json }) => json)).toEqual([
			{ need: 60, credits: passed(60) },
			{ need: 30, credits: passed(30) },
		]);
		expect(items('Credits', 1).map(({ json }) => json)).toEqual([
			{
				need: 50,
				error: tooLittle(140),
				message: tooLittle(140).message,
				details: shutOut(50, 40),
			},
			{ need: 5, error: tooLittle(145), message: tooLittle(145).message, details: shutOut(5, 45) },
		]);
		expect(hints('Credits')).toEqual([]);
	});

	it('passes the others on as not sufficient, with the error, with On Error: Continue', async () => {
		const { error, items, hints } = await world.runNode(gate(), {
			input,
			onError: 'continueRegularOutput',
		});
		expect(error).toBeUndefined();
		expect(items('Credits').map(({ json }) => json)).toEqual([
			{ need: 60, credits: passed(60) },
			{ need: 30, credits: passed(30) },
			{ need: 50, credits: shutOut(50, 40), error: tooLittle(140) },
			{ need: 5, credits: shutOut(5, 45), error: tooLittle(145) },
		]);
		expect(hints('Credits')).toEqual([]);
	});

	it.each(ON_ERROR)(
		'is no other choice: Continue holds nothing back, with On Error: %s',
		async (onError) => {
			const { items, hints } = await world.runNode(gate({ whenInsufficient: 'continue' }), {
				input,
				onError,
			});
			expect(items('Credits', 0).map(({ json }) => json.credits)).toEqual(
				input.map(() => shutOut(145, 45)),
			);
			expect(hints('Credits')).toEqual([]);
		},
	);

	it.each(ON_ERROR)('lets all pass while all are covered, with On Error: %s', async (onError) => {
		const { error, items, hints } = await world.runNode(gate(), {
			input: needing(60, 0, 40),
			onError,
		});
		expect(error).toBeUndefined();
		expect(items('Credits', 0).map(({ json }) => json.credits)).toEqual([60, 0, 40].map(passed));
		expect(items('Credits', 1)).toEqual([]);
		expect(hints('Credits')).toEqual([]);
	});

	it('adds amounts up without the residue of binary fractions', async () => {
		const { items } = await world.runNode(gate({ simulatedRemaining: '0.3' }), {
			input: needing(0.1, 0.2),
		});
		expect(items('Credits')).toHaveLength(2);
	});

	it('lets nothing pass behind the first that does not fit, not even what needs nothing', async () => {
		const { items } = await world.runNode(gate(), { input: needing(100, 1, 0) });
		expect(items('Credits').map(({ json }) => json.need)).toEqual([100]);
	});

	it('lets every item of an unlimited account pass', async () => {
		await world.sandbox.script('acyChecker', [
			{
				status: 200,
				body: {
					message: '',
					credits_used_batch: 3,
					remaining_credits_batch: 0,
					credits_used_simple: 0,
					remaining_credits_simple: 0,
					license_level: 'Agency',
				},
			},
		]);
		const { items } = await world.runNode(gate({ provider: 'acyChecker' }), {
			input: needing(1e6, 1e9),
		});
		expect(items('Credits').map(({ json }) => json.credits)).toEqual([
			expect.objectContaining({ unlimited: true, required: 1e6, missing: 0, sufficient: true }),
			expect.objectContaining({ unlimited: true, required: 1e9, missing: 0, sufficient: true }),
		]);
	});

	it('counts each balance by itself', async () => {
		const read = await world.runNode({ provider: 'acyChecker' });
		const [batch = 0, simple = 0] = read.items('Credits').map(({ json }) => Number(json.remaining));
		const input = [
			{ json: { need: batch + 1, from: 'batch' } },
			{ json: { need: simple, from: 'simple' } },
			{ json: { need: 1, from: 'simple' } },
			{ json: { need: 1, from: 'batch' } },
		];
		const { items, hints } = await world.runNode(
			gate({ provider: 'acyChecker', balance: '={{ $json.from }}' }),
			{ input },
		);
		expect(items('Credits').map(({ json }) => json.need)).toEqual([simple]);
		expect(hints('Credits')).toEqual([expect.stringMatching(/^1 of 4 items passed, .* held back/)]);
	});

	it('leaves the amount of an item in the sum that is refused for its own field', async () => {
		const { items } = await world.runNode(gate(), {
			input: [
				{ json: { need: 40 } },
				{ json: { need: 40, credits: 'mine' } },
				{ json: { need: 40 } },
			],
			onError: 'continueErrorOutput',
		});
		expect(items('Credits', 0).map(({ json }) => json.credits)).toEqual([passed(40)]);
		expect(items('Credits', 1).map(({ json }) => (json.error as IDataObject).class)).toEqual([
			'configuration',
			'insufficient',
		]);
	});

	it('adds the whole answer with Include Raw', async () => {
		const { items } = await world.runNode(gate({ options: { includeRaw: true } }), { input });
		expect(items('Credits')[0]?.json.credits).toHaveProperty('raw.remaining', 100);
	});

	it('hints once what can be spent now, of what is counted', async () => {
		const lot = (id: string, expiresAt: string) => ({
			id,
			remaining_amount: 1000,
			expires_at: expiresAt,
			type: { id: 'annual', name: 'Pro', amount: 1000, description: '' },
		});
		await world.sandbox.script('stablecog', [
			{
				status: 200,
				body: {
					total_remaining_credits: 2000,
					credits: [lot('a', '2098-02-01T00:00:00Z'), lot('b', '2098-03-01T00:00:00Z')],
				},
			},
		]);
		const { hints } = await world.runNode(gate({ provider: 'stablecog' }), {
			input: needing(600, 600, 300),
		});
		expect(hints('Credits')).toEqual([
			'Stablecog counts monthly credits that start later: about 1,000 credits can be spent now, less than the 1,500 required.',
		]);
	});
});

describe('Pass What Is Covered where nothing is covered', () => {
	it.each<[string, INodeParameters, object]>([
		[
			'not even the first item fits',
			{},
			{ remaining: 100, required: 120, missing: 20, sufficient: false },
		],
		[
			'the account is overdrawn',
			{ simulatedRemaining: '-5' },
			{ remaining: -5, required: 120, missing: 125, sufficient: false },
		],
		[
			'the account is not read',
			{ simulatedRemaining: 'fail' },
			{ remaining: null, required: 120, missing: null, sufficient: null },
		],
	])('is Stop when %s', async (_, parameters, requirement) => {
		const input = needing(110, 10);
		const how = { whenInsufficient: 'stop' };
		for (const onError of ON_ERROR) {
			const runs = [gate(parameters), gate({ ...parameters, ...how })];
			const [partly, stop] = await Promise.all(
				runs.map(async (run) => await world.runNode(run, { input, onError })),
			);
			const outcomes = [partly, stop].map((run) => ({
				error: run?.error && String(run.error),
				hints: run?.hints('Credits'),
				items: [0, 1].map((output) => withoutTime(run?.items('Credits', output))),
			}));
			expect(outcomes[0]).toEqual(outcomes[1]);
			const [item] = [0, 1].flatMap((output) => partly?.items('Credits', output) ?? []);
			const { credits, details } = item?.json ?? {};
			if (onError === 'stopWorkflow') expect(item).toBeUndefined();
			else expect(credits ?? details).toMatchObject(requirement);
		}
	});

	function withoutTime(items: unknown): unknown {
		return JSON.parse(JSON.stringify(items).replaceAll(/"retrievedAt":"[^"]*"/g, '"at":0'));
	}
});

describe('Pass What Is Covered in settings that cannot be', () => {
	const refusals: Array<[string, INodeParameters, string]> = [
		[
			'with Whole Run',
			{ requiredFor: 'run', requiredCredits: 10 },
			"'When Insufficient' cannot be Pass What Is Covered with 'Required For' set to Whole Run",
		],
		[
			'with Whole Run and amounts that differ',
			{ requiredFor: 'run' },
			"'When Insufficient' cannot be Pass What Is Covered with 'Required For' set to Whole Run",
		],
		[
			'for the first item and not for the next',
			{ whenInsufficient: '={{ $itemIndex === 0 ? "passCovered" : "continue" }}' },
			"'When Insufficient' is Pass What Is Covered for item 0 and not for item 1",
		],
		[
			'for the last item and not for the first',
			{ whenInsufficient: '={{ $itemIndex === 2 ? "passCovered" : "stop" }}' },
			"'When Insufficient' is Pass What Is Covered for item 2 and not for item 0",
		],
	];

	it.each(refusals)(
		'is refused %s, under every On Error setting',
		async (_, parameters, message) => {
			const input = needing(10, 20, 30);
			const refused = expect.objectContaining({ class: 'configuration', message });
			for (const onError of ON_ERROR) {
				const { error, items } = await world.runNode(gate({ ...parameters, provider: 'kieAi' }), {
					input,
					onError,
				});
				if (onError === 'stopWorkflow') {
					expect(error).toMatchObject({ name: 'NodeOperationError', message });
					expect(error).not.toHaveProperty('context.itemIndex', expect.any(Number));
				}
				const passes = items('Credits', 0).map(({ json }) => json.credits);
				const marked = expect.objectContaining({ sufficient: null, error: refused });
				expect(passes).toEqual(onError === 'continueRegularOutput' ? input.map(() => marked) : []);
				const shut = items('Credits', 1).map(({ json }) => json.error);
				expect(shut).toEqual(onError === 'continueErrorOutput' ? input.map(() => refused) : []);
			}
			expect(world.sandbox.requestsTo('kieAi')).toEqual([]);
		},
	);
});
