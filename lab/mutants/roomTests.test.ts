import { resolve } from 'node:path';

/** The test files of a room, from the project's folder. See `mutants.mts`. */
declare const ROOM_TESTS: readonly string[];

// Jest makes a world of its own for each test file, which takes longer than the
// tests in it. Here all of a room share one, hundreds of times an hour.
for (const file of ROOM_TESTS) {
	describe(file, () => {
		jest.requireActual(resolve(__dirname, '../..', file));
	});
}
