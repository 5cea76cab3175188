import type { AccountReading, BalanceReading } from './reading';

/**
 * Whether a balance is a pool that the account's plan does not include: not the headline
 * balance, 0 of 0 with nothing used, while another one is not empty. An account in which
 * every balance is 0 is empty.
 */
export function isNotIncluded(balance: BalanceReading, { balances }: AccountReading): boolean {
	const { remaining, limit, used } = balance;
	if (balance === balances[0] || remaining !== 0 || limit !== 0 || (used ?? 0) !== 0) return false;
	return balances.some((other) => other.unlimited || (other.remaining ?? 0) > 0);
}
