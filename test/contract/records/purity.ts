import { UnexpectedAnswer } from '../../../nodes/Credits/balance/failure';
import type { ProviderAnswers } from '../../../nodes/Credits/providers/answers';
import type { ProviderAnswer, RemoteProvider } from '../../../nodes/Credits/providers/contract';
import { bytesOf } from '../../../sandbox/readInProcess';
import { deepFreeze } from '../deepFreeze';
import { isReading, readChanged, type Outcome } from './cases';
import { at, differences, listed } from './complaints';

/**
 * Checks that a record is data and pure functions: it modifies no answer, returns the same
 * for the same input, and fails for an answer alone. The linter keeps clock and chance away.
 */
export async function purityComplaints(answers: ProviderAnswers): Promise<string[]> {
	const mistakes = new Set<string>();
	const watched = { ...answers, record: watchedRecord(answers.record, mistakes) };
	const found = await Promise.all(
		[...answers.good, ...answers.bad].map(async (facts) => {
			const replies = bytesOf(answers, facts);
			const usual = await readChanged(answers, facts, replies);
			const again = await readChanged(watched, facts, replies);
			return at(`${facts.title}, read again`, differences(essence(again), essence(usual)));
		}),
	);
	return [...mistakes, ...listed(found.flat())];
}

/** A record that gets frozen answers, and whose mistakes are noted: the transport hides them. */
function watchedRecord(record: RemoteProvider, mistakes: Set<string>): RemoteProvider {
	const watch = <Value>(name: string, work: () => Value): Value => {
		try {
			return work();
		} catch (error) {
			if (!(error instanceof UnexpectedAnswer)) mistakes.add(`${name}: ${String(error)}`);
			throw error;
		}
	};
	const { start, next, detectError, isGood, providerMessage, parse } = record;
	return {
		...record,
		...(start && { start: (account) => watch('start', () => start(account)) }),
		...(next && { next: (account) => watch('next', () => next(account)) }),
		...(detectError && {
			detectError: (answer, account) =>
				watch('detectError', () => detectError(frozen(answer), account)),
		}),
		...(isGood && { isGood: (answer) => watch('isGood', () => isGood(frozen(answer))) }),
		...(providerMessage && {
			providerMessage: (answer) => watch('providerMessage', () => providerMessage(frozen(answer))),
		}),
		parse: (answer, account) => watch('parse', () => parse(frozen(answer), account)),
	};
}

function frozen(answer: ProviderAnswer): ProviderAnswer {
	deepFreeze(answer.body);
	return Object.freeze({ ...answer });
}

/** A reading, or what a failure says. */
function essence(outcome: Outcome): unknown {
	if (isReading(outcome)) return outcome;
	const { message, description, httpCode, providerCode } = outcome;
	return { class: outcome.class, message, description, httpCode, providerCode };
}
