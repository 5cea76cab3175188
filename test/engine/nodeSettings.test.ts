import type { INodeParameters } from 'n8n-workflow';

import {
	connect,
	oneNodeWorkflow,
	passThrough,
	runWorkflow,
	type FinishedRun,
} from '../../harness/engine/engine';
import { itemError } from '../support/balanceItems';
import { kieBody } from '../support/providerBodies';
import { ON_ERROR, useTestWorld } from '../support/useTestWorld';

// What n8n's own settings of a node do to a gate; n8n documents none of it.
const world = useTestWorld();

const gate = (parameters: INodeParameters = {}): INodeParameters => ({
	provider: 'kieAi',
	operation: 'requireCredits',
	requiredCredits: 100,
	...parameters,
});

const insufficient = itemError(
	'insufficient',
	'Kie.ai has 80 credits left, but 100 credits are required',
);

describe('Retry On Fail', () => {
	const settings = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 } as const;
	const input = [{ batch: 1 }];

	it.each(ON_ERROR)('asks again until there is enough, with On Error: %s', async (onError) => {
		await world.answer('kieAi', kieBody(80), kieBody(100));
		const { error, passed, refused } = await world.run(gate(), { input, onError, settings });
		const credits = expect.objectContaining({ remaining: 100, sufficient: true });
		expect([error, passed, refused]).toEqual([undefined, [{ batch: 1, credits }], []]);
		expect(world.requestsTo('kieAi')).toBe(2);
	});

	it('ends with the gate shut if there is never enough', async () => {
		await world.answer('kieAi', kieBody(80), kieBody(80), kieBody(80));
		const onError = 'continueRegularOutput';
		const { passed } = await world.run(gate(), { input, onError, settings });
		const credits = expect.objectContaining({ remaining: 80, sufficient: false });
		expect(passed).toEqual([{ batch: 1, credits, error: insufficient }]);
		expect(world.requestsTo('kieAi')).toBe(3);
	});

	it('asks once with When Insufficient: Continue, where too little is not an error', async () => {
		await world.answer('kieAi', kieBody(80), kieBody(100));
		const onError = 'continueRegularOutput';
		const parameters = gate({ whenInsufficient: 'continue' });
		const { passed } = await world.run(parameters, { onError, settings });
		expect(passed).toMatchObject([{ credits: { remaining: 80, sufficient: false } }]);
		expect(world.requestsTo('kieAi')).toBe(1);
	});

	it('repeats a node that succeeds if its first item has a field named error', async () => {
		const marked = [{ error: insufficient }];
		await world.run(gate({ requiredCredits: 0 }), { input: marked, settings });
		expect(world.requestsTo('kieAi')).toBe(3);
	});
});

describe('Always Output Data', () => {
	const HINT =
		"Turn off 'Always Output Data': with it, n8n sends an empty item past a closed gate, and the nodes after it run.";
	const BATCHES = [{ batch: 1 }, { batch: 2 }];
	const ERRORS = BATCHES.map((item) => expect.objectContaining(item) as unknown);
	const PASSED = BATCHES.map((item) => ({ ...item, credits: expect.anything() }));
	const MARKED = PASSED.map((item) => ({
		...item,
		credits: expect.objectContaining({ sufficient: false }),
		error: expect.objectContaining({ class: 'insufficient' }),
	}));

	/** Runs the gate, which requires 100 credits, with work behind its first output. */
	async function runBeforeWork(
		simulatedRemaining: string,
		onError: (typeof ON_ERROR)[number],
		operation = 'requireCredits',
	): Promise<FinishedRun> {
		const parameters = { ...gate(), provider: 'simulated', operation, simulatedRemaining };
		const { nodes } = oneNodeWorkflow({ parameters, onError, alwaysOutputData: true });
		return await runWorkflow(world.loader, {
			nodes: [...nodes, passThrough('Work')],
			connections: connect('Start', 'Credits', 'Work'),
			input: BATCHES.map((json) => ({ json })),
		});
	}

	type Row = [
		name: string,
		remaining: string,
		onError: (typeof ON_ERROR)[number],
		work: unknown[],
		refused: unknown[],
		hints: string[],
	];

	it.each<Row>([
		['runs the work behind a shut gate', '80', 'continueErrorOutput', [{}], ERRORS, [HINT]],
		['runs it if the account cannot be read', 'fail', 'continueErrorOutput', [{}], ERRORS, [HINT]],
		[
			'adds the hint while the gate is still open',
			'100',
			'continueErrorOutput',
			PASSED,
			[],
			[HINT],
		],
		['is harmless where every item passes', '80', 'continueRegularOutput', MARKED, [], []],
		['is harmless where the execution stops', '80', 'stopWorkflow', [], [], []],
	])('%s', async (_, remaining, onError, work, refused, wanted) => {
		const { error, items, hints } = await runBeforeWork(remaining, onError);
		expect(error !== undefined).toBe(onError === 'stopWorkflow');
		expect(items('Work').map(({ json }) => json)).toEqual(work);
		expect(items('Credits', 1).map(({ json }) => json)).toEqual(refused);
		expect(hints('Credits')).toEqual(wanted);
	});

	it('adds no hint to Get Balance, which is not a gate', async () => {
		const { hints } = await runBeforeWork('80', 'continueErrorOutput', 'getBalance');
		expect(hints('Credits')).toEqual([]);
	});
});
