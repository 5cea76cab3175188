import { fixtures } from '../../sandbox/providers';
import { startTestWorld, type TestWorld } from '../support/world';
import { describeAmounts } from './amounts';
import { describeAnswers } from './answers';
import { describeBodies } from './bodies';
import { describeConnections } from './connections';
import { describeRecord, freezeBuiltRecords } from './records';
import { describeRetries } from './retries';
import { describeRetryAfter } from './retryAfter';
import { describeSecretsOfAnswers, describeSecretsOfRequests } from './secrets';
import { describeSigningIn } from './signingIn';
import { describeStatuses } from './statuses';
import { Subject } from './subject';

let world: TestWorld;

beforeAll(async () => {
	world = await startTestWorld();
	freezeBuiltRecords();
});

afterAll(async () => {
	await world.stop();
});

beforeEach(async () => {
	await world.sandbox.reset();
});

const subjects = fixtures.map((fixture) => new Subject(fixture, () => world));

describe.each(subjects)('$displayName', (subject) => {
	describeRecord(subject);
	describeSigningIn(subject);
	describeAnswers(subject);
	describeAmounts(subject);
	describeBodies(subject);
	describeStatuses(subject);
	describeSecretsOfAnswers(subject);
});

describe('Every provider', () => {
	describeRetries(subjects);
	describeRetryAfter(subjects);
	describeConnections(subjects);
	describeSecretsOfRequests(subjects);
});
