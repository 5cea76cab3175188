/** Where something stands in a JSON value. */
export type JsonPath = ReadonlyArray<string | number>;

/** Stands in for raw JSON text until the whole is text. */
const PLACEHOLDER = '@@ raw JSON @@';

/** JSON text that goes in as it is, so that even 1e999 can be sent; `undefined` leaves the field out. */
export type RawJson = string | undefined;

/** The JSON text of a body in which one value is another. */
export function withRawJson(body: unknown, path: JsonPath, raw: RawJson): string {
	// Not structuredClone, to which an object that stands at two places is one.
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
