import type { AccountReading } from '../../../nodes/Credits/balance/reading';
import type { BadCase, GoodCase, ProviderAnswers } from '../../../nodes/Credits/providers/answers';
import { credentialDataOf } from '../../../sandbox/credentials';
import { numberIn, numbersIn } from '../../../sandbox/leaves';
import type { Replies } from '../../../sandbox/readInProcess';
import { withSpares } from './cases';
import { numbersOf, readingComplaints } from './readings';

/**
 * Checks the reading of arbitrary replies: it must be well-formed, and contain nothing that
 * was not sent.
 */
export function sourceComplaints(
	answers: ProviderAnswers,
	facts: GoodCase | BadCase,
	replies: Replies,
	reading: AccountReading,
): string[] {
	const given = new Set([
		...numbersIn(withSpares(answers, replies)),
		...numbersInCredential(answers, facts),
	]);
	const isGiven = (value: number) =>
		given.has(value) || [...given].some((sent) => isSame(sent, value));
	return [
		...readingComplaints(answers.record, reading),
		...numbersOf(reading)
			// Numbers in details may be counts: they are not amounts.
			.filter(({ place }) => !place.includes(' details.'))
			.filter(({ value, isDerived }) => !isDerived && !isGiven(value))
			.map(({ place }) => `${place} was not sent and is not said to be derived`),
	];
}

/** Budgets and plans that the user has entered. */
function numbersInCredential(
	answers: ProviderAnswers,
	{ credential }: GoodCase | BadCase,
): number[] {
	return Object.values({ ...credentialDataOf(answers), ...credential }).flatMap(
		(value) => numberIn(value) ?? [],
	);
}

/** Factors of cents, thousandths, …: changes of unit that only move the decimal point. */
const POINT_MOVES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((places) => 10 ** places);

/**
 * Whether two numbers are equal, possibly in another unit, except for a sender's
 * floating-point noise in the last digit.
 */
function isSame(sent: number, read: number): boolean {
	return POINT_MOVES.some(
		(move) => Math.abs(sent / move - read) <= Math.abs(sent / move) * 4 * Number.EPSILON,
	);
}
