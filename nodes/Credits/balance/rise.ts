import type { UnitType } from './reading';
import type { Threshold } from './status';

/** The smallest amount that counts in a unit: a cent for money, 1 for everything else. */
export function precisionOf(unitType: UnitType): number {
	return unitType === 'currency' ? 0.01 : 1;
}

/** A rise without other evidence has to be this large: refunds and rounding are smaller. */
const MIN_RISE = { units: 10, ofLast: 0.05, ofThreshold: 0.2 } as const;

/**
 * The least rise that is a top-up, where nothing else shows one: refunds of failed
 * jobs and rounding are smaller.
 *
 * @param last what was left before
 * @param unit the smallest amount that counts
 */
export function minRise(last: number, { value, type }: Threshold, unit: number): number {
	return Math.max(
		MIN_RISE.units * unit,
		MIN_RISE.ofLast * Math.abs(last),
		type === 'amount' ? MIN_RISE.ofThreshold * value : 0,
	);
}
