import type { BalanceItem } from './balanceItem';

/** What Simplify leaves of a balance, in the order in which people look for it. */
export const SIMPLE_FIELDS = [
	'account',
	'balance',
	'remaining',
	'unit',
	'status',
	'isLow',
	'remainingPercent',
	'summary',
	'limit',
	'used',
	'unlimited',
	'nextExpiryAt',
	'resetsAt',
	'topUpUrl',
	'retrievedAt',
	'provider',
] as const satisfies ReadonlyArray<keyof BalanceItem>;

/** A balance as Simplify leaves it. */
export type SimpleBalance = Pick<BalanceItem, (typeof SIMPLE_FIELDS)[number]>;

/** What is in an item only where it was chosen or came: the last of it, in this order. */
const ADDED_FIELDS = ['lot', 'raw', 'error'] as const;

/** The fields of a balance that people use, and those that were added to it. */
export function simpleBalance(fields: object): object {
	const kept = [...SIMPLE_FIELDS, ...ADDED_FIELDS].filter((name) => name in fields);
	return Object.fromEntries(kept.map((name) => [name, Reflect.get(fields, name) as unknown]));
}
