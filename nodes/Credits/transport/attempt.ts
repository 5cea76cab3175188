import {
	sleep,
	type IExecuteFunctions,
	type IHttpRequestOptions,
	type IPollFunctions,
} from 'n8n-workflow';

import { Failure } from '../balance/failure';
import { credentialTypeOf, type RemoteProvider } from '../providers/contract';
import type { PreparedRequest } from './request';
import type { HttpAnswer } from './verdict';
import { requestFailure } from './wording';

/** The n8n context that a read needs, in the node or in the trigger. */
export type ReadContext = IExecuteFunctions | IPollFunctions;

/** Maximum size of a response body, unpacked. Most genuine answers are a few kilobytes. */
export const MAX_BODY_BYTES = 256 * 1024;

/** The part of a response stream that is used here; n8n types it as almost anything. */
interface ResponseStream extends AsyncIterable<Uint8Array> {
	destroy(): void;
}

interface StreamedResponse {
	statusCode: number;
	headers: Record<string, unknown>;
	body: ResponseStream;
}

/**
 * Sends one request and reads the answer to its end, to 256 KiB or the record's own limit,
 * or to the deadline, whichever comes first.
 *
 * The answer is read as a stream because n8n's own `timeout` ends with the headers, its
 * `abortSignal` is overwritten, and as text a body of any size is read whole.
 *
 * @param timeoutMs for connecting, headers and body together
 */
export async function attempt(
	context: ReadContext,
	provider: RemoteProvider,
	request: PreparedRequest,
	timeoutMs: number,
): Promise<HttpAnswer | Failure> {
	const finished = new AbortController();
	let isExpired = false;
	let stream: ResponseStream | undefined;
	let status: number | null = null;

	const expiry = async (): Promise<Failure> => {
		// An aborted sleep rejects: the answer has won the race.
		await sleep(timeoutMs, finished.signal).catch(() => undefined);
		isExpired = true;
		stream?.destroy();
		return timedOut(provider, timeoutMs);
	};
	const exchange = async (): Promise<HttpAnswer> => {
		const response = await send(context, provider, request, timeoutMs);
		stream = response.body;
		status = response.statusCode;
		if (isExpired) stream.destroy();
		return {
			status: response.statusCode,
			headers: response.headers,
			body: await readBytes(response, provider.maxBytes ?? MAX_BODY_BYTES),
		};
	};

	try {
		return await Promise.race([exchange(), expiry()]);
	} catch (error) {
		return isExpired
			? timedOut(provider, timeoutMs)
			: connectionFailure(provider, request, error, status);
	} finally {
		finished.abort();
	}
}

async function send(
	context: ReadContext,
	provider: RemoteProvider,
	request: PreparedRequest,
	timeoutMs: number,
): Promise<StreamedResponse> {
	const options: IHttpRequestOptions = {
		// n8n writes the key into it, so it lives for one attempt only.
		...request.options(),
		disableFollowRedirect: true,
		encoding: 'stream',
		ignoreHttpStatusErrors: true,
		returnFullResponse: true,
		// Our own timeout comes first; this one ends the request that n8n still holds.
		timeout: timeoutMs + 1000,
	};
	if (!request.isSignedByCredential) return await context.helpers.httpRequest(options);
	const { httpRequestWithAuthentication } = context.helpers;
	return await httpRequestWithAuthentication.call(context, credentialTypeOf(provider), options);
}

async function readBytes(
	{ headers, body }: StreamedResponse,
	maxBytes: number,
): Promise<HttpAnswer['body']> {
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of body) {
		size += chunk.length;
		if (size > maxBytes) {
			body.destroy();
			return {
				tooLarge: `it is larger than ${maxBytes / 1024} KiB${announcedSize(headers, maxBytes)}`,
			};
		}
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}

function announcedSize(headers: StreamedResponse['headers'], maxBytes: number): string {
	const length = Number(headers['content-length']);
	return Number.isSafeInteger(length) && length > maxBytes ? ` (${length} bytes announced)` : '';
}

function timedOut(provider: RemoteProvider, timeoutMs: number): Failure {
	const reason = `no complete response arrived within ${Math.round(timeoutMs / 100) / 10} seconds`;
	return requestFailure(provider, { class: 'timeout', reason }, Date.now());
}

/**
 * Describes a broken connection. Of the thrown error only the code is used: the rest
 * carries the request, and with it the key.
 *
 * @param httpCode status of the response in progress, if any
 */
function connectionFailure(
	provider: RemoteProvider,
	{ host }: PreparedRequest,
	error: unknown,
	httpCode: number | null,
): Failure {
	const code = codeOf(error);
	// Node.js reports Brotli errors under the second prefix.
	if (code !== null && /^(?:Z_|ERR__ERROR_|ERR_BROTLI_)/.test(code)) {
		const reason = 'it is damaged and cannot be unpacked';
		return requestFailure(provider, { class: 'badResponse', reason, httpCode }, Date.now());
	}
	if (code === 'ECONNABORTED' || code === 'ETIMEDOUT') {
		return requestFailure(provider, { class: 'timeout' }, Date.now());
	}
	const detail = code === null ? '' : ` (${code})`;
	const reason = `the connection to ${host} ${describeCode(code)}${detail}`;
	return requestFailure(provider, { class: 'network', reason }, Date.now());
}

function codeOf(error: unknown): string | null {
	for (let current = error, depth = 0; depth < 4; depth++) {
		if (typeof current !== 'object' || current === null) return null;
		const { code, cause } = current as { code?: unknown; cause?: unknown };
		if (typeof code === 'string' && /^[A-Z][A-Z0-9_]{2,60}$/.test(code)) return code;
		current = cause;
	}
	return null;
}

function describeCode(code: string | null): string {
	if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
		return 'could not be made: the host name was not found';
	if (code === 'ECONNREFUSED') return 'was refused';
	if (
		code === 'ECONNRESET' ||
		code === 'ERR_STREAM_PREMATURE_CLOSE' ||
		code === 'ERR_BAD_RESPONSE'
	) {
		return 'broke before the response was complete';
	}
	if (code !== null && /CERT|TLS|SSL|SIGNATURE/.test(code)) {
		return 'is not secure: the certificate is not valid for it';
	}
	return 'broke off';
}
