import { isRecord, type JsonRecord } from '../balance/readers';

/** What states of version 1 call something, and what it is called now. */
const ACCOUNT_NAMES = {
	readStartedAt: 'readSentAt',
	attemptedAt: 'sentAt',
	licence: 'license',
	formerFailures: 'incidents',
	former: 'formerAccount',
};

/**
 * Renames what a state of version 1 holds.
 *
 * @param value anything; what is no state of version 1 is handed back as it is
 */
export function upgradeState(value: unknown): unknown {
	if (!isRecord(value) || value.version !== 1) return value;
	return { ...upgradeAccount(value), version: 2 };
}

function upgradeAccount(account: JsonRecord): JsonRecord {
	const { balances, formerAccount, ...upgraded } = renamed(account, ACCOUNT_NAMES);
	return {
		...upgraded,
		balances: isRecord(balances) ? eachValue(balances, upgradeBalance) : balances,
		formerAccount: isRecord(formerAccount) ? upgradeAccount(formerAccount) : formerAccount,
	};
}

function upgradeBalance(balance: unknown): unknown {
	if (!isRecord(balance)) return balance;
	const { renewal, total } = balance;
	return {
		...balance,
		renewal: isRecord(renewal) ? renamed(renewal, { isNoticed: 'isSeen' }) : renewal,
		renewals: 0,
		total: isRecord(total) ? upgradeTotal(total) : total,
	};
}

function upgradeTotal(total: JsonRecord): JsonRecord {
	const { fall, ...upgraded } = renamed(total, { fell: 'fall' });
	return {
		...upgraded,
		fall: isRecord(fall) ? renamed(fall, { at: 'since', highestSince: 'highest' }) : fall,
	};
}

function eachValue(values: JsonRecord, upgrade: (value: unknown) => unknown): JsonRecord {
	return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, upgrade(value)]));
}

function renamed(object: JsonRecord, names: Readonly<Record<string, string>>): JsonRecord {
	return Object.fromEntries(
		Object.entries(object).map(([name, entry]) => [names[name] ?? name, entry]),
	);
}
