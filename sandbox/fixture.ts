import type { RequestFailureClass } from '../nodes/Credits/balance/failure';
import type { BalanceReading } from '../nodes/Credits/balance/reading';
import type { RemoteProvider } from '../nodes/Credits/providers/provider';
import type { SimulatedAmounts } from './situations';

/** A request as the sandbox saw it. Header names are lower-case. */
export interface SeenRequest {
	method: string;
	/** As the client wrote it. */
	url: string;
	path: string;
	query: URLSearchParams;
	headers: Readonly<Record<string, string | undefined>>;
}

/** An answer of a simulated provider. */
export interface Reply {
	status: number;
	headers?: Record<string, string>;
	/** JSON, unless it is a text already. */
	body: unknown;
}

/** An answer that carries a balance, and what has to be read out of it. */
export interface GoodAnswer {
	/** What it shows: `documented example`, `decimals`, … */
	title: string;
	/** Whether the provider documents it, or people report it. Nothing was recorded. */
	evidence: 'documented' | 'reported' | 'constructed';
	body: unknown;
	/** The provider's own id of the account, where the answer has one. */
	accountId?: string;
	/** The whole reading of every balance. */
	expected: BalanceReading[];
}

/** An answer without a balance, and what has to be made of it. */
export interface BadAnswer {
	title: string;
	evidence: 'documented' | 'reported' | 'constructed';
	reply: Reply;
	class: RequestFailureClass;
	providerCode?: string | number;
	/** The provider's own words, which the description has to quote. */
	quotes?: string;
}

/**
 * All that the sandbox and the contract suite need to know of a provider: its
 * documented answers, and how it checks a key.
 */
export interface ProviderFixture {
	record: RemoteProvider;
	/** The one key that the sandbox accepts: made up, says so, and has the provider's own shape if it is known. */
	key: string;
	/**
	 * What a full account holds in the sandbox. No amount there has more decimals: 500
	 * for whole credits, 12.34 for dollars and cents. At least three of the smallest
	 * amount, so that little is less than plenty.
	 */
	total: number;
	/** Whether the request carries the key and everything else as the provider documents it. */
	accepts(request: SeenRequest, key: string): boolean;
	/** A good body with these amounts. Dates are relative to `now`, epoch milliseconds. */
	answer(amounts: SimulatedAmounts, now: number): unknown;
	/** Balance by balance: where its amount may stand, the documented place first. */
	balancePaths: ReadonlyArray<ReadonlyArray<ReadonlyArray<string | number>>>;
	/** Paths of every remaining amount within a body of `answer`; the headline's first. */
	amountPaths: ReadonlyArray<ReadonlyArray<string | number>>;
	/** Paths of the other amounts and dates, which may be missing. */
	optionalPaths: ReadonlyArray<ReadonlyArray<string | number>>;
	/** What a status means where the body says nothing, if it is not what it usually means. */
	statusClasses?: Readonly<Record<number, RequestFailureClass>>;
	/**
	 * Whether a body says that a balance is unlimited. Written down anew, without the
	 * record. Left out where no answer says so.
	 *
	 * @param amount what stands in the balance's own place
	 */
	saysUnlimited?(body: object, amount: unknown): boolean;
	refused: Reply;
	rateLimited: Reply;
	maintenance: Reply;
	good: readonly GoodAnswer[];
	bad: readonly BadAnswer[];
}
