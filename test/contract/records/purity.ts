import { UnexpectedAnswer } from '../../../nodes/Credits/balance/failure';
import type { ProviderAnswers } from '../../../nodes/Credits/providers/answers';
import type { ProviderAnswer, RemoteProvider } from '../../../nodes/Credits/providers/contract';
import { deepFreeze } from '../deepFreeze';
import { bytesOf } from '../../../sandbox/readInProcess';
import { circumstancesOf, isReading, readChanged, type Outcome } from './cases';
import { at, differences, listed } from './complaints';

/**
 * Checks that a record is data and pure functions: it modifies no answer, returns the same
 * for the same input, and uses neither the clock nor random numbers.
 */
export async function purityComplaints(answers: ProviderAnswers): Promise<string[]> {
	const looks: string[] = [];
	const watched = { ...answers, record: watchedRecord(answers.record, looks) };
	const found = await Promise.all(
		[...answers.good, ...answers.bad].map(async (facts) => {
			const replies = bytesOf(answers, facts);
			const usual = await readChanged(answers, facts, replies, circumstancesOf(facts));
			const again = await readChanged(watched, facts, replies, circumstancesOf(facts));
			return at(`${facts.title}, read again`, differences(told(again), told(usual)));
		}),
	);
	return [...new Set(looks), ...listed(found.flat())];
}

/** A record that gets frozen answers, with every function monitored. */
function watchedRecord(record: RemoteProvider, looks: string[]): RemoteProvider {
	const watch = <Value>(name: string, work: () => Value) => withWatchedWorld(name, looks, work);
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

/**
 * Runs synchronous work, and records whether it used the clock, random numbers, or threw an
 * unexpected error.
 */
function withWatchedWorld<Value>(name: string, looks: string[], work: () => Value): Value {
	const { Date: RealDate } = globalThis;
	const { random } = Math;
	const note = (what: string) => looks.push(`${name} asks for ${what}`);
	globalThis.Date = new Proxy(RealDate, {
		get: (target, property) => {
			if (property === 'now') note('the time');
			return Reflect.get(target, property);
		},
		construct: (target, parts) => {
			if (parts.length === 0) note('the time');
			return Reflect.construct(target, parts) as Date;
		},
		apply: () => {
			note('the time');
			return '';
		},
	});
	Math.random = () => {
		note('chance');
		return random();
	};
	try {
		return work();
	} catch (error) {
		// Anything else is a mistake that the transport would hide.
		if (!(error instanceof UnexpectedAnswer)) note(`what is not there (${String(error)})`);
		throw error;
	} finally {
		globalThis.Date = RealDate;
		Math.random = random;
	}
}

function frozen(answer: ProviderAnswer): ProviderAnswer {
	deepFreeze(answer.body);
	return Object.freeze({ ...answer });
}

function told(outcome: Outcome): unknown {
	if (isReading(outcome)) return outcome;
	const { class: failureClass, message, description, httpCode, providerCode } = outcome;
	return { class: failureClass, message, description, httpCode, providerCode };
}
