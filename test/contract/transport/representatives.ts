import type { ProviderAnswers } from '../../../nodes/Credits/providers/answers';
import { MAX_WAIT_MS } from '../../../nodes/Credits/transport/retry';
import { repliesOf } from '../../../sandbox/answered';
import { catalogue } from '../../../sandbox/catalogue';

/** A way of asking that the transport and n8n treat in their own way. */
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

/** A provider that stands for all of its shape. */
export interface Representative {
	shape: string;
	answers: ProviderAnswers;
}

/**
 * One provider for each shape that the catalogue has, each of them another one as
 * far as there are others: more providers do not make more tests.
 */
export function representatives(): Representative[] {
	const chosen: Representative[] = [];
	// What few providers are is chosen first.
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

/** How many requests the first good answer takes. */
export function requestsIn(answers: ProviderAnswers): number {
	return [...repliesOf(answers, answers.good[0]).values()].flat().length;
}

/** Whether another attempt comes within the time of a read: some providers want to be left alone for longer. */
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
