import type { RequestFailureClass } from '../balance/failure';
import type { AccountReading, BalanceUnit } from '../balance/reading';
import type { JsonRecord } from '../balance/readers';

/** What to ask a provider. A new object for every request: n8n writes the key into it. */
export interface ProviderRequest {
	method: 'GET';
	/** On the documented host; the key goes there and nowhere else. */
	url: string;
	headers?: Record<string, string>;
	qs?: Record<string, string>;
}

/** An answer as a record sees it: the status, and the body as parsed JSON. */
export interface ProviderAnswer {
	status: number;
	/** `undefined` when the body is no JSON. */
	body: unknown;
}

/** What a record recognises in an answer that carries no balance. */
export interface KnownFailure {
	/** Left out where the HTTP status says it; under a success status that is `badResponse`. */
	class?: RequestFailureClass;
	/** The provider's own words; quoted to the user after redaction. */
	words?: string | null;
	providerCode?: string | number | null;
	/** What happened, where the class alone says too little: a sentence without a full stop. */
	message?: string;
	/** What to do next, where the class alone says too little. */
	advice?: string;
}

/** Where a fact comes from. */
export interface Evidence {
	/** `documented` by the provider, or `reported` by people who use its API. */
	kind: 'documented' | 'reported';
	/** What it says, in a few words. */
	fact: string;
	/** Where it says so. */
	source: string;
	/** The day it was looked up, ISO 8601. */
	checked: string;
}

/** What a provider's answers contain beside the remaining amount. */
export interface Offers {
	used: boolean;
	limit: boolean;
	lots: boolean;
	resetsAt: boolean;
}

/** What every provider has, the simulated one included. */
export interface ProviderFacts {
	/** Catalogue id: the value of the Provider parameter. */
	name: string;
	/** Shown to people. */
	displayName: string;
	/** Where a person buys more; `null` when no address is documented. */
	topUpUrl: string | null;
	/** The balances of an account, the headline balance first. */
	balances: readonly [BalanceUnit, ...BalanceUnit[]];
	offers: Offers;
	/**
	 * By how much the provider refills a balance by itself and often, in its unit. A
	 * watch does not take it for a recovery. Left out where nothing is refilled.
	 */
	automaticRefill?: number;
}

/** A provider that is asked over HTTP with a key. */
export interface RemoteProvider extends ProviderFacts {
	kind: 'remote';
	/** The provider's own page about this endpoint. */
	docsUrl: string;
	credential: {
		/** The credential type's name, global in an n8n instance. */
		type: string;
		/** The field that holds the secret. */
		secretField: string;
		/** What the provider calls the secret, as shown in the credential dialog. */
		secretName: string;
		/** Where a person gets one. */
		keysUrl: string;
	};
	request(): ProviderRequest;
	/**
	 * Recognises an answer that carries no balance, whatever its HTTP status.
	 * `null` leaves the verdict to the HTTP status, and to `parse` if that is a success.
	 */
	recogniseFailure(answer: ProviderAnswer): KnownFailure | null;
	/**
	 * Maps the body of a successful answer.
	 *
	 * @throws UnexpectedAnswer when it is not what the provider documents
	 */
	parse(body: JsonRecord): AccountReading;
	/** What a user should know that the fields do not say; shown on the provider's page. */
	notes: readonly string[];
	/** Keys of `details` and of a lot's `details`, with their meaning; shown on the provider's page. */
	details: Readonly<Record<string, string>>;
	evidence: readonly [Evidence, ...Evidence[]];
}
