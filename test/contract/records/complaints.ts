import { isDeepStrictEqual } from 'node:util';

/** Something that is wrong, and where. */
export interface Complaint {
	place: string;
	what: string;
}

/** Complaints about one place. */
export function at(place: string, whats: readonly string[]): Complaint[] {
	return whats.map((what) => ({ place, what }));
}

/** Complaints as sentences, one for each thing that is wrong, as one mistake shows at many places. */
export function listed(complaints: readonly Complaint[]): string[] {
	const places = new Map<string, string[]>();
	for (const { place, what } of complaints) {
		places.set(what, [...(places.get(what) ?? []), place]);
	}
	return [...places].map(([what, [first = '', ...others]]) =>
		others.length === 0 ? `${first}: ${what}` : `${first} (and ${others.length} more): ${what}`,
	);
}

/** What is wrong where something is not what it should be. */
export function differences(found: unknown, wanted: unknown): string[] {
	if (isDeepStrictEqual(plain(found), plain(wanted))) return [];
	return [`${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`];
}

/** A value without its prototypes, which a record may not have and an error has. */
function plain(value: unknown): unknown {
	if (typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value)) return value.map(plain);
	const entries = Object.entries(value).map(([name, inner]) => [name, plain(inner)] as const);
	const message = value instanceof Error ? [['message', value.message] as const] : [];
	return Object.fromEntries([...entries, ...message]);
}
