import type { Failure } from '../nodes/Credits/balance/failure';
import type { Answered, ProviderAnswers } from '../nodes/Credits/providers/answers';
import { checkCredential } from '../nodes/Credits/transport/credential';
import { exchange, type AccountAnswer } from '../nodes/Credits/transport/exchange';
import type { PreparedRequest } from '../nodes/Credits/transport/request';
import type { HttpAnswer } from '../nodes/Credits/transport/verdict';
import { repliesOf, textOf, type WholeReply } from './answered';
import { credentialDataOf, type CredentialData } from './credentials';

/** Default time of a read, so that two runs give the same. */
export const READ_TIME = Date.parse('2026-11-21T12:00:00Z');

/** Replies as sent over HTTP, by the name of the request, in sending order. */
export type Replies = ReadonlyMap<string, readonly HttpAnswer[]>;

/** Options of a read in process. */
export interface InProcess {
	/** Fields of the credential that differ from the sandbox's. */
	credential?: CredentialData | undefined;
	/** When it takes place, ISO 8601. */
	now?: string | undefined;
	/** Called with each request, in order. */
	onSend?: ((request: PreparedRequest) => void) | undefined;
	/** The answer to a request without one; by default such a request is an error. */
	otherwise?: HttpAnswer | undefined;
}

/**
 * Reads documented answers with the code that reads real ones, but without a socket:
 * requests are answered from the list, once each and in order.
 */
export async function readInProcess(
	answers: ProviderAnswers,
	answered: Answered,
	options: InProcess = {},
): Promise<AccountAnswer | Failure> {
	return await readBytes(answers, bytesOf(answers, answered), options);
}

/** The replies of a case, as sent over HTTP. */
export function bytesOf(answers: Pick<ProviderAnswers, 'record'>, answered: Answered): Replies {
	const replies = [...repliesOf(answers, answered)];
	return new Map(replies.map(([name, list]) => [name, list.map(replyBytes)]));
}

/** A reply as sent over HTTP. */
export function replyBytes(reply: WholeReply): HttpAnswer {
	return { status: reply.status, headers: reply.headers ?? {}, body: Buffer.from(textOf(reply)) };
}

/** The same for answers of any bytes. */
export async function readBytes(
	answers: ProviderAnswers,
	replies: Replies,
	{ credential, now, onSend, otherwise }: InProcess = {},
): Promise<AccountAnswer | Failure> {
	const checked = checkCredential(answers.record, { ...credentialDataOf(answers), ...credential });
	if (!('values' in checked)) return checked;
	const time = now === undefined ? READ_TIME : Date.parse(now);
	const sent = new Map<string, number>();
	return await exchange(answers.record, checked, {
		send: (request) => {
			onSend?.(request);
			const position = sent.get(request.name) ?? 0;
			sent.set(request.name, position + 1);
			const reply = replies.get(request.name)?.[position] ?? otherwise;
			if (reply === undefined) {
				throw new Error(
					`${answers.record.name}: no answer number ${position + 1} to '${request.name}'`,
				);
			}
			return Promise.resolve(reply);
		},
		waitForRetry: () => Promise.resolve(false),
		now: () => time,
		uuid: () => '00000000-0000-4000-8000-000000000000',
	});
}
