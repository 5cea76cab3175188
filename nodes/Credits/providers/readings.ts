import { addAmounts, decimalsOf } from '../balance/amounts';
import { UnexpectedAnswer } from '../balance/failure';
import {
	plainReading,
	type AccountReading,
	type BalanceReading,
	type BalanceUnit,
	type Details,
	type Lot,
	type UnitType,
} from '../balance/reading';
import type { DeclaredBalance } from './contract';

/** Optional values of a balance. */
type Rest = Partial<
	Omit<BalanceReading, 'balance' | 'unit' | 'unitType' | 'remaining' | 'unlimited'>
>;

/** Amounts as a provider sends them. Missing ones are omitted or `null`. */
type Sent = Rest & { remaining: number };

/**
 * A balance with a reported remaining amount, and optionally more. Its `used` and `limit`
 * are kept only if they agree with what remains; otherwise they are `null`, and `details`
 * has the sent values as `planUsed` and `planLimit`.
 */
export function balance(unit: BalanceUnit, { remaining, ...rest }: Sent): BalanceReading {
	const reading = { ...plainReading(unit, remaining), ...rest };
	const { used, limit, details, derived } = reading;
	if (used === null || limit === null || isConsistent(remaining, used, limit)) return reading;
	return {
		...reading,
		used: null,
		limit: null,
		details: { ...details, planUsed: used, planLimit: limit },
		derived: derived.filter((name) => name !== 'used' && name !== 'limit'),
	};
}

/**
 * A secondary balance: `null` if the provider does not send it. One that is sent and
 * unreadable fails the read, through `amountIfSent`. Where it is a balance only as a
 * number, `amountOrNull` omits it instead.
 */
export function balanceIfSent(
	unit: BalanceUnit,
	{ remaining, ...rest }: Rest & { remaining: number | null },
): BalanceReading | null {
	return remaining === null ? null : balance(unit, { remaining, ...rest });
}

/**
 * A balance whose `used` is computed from the remaining amount and the limit; if that is
 * negative, or too large to add up, both are dropped.
 */
export function balanceOfLimit(
	unit: BalanceUnit,
	{ remaining, limit, ...rest }: Omit<Sent, 'used'> & { limit: number | null },
): BalanceReading {
	if (limit === null) return balance(unit, { remaining, ...rest });
	const used = addAmounts([limit, -remaining]);
	if (used < 0 || !isConsistent(remaining, used, limit)) {
		return { ...balance(unit, { remaining, ...rest }), used: null, limit: null };
	}
	return computed(unit, { remaining, limit, used, ...rest }, 'used');
}

/**
 * A balance whose limit is computed from the remaining and the used amount; one that is
 * negative, or too large to add up, is dropped.
 */
export function balanceOfUsed(
	unit: BalanceUnit,
	{ remaining, used, ...rest }: Omit<Sent, 'limit'> & { used: number | null },
): BalanceReading {
	if (used === null) return balance(unit, { remaining, ...rest });
	const limit = addAmounts([used, remaining]);
	if (limit < 0 || !isConsistent(remaining, used, limit)) {
		return balance(unit, { remaining, used, ...rest });
	}
	return computed(unit, { remaining, used, limit, ...rest }, 'limit');
}

/** A balance with a reported used amount and limit: the remaining amount is the difference. */
export function balanceLeft(
	unit: BalanceUnit,
	{ used, limit, ...rest }: Rest & { used: number; limit: number },
): BalanceReading {
	const remaining = addAmounts([limit, -used]);
	return computed(unit, { remaining, used, limit, ...rest }, 'remaining');
}

/** The same for a secondary balance: `null` if used or limit are not sent. */
export function balanceLeftIfSent(
	unit: BalanceUnit,
	{ used, limit, ...rest }: Rest & { used: number | null; limit: number | null },
): BalanceReading | null {
	return used === null || limit === null ? null : balanceLeft(unit, { used, limit, ...rest });
}

/** A balance of which only the lots are reported: the remaining amount is their sum. */
export function balanceOfLots(
	unit: BalanceUnit,
	lots: Lot[],
	{ derived = [], ...rest }: Rest = {},
): BalanceReading {
	const remaining = addAmounts(lots.map((part) => part.remaining));
	const isSum = lots.length > 1;
	return balance(unit, {
		...rest,
		remaining,
		lots,
		derived: [...new Set([...(isSum ? ['remaining'] : []), ...derived])],
	});
}

/** A balance without a limit: `remaining` and `limit` are `null`; `used` stays if reported. */
export function unlimitedBalance(unit: BalanceUnit, rest: Rest = {}): BalanceReading {
	return { ...plainReading(unit, 0), ...rest, remaining: null, limit: null, unlimited: true };
}

/** The balances of an account. Every account has the headline balance, which comes first. */
export type Balances =
	| BalanceReading
	| readonly [BalanceReading, ...Array<BalanceReading | null>]
	| readonly BalanceReading[];

/**
 * The reading of an account.
 *
 * @param balances those that are `null` are not in the account
 * @param accountId the provider's own
 * @throws UnexpectedAnswer when there is none
 */
export function account(balances: Balances, accountId: string | null = null): AccountReading {
	const list: ReadonlyArray<BalanceReading | null> = [balances].flat();
	const [first, ...others] = list.filter((entry) => entry !== null);
	if (first === undefined) throw new UnexpectedAnswer('it holds no balance');
	return { accountId, balances: [first, ...others] };
}

/** The usual balance: credits without a name of their own. */
export const CREDITS = { balance: 'credits', unit: 'credit', unitType: 'credit' } as const;

/** The usual balance of money. @param currency an ISO 4217 code */
export function creditsIn<const Currency extends string>(currency: Currency) {
	return { balance: 'credits', unit: currency, unitType: 'currency' } as const;
}

/** The balances of a list that the account has. @see account */
export function present(balances: ReadonlyArray<BalanceReading | null>): BalanceReading[] {
	return balances.filter((entry) => entry !== null);
}

/** A declared balance with the unit that the answer names. */
export function inUnit(
	declared: DeclaredBalance & { unitType: UnitType },
	unit: string,
): BalanceUnit {
	return { ...declared, unit };
}

/**
 * The balance of one currency, in an account with one for each: named by the code in lower
 * case.
 */
export function moneyIn(currency: string): BalanceUnit {
	return { balance: currency.toLowerCase(), unit: currency, unitType: 'currency' };
}

/** A part of a balance; unreported values are omitted. */
export function lot(said: Pick<Lot, 'id' | 'remaining'> & Partial<Lot>): Lot {
	return { label: null, granted: null, startsAt: null, expiresAt: null, details: {}, ...said };
}

/** Details without unknown values. */
export function knownDetails(details: Details): Details {
	return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== null));
}

/**
 * Whether limit − used = remaining. Three separately rounded amounts may differ by a unit
 * in the last decimal of the one with the fewest.
 */
function isConsistent(remaining: number, used: number, limit: number): boolean {
	const gap = Math.abs(addAmounts([limit, -used, -remaining]));
	const fractions = [remaining, used, limit].map(decimalsOf).filter((decimals) => decimals > 0);
	return gap <= (fractions.length === 0 ? 0 : 1.01 * 10 ** -Math.min(...fractions));
}

/** A balance of which one amount was computed from the others, so that they agree. */
function computed(
	unit: BalanceUnit,
	{ remaining, derived = [], ...rest }: Sent,
	name: 'remaining' | 'used' | 'limit',
): BalanceReading {
	return { ...plainReading(unit, remaining), ...rest, derived: [name, ...derived] };
}
