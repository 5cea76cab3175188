import { Failure } from '../../../nodes/Credits/balance/failure';
import type { BalanceReading } from '../../../nodes/Credits/balance/reading';
import type { ProviderAnswers } from '../../../nodes/Credits/providers/answers';
import { readInProcess } from '../../../sandbox/readInProcess';

/** The balances in an answer. @throws Failure when it holds none */
export async function balancesIn(
	answers: ProviderAnswers,
	body: unknown,
): Promise<readonly BalanceReading[]> {
	const outcome = await readInProcess(answers, { body });
	if (outcome instanceof Failure) throw outcome;
	return outcome.reading.balances;
}

/** The class of the failure that an answer is, or `null` where it is none. */
export async function classOf(
	answers: ProviderAnswers,
	status: number,
	body: unknown,
): Promise<string | null> {
	const outcome = await readInProcess(answers, { reply: { status, body } });
	return outcome instanceof Failure ? outcome.class : null;
}
