import { canBeSubject } from '../../../lab/faults/catalogue/subject';
import type { ProviderAnswers } from '../../../nodes/Credits/providers/answers';
import { MAX_WAIT_MS } from '../../../nodes/Credits/transport/retry';
import { catalogue } from '../../../sandbox/catalogue';
import { sampleOf } from '../../../sandbox/samples';

/** A provider that represents others. */
export interface Representative {
	answers: ProviderAnswers;
}

/** Providers with every shape of request: more would show nothing more. */
export function representatives(): Representative[] {
	const possible = catalogue.filter((answers) => canBeSubject(answers) && isRetried(answers));
	return sampleOf(possible, { atLeast: 3, atMost: 5 }).map((answers) => ({ answers }));
}

/** Whether a retry fits into a read: some ask for longer pauses, and a log-in is never repeated. */
function isRetried({ record }: ProviderAnswers): boolean {
	const logsIn = Object.values(record.requests).some(({ readToken }) => readToken !== undefined);
	return !logsIn && (record.minIntervalMs ?? 0) <= MAX_WAIT_MS;
}
