import type { AccountReading } from '../../../nodes/Credits/balance/reading';
import type { BadCase, GoodCase, ProviderAnswers } from '../../../nodes/Credits/providers/answers';
import { credentialDataOf } from '../../../sandbox/credentials';
import type { Replies } from './cases';
import { numberIn, numbersIn } from './leaves';
import { numbersOf, readingComplaints } from './readings';

/** What is wrong with a reading of whatever replies: it is not as readings are, or says what nobody has sent. */
export function sourceComplaints(
	answers: ProviderAnswers,
	facts: GoodCase | BadCase,
	replies: Replies,
	reading: AccountReading,
): string[] {
	const given = [...numbersIn(replies), ...numbersInCredential(answers, facts)];
	return [
		...readingComplaints(answers.record, reading),
		...numbersOf(reading)
			.filter(({ value, isDerived }) => !isDerived && !given.some((sent) => isSame(sent, value)))
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

/** Whether two numbers are one, but for the noise that a sender's binary fractions make in the last digit. */
function isSame(sent: number, read: number): boolean {
	return Math.abs(sent - read) <= Math.abs(sent) * 2 * Number.EPSILON;
}
