import type { UnitType } from './reading';
import type { Threshold } from './status';

/** The smallest amount that matters in a unit: a cent for money, 1 for everything else. */
export function precisionOf(unitType: UnitType): number {
	return unitType === 'currency' ? 0.01 : 1;
}

/** Minimum rise without other evidence: refunds and rounding are smaller. */
const MIN_RISE = { units: 10, ofLast: 0.05, ofThreshold: 0.2 } as const;

/**
 * The smallest rise that counts as a top-up without other evidence: refunds of failed jobs
 * and rounding are smaller.
 *
 * @param last remaining amount before
 * @param unit the smallest amount that matters
 */
export function minRise(last: number, { value, type }: Threshold, unit: number): number {
	return Math.max(
		MIN_RISE.units * unit,
		MIN_RISE.ofLast * Math.abs(last),
		type === 'amount' ? MIN_RISE.ofThreshold * value : 0,
	);
}
