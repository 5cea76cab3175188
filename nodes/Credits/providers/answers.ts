// What the documented answers beside the records are written in. Neither it nor the
// answers are part of the package.
import type { RequestFailureClass } from '../balance/failure';
import type { BalanceReading } from '../balance/reading';
import type { RemoteProvider } from './contract';

/** An answer of a provider. */
export interface Reply {
	/** 200 without it. */
	status?: number;
	headers?: Readonly<Record<string, string>>;
	/** JSON, unless it is a text already. */
	body: unknown;
}

/**
 * What a read is answered. `body` and `reply` are for a record with a single request,
 * `body` under HTTP 200; `replies` names the request, and has a list for one that is
 * sent several times.
 */
export type Answered =
	| { body: unknown }
	| { reply: Reply }
	| { replies: Readonly<Record<string, Reply | readonly Reply[]>> };

/**
 * Where an answer comes from: the provider's documents, public code and its users, or
 * made up here to show something. Nothing is called recorded, because nothing was.
 */
export type AnswerEvidence = 'documented' | 'reported' | 'constructed';

/** What a case says beside its answers. */
interface CaseFacts {
	/** What it shows: `the documented example`, `decimals`, … */
	title: string;
	evidence: AnswerEvidence;
	/** Fields of the credential that differ from the usual ones. */
	credential?: Readonly<Record<string, string | number | boolean>>;
	/** When the read takes place, ISO 8601, where that matters. */
	now?: string;
}

/** Answers that carry a balance, and what has to be read out of them. */
export type GoodCase = CaseFacts &
	Answered & {
		/** The provider's own id of the account, where an answer has one. */
		accountId?: string;
		/** The whole reading of every balance, written by hand from the document. */
		expected: readonly BalanceReading[];
	};

/** Answers without a balance, and what has to be made of them. */
export type BadCase = CaseFacts &
	Answered & {
		class: RequestFailureClass;
		providerCode?: string | number;
		/** What the provider says, which the description has to quote. */
		quotes?: string;
		/** What else the message or the description has to say. */
		says?: string;
	};

/** Amounts that an account in the sandbox shows. */
export interface SandboxAmounts {
	/** What a full account holds. */
	total: number;
	remaining: number;
	/** How long until something expires, in milliseconds, where a situation says so. */
	expiresInMs?: number;
}

/** An account in the sandbox whose amounts move. */
export interface SandboxAccount {
	/** What a full account holds. */
	total: number;
	/** Good answers with these amounts. Dates are relative to `now`, epoch milliseconds. */
	answer(amounts: SandboxAmounts, now: number): Answered;
	/**
	 * Balance by balance, where in the body of the answer what is left stands as a
	 * number: for those who look at the amounts without the record. Left out where
	 * they stand elsewhere: in a text, or in several answers.
	 */
	amountsAt?: ReadonlyArray<ReadonlyArray<string | number>>;
}

/** The documented answers of a provider: all that the sandbox and the suites know of it. */
export interface ProviderAnswers {
	record: RemoteProvider;
	/**
	 * Fields of the credential that the sandbox accepts, where they have a shape of
	 * their own: `sk-{32}` stands for `sk-` and 32 made-up characters.
	 */
	credential?: Readonly<Record<string, string | number | boolean>>;
	good: readonly [GoodCase, ...GoodCase[]];
	/** The first one is how a wrong key is refused. */
	bad: readonly [BadCase, ...BadCase[]];
	/** Without it the account in the sandbox shows the first good case. */
	sandbox?: SandboxAccount;
	/** Whether what is used is added up over a list, so that an empty one is a true 0. */
	sumsLists?: boolean;
	/**
	 * Whether answers leave a balance without a limit, by the documents and without the
	 * record, from what each request was answered last. Without it an answer does so
	 * that repeats, in all that matters, a good case with such a balance.
	 */
	saysUnlimited?(bodies: Readonly<Record<string, unknown>>, balance: string): boolean;
}

/** A failure of which nothing but the status is known. */
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
