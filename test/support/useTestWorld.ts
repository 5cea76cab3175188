import type { IDataObject, INodeExecutionData, INodeParameters } from 'n8n-workflow';

import type { FinishedRun } from '../../harness/engine/engine';
import { startTestWorld, type RunSetup, type TestWorld } from '../../harness/engine/world';

/** What n8n does when the node fails, by the value of On Error. */
export const ON_ERROR = ['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'] as const;

/** The result of a run of the node. */
export interface NodeRun {
	/** The error that ended the execution. */
	error: (Error & { description?: string; context?: { itemIndex?: number } }) | undefined;
	/** The items on the node's first output. */
	items: INodeExecutionData[];
	/** The JSON of these items. */
	passed: IDataObject[];
	/** The JSON of the items on its error output. */
	refused: IDataObject[];
	hints: string[];
}

/** The setup of a run, with the input as plain JSON. */
export type PlainRunSetup = Omit<RunSetup, 'input'> & { input?: readonly object[] };

/** The sandbox and the built package, for the tests of a file. */
interface WorldOfTests extends Omit<TestWorld, 'stop'> {
	/** Runs the node once. */
	run(parameters: INodeParameters, setup?: PlainRunSetup): Promise<NodeRun>;
	/** The number of requests that a provider has received. */
	requestsTo(provider: string): number;
	/** Has a provider answer with these bodies, one after the other. */
	answer(provider: string, ...bodies: object[]): Promise<void>;
}

/**
 * The sandbox and the built package for the tests of a file: started before the first test,
 * reset before each, and stopped after the last. An engine test is written like this:
 *
 *     const world = useTestWorld();
 *     await world.answer('kieAi', kieBody(80));
 *     const { error, passed, refused, hints } = await world.run({ provider: 'kieAi' }, { input });
 *     expect(world.requestsTo('kieAi')).toBe(1);
 *
 * Tests of the trigger use a `Watch` instead.
 */
export function useTestWorld(): WorldOfTests {
	let world: TestWorld | null = null;
	const started = (): TestWorld => {
		if (world === null) throw new Error('The sandbox starts before the first test');
		return world;
	};
	beforeAll(async () => {
		world = await startTestWorld();
	});
	beforeEach(async () => {
		await started().sandbox.reset();
	});
	afterAll(async () => {
		await world?.stop();
	});
	return {
		get sandbox() {
			return started().sandbox;
		},
		get loader() {
			return started().loader;
		},
		runNode: async (...run) => await started().runNode(...run),
		async run(parameters, { input, ...setup } = {}) {
			const items = input?.map((json) => ({ json: json as IDataObject }));
			const finished = await started().runNode(parameters, {
				...setup,
				...(items && { input: items }),
			});
			return summaryOf(finished);
		},
		requestsTo: (provider) => started().sandbox.requestsTo(provider).length,
		async answer(provider, ...bodies) {
			const replies = bodies.map((body) => ({ status: 200, body }));
			await started().sandbox.script(provider, replies);
		},
	};
}

/** The result of a finished run of the node named Credits. */
function summaryOf({ error, items, hints }: FinishedRun): NodeRun {
	return {
		error: error as NodeRun['error'],
		items: items('Credits'),
		passed: items('Credits').map(({ json }) => json),
		refused: items('Credits', 1).map(({ json }) => json),
		hints: hints('Credits'),
	};
}
