/** Where something stands in a JSON value. */
export type JsonPath = ReadonlyArray<string | number>;

/** What has no parts. */
export type JsonScalar = string | number | boolean | null;

/** JSON text that goes in as it is, so that even 1e999 can be sent; `undefined` leaves the field out. */
export type RawJson = string | undefined;

/** Stands in for raw JSON text until the whole is text. */
const PLACEHOLDER = '@@ raw JSON @@';

/** What stands at a path, `undefined` for nothing; names that every object has do not count. */
export function valueAt(json: unknown, path: JsonPath): unknown {
	return path.reduce<unknown>(
		(value, step) =>
			typeof value === 'object' && value !== null && Object.hasOwn(value, step)
				? Reflect.get(value, step)
				: undefined,
		json,
	);
}

/**
 * The text of a body in which one value is another.
 *
 * @throws RangeError when nothing stands at the path
 */
export function withRawJson(body: unknown, path: JsonPath, raw: RawJson): string {
	const name = path.at(-1);
	if (name === undefined) return raw ?? '';
	// Not structuredClone: an object that stands in two places would stay one.
	const copy: unknown = JSON.parse(JSON.stringify(body));
	const holder = valueAt(copy, path.slice(0, -1));
	if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, name)) {
		throw new RangeError(`There is nothing at ${path.join('.')} to be changed`);
	}
	if (raw !== undefined) Reflect.set(holder, name, PLACEHOLDER);
	else if (Array.isArray(holder)) holder.splice(Number(name), 1);
	else Reflect.deleteProperty(holder, name);
	return JSON.stringify(copy).replace(JSON.stringify(PLACEHOLDER), () => raw ?? '');
}

/** Every scalar in a JSON value with its path, in the order in which they stand there. */
export function scalarsIn(
	json: unknown,
	path: JsonPath = [],
): Array<{ path: JsonPath; value: JsonScalar }> {
	if (typeof json === 'object' && json !== null) {
		const entries: Array<[string | number, unknown]> = Array.isArray(json)
			? json.map((entry, index) => [index, entry])
			: Object.entries(json);
		return entries.flatMap(([step, inner]) => scalarsIn(inner, [...path, step]));
	}
	return isScalar(json) ? [{ path, value: json }] : [];
}

function isScalar(value: unknown): value is JsonScalar {
	return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
