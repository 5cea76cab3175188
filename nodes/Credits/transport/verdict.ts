import { Failure, NoBalance, UnexpectedAnswer, type RequestFailureClass } from '../balance/failure';
import { withDistinctIds } from '../balance/lots';
import type { AccountReading, BalanceReading } from '../balance/reading';
import type { AccountContext, ProviderAnswer, RemoteProvider } from '../providers/contract';
import { errorByCode, type CodedError } from '../providers/errorCodes';
import { commonCode, commonMessage, isAboutTheKey } from '../providers/messages';
import { classOfStatus, PROXY_SIGN_IN } from '../providers/statusClasses';
import { decodeBody, isWebPage } from './decode';
import { redactNumber, redactorFor, redactReading, redactWhole, type Redact } from './redact';
import { readRetryAfter } from './retry';
import { requestFailure, type RequestFailureFacts } from './wording';

/** A response over HTTP, before it is evaluated. */
export interface HttpAnswer {
	status: number;
	headers: Readonly<Record<string, unknown>>;
	/** The unpacked body, or why it was not read to its end. */
	body: Uint8Array | { tooLarge: string };
}

/** A successful answer. */
export interface GoodAnswer {
	answer: ProviderAnswer;
	/** The whole body, redacted. */
	raw: unknown;
}

/**
 * Decides what an answer means. A bot check in the way comes first: it says nothing about the
 * key, whatever the record makes of its status. Then the record, because several providers
 * report failures under HTTP 200; then the HTTP status.
 *
 * @param now when the answer was complete, epoch milliseconds
 */
export function evaluateAnswer(
	provider: RemoteProvider,
	account: AccountContext,
	http: HttpAnswer,
	redactCredential: Redact,
	now: number,
): GoodAnswer | Failure {
	const { answer, raw, redact } = readBody(provider, http, redactCredential);
	const detected = detect(provider, account, answer);
	const isGood = resultOr(false, () => provider.isGood?.(answer) ?? false);
	const said = detected?.class ?? (isGood ? null : classOf(provider, answer));
	if (detected === null && said === null) return { answer, raw };
	// A record that reports a missing permission is more precise than a search for words.
	const isSettled = detected?.class === 'forbidden';
	const failureClass = !isSettled && isKeyRefused(provider, answer, said) ? 'auth' : said;
	return answerFailure(provider, answer, redact, now, {
		...detected,
		// A record may put any part of the answer into its message.
		message: redactIfText(detected?.message, redact),
		advice: redactIfText(detected?.advice, redact),
		providerCode: redactCode(detected?.providerCode ?? commonCode(answer), redact),
		class: failureClass ?? 'badResponse',
		...(isRedirect(answer.status) && { reason: REDIRECT }),
		...(answer.status === PROXY_SIGN_IN && { reason: PROXY_ASKS }),
		...(isBotCheck(answer) && { reason: BOT_CHECK }),
	});
}

/**
 * Maps the good answers of a read to balances.
 *
 * @param answer the latest of them
 */
export function readBalances(
	provider: RemoteProvider,
	account: AccountContext,
	answer: ProviderAnswer,
	redact: Redact,
	now: number,
): AccountReading | Failure {
	try {
		// Redacted after the record, which may have made a text out of anything.
		const reading = redactReading(provider.parse(answer, account), redact, detailNamesOf(provider));
		const twice = duplicateOf(reading.balances.map(({ balance }) => balance));
		if (twice !== null) throw new UnexpectedAnswer(`it holds two balances named '${twice}'`);
		return withDistinctLots(reading);
	} catch (error) {
		return unexpected(provider, answer, redact, now, error);
	}
}

/** Names in `details` that a record chose, and not the provider's answer. */
function detailNamesOf({ details = {} }: RemoteProvider): ReadonlySet<string> {
	const names = Object.keys(details).map((name) => name.replace(/^lot /, ''));
	return new Set([...names, 'planUsed', 'planLimit']);
}

/** The failure of a good answer without the expected contents. @param error as it was thrown */
export function unexpected(
	provider: RemoteProvider,
	answer: ProviderAnswer,
	redact: Redact,
	now: number,
	error: unknown,
): Failure {
	if (error instanceof NoBalance) {
		const message = redact(error.message);
		const advice = redact(error.advice);
		return answerFailure(provider, answer, redact, now, { class: 'badResponse', message, advice });
	}
	const reason = error instanceof UnexpectedAnswer ? redact(error.message) : undefined;
	return answerFailure(provider, answer, redact, now, { class: 'badResponse', reason });
}

function answerFailure(
	provider: RemoteProvider,
	answer: ProviderAnswer,
	redact: Redact,
	now: number,
	facts: RequestFailureFacts,
): Failure {
	const message = resultOr(null, () => messageIn(provider, answer));
	return requestFailure(
		provider,
		{
			httpCode: answer.status,
			// A secret in this header is not a time, even if it consists of digits.
			retryAfterMs: readRetryAfter(redactIfText(answer.headers['retry-after'], redact), now),
			providerMessage: redactIfText(message, redact),
			...facts,
		},
		now,
	);
}

/**
 * An answer as a record sees it, and its body for Include Raw, without the secrets of the
 * credential and of the answer itself.
 */
function readBody(
	provider: RemoteProvider,
	{ status, headers, body }: HttpAnswer,
	redactCredential: Redact,
): GoodAnswer & { redact: Redact } {
	const plain = { status, headers: plainHeaders(headers) };
	const unread = (notJson: string) => ({
		answer: { ...plain, body: undefined, text: '', notJson },
		raw: null,
		redact: redactCredential,
	});
	if ('tooLarge' in body) return unread(redactCredential(body.tooLarge));
	const { text, json, notJson } = decodeBody(body);
	const answer = { ...plain, body: json, text, notJson };
	const own = secretsIn(provider, answer);
	const redactOwn = redactorFor(own);
	const redact: Redact =
		own.length === 0 ? redactCredential : (part) => redactOwn(redactCredential(part));
	if (notJson !== null) return { answer, raw: redactWhole(text, redact), redact };
	try {
		return { answer, raw: redactWhole(json, redact), redact };
	} catch {
		return unread('it is nested too deeply');
	}
}

/** The secrets that an answer contains, according to its record. */
export function secretsIn(provider: RemoteProvider, answer: ProviderAnswer): string[] {
	const secrets = resultOr([], () => provider.secretsIn?.(answer) ?? []);
	return secrets.filter((secret) => secret !== null);
}

/** The result of a record's function, or a default if it throws. */
function resultOr<Value>(otherwise: Value, ask: () => Value): Value {
	try {
		return ask();
	} catch {
		return otherwise;
	}
}

function plainHeaders(headers: HttpAnswer['headers']): Record<string, string> {
	return Object.fromEntries(
		Object.entries(headers).flatMap(([name, value]) =>
			value === undefined || value === null
				? []
				: [[name.toLowerCase(), [value].flat().map(String).join(', ')]],
		),
	);
}

function redactCode(code: string | number | null | undefined, redact: Redact) {
	return typeof code === 'number' ? redactNumber(code, redact) : redactIfText(code, redact);
}

function redactIfText<Value>(value: Value, redact: Redact): Value | string {
	return typeof value === 'string' ? redact(value) : value;
}

/** Watches identify lots by id, so duplicate ids are made distinct. */
function withDistinctLots({ accountId, balances }: AccountReading): AccountReading {
	const [first, ...others] = balances;
	const withDistinct = (reading: BalanceReading) => ({
		...reading,
		lots: withDistinctIds(reading.lots),
	});
	return { accountId, balances: [withDistinct(first), ...others.map(withDistinct)] };
}

function duplicateOf(names: readonly string[]): string | null {
	return names.find((name, index) => names.indexOf(name) !== index) ?? null;
}

const REDIRECT =
	'it is a redirect to another address, which is not followed because the key belongs to the documented host only';

const PROXY_ASKS = 'the proxy between n8n and the internet asks for a sign-in';

const BOT_CHECK = 'a bot check stood in the way, so the provider has not seen the key';

function isRedirect(status: number): boolean {
	return status >= 300 && status <= 399;
}

/**
 * Whether something in front of the provider refused the request: a page instead of an
 * answer, or a challenge. A page with a 401 is a web server's own refusal.
 */
function isBotCheck({ status, headers, text }: ProviderAnswer): boolean {
	if (status < 400) return false;
	return headers['cf-mitigated'] !== undefined || (status === 403 && isWebPage(text));
}

/** The error in an answer: a bot check, or what the record detects; if it throws, none. */
function detect(
	provider: RemoteProvider,
	account: AccountContext,
	answer: ProviderAnswer,
): CodedError | null {
	if (isBotCheck(answer)) return { class: 'unavailable' };
	const { errorCodes } = provider;
	return resultOr(
		{},
		() =>
			provider.detectError?.(answer, account) ??
			[errorCodes ?? []]
				.flat()
				.map((table) => errorByCode(table, answer))
				.find((error) => error !== null) ??
			null,
	);
}

/** Classes behind which a refused key may hide. */
const VAGUE_CLASSES: ReadonlySet<RequestFailureClass> = new Set([
	'badRequest',
	'badResponse',
	'forbidden',
]);

/** Whether the provider's message says that it refuses the key. */
function isKeyRefused(
	provider: RemoteProvider,
	answer: ProviderAnswer,
	failureClass: RequestFailureClass | null,
): boolean {
	if (provider.authByMessage !== true) return false;
	if (failureClass !== null && !VAGUE_CLASSES.has(failureClass)) return false;
	return resultOr(false, () => isAboutTheKey(messageIn(provider, answer)));
}

function messageIn(provider: RemoteProvider, answer: ProviderAnswer): string | null {
	return (provider.providerMessage ?? commonMessage)(answer);
}

function classOf(provider: RemoteProvider, answer: ProviderAnswer): RequestFailureClass | null {
	return provider.statusClasses?.[answer.status] ?? classOfStatus(answer.status);
}
