import type { INode, INodeParameters } from 'n8n-workflow';

import {
	connect,
	oneNodeWorkflow,
	passThrough,
	runWorkflow,
	type FinishedRun,
} from '../../harness/engine/engine';
import { useTestWorld } from '../support/useTestWorld';

// What n8n's own settings of a node do to a gate: seen here, since n8n documents
// none of it.

const world = useTestWorld();

const gate = (parameters: INodeParameters = {}): INodeParameters => ({
	provider: 'kieAi',
	operation: 'requireCredits',
	requiredCredits: 100,
	...parameters,
});

const left = (credits: number) => ({ status: 200, body: { code: 200, msg: '', data: credits } });

const insufficient = {
	class: 'insufficient',
	message: 'Kie.ai has 80 credits left, but 100 credits are required',
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

describe('Always Output Data', () => {
	const HINT =
		"Turn off 'Always Output Data': with it, n8n sends an empty item past a closed gate, and the nodes after it run.";

	/** Runs the gate, which asks for 100 credits, with work behind its first output. */
	async function runBeforeWork(
		simulatedRemaining: string,
		settings: Pick<INode, 'onError' | 'alwaysOutputData'>,
		operation = 'requireCredits',
	): Promise<FinishedRun> {
		const { nodes } = oneNodeWorkflow({
			...settings,
			parameters: { ...gate(), provider: 'simulated', operation, simulatedRemaining },
		});
		return await runWorkflow(world.loader, {
			nodes: [...nodes, passThrough('Work')],
			connections: connect('Start', 'Credits', 'Work'),
			input: [{ json: { batch: 1 } }, { json: { batch: 2 } }],
		});
	}

	describe.each([
		['there is too little', '80'],
		['the account cannot be read', 'fail'],
	])('with an error output, when %s', (_, remaining) => {
		it('starts the work with an empty item, and a hint says so', async () => {
			const { items, hints } = await runBeforeWork(remaining, {
				onError: 'continueErrorOutput',
				alwaysOutputData: true,
			});
			expect(items('Work').map(({ json }) => json)).toEqual([{}]);
			expect(items('Credits', 1).map(({ json }) => json.batch)).toEqual([1, 2]);
			expect(hints('Credits')).toEqual([HINT]);
		});

		it('starts nothing while it is off, and there is no hint', async () => {
			const { items, hints } = await runBeforeWork(remaining, { onError: 'continueErrorOutput' });
			expect(items('Work')).toEqual([]);
			expect(items('Credits', 0)).toEqual([]);
			expect(items('Credits', 1).map(({ json }) => json.batch)).toEqual([1, 2]);
			expect(hints('Credits')).toEqual([]);
		});
	});

	it('is warned of while there is still enough', async () => {
		const { items, hints } = await runBeforeWork('100', {
			onError: 'continueErrorOutput',
			alwaysOutputData: true,
		});
		expect(items('Work').map(({ json }) => json.batch)).toEqual([1, 2]);
		expect(hints('Credits')).toEqual([HINT]);
	});

	it('does no harm with On Error: Continue, where every item passes', async () => {
		const { items, hints } = await runBeforeWork('80', {
			onError: 'continueRegularOutput',
			alwaysOutputData: true,
		});
		expect(items('Work').map(({ json }) => json)).toEqual(
			[1, 2].map((batch) => ({
				batch,
				credits: expect.objectContaining({ sufficient: false }),
				error: expect.objectContaining({ class: 'insufficient' }),
			})),
		);
		expect(hints('Credits')).toEqual([]);
	});

	it('does no harm with On Error: Stop Workflow, where nothing is put out', async () => {
		const { error, items, hints } = await runBeforeWork('80', { alwaysOutputData: true });
		expect(error).toMatchObject({ name: 'NodeOperationError' });
		expect([items('Credits'), items('Work'), hints('Credits')]).toEqual([[], [], []]);
	});

	it('brings no hint to Get Balance, which guards nothing', async () => {
		const { hints } = await runBeforeWork(
			'80',
			{ onError: 'continueErrorOutput', alwaysOutputData: true },
			'getBalance',
		);
		expect(hints('Credits')).toEqual([]);
	});
});
