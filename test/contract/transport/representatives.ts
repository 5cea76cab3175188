import type { ProviderAnswers } from '../../../nodes/Credits/providers/answers';
import { MAX_WAIT_MS } from '../../../nodes/Credits/transport/retry';
import { repliesOf } from '../../../sandbox/answered';
import { catalogue } from '../../../sandbox/catalogue';

/** A kind of request that the transport and n8n handle in a particular way. */
interface Shape {
	title: string;
	fits(answers: ProviderAnswers): boolean;
}

const SHAPES: readonly Shape[] = [
	{ title: 'a key in a header', fits: ({ record }) => record.signIn.headers !== undefined },
	{ title: 'a key in the query', fits: ({ record }) => record.signIn.query !== undefined },
	{ title: 'HTTP Basic', fits: ({ record }) => record.signIn.basic !== undefined },
	{ title: 'a key in the body', fits: ({ record }) => record.signIn.body !== undefined },
	{ title: 'refusals under HTTP 200', fits: refusesUnderSuccess },
	{ title: 'several requests', fits: (answers) => requestsIn(answers) > 1 && !logsIn(answers) },
];

/** A provider that represents its shape. */
export interface Representative {
	shape: string;
	answers: ProviderAnswers;
}

/**
 * One provider for each shape in the catalogue, different ones as far as possible: more
 * providers do not mean more tests.
 */
export function representatives(): Representative[] {
	const chosen: Representative[] = [];
	// Rare shapes choose first.
	const rarestFirst = [...SHAPES].sort((one, other) => candidatesFor(one) - candidatesFor(other));
	for (const { title, fits } of rarestFirst) {
		const isTaken = (answers: ProviderAnswers) => chosen.some((entry) => entry.answers === answers);
		const found =
			catalogue.find((answers) => fits(answers) && !isTaken(answers)) ?? catalogue.find(fits);
		if (found !== undefined) chosen.push({ shape: title, answers: found });
	}
	return chosen;
}

/** Whether it begins with a log-in, which is never repeated. */
function logsIn({ record }: ProviderAnswers): boolean {
	return Object.values(record.requests).some(({ readToken }) => readToken !== undefined);
}

/** Number of requests of the first good answer. */
export function requestsIn(answers: ProviderAnswers): number {
	return [...repliesOf(answers, answers.good[0]).values()].flat().length;
}

/** Whether a retry fits into the time of a read: some providers ask for longer pauses. */
export function isRetriedSoon({ record }: ProviderAnswers): boolean {
	return (record.minIntervalMs ?? 0) <= MAX_WAIT_MS;
}

function candidatesFor({ fits }: Shape): number {
	return catalogue.filter(fits).length;
}

function refusesUnderSuccess(answers: ProviderAnswers): boolean {
	const replies = [...repliesOf(answers, answers.bad[0]).values()].flat();
	return replies.every(({ status }) => status === 200);
}
