import { percentOf } from './amounts';
import { isNotIncluded } from './notIncluded';
import type { AccountReading, BalanceReading } from './reading';

/**
 * Status of a balance. `notIncluded` is a pool that the account's plan does not have;
 * `unknown` occurs only after a failed read.
 */
export type Status =
	| 'ok'
	| 'low'
	| 'depleted'
	| 'overdrawn'
	| 'unlimited'
	| 'notIncluded'
	| 'unknown';

/**
 * The kinds of a low threshold: in the balance's unit, in percent of its limit, or in
 * percent of the amount after the last top-up, which only a watch remembers.
 */
export type ThresholdType = 'amount' | 'percent' | 'percentOfTopUp';

/** A low threshold: remaining at or below `value` is low; 0 turns it off. */
export interface Threshold {
	value: number;
	type: ThresholdType;
}

/**
 * Evaluates a balance by its own amounts.
 *
 * @returns `null` when it cannot be decided: a percent threshold, something left, and
 * nothing to take the percentage of
 */
export function evaluateStatus(
	reading: BalanceReading,
	threshold: Threshold,
): Exclude<Status, 'notIncluded' | 'unknown'> | null {
	const { remaining, unlimited } = reading;
	if (unlimited || remaining === null) return 'unlimited';
	if (remaining < 0) return 'overdrawn';
	if (remaining === 0) return 'depleted';
	if (threshold.value === 0) return 'ok';
	if (threshold.type === 'amount') return remaining <= threshold.value ? 'low' : 'ok';
	if (threshold.type === 'percentOfTopUp') return null;
	if (reading.limit === null || reading.limit <= 0) return null;
	return percentOf(remaining, reading.limit) <= threshold.value ? 'low' : 'ok';
}

/**
 * Evaluates a balance among the others of its account.
 *
 * @param hasHeld whether it is known to have held something, and so to be part of the plan
 * @returns `null` when it cannot be decided, as for {@link evaluateStatus}
 */
export function evaluateStatusWithin(
	account: AccountReading,
	balance: BalanceReading,
	threshold: Threshold,
	hasHeld: boolean,
): Exclude<Status, 'unknown'> | null {
	if (!hasHeld && isNotIncluded(balance, account)) return 'notIncluded';
	return evaluateStatus(balance, threshold);
}

/** Statuses that call for more credits; by text, because input items contain anything. */
export const LOW_STATUSES: ReadonlySet<string> = new Set<Status>(['low', 'depleted', 'overdrawn']);

/** Whether a status calls for more credits; `null` if unknown. */
export function isLow(status: Status): boolean | null {
	return status === 'unknown' ? null : LOW_STATUSES.has(status);
}

/** Remaining ÷ limit × 100, within 0–100; `null` without an amount or a positive limit. */
export function remainingPercent({ remaining, limit }: BalanceReading): number | null {
	if (remaining === null || limit === null || limit <= 0) return null;
	return Math.min(100, Math.max(0, percentOf(remaining, limit)));
}
