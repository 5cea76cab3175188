import { percentOf } from './amounts';
import type { BalanceReading } from './reading';

/** Status of a balance. `unknown` occurs only after a failed read. */
export type Status = 'ok' | 'low' | 'depleted' | 'overdrawn' | 'unlimited' | 'unknown';

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
 * Evaluates a balance.
 *
 * @returns `null` when it cannot be decided: a percent threshold, something left, and
 * nothing to take the percentage of
 */
export function evaluateStatus(reading: BalanceReading, threshold: Threshold): Status | null {
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

/** Whether a status calls for more credits; `null` if unknown. */
export function isLow(status: Status): boolean | null {
	if (status === 'unknown') return null;
	return status === 'low' || status === 'depleted' || status === 'overdrawn';
}

/** Remaining ÷ limit × 100, within 0–100; `null` without an amount or a positive limit. */
export function remainingPercent({ remaining, limit }: BalanceReading): number | null {
	if (remaining === null || limit === null || limit <= 0) return null;
	return Math.min(100, Math.max(0, percentOf(remaining, limit)));
}
