import { Failure, UnexpectedAnswer } from '../balance/failure';
import { assess, type AccountIdentity, type BalanceItem } from '../output/balanceItem';
import type { SimulatedAccount, SimulatedEntry } from '../simulation/simulatedAccount';
import type { Provider } from '../providers';
import type { AccountSettings } from './accountSettings';
import type { ReadContext } from '../transport/attempt';
import { readAccount } from '../transport/readAccount';
import type { AccountAnswer } from '../transport/exchange';
import { requestFailure } from '../transport/wording';

/**
 * Reads an account, simulated or real.
 *
 * @param entry what a simulated account answers this time; ignored for any other
 * @returns the answer or the failure; does not throw
 */
export async function read(
	context: ReadContext,
	settings: AccountSettings,
	entry: SimulatedEntry,
): Promise<AccountAnswer | Failure> {
	const { provider, simulated } = settings;
	if (provider.kind === 'remote') return await readAccount(context, provider, settings.limits);
	if (entry === 'fail' || simulated === null) {
		return new Failure({
			class: 'unavailable',
			message: `${provider.displayName} is not available right now`,
			description: "'Simulated Remaining' is 'fail': this rehearses a provider that is down.",
		});
	}
	const account: SimulatedAccount = { remaining: entry, ...simulated.account };
	return { reading: provider.simulate(account), raw: { ...account }, retrievedAt: Date.now() };
}

/**
 * Evaluates the balances of an answer.
 *
 * @param balance name of one of them; `null` for all
 */
export function assessAnswer(
	answer: AccountAnswer,
	settings: AccountSettings,
	identity: AccountIdentity,
	balance: string | null,
): [BalanceItem, ...BalanceItem[]] | Failure {
	const { reading, retrievedAt } = answer;
	const chosen = reading.balances.filter((entry) => balance === null || entry.balance === balance);
	try {
		const [first, ...others] = chosen.map((entry) =>
			assess(reading, entry, identity, settings.threshold, retrievedAt),
		);
		if (first === undefined) throw new UnexpectedAnswer(`it has no balance '${balance}'`);
		return [first, ...others];
	} catch (error) {
		const reason = error instanceof UnexpectedAnswer ? error.message : undefined;
		return unreadable(settings.provider, reason, retrievedAt);
	}
}

/**
 * The failure of a good answer that cannot be evaluated.
 *
 * @param reason the fault, as the end of a sentence
 * @param now epoch milliseconds
 */
export function unreadable(provider: Provider, reason: string | undefined, now: number): Failure {
	if (provider.kind === 'remote')
		return requestFailure(provider, { class: 'badResponse', reason }, now);
	return new Failure({
		class: 'badResponse',
		message: `${provider.displayName} cannot be evaluated`,
		description: `The account cannot be evaluated: ${reason ?? 'it is not as expected'}.`,
	});
}
