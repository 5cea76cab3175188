import { Readable } from 'node:stream';

import type { IHttpRequestOptions } from 'n8n-workflow';

import type { ReadContext } from '../../nodes/Credits/transport/attempt';

/** The result of one request in n8n's HTTP helper. */
export type RequestHandler = (options: IHttpRequestOptions) => Promise<object>;

/** A request as passed to n8n's HTTP helper. */
interface SentRequest {
	options: IHttpRequestOptions;
	/** The type of the credential with which n8n signs it; `null` for none. */
	signedBy: string | null;
}

/** The n8n context of a read. */
interface ReadFixture {
	/** Fields of the credential, or n8n's failure to provide them. */
	credential: object | (() => Promise<never>);
	/** Answers to the requests, one each. */
	answers?: readonly RequestHandler[];
	/** Ends the execution. */
	cancelSignal?: AbortSignal;
	/** The credentials of the node, by type. */
	chosen?: object;
}

/** An answer with these bytes. */
export function answering(statusCode: number, body: string, headers: object = {}): RequestHandler {
	return async () =>
		await Promise.resolve({ statusCode, headers, body: Readable.from([Buffer.from(body)]) });
}

/** n8n's context with only what a read may use; it throws on anything else. */
export function readContext({ credential, answers = [], cancelSignal, chosen = {} }: ReadFixture) {
	const sent: SentRequest[] = [];
	const send = async (options: IHttpRequestOptions, signedBy: string | null) => {
		sent.push({ options, signedBy });
		const answer = answers[sent.length - 1];
		if (answer === undefined) throw new Error('One request too many');
		return await answer(options);
	};
	const context = {
		getNode: () => ({ credentials: chosen }),
		getCredentials: async () =>
			await (typeof credential === 'function' ? credential() : Promise.resolve(credential)),
		...(cancelSignal && { getExecutionCancelSignal: () => cancelSignal }),
		helpers: {
			httpRequest: async (options: IHttpRequestOptions) => await send(options, null),
			httpRequestWithAuthentication: async (type: string, options: IHttpRequestOptions) =>
				await send(options, type),
		},
	} as unknown as ReadContext;
	return { context, sent };
}
