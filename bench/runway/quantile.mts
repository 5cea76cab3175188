/** Between two values, the value in proportion; `null` of nothing. To four digits, as all of a score. */
export function quantile(values: readonly number[], share: number): number | null {
	const sorted = [...values].sort((first, second) => first - second);
	const position = (sorted.length - 1) * share;
	const below = sorted[Math.floor(position)];
	const above = sorted[Math.ceil(position)];
	if (below === undefined || above === undefined) return null;
	return fourDigits(below + (above - below) * (position - Math.floor(position)));
}

/** For how many of the values something holds, 0 to 1; `null` of nothing. */
export function shareOf<Value>(
	values: readonly Value[],
	holds: (value: Value) => boolean,
): number | null {
	return values.length === 0 ? null : fourDigits(values.filter(holds).length / values.length);
}

export function fourDigits(value: number): number {
	return Number(value.toPrecision(4));
}
