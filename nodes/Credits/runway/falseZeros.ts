/** Maximum number of consecutive 0 readings that may be false; more of them count. */
export const MAX_FALSE_ZEROS = 2;

/** Share of the previous balance below which a return does not make the 0 false. */
const MIN_RETURN = 0.8;

/**
 * Whether a balance drops to 0 between two readings; `null` for unlimited. Providers
 * sometimes report 0 for a moment, after a deployment or during a recount.
 */
export function fallsToZero(before: number | null, after: number | null): boolean {
	return before !== null && before > 0 && after === 0;
}

/** Whether a balance is back after a fall to 0, less what may have been burned meanwhile. */
export function isBack(before: number, after: number): boolean {
	return after <= before && after >= MIN_RETURN * before;
}

/**
 * The readings without the falls to 0 that a later reading undoes, by the same rule as a
 * history.
 *
 * @param readings in order of time, no two of the same time
 */
export function withoutFalseZeros<Reading extends { remaining: number }>(
	readings: readonly Reading[],
): Reading[] {
	const kept: Reading[] = [];
	for (const reading of readings) {
		const zeros = zerosAtEnd(kept);
		const before = kept.at(-1 - zeros)?.remaining ?? 0;
		const areFalse = zeros <= MAX_FALSE_ZEROS && before > 0 && isBack(before, reading.remaining);
		if (areFalse) kept.length -= zeros;
		kept.push(reading);
	}
	return kept;
}

/** Stops counting at the first that cannot be false. */
function zerosAtEnd(readings: ReadonlyArray<{ remaining: number }>): number {
	let zeros = 0;
	while (zeros <= MAX_FALSE_ZEROS && readings.at(-1 - zeros)?.remaining === 0) zeros += 1;
	return zeros;
}
