import { Failure, UnexpectedAnswer, type RequestFailureClass } from '../balance/failure';
import { requireRecord } from '../balance/readers';
import type { AccountReading } from '../balance/reading';
import type { KnownFailure, RemoteProvider } from '../providers/provider';
import { decodeBody } from './decode';
import { redactNumber, redactReading, redactWhole, type Redact } from './redact';
import { readRetryAfter } from './retry';
import { requestFailure, type RequestFailureFacts } from './wording';

/** What came back over HTTP, before anybody looked at it. */
export interface HttpAnswer {
	status: number;
	headers: Readonly<Record<string, unknown>>;
	/** The unpacked body, or why it was not read to its end. */
	body: Uint8Array | { tooLarge: string };
}

/** A good answer. */
export interface AccountAnswer {
	reading: AccountReading;
	/** The whole body, redacted. */
	raw: unknown;
	/** When the answer was complete, epoch milliseconds. */
	retrievedAt: number;
}

/**
 * Decides what an answer means. The record has the first word, because several
 * providers report failures under HTTP 200; then the HTTP status; then the body.
 *
 * @param now when the answer was complete, epoch milliseconds
 */
export function judgeAnswer(
	provider: RemoteProvider,
	answer: HttpAnswer,
	redact: Redact,
	now: number,
): AccountAnswer | Failure {
	const failWith = (facts: RequestFailureFacts) =>
		requestFailure(
			provider,
			{
				httpCode: answer.status,
				// A secret in there is no time, even if it consists of digits.
				retryAfterMs: readRetryAfter(redactIfText(answer.headers['retry-after'], redact), now),
				...facts,
			},
			now,
		);
	const body = readBody(answer.body, redact);
	const json = 'json' in body ? body.json : undefined;
	const known = provider.recogniseFailure({ status: answer.status, body: json });
	const failureClass = known?.class ?? classOfStatus(answer.status);
	if (known !== null || failureClass !== null) {
		return failWith({
			// A record may put anything of the answer into its words.
			message: redactIfText(known?.message, redact),
			advice: redactIfText(known?.advice, redact),
			words: redactIfText(known?.words, redact),
			providerCode: redactCode(known?.providerCode, redact),
			class: failureClass ?? 'badResponse',
			...(isRedirect(answer.status) && { reason: REDIRECT }),
			...(answer.status === PROXY_SIGN_IN && { reason: PROXY_ASKS }),
		});
	}
	if ('unreadable' in body) return failWith({ class: 'badResponse', reason: body.unreadable });
	try {
		const reading = provider.parse(requireRecord(json, 'it'));
		return {
			// Redacted behind the record, which may have made a text out of anything.
			reading: redactReading(reading, redact),
			raw: body.raw,
			retrievedAt: now,
		};
	} catch (error) {
		const reason = error instanceof UnexpectedAnswer ? redact(error.message) : undefined;
		return failWith({ class: 'badResponse', reason });
	}
}

/** A body as the record reads it, and with the secret taken out for Include Raw. */
function readBody(
	body: HttpAnswer['body'],
	redact: Redact,
): { json: unknown; raw: unknown } | { unreadable: string } {
	if ('tooLarge' in body) return { unreadable: redact(body.tooLarge) };
	const decoded = decodeBody(body);
	if ('unreadable' in decoded) return decoded;
	try {
		return { json: decoded.json, raw: redactWhole(decoded.json, redact) };
	} catch {
		return { unreadable: 'it is nested too deeply' };
	}
}

function redactIfText<Value>(value: Value, redact: Redact): Value | string {
	return typeof value === 'string' ? redact(value) : value;
}

function redactCode(code: KnownFailure['providerCode'], redact: Redact) {
	return typeof code === 'number' ? redactNumber(code, redact) : redactIfText(code, redact);
}

const REDIRECT =
	'it is a redirect to another address, which is not followed because the key belongs to the documented host only';

/** Said by a proxy on the way and by nobody else: the request never reached the provider. */
const PROXY_SIGN_IN = 407;

const PROXY_ASKS = 'the proxy between n8n and the internet asks for a sign-in';

function isRedirect(status: number): boolean {
	return status >= 300 && status <= 399;
}

/** What the HTTP status alone says; `null` for a success. */
function classOfStatus(status: number): RequestFailureClass | null {
	if (status >= 200 && status <= 299) return null;
	if (status === 401) return 'auth';
	if (status === 402 || status === 403) return 'forbidden';
	if (status === PROXY_SIGN_IN) return 'network';
	if (status === 408) return 'timeout';
	if (status === 429) return 'rateLimited';
	if (status >= 500) return 'unavailable';
	return status >= 400 ? 'badRequest' : 'badResponse';
}
