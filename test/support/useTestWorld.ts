import { startTestWorld, type TestWorld } from '../../harness/engine/world';

/**
 * Returns the sandbox and the built package for the tests of a file: started before the
 * first, as new before each, and stopped after the last.
 */
export function useTestWorld(): Omit<TestWorld, 'stop'> {
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
	};
}
