import { Readable } from 'node:stream';

import type { IHttpRequestOptions } from 'n8n-workflow';

import type { ReadContext } from '../../nodes/Credits/transport/attempt';

/** What n8n's HTTP helper does with one request. */
export type Answering = (options: IHttpRequestOptions) => Promise<object>;

/** A request as n8n's HTTP helper was given it. */
export interface SentRequest {
	options: IHttpRequestOptions;
	/** The type of the credential that n8n is to sign it with; `null` for none. */
	signedBy: string | null;
}

/** What a read finds in n8n. */
export interface ReadWorld {
	/** Fields of the credential, or how n8n fails to hand them out. */
	credential: object | (() => Promise<never>);
	/** Answers to the requests, one each. */
	answers?: readonly Answering[];
	/** Ends the execution. */
	cancelSignal?: AbortSignal;
	/** The credentials that the node names, by their types. */
	chosen?: object;
}

/** An answer with these bytes. */
export function answering(statusCode: number, body: string, headers: object = {}): Answering {
	return async () =>
		await Promise.resolve({ statusCode, headers, body: Readable.from([Buffer.from(body)]) });
}

/** n8n's context with nothing but what a read may touch; it throws on anything else. */
export function readContext({ credential, answers = [], cancelSignal, chosen = {} }: ReadWorld) {
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
