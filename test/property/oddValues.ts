/**
 * The places in a value that are undefined, NaN, infinite or −0, at any depth.
 * Collected and asserted once, because a thousand assertions per answer take minutes.
 */
export function oddValuesIn(value: unknown, place = 'it'): string[] {
	if (value === undefined) return [`${place} is undefined`];
	if (typeof value === 'number') {
		return Number.isFinite(value) && !Object.is(value, -0) ? [] : [`${place} is ${value}`];
	}
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([name, inner]) => oddValuesIn(inner, `${place}.${name}`));
}
