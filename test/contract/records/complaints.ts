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

/** The differences between the actual and the expected value, each with its place. */
export function differences(found: unknown, wanted: unknown): string[] {
	return differencesAt([], plain(found), plain(wanted));
}

function differencesAt(path: readonly string[], found: unknown, wanted: unknown): string[] {
	if (isDeepStrictEqual(found, wanted)) return [];
	if (isContainer(found) && isContainer(wanted)) {
		const names = new Set([...Object.keys(found), ...Object.keys(wanted)]);
		const inner = [...names].flatMap((name) =>
			differencesAt([...path, name], Reflect.get(found, name), Reflect.get(wanted, name)),
		);
		if (inner.length > 0) return inner;
	}
	const place = path.length === 0 ? '' : `${path.join('.')} is `;
	return [`${place}${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`];
}

function isContainer(value: unknown): value is object {
	return typeof value === 'object' && value !== null;
}

/** A value without its prototypes, which records may lack and errors have. */
function plain(value: unknown): unknown {
	if (!isContainer(value)) return value;
	if (Array.isArray(value)) return value.map(plain);
	const entries = Object.entries(value).map(([name, inner]) => [name, plain(inner)] as const);
	const message = value instanceof Error ? [['message', value.message] as const] : [];
	return Object.fromEntries([...entries, ...message]);
}
