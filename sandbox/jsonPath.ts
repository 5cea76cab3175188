/** Path of a value in JSON. */
export type JsonPath = ReadonlyArray<string | number>;

/** A JSON value without parts. */
type JsonScalar = string | number | boolean | null;

/**
 * JSON text that is inserted verbatim, so that even 1e999 can be sent; `undefined` omits
 * the field.
 */
export type RawJson = string | undefined;

/** Replaced by raw JSON text once the whole is text. */
const PLACEHOLDER = '@@ raw JSON @@';

/** The value at a path, `undefined` for none; names that every object inherits do not count. */
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
 * The text of a body with one value replaced.
 *
 * @throws RangeError when there is nothing at the path
 */
export function withRawJson(body: unknown, path: JsonPath, raw: RawJson): string {
	const name = path.at(-1);
	if (name === undefined) return raw ?? '';
	// Not structuredClone: an object that occurs in two places would stay one.
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

/** The path of every value in JSON, containers included, in document order. */
export function pathsIn(json: unknown, path: JsonPath = []): JsonPath[] {
	if (typeof json !== 'object' || json === null) return [path];
	const steps: JsonPath = Array.isArray(json) ? [...json.keys()] : Object.keys(json);
	return [path, ...steps.flatMap((step) => pathsIn(Reflect.get(json, step), [...path, step]))];
}

/** Every scalar in a JSON value with its path, in document order. */
export function scalarsIn(json: unknown): Array<{ path: JsonPath; value: JsonScalar }> {
	return pathsIn(json).flatMap((path) => {
		const value = valueAt(json, path);
		return isScalar(value) ? [{ path, value }] : [];
	});
}

function isScalar(value: unknown): value is JsonScalar {
	return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
