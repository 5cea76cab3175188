import { fixtures } from '../../sandbox/providers';
import { describeConnections } from './connections';
import { representativesOf } from './representatives';
import { describeRetries } from './retries';
import { describeRetryAfter } from './retryAfter';
import { sandboxedSubjects } from './sandboxedSubjects';
import { describeSecretsOfRequests } from './secrets';

// What consists of waiting goes for one provider of each shape, at the same time, and
// beside the rest. Every provider waits behind every fault, one after the other, in
// faults.test.ts.
describe('Every provider', () => {
	const subjects = sandboxedSubjects(representativesOf(fixtures));
	describeRetries(subjects);
	describeRetryAfter(subjects);
	describeConnections(subjects);
	describeSecretsOfRequests(subjects);
});
