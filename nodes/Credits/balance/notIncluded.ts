import type { AccountReading, BalanceReading } from './reading';

/**
 * Whether a balance is a pool that the account's plan does not have: beside the
 * headline one, 0 of 0 with nothing used, while another holds something. An account
 * with nothing in any balance is empty.
 */
export function isNotIncluded(balance: BalanceReading, { balances }: AccountReading): boolean {
	const { remaining, limit, used } = balance;
	if (balance === balances[0] || remaining !== 0 || limit !== 0 || (used ?? 0) !== 0) return false;
	return balances.some((other) => other.unlimited || (other.remaining ?? 0) > 0);
}
