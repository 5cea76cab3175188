import { Failure } from '../balance/failure';
import type { AccountReading } from '../balance/reading';
import {
	mainSecretOf,
	type AccountContext,
	type Call,
	type ProviderAnswer,
	type RemoteProvider,
} from '../providers/contract';
import type { AccountCredential } from './credential';
import { redactorFor, type Redact } from './redact';
import { prepareRequest, RefusedCall, type PreparedRequest } from './request';
import {
	evaluateAnswer,
	readBalances,
	secretsIn,
	unexpected,
	type GoodAnswer,
	type HttpAnswer,
} from './verdict';
import { requestFailure } from './wording';

/** A successful read of an account. */
export interface AccountAnswer {
	reading: AccountReading;
	/** The whole body, redacted; for several requests an object with one entry each. */
	raw: unknown;
	/** When the last answer was complete, epoch milliseconds. */
	retrievedAt: number;
}

/** Effects and sources that a read depends on. */
export interface ReadEnvironment {
	/** Sends a request once; does not throw. */
	send(request: PreparedRequest): Promise<HttpAnswer | Failure>;
	/** Waits if that may help. @returns whether the request is to be sent again */
	waitForRetry(failure: Failure): Promise<boolean>;
	/** Epoch milliseconds. */
	now(): number;
	/** A random UUID. */
	uuid(): string;
}

/** Maximum number of requests in one read, against endless pagination. */
export const MAX_REQUESTS = 10;

/**
 * Reads an account by the calls of its record, one after the other, and maps the answers to
 * balances. The first required call that fails ends the read.
 *
 * @returns the answer or the failure; does not throw
 */
export async function exchange(
	provider: RemoteProvider,
	credential: AccountCredential,
	environment: ReadEnvironment,
): Promise<AccountAnswer | Failure> {
	const { now } = environment;
	const read = new Read(provider, credential, now(), environment);
	let call: Call | Failure | null = read.firstCall();
	while (call !== null) {
		if (call instanceof Failure) return call;
		const request = read.prepare(call, now());
		if (request instanceof Failure) return request;
		const outcome = await ask(read, request, environment);
		const failure = read.take(request, outcome, now());
		if (failure !== null) return failure;
		call = read.nextCall(now());
	}
	return read.finish(now());
}

async function ask(
	read: Read,
	request: PreparedRequest,
	{ send, waitForRetry, now }: ReadEnvironment,
): Promise<GoodAnswer | Failure> {
	for (;;) {
		const outcome = read.evaluate(await send(request), now());
		if (!(outcome instanceof Failure) || !request.isRepeatable) return outcome;
		if (!(await waitForRetry(outcome))) return outcome;
	}
}

/** A read in progress: requests sent and answers received. */
class Read {
	private readonly taken: Array<{ request: string; answer: ProviderAnswer | null; raw: unknown }> =
		[];
	private readonly account: AccountContext;
	private redact: Redact;
	/** Secrets made during the read: tokens, and signatures of requests. */
	private readonly createdSecrets: string[] = [];
	private token: string | null = null;
	private asked = 0;
	/**
	 * The latest required answer, by which a reading stands or falls. In its place, while there
	 * is none: the answer to an optional request, or its failure.
	 */
	private latest: ProviderAnswer | Failure | null = null;

	constructor(
		private readonly provider: RemoteProvider,
		private readonly credential: AccountCredential,
		startedAt: number,
		private readonly environment: Pick<ReadEnvironment, 'now' | 'uuid'>,
	) {
		this.redact = redactorFor(credential.secrets);
		this.account = this.contextOf(startedAt);
	}

	firstCall(): Call | Failure {
		const { provider } = this;
		if (provider.start === undefined) return { request: Object.keys(provider.requests)[0] ?? '' };
		try {
			return provider.start(this.account);
		} catch (error) {
			return this.refusal(error);
		}
	}

	/** Prepares a call, or returns the failure of a record that names a call it may not send. */
	prepare(call: Call, now: number): PreparedRequest | Failure {
		try {
			this.asked++;
			if (this.asked > MAX_REQUESTS) {
				throw new RefusedCall(`it would take more than ${MAX_REQUESTS} requests`);
			}
			return prepareRequest(this.provider, this.credential, call, {
				token: this.token,
				now: this.environment.now,
				uuid: this.environment.uuid,
				keepSecret: (secret) => this.keepSecret(secret),
			});
		} catch (error) {
			return this.taken.length > 0 ? this.callFailure(error, now) : this.refusal(error);
		}
	}

	evaluate(http: HttpAnswer | Failure, now: number): GoodAnswer | Failure {
		if (http instanceof Failure) return http;
		return evaluateAnswer(this.provider, this.account, http, this.redact, now);
	}

	/** Stores an answer. @returns the failure that ends the read; `null` to go on */
	take(
		{ name, isOptional }: PreparedRequest,
		outcome: GoodAnswer | Failure,
		now: number,
	): Failure | null {
		if (outcome instanceof Failure) {
			if (!isOptional) return outcome;
			this.latest ??= outcome;
			this.taken.push({ request: name, answer: null, raw: null });
			return null;
		}
		const { answer, raw } = outcome;
		if (!isOptional || this.latest === null || this.latest instanceof Failure) this.latest = answer;
		const { readToken } = this.provider.requests[name] ?? {};
		if (readToken === undefined) {
			this.taken.push({ request: name, answer, raw });
			return null;
		}
		try {
			this.token = readToken(answer);
			// A log-in may return more that grants access, such as a refresh token.
			[this.token, ...secretsIn(this.provider, answer)].forEach((one) => this.keepSecret(one));
			// The answer to a log-in is secret as a whole, and says nothing about a balance.
			this.taken.push({ request: name, answer, raw: null });
			return null;
		} catch (error) {
			return unexpected(this.provider, answer, this.redact, now, error);
		}
	}

	private keepSecret(secret: string): void {
		this.createdSecrets.push(secret);
		this.redact = redactorFor([...this.createdSecrets, ...this.credential.secrets]);
	}

	nextCall(now: number): Call | Failure | null {
		try {
			const call = this.provider.next?.(this.account) ?? null;
			// For a record, an optional request that failed looks like one that was not sent yet.
			return call !== null && this.hasFailed(call) ? null : call;
		} catch (error) {
			const { provider, latestOutcome, redact } = this;
			if (latestOutcome instanceof Failure) return latestOutcome;
			return unexpected(provider, latestOutcome, redact, now, error);
		}
	}

	finish(now: number): AccountAnswer | Failure {
		const { provider, account, latestOutcome, redact } = this;
		if (latestOutcome instanceof Failure) return latestOutcome;
		const reading = readBalances(provider, account, latestOutcome, redact, now);
		if (reading instanceof Failure) return reading;
		return { reading, raw: this.wholeRaw(), retrievedAt: now };
	}

	/** The latest outcome; every read has one by the time this is called. */
	private get latestOutcome(): ProviderAnswer | Failure {
		if (this.latest === null) throw new RangeError('There is no response yet');
		return this.latest;
	}

	private hasFailed({ request }: Call): boolean {
		return this.taken.some((entry) => entry.request === request && entry.answer === null);
	}

	/**
	 * The failure of a call that cannot be made: for the first call the credential is at
	 * fault, for a later one a previous answer.
	 */
	private callFailure(error: unknown, now: number): Failure {
		const reason = `the next request cannot be made: ${causeOf(error)}`;
		return requestFailure(this.provider, { class: 'badResponse', reason }, now);
	}

	/** The failure of a record that names a call it may not send. */
	private refusal(error: unknown): Failure {
		return new Failure({
			class: 'configuration',
			message: `${this.provider.displayName} cannot be called: ${causeOf(error)}`,
			description: 'Check the fields of the credential. Nothing further was sent.',
		});
	}

	private wholeRaw(): unknown {
		const names = new Set(this.taken.map(({ request }) => request));
		if (names.size === 1 && this.taken.length === 1) return this.taken[0]?.raw;
		return Object.fromEntries(
			[...names].map((name) => {
				const raws = this.taken.filter(({ request }) => request === name).map(({ raw }) => raw);
				return [name, raws.length === 1 ? raws[0] : raws];
			}),
		);
	}

	private contextOf(startedAt: number): AccountContext {
		const { provider, credential, taken } = this;
		const valueOf = (name: string, kinds: readonly string[]): string => {
			const field = provider.fields.find((candidate) => candidate.name === name);
			const value = credential.values.get(name);
			if (field === undefined || value === undefined || !kinds.includes(field.kind)) {
				throw new RangeError(`A record may not read '${name}'`);
			}
			return value;
		};
		const answers = (request: string): ProviderAnswer[] =>
			taken.flatMap((entry) =>
				entry.request === request && entry.answer !== null ? [entry.answer] : [],
			);
		return {
			now: startedAt,
			field: (name) => valueOf(name, ['text', 'choice', 'address']),
			amount: (name) => Number(valueOf(name, ['amount'])),
			secretEndsWith: (ending) =>
				(credential.values.get(mainSecretOf(provider).name) ?? '').endsWith(ending),
			asked: (request) => taken.filter((entry) => entry.request === request).length,
			answers,
			answer: (request) => answers(request).at(-1) ?? null,
		};
	}
}

/**
 * Why a call cannot be sent. An error that a record throws may contain anything, and is not
 * repeated.
 */
function causeOf(error: unknown): string {
	return error instanceof RefusedCall ? error.message : 'its record names no valid call';
}
