import { isDeepStrictEqual } from 'node:util';

/** A fault and its place. */
export interface Complaint {
	place: string;
	what: string;
}

/** Complaints about one place. */
export function at(place: string, whats: readonly string[]): Complaint[] {
	return whats.map((what) => ({ place, what }));
}

/**
 * Complaints as sentences, one for each distinct fault, because one mistake shows in many
 * places.
 */
export function listed(complaints: readonly Complaint[]): string[] {
	const places = new Map<string, string[]>();
	for (const { place, what } of complaints) {
		places.set(what, [...(places.get(what) ?? []), place]);
	}
	return [...places].map(([what, [first = '', ...others]]) =>
		others.length === 0 ? `${first}: ${what}` : `${first} (and ${others.length} more): ${what}`,
	);
}

/** The differences between the actual and the expected value. */
export function differences(found: unknown, wanted: unknown): string[] {
	if (isDeepStrictEqual(plain(found), plain(wanted))) return [];
	return [`${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`];
}

/** A value without its prototypes, which records may lack and errors have. */
function plain(value: unknown): unknown {
	if (typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value)) return value.map(plain);
	const entries = Object.entries(value).map(([name, inner]) => [name, plain(inner)] as const);
	const message = value instanceof Error ? [['message', value.message] as const] : [];
	return Object.fromEntries([...entries, ...message]);
}
