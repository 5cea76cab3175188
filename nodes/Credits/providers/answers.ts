// The vocabulary of the documented answers beside the records. Neither is part of the package.
import type { RequestFailureClass } from '../balance/failure';
import type { BalanceReading } from '../balance/reading';
import type { RemoteProvider } from './contract';

/** An answer of a provider. */
export interface Reply {
	/** Default: 200. */
	status?: number;
	headers?: Readonly<Record<string, string>>;
	/** JSON, unless it is a text already. */
	body: unknown;
}

/**
 * The answers to a read. `body` and `reply` are for a record with a single request, `body`
 * under HTTP 200; `replies` names the request, and has a list for one that is sent several
 * times.
 */
export type Answered =
	| { body: unknown }
	| { reply: Reply }
	| { replies: Readonly<Record<string, Reply | readonly Reply[]>> };

/**
 * The source of an answer: the provider's documentation, public code and its users, or
 * constructed here to show something. Nothing is called recorded, because nothing was.
 */
export type AnswerEvidence = 'documented' | 'reported' | 'constructed';

/** Facts about a case besides its answers. */
interface CaseFacts {
	/** Title: `the documented example`, `decimals`, … */
	title: string;
	evidence: AnswerEvidence;
	/** Fields of the credential that differ from the usual ones. */
	credential?: Readonly<Record<string, string | number | boolean>>;
	/** When the read takes place, ISO 8601, if that matters. */
	now?: string;
}

/** Answers with a balance, and the expected reading. */
export type GoodCase = CaseFacts &
	Answered & {
		/** The provider's own id of the account, if an answer has one. */
		accountId?: string;
		/** The whole reading of every balance, written by hand from the documentation. */
		expected: readonly BalanceReading[];
	};

/** Answers without a balance, and the expected failure. */
export type BadCase = CaseFacts &
	Answered & {
		class: RequestFailureClass;
		providerCode?: string | number;
		/** The provider's message, which the description must quote. */
		quotes?: string;
		/** Other text that the message or the description must contain. */
		says?: string;
	};

/** Amounts of an account in the sandbox. */
export interface SandboxAmounts {
	/** Amount of a full account. */
	total: number;
	remaining: number;
	/** Time until something expires, in milliseconds, if a situation has an expiry. */
	expiresInMs?: number;
}

/** An account in the sandbox with changing amounts. */
export interface SandboxAccount {
	/** Amount of a full account. */
	total: number;
	/** Good answers with these amounts. Dates are relative to `now`, epoch milliseconds. */
	answer(amounts: SandboxAmounts, now: number): Answered;
	/**
	 * For each balance, the path in the answer's body where the remaining amount is a number:
	 * for tests that look at the amounts without the record. Omitted if they are elsewhere:
	 * in a text, or in several answers.
	 */
	amountsAt?: ReadonlyArray<ReadonlyArray<string | number>>;
}

/** The documented answers of a provider, the only source of the sandbox and the test suites. */
export interface ProviderAnswers {
	record: RemoteProvider;
	/**
	 * Fields of the credential that the sandbox accepts, if they have a format of their own:
	 * `sk-{32}` means `sk-` and 32 made-up characters.
	 */
	credential?: Readonly<Record<string, string | number | boolean>>;
	good: readonly [GoodCase, ...GoodCase[]];
	/** The first one is the refusal of a wrong key. */
	bad: readonly [BadCase, ...BadCase[]];
	/** Without it the account in the sandbox shows the first good case. */
	sandbox?: SandboxAccount;
	/** Whether the used amount is summed over a list, so that an empty one is a true 0. */
	sumsLists?: boolean;
	/**
	 * Whether answers leave a balance unlimited, judged by the documentation rather than the
	 * record, from the latest answer to each request. Without it, an answer does if it
	 * equals, in everything that matters, a good case with such a balance.
	 */
	saysUnlimited?(bodies: Readonly<Record<string, unknown>>, balance: string): boolean;
}

/** A failure of which only the status is known. */
export function bareStatus(
	status: number,
	failureClass: RequestFailureClass,
	evidence: AnswerEvidence,
): BadCase {
	return {
		title: `${status} without a body`,
		evidence,
		reply: { status, body: '' },
		class: failureClass,
	};
}
