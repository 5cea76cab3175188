import { quantile as quantileOf } from 'd3-array';

/** A quantile to four digits, as all of a score; `null` of nothing. */
export function quantile(values: readonly number[], share: number): number | null {
	const value = quantileOf(values, share);
	return value === undefined ? null : fourDigits(value);
}

/** For how many of the values something holds, 0 to 1; `null` of nothing. */
export function shareOf<Value>(
	values: readonly Value[],
	holds: (value: Value) => boolean,
): number | null {
	return values.length === 0 ? null : fourDigits(values.filter(holds).length / values.length);
}

/** A figure to four digits. */
export function fourDigits(value: number): number {
	return Number(value.toPrecision(4));
}
