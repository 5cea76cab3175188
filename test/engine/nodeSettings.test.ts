import type { INodeParameters } from 'n8n-workflow';

import { startTestWorld, type TestWorld } from '../support/world';

// What n8n's own settings of a node do to a gate: seen here, since n8n documents
// none of it.

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

const gate = (parameters: INodeParameters = {}): INodeParameters => ({
	provider: 'kieAi',
	operation: 'requireCredits',
	requiredCredits: 100,
	...parameters,
});

const left = (credits: number) => ({ status: 200, body: { code: 200, msg: '', data: credits } });

const insufficient = {
	class: 'insufficient',
	message: 'Kie.ai – Kie.ai Credits account has 80 credits left, but 100 credits are required',
	httpCode: null,
	providerCode: null,
	retryable: false,
};

describe('Retry On Fail', () => {
	const settings = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 } as const;

	it.each([
		['On Error: Continue', 'continueRegularOutput'],
		['an error output', 'continueErrorOutput'],
		['On Error: Stop Workflow', 'stopWorkflow'],
	] as const)('asks again until there is enough, with %s', async (_, onError) => {
		await world.sandbox.script('kieAi', [left(80), left(100)]);
		const { error, items } = await world.runNode(gate(), {
			input: [{ json: { batch: 1 } }],
			onError,
			settings,
		});
		expect(error).toBeUndefined();
		expect(items('Credits', 0).map(({ json }) => json)).toEqual([
			{ batch: 1, credits: expect.objectContaining({ remaining: 100, sufficient: true }) },
		]);
		expect(items('Credits', 1)).toEqual([]);
		expect(world.sandbox.requestsTo('kieAi')).toHaveLength(2);
	});

	it('ends with the gate shut where there is never enough', async () => {
		await world.sandbox.script('kieAi', [left(80), left(80), left(80)]);
		const { items } = await world.runNode(gate(), {
			input: [{ json: { batch: 1 } }],
			onError: 'continueRegularOutput',
			settings,
		});
		expect(items('Credits').map(({ json }) => json)).toEqual([
			{
				batch: 1,
				credits: expect.objectContaining({ remaining: 80, sufficient: false }),
				error: insufficient,
			},
		]);
		expect(world.sandbox.requestsTo('kieAi')).toHaveLength(3);
	});

	it('asks once where too little is no error, with When Insufficient: Continue', async () => {
		await world.sandbox.script('kieAi', [left(80), left(100)]);
		const { items } = await world.runNode(gate({ whenInsufficient: 'continue' }), {
			onError: 'continueRegularOutput',
			settings,
		});
		expect(items('Credits')[0]?.json.credits).toMatchObject({ remaining: 80, sufficient: false });
		expect(world.sandbox.requestsTo('kieAi')).toHaveLength(1);
	});

	it('repeats a node that succeeds, where its first item brings an error along', async () => {
		await world.runNode(gate({ requiredCredits: 0 }), {
			input: [{ json: { error: insufficient } }],
			settings,
		});
		expect(world.sandbox.requestsTo('kieAi')).toHaveLength(3);
	});
});
