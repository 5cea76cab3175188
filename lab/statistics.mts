import { quantile } from 'd3-array';

/** Summary of repeated measurements. */
export interface Summary {
	median: number;
	/** Half of the measurements lie between the quartiles. */
	lowerQuartile: number;
	upperQuartile: number;
	minimum: number;
	maximum: number;
	count: number;
}

/**
 * @param values at least one
 * @throws {RangeError} without any value
 */
export function summarize(values: readonly number[]): Summary {
	const at = (share: number): number => {
		const value = quantile(values, share);
		if (value === undefined) throw new RangeError('Nothing was measured');
		return value;
	};
	return {
		median: at(0.5),
		lowerQuartile: at(0.25),
		upperQuartile: at(0.75),
		minimum: at(0),
		maximum: at(1),
		count: values.length,
	};
}

/** How often each value is among these. */
export function tally(values: readonly string[]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
	return counts;
}

/** A sum over a list. */
export function total<Value>(values: readonly Value[], amount: (value: Value) => number): number {
	return values.reduce((sum, value) => sum + amount(value), 0);
}
