import type { ProviderAnswers } from '../../../nodes/Credits/providers/answers';
import { READ_TIME, readInProcess } from '../../../sandbox/readInProcess';
import { amountsIn, type Situation } from '../../../sandbox/situations';
import { inShort, isReading } from './cases';
import { at, differences, listed } from './complaints';
import { readingComplaints } from './readings';

/** The situations in which the account says what is left. */
const SITUATIONS: readonly Situation[] = [
	'healthy',
	'low',
	'empty',
	'draining',
	'toppedUp',
	'renewed',
	'expiring',
];

/**
 * Checks that an account in the sandbox has the remaining amount of its situation, if it
 * has changing amounts.
 */
export async function sandboxComplaints(answers: ProviderAnswers): Promise<string[]> {
	const { sandbox, record } = answers;
	if (sandbox === undefined) return [];
	const found = await Promise.all(
		SITUATIONS.map(async (situation) => {
			const amounts = amountsIn(situation, sandbox.total, 0);
			const outcome = await readInProcess(answers, sandbox.answer(amounts, READ_TIME));
			if (!isReading(outcome)) return at(situation, [inShort(outcome)]);
			const [{ remaining }] = outcome.reading.balances;
			return at(situation, [
				...differences(remaining, amounts.remaining),
				...readingComplaints(record, outcome.reading),
			]);
		}),
	);
	return listed(found.flat());
}
