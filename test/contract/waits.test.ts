import { describeConnections } from './connections';
import { describeRetries } from './retries';
import { describeRetryAfter } from './retryAfter';
import { sandboxedSubjects } from './sandboxedSubjects';
import { describeSecretsOfRequests } from './secrets';

// What consists of waiting goes for all providers at the same time, and beside the rest.
describe('Every provider', () => {
	const subjects = sandboxedSubjects();
	describeRetries(subjects);
	describeRetryAfter(subjects);
	describeConnections(subjects);
	describeSecretsOfRequests(subjects);
});
