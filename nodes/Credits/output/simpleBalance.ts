import type { BalanceItem } from './balanceItem';

/** Fields that Simplify leaves, in the order in which people look for them. */
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

/** A balance with Simplify. */
export type SimpleBalance = Pick<BalanceItem, (typeof SIMPLE_FIELDS)[number]>;

/** Optional fields, present only if chosen or needed: the last of the item, in this order. */
const ADDED_FIELDS = ['lot', 'raw', 'error'] as const;

/** The common fields of a balance, and those that were added to it. */
export function simpleBalance(fields: object): object {
	const kept = [...SIMPLE_FIELDS, ...ADDED_FIELDS].filter((name) => name in fields);
	return Object.fromEntries(kept.map((name) => [name, Reflect.get(fields, name) as unknown]));
}
