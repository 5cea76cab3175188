/** What a balance counts. */
export type UnitType =
	| 'credit'
	| 'currency'
	| 'request'
	| 'character'
	| 'token'
	| 'message'
	| 'second'
	| 'byte'
	| 'other';

/** A scalar, or a list of texts: what fits into `details` without nesting. */
export type DetailValue = string | number | boolean | null | string[];

/** What else a provider says, under names documented per provider. */
export type Details = Record<string, DetailValue>;

/** A part of a balance with its own origin and expiry. Amounts are in the balance's unit. */
export interface Lot {
	/** Stable from reading to reading; built by the record where the provider gives none. */
	id: string;
	label: string | null;
	/** How much it held when it was granted. */
	granted: number | null;
	remaining: number;
	/** ISO 8601 UTC. */
	startsAt: string | null;
	/** ISO 8601 UTC; `null` when it never expires or the provider does not say. */
	expiresAt: string | null;
	details: Details;
}

/** One balance of an account as the provider reports it, before it is compared with any threshold. */
export interface BalanceReading {
	/** Which balance of the account: `credits`, `batch`, … */
	balance: string;
	/** What is counted: lower-case singular, or an ISO 4217 code for money. */
	unit: string;
	unitType: UnitType;
	/** What is left, sign kept; `null` only when `unlimited`. */
	remaining: number | null;
	/** Consumed in the current period. */
	used: number | null;
	/** The period's total. */
	limit: number | null;
	/** How far below zero the account may go; never part of `remaining`. */
	creditLine: number | null;
	unlimited: boolean;
	lots: Lot[];
	/** When the period renews, ISO 8601 UTC. */
	resetsAt: string | null;
	/** When the account's license ends, ISO 8601 UTC. A watch reports it like the expiry of a lot. */
	licenseEndsAt: string | null;
	/** Estimate of what can be spent at once, where the provider's own total counts more than that. */
	estimatedSpendableNow: number | null;
	details: Details;
	/** Names of amounts and dates that the provider could have sent and we computed. */
	derived: string[];
}

/** Everything one answer says about an account. */
export interface AccountReading {
	/** The provider's own id of the account. */
	accountId: string | null;
	/** At least one; the headline balance first. */
	balances: [BalanceReading, ...BalanceReading[]];
}

/** The facts of a balance that its record knows without reading anything. */
export type BalanceUnit = Pick<BalanceReading, 'balance' | 'unit' | 'unitType'>;

/**
 * A reading with everything but the amount left unknown, to be spread and
 * overridden. A record names only what its provider really says.
 */
export function plainReading(unit: BalanceUnit, remaining: number): BalanceReading {
	return {
		...unit,
		remaining,
		used: null,
		limit: null,
		creditLine: null,
		unlimited: false,
		lots: [],
		resetsAt: null,
		licenseEndsAt: null,
		estimatedSpendableNow: null,
		details: {},
		derived: [],
	};
}
