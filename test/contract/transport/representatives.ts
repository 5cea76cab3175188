import type { ProviderAnswers } from '../../../nodes/Credits/providers/answers';
import { MAX_WAIT_MS } from '../../../nodes/Credits/transport/retry';
import { canBeSubject } from '../../../lab/faults/catalogue/subject';
import { repliesOf } from '../../../sandbox/answered';
import { catalogue } from '../../../sandbox/catalogue';

/** A kind of request that the transport and n8n handle in a particular way. */
type Shape = readonly [title: string, fits: (answers: ProviderAnswers) => boolean];

const SHAPES: readonly Shape[] = [
	['a key in a header', ({ record }) => record.signIn.headers !== undefined],
	['a key in the query', ({ record }) => record.signIn.query !== undefined],
	['HTTP Basic', ({ record }) => record.signIn.basic !== undefined],
	['a key in the body', ({ record }) => record.signIn.body !== undefined],
	['refusals under HTTP 200', refusesUnderSuccess],
	['several requests', (answers) => asksSeveralTimes(answers) && !logsIn(answers)],
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
	const possible = catalogue.filter((answers) => canBeSubject(answers) && isRetriedSoon(answers));
	const candidatesFor = ([, fits]: Shape) => possible.filter(fits);
	// Rare shapes choose first.
	const rarestFirst = [...SHAPES].sort(
		(one, other) => candidatesFor(one).length - candidatesFor(other).length,
	);
	const chosen: Representative[] = [];
	for (const shape of rarestFirst) {
		const candidates = candidatesFor(shape);
		const isFree = (answers: ProviderAnswers) => chosen.every((each) => each.answers !== answers);
		const [answers] = [...candidates.filter(isFree), ...candidates];
		if (answers !== undefined) chosen.push({ shape: shape[0], answers });
	}
	return chosen;
}

/** Whether a retry fits into a read: some providers ask for longer pauses. */
function isRetriedSoon({ record }: ProviderAnswers): boolean {
	return (record.minIntervalMs ?? 0) <= MAX_WAIT_MS;
}

/** Whether it begins with a log-in, which is never repeated. */
function logsIn({ record }: ProviderAnswers): boolean {
	return Object.values(record.requests).some(({ readToken }) => readToken !== undefined);
}

function asksSeveralTimes(answers: ProviderAnswers): boolean {
	return [...repliesOf(answers, answers.good[0]).values()].flat().length > 1;
}

function refusesUnderSuccess(answers: ProviderAnswers): boolean {
	const replies = [...repliesOf(answers, answers.bad[0]).values()].flat();
	return replies.every(({ status }) => status === 200);
}
