import { isDeepStrictEqual } from 'node:util';

/** What is wrong where something is not what it should be. @param place what the sentence begins with */
export function sameComplaints(place: string, found: unknown, wanted: unknown): string[] {
	if (isDeepStrictEqual(plain(found), plain(wanted))) return [];
	return [`${place}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`];
}

/** Each complaint once, as one mistake in a record shows at many places. */
export function distinct(complaints: readonly string[]): string[] {
	return [...new Set(complaints)];
}

/** A value without its prototypes, which a record may not have and an error has. */
function plain(value: unknown): unknown {
	if (typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value)) return value.map(plain);
	const entries = Object.entries(value).map(([name, inner]) => [name, plain(inner)] as const);
	return Object.fromEntries(
		value instanceof Error ? [...entries, ['message', value.message]] : entries,
	);
}
