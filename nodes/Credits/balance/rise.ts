import type { Threshold } from './status';

/** The minimum in smallest amounts that matter, and as shares of the last amount and the threshold. */
const MIN_RISE = { units: 10, ofLast: 0.05, ofThreshold: 0.2 } as const;

/**
 * The smallest rise that counts as a top-up without other evidence: refunds of failed jobs
 * and rounding are smaller.
 *
 * @param last remaining amount before
 * @param precision the smallest amount that matters
 */
export function minRise(last: number, { value, type }: Threshold, precision: number): number {
	return Math.max(
		MIN_RISE.units * precision,
		MIN_RISE.ofLast * Math.abs(last),
		type === 'amount' ? MIN_RISE.ofThreshold * value : 0,
	);
}
