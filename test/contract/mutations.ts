/** Path of a value in JSON. */
export type JsonPath = ReadonlyArray<string | number>;

/** Replaced by raw JSON text once the whole is text. */
const PLACEHOLDER = '@@ raw JSON @@';

/**
 * JSON text that is inserted verbatim, so that even 1e999 can be sent; `undefined` omits
 * the field.
 */
export type RawJson = string | undefined;

/** The JSON text of a body with one value replaced. */
export function withRawJson(body: unknown, path: JsonPath, raw: RawJson): string {
	// Not structuredClone, which would keep an object that occurs at two places as one.
	const copy: unknown = JSON.parse(JSON.stringify(body));
	const name = path.at(-1);
	const parent = valueAt(copy, path.slice(0, -1));
	if (name === undefined || typeof parent !== 'object' || parent === null || !(name in parent)) {
		throw new Error(`There is nothing at ${path.join('.')} to be changed`);
	}
	if (raw === undefined) Reflect.deleteProperty(parent, name);
	else Reflect.set(parent, name, PLACEHOLDER);
	return JSON.stringify(copy).replace(JSON.stringify(PLACEHOLDER), () => raw ?? '');
}

/** The value at a path, `undefined` where there is none. */
export function valueAt(json: unknown, path: JsonPath): unknown {
	return path.reduce<unknown>(
		(value, name) =>
			typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined,
		json,
	);
}
