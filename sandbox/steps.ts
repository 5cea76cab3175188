import { Failure } from '../nodes/Credits/balance/failure';
import type { AccountReading } from '../nodes/Credits/balance/reading';
import type { ProviderAnswers } from '../nodes/Credits/providers/answers';
import type { Readable } from './amountLeaves';
import { repliesOf, type WholeReply } from './answered';
import { readInProcess } from './readInProcess';

/** A request of a read, and its good answer. */
export interface Step {
	request: string;
	host: string;
	reply: WholeReply;
}

/** A successful read: all of its requests in order, and the result. */
interface GoodRead {
	steps: readonly Step[];
	reading: AccountReading;
}

/**
 * Reads good answers in process, to find out the requests.
 *
 * @throws Error when they cannot be read
 */
export async function readSteps(answers: ProviderAnswers, readable: Readable): Promise<GoodRead> {
	const replies = repliesOf(answers, readable);
	const steps: Step[] = [];
	const outcome = await readInProcess(answers, readable, {
		credential: readable.credential,
		now: readable.now,
		onSend: ({ name, host }) => {
			const position = steps.filter(({ request }) => request === name).length;
			const reply = replies.get(name)?.[position];
			if (reply !== undefined) steps.push({ request: name, host, reply });
		},
	});
	if (!(outcome instanceof Failure)) return { steps, reading: outcome.reading };
	throw new Error(`${answers.record.name}: a good answer was not read: ${outcome.message}`);
}
