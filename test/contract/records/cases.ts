import { Failure } from '../../../nodes/Credits/balance/failure';
import type { BadCase, GoodCase, ProviderAnswers } from '../../../nodes/Credits/providers/answers';
import type { AccountAnswer } from '../../../nodes/Credits/transport/exchange';
import type { HttpAnswer } from '../../../nodes/Credits/transport/verdict';
import { tokenIn as tokenOf } from '../../../sandbox/answered';
import type { CredentialData } from '../../../sandbox/credentials';
import { bytesOf, readBytes, type InProcess, type Replies } from '../../../sandbox/readInProcess';

/** The result of a read. */
export type Outcome = AccountAnswer | Failure;

/** More requests than the transport sends in one read. */
const SPARE = 10;

/**
 * Reads replies that differ from the documented ones. A changed answer may lead the record
 * to requests outside its case: they get the same answer once more, or that of another good
 * case, so that only the record decides.
 */
export async function readChanged(
	answers: ProviderAnswers,
	facts: GoodCase | BadCase,
	replies: Replies,
	inProcess: InProcess = {},
): Promise<Outcome> {
	const spare = withSpares(answers, replies);
	const { credential, ...circumstances } = { ...circumstancesOf(facts), ...inProcess };
	return await readBytes(answers, spare, {
		...circumstances,
		credential: { ...shortKeys(answers), ...credential },
	});
}

/** Replies to any request to which a changed answer may lead the record. */
export function withSpares(answers: ProviderAnswers, replies: Replies): Replies {
	return new Map(
		Object.keys(answers.record.requests).map((name) => {
			const own = replies.get(name) ?? [];
			const latest = own.at(-1) ?? anyReplyTo(answers, name);
			return [name, [...own, ...Array.from({ length: SPARE }, () => latest)]];
		}),
	);
}

/**
 * A key that no answer contains. It is short, because preparing redaction takes longer for
 * long keys.
 */
const SHORT_KEY = '^~';

function shortKeys({ record }: ProviderAnswers): CredentialData {
	const secrets = record.fields.filter(({ kind }) => kind === 'secret');
	return Object.fromEntries(secrets.map(({ name }) => [name, SHORT_KEY]));
}

/** Credential and time of a case. */
export function circumstancesOf({ credential, now }: GoodCase | BadCase): InProcess {
	return { credential, now };
}

/** Whether a read returned balances. */
export function isReading(outcome: Outcome): outcome is AccountAnswer {
	return !(outcome instanceof Failure);
}

/** The result of a read, in a few words. */
export function inShort(outcome: Outcome): string {
	return isReading(outcome)
		? `read as ${JSON.stringify(outcome.reading)}`
		: `${outcome.class}: ${outcome.message}. ${outcome.description}`;
}

function anyReplyTo(answers: ProviderAnswers, name: string): HttpAnswer {
	for (const known of answers.good) {
		const [reply] = bytesOf(answers, known).get(name) ?? [];
		if (reply !== undefined) return reply;
	}
	return { status: 404, headers: {}, body: Buffer.from('{}') };
}

/** The token from the record's log-in in a case; `null` if there is none. */
export function tokenIn(answers: ProviderAnswers, facts: GoodCase | BadCase): string | null {
	try {
		return tokenOf(answers, facts);
	} catch {
		// A log-in without a token under a success: one of the ways to refuse.
		return null;
	}
}
