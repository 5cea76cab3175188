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

/** What came back over HTTP, before anybody looked at it. */
export interface HttpAnswer {
	status: number;
	headers: Readonly<Record<string, unknown>>;
	/** The unpacked body, or why it was not read to its end. */
	body: Uint8Array | { tooLarge: string };
}

/** An answer that counts as a success. */
export interface GoodAnswer {
	answer: ProviderAnswer;
	/** The whole body, redacted. */
	raw: unknown;
}

/**
 * Decides what an answer means. The record has the first word, because several
 * providers report failures under HTTP 200; then a bot check in the way, which says
 * nothing about the key; then the HTTP status.
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
	const isGood = answerOr(false, () => provider.isGood?.(answer) ?? false);
	const said = detected?.class ?? (isGood ? null : classOf(provider, answer));
	if (detected === null && said === null) return { answer, raw };
	// A record that speaks of a missing right has looked closer than words can.
	const isSettled = detected?.class === 'forbidden';
	const failureClass = !isSettled && isKeyRefused(provider, answer, said) ? 'auth' : said;
	return answerFailure(provider, answer, redact, now, {
		...detected,
		// A record may put anything of the answer into its words.
		message: redactIfText(detected?.message, redact),
		advice: redactIfText(detected?.advice, redact),
		providerCode: redactCode(detected?.providerCode ?? commonCode(answer), redact),
		class: failureClass ?? 'badResponse',
		...(isRedirect(answer.status) && { reason: REDIRECT }),
		...(answer.status === PROXY_SIGN_IN && { reason: PROXY_ASKS }),
		...(isBotCheck(answer) && failureClass === 'unavailable' && { reason: BOT_CHECK }),
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
		// Redacted behind the record, which may have made a text out of anything.
		const reading = redactReading(provider.parse(answer, account), redact);
		const twice = duplicateOf(reading.balances.map(({ balance }) => balance));
		if (twice !== null) throw new UnexpectedAnswer(`it holds two balances named '${twice}'`);
		return withLotsToldApart(reading);
	} catch (error) {
		return unexpected(provider, answer, redact, now, error);
	}
}

/** The failure of a good answer that does not hold what it should. @param error as it was thrown */
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
	const message = answerOr(null, () => messageIn(provider, answer));
	return requestFailure(
		provider,
		{
			httpCode: answer.status,
			// A secret in there is no time, even if it consists of digits.
			retryAfterMs: readRetryAfter(redactIfText(answer.headers['retry-after'], redact), now),
			providerMessage: redactIfText(message, redact),
			...facts,
		},
		now,
	);
}

/**
 * An answer as a record sees it, and its body with the secrets taken out for Include
 * Raw: those of the credential, and those that the answer itself brings.
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

/** The secrets that an answer brings by itself, as its record says. */
export function secretsIn(provider: RemoteProvider, answer: ProviderAnswer): string[] {
	const secrets = answerOr([], () => provider.secretsIn?.(answer) ?? []);
	return secrets.filter((secret) => secret !== null);
}

/** What a record says, or something else where it throws. */
function answerOr<Value>(otherwise: Value, ask: () => Value): Value {
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

/** Lots are remembered by their ids, so one that a provider lists twice becomes two. */
function withLotsToldApart({ accountId, balances }: AccountReading): AccountReading {
	const [first, ...others] = balances;
	const toldApart = (reading: BalanceReading) => ({
		...reading,
		lots: withDistinctIds(reading.lots),
	});
	return { accountId, balances: [toldApart(first), ...others.map(toldApart)] };
}

function duplicateOf(names: readonly string[]): string | null {
	return names.find((name, index) => names.indexOf(name) !== index) ?? null;
}

const REDIRECT =
	'it is a redirect to another address, which is not followed because the key belongs to the documented host only';

const PROXY_ASKS = 'the proxy between n8n and the internet asks for a sign-in';

const BOT_CHECK =
	'a check for bots stood in the way, so the provider has not seen the key and says nothing about it';

function isRedirect(status: number): boolean {
	return status >= 300 && status <= 399;
}

/**
 * A refusal by what stands before the provider: a page instead of an answer, or a
 * challenge that says so. A 401 that is a page is a web server's own refusal.
 */
function isBotCheck({ status, headers, text }: ProviderAnswer): boolean {
	if (status < 400) return false;
	return headers['cf-mitigated'] !== undefined || (status === 403 && isWebPage(text));
}

/** What a record makes of an answer; one that it stumbles over is none that it knows. */
function detect(
	provider: RemoteProvider,
	account: AccountContext,
	answer: ProviderAnswer,
): CodedError | null {
	const { errorCodes } = provider;
	return answerOr(
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

/** Classes that may hide a refused key. */
const VAGUE_CLASSES: ReadonlySet<RequestFailureClass> = new Set([
	'badRequest',
	'badResponse',
	'forbidden',
]);

/** Whether the provider says, in words, that it is the key which it refuses. */
function isKeyRefused(
	provider: RemoteProvider,
	answer: ProviderAnswer,
	failureClass: RequestFailureClass | null,
): boolean {
	if (provider.authByMessage !== true) return false;
	if (failureClass !== null && !VAGUE_CLASSES.has(failureClass)) return false;
	return answerOr(false, () => isAboutTheKey(messageIn(provider, answer)));
}

function messageIn(provider: RemoteProvider, answer: ProviderAnswer): string | null {
	return (provider.providerMessage ?? commonMessage)(answer);
}

function classOf(provider: RemoteProvider, answer: ProviderAnswer): RequestFailureClass | null {
	if (isBotCheck(answer)) return 'unavailable';
	return provider.statusClasses?.[answer.status] ?? classOfStatus(answer.status);
}
