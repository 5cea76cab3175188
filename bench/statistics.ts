/** What many measurements of the same thing come to. */
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
export function summarise(values: readonly number[]): Summary {
	const sorted = [...values].sort((first, second) => first - second);
	return {
		median: quantile(sorted, 0.5),
		lowerQuartile: quantile(sorted, 0.25),
		upperQuartile: quantile(sorted, 0.75),
		minimum: quantile(sorted, 0),
		maximum: quantile(sorted, 1),
		count: sorted.length,
	};
}

/** Between two measurements, the value in proportion. */
function quantile(sorted: readonly number[], share: number): number {
	const position = (sorted.length - 1) * share;
	const below = sorted[Math.floor(position)];
	const above = sorted[Math.ceil(position)];
	if (below === undefined || above === undefined) throw new RangeError('Nothing was measured');
	return below + (above - below) * (position - Math.floor(position));
}
