/** The kind of thing that a balance counts. */
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

/** A scalar, or a list of texts: a value that fits into `details` without nesting. */
export type DetailValue = string | number | boolean | null | string[];

/** Additional facts from the provider, under names documented per provider. */
export type Details = Record<string, DetailValue>;

/** A part of a balance with its own origin and expiry. Amounts are in the balance's unit. */
export interface Lot {
	/** Stable from reading to reading; built by the record if the provider sends none. */
	id: string;
	label: string | null;
	/** Amount when it was granted. */
	granted: number | null;
	remaining: number;
	/** ISO 8601 UTC. */
	startsAt: string | null;
	/** ISO 8601 UTC; `null` if it never expires or the provider does not say. */
	expiresAt: string | null;
	details: Details;
}

/** One balance of an account as the provider reports it, before any threshold is applied. */
export interface BalanceReading {
	/** Name of the balance: `credits`, `batch`, … */
	balance: string;
	/** Unit: lower-case singular, or an ISO 4217 code for money. */
	unit: string;
	unitType: UnitType;
	/** Remaining amount with its sign; `null` only when `unlimited`. */
	remaining: number | null;
	/** Amount used in the current period. */
	used: number | null;
	/** Total of the period. */
	limit: number | null;
	/** Amount by which the account may go below zero; never part of `remaining`. */
	creditLine: number | null;
	unlimited: boolean;
	lots: Lot[];
	/** When the period renews, ISO 8601 UTC. */
	resetsAt: string | null;
	/** When the account's license ends, ISO 8601 UTC. A watch reports it like the expiry of a lot. */
	licenseEndsAt: string | null;
	/**
	 * Estimate of the amount that can be spent now, if the provider's own total counts more
	 * than that.
	 */
	estimatedSpendableNow: number | null;
	details: Details;
	/** Names of amounts and dates that were computed, not sent by the provider. */
	derived: string[];
}

/** The contents of one answer about an account. */
export interface AccountReading {
	/** The provider's own account id. */
	accountId: string | null;
	/** At least one; the headline balance first. */
	balances: [BalanceReading, ...BalanceReading[]];
}

/** The facts of a balance that its record knows without a reading. */
export type BalanceUnit = Pick<BalanceReading, 'balance' | 'unit' | 'unitType'>;

/**
 * Returns a reading in which everything but the amount is unknown, to be spread and
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
