/**
 * Why there is no usable balance, in one word that a workflow can branch on.
 *
 * - `auth`: the key was refused.
 * - `forbidden`: the key is known, but may not do this (missing permission, IP not allowed,
 *   license expired, out of credits where the provider says so).
 * - `rateLimited`: too many requests.
 * - `unavailable`: the provider is down or in maintenance.
 * - `timeout`: no complete answer within the time allowed.
 * - `network`: no connection, or one that broke before the response was complete.
 * - `badResponse`: an answer that is not what the provider documents.
 * - `badRequest`: the provider rejects the request itself.
 * - `insufficient`: read successfully, but less than was required.
 * - `configuration`: a setting is invalid; nothing was sent.
 */
export type FailureClass =
	| 'auth'
	| 'forbidden'
	| 'rateLimited'
	| 'unavailable'
	| 'timeout'
	| 'network'
	| 'badResponse'
	| 'badRequest'
	| 'insufficient'
	| 'configuration';

/** Failure classes of a request. */
export type RequestFailureClass = Exclude<FailureClass, 'insufficient' | 'configuration'>;

/** The facts of a failure. Texts contain no secret and are fit to be shown. */
export interface FailureFacts {
	class: FailureClass;
	/** What happened, and at which provider: one sentence without a full stop. */
	message: string;
	/** Advice on what to do next. */
	description: string;
	/** The HTTP status of the answer, if there was one. */
	httpCode?: number | null;
	/** The provider's own code, as it was sent. */
	providerCode?: string | number | null;
	/** The wait that the provider asks for, in milliseconds. */
	retryAfterMs?: number | null;
	/** Index of the input item whose setting is invalid. */
	itemIndex?: number;
}

const HEALS_BY_ITSELF: ReadonlySet<FailureClass> = new Set([
	'rateLimited',
	'unavailable',
	'timeout',
	'network',
]);

/**
 * A balance that could not be read or is insufficient. Thrown or returned, never with a
 * secret in it.
 */
export class Failure extends Error {
	readonly class: FailureClass;
	readonly description: string;
	readonly httpCode: number | null;
	readonly providerCode: string | number | null;
	readonly retryAfterMs: number | null;
	readonly itemIndex: number | undefined;

	constructor(facts: FailureFacts) {
		super(facts.message);
		this.name = 'Failure';
		this.class = facts.class;
		this.description = facts.description;
		this.httpCode = facts.httpCode ?? null;
		this.providerCode = facts.providerCode ?? null;
		this.retryAfterMs = facts.retryAfterMs ?? null;
		this.itemIndex = facts.itemIndex;
	}

	/** Whether the same request may succeed a little later without any change. */
	get retryable(): boolean {
		return HEALS_BY_ITSELF.has(this.class);
	}
}

/** A thrown failure; any other error becomes one of class `configuration` with this message. */
export function failureOf(error: unknown, message: string): Failure {
	if (error instanceof Failure) return error;
	const description = error instanceof Error ? error.message : 'The reason is unknown.';
	return new Failure({ class: 'configuration', message, description });
}

/**
 * Thrown by the strict readers for an answer that is not what the provider documents.
 * `message` says which part and what was there instead; it never repeats the value itself,
 * which may be anything.
 */
export class UnexpectedAnswer extends Error {
	constructor(reason: string) {
		super(reason);
		this.name = 'UnexpectedAnswer';
	}
}

/**
 * Thrown for an answer that is as documented but holds no balance, because this account has
 * none. `message` says so in a sentence without a full stop.
 */
export class NoBalance extends UnexpectedAnswer {
	/** @param advice what to do next */
	constructor(
		message: string,
		readonly advice: string,
	) {
		super(message);
		this.name = 'NoBalance';
	}
}
