import { percentOf } from './amounts';
import type { BalanceReading } from './reading';

/** How a balance stands, from best known to unknown. `unknown` occurs only where a read failed. */
export type Status = 'ok' | 'low' | 'depleted' | 'overdrawn' | 'unlimited' | 'unknown';

/**
 * What a low threshold is measured in: the balance's unit, percent of its limit, or
 * percent of what was there after the last top-up, which only a watch remembers.
 */
export type ThresholdType = 'amount' | 'percent' | 'percentOfTopUp';

/** Remaining at or below `value` is low; 0 turns it off. */
export interface Threshold {
	value: number;
	type: ThresholdType;
}

/**
 * Judges a balance.
 *
 * @returns `null` when it cannot be decided: a percent threshold, something left,
 * and nothing to take the percentage of
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

/** Whether a status calls for more credits; `null` when it is not known. */
export function isLow(status: Status): boolean | null {
	if (status === 'unknown') return null;
	return status === 'low' || status === 'depleted' || status === 'overdrawn';
}

/** Remaining ÷ limit × 100 within 0–100; `null` without an amount or a positive limit. */
export function remainingPercent({ remaining, limit }: BalanceReading): number | null {
	if (remaining === null || limit === null || limit <= 0) return null;
	return Math.min(100, Math.max(0, percentOf(remaining, limit)));
}
