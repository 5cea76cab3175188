import type { ProviderFixture } from '../../sandbox/fixture';
import { startTestWorld, type TestWorld } from '../support/world';
import { freezeBuiltRecords } from './records';
import { Subject } from './subject';

/**
 * Providers in a sandbox that all tests of a file share and that forgets everything
 * between them.
 */
export function sandboxedSubjects(fixtures: readonly ProviderFixture[]): Subject[] {
	let world: TestWorld;

	beforeAll(async () => {
		world = await startTestWorld(fixtures);
		freezeBuiltRecords();
	});

	afterAll(async () => {
		await world.stop();
	});

	beforeEach(async () => {
		await world.sandbox.reset();
	});

	return fixtures.map((fixture) => new Subject(fixture, () => world));
}
