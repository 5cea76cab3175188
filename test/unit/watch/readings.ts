import type { FailureClass } from '../../../nodes/Credits/balance/failure';
import {
	plainReading,
	type AccountReading,
	type BalanceReading,
	type Lot,
} from '../../../nodes/Credits/balance/reading';
import { DAY_MS } from '../../../nodes/Credits/balance/time';

/** When the first poll of a test takes place. */
export const BEGINNING = Date.parse('2026-03-02T08:00:00.000Z');

/** What a poll finds: a whole reading, an amount, or no reading at all. */
export type Finding = AccountReading | number | FailureClass;

/** Days after the first poll, ISO 8601. */
export const timeOf = (days: number): string => new Date(BEGINNING + days * DAY_MS).toISOString();

/** A reading of an account with a single balance. */
export function reading(
	remaining: number | null,
	changes: Partial<BalanceReading> = {},
): AccountReading {
	const plain = plainReading({ balance: 'credits', unit: 'credit', unitType: 'credit' }, 0);
	const unlimited = remaining === null;
	return { accountId: null, balances: [{ ...plain, remaining, unlimited, ...changes }] };
}

/** What remains, and what was used. */
export const counted = (remaining: number, used: number | null): AccountReading =>
	reading(remaining, { used });

/** What remains of the most that there can be. */
export const withLimit =
	(limit: number | null) =>
	(remaining: number): AccountReading =>
		reading(remaining, { limit });

/** What remains, and when the period renews, in days after the first poll. */
export const until = (remaining: number | null, resetsInDays: number | null): AccountReading =>
	reading(remaining, { resetsAt: resetsInDays === null ? null : timeOf(resetsInDays) });

/** An amount of money. */
export const money = (remaining: number): AccountReading =>
	reading(remaining, { unit: 'USD', unitType: 'currency' });

/** An account whose license ends some days after the first poll, if it says so at all. */
export const licensed = (endsInDays: number | null): AccountReading =>
	reading(900, { licenseEndsAt: endsInDays === null ? null : timeOf(endsInDays) });

/** A lot that expires some days after the first poll, or never. */
export function lot(
	id: string,
	remaining: number,
	expiresInDays: number | null = null,
	changes: Partial<Lot> = {},
): Lot {
	const expiresAt = expiresInDays === null ? null : timeOf(expiresInDays);
	const nothing = { label: null, granted: null, startsAt: null, details: {} };
	return { id, remaining, expiresAt, ...nothing, ...changes };
}

/** Numbered lots, as many as there are places for. */
export const lots = (count: number, make: (id: string, index: number) => Lot): Lot[] =>
	Array.from({ length: count }, (_, index) => make(`lot ${index}`, index));

/** A reading that consists of these lots. */
export function lotsReading(...lots: Lot[]): AccountReading {
	return reading(
		lots.reduce((sum, { remaining }) => sum + remaining, 0),
		{ lots },
	);
}

/** A reading of an account with two balances. */
export function both(
	batch: number | Partial<BalanceReading>,
	simple: number | Partial<BalanceReading>,
): AccountReading {
	const [plain] = reading(0).balances;
	const changesOf = (amount: typeof batch) =>
		typeof amount === 'number' ? { remaining: amount } : amount;
	const balances: AccountReading['balances'] = [
		{ ...plain, balance: 'batch', ...changesOf(batch) },
		{ ...plain, balance: 'simple', ...changesOf(simple) },
	];
	return { accountId: null, balances };
}

/** A reading of an account that the provider names. */
export const ofAccount = (accountId: string | null, remaining: number): AccountReading => ({
	...reading(remaining),
	accountId,
});

/** The same thing several times over. */
export const repeat = <const Entries extends readonly unknown[]>(
	count: number,
	...entries: Entries
): Entries[number][] => Array.from({ length: count }, () => entries).flat();
