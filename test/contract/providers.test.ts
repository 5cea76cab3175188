import { fixtures } from '../../sandbox/providers';
import { startTestWorld, type TestWorld } from '../support/world';
import { describeAnswers } from './answers';
import { describeSigningIn } from './signingIn';
import { Subject } from './subject';

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

describe.each(fixtures)('$record.displayName', (fixture) => {
	const subject = new Subject(fixture, () => world);
	describeSigningIn(subject);
	describeAnswers(subject);
});
