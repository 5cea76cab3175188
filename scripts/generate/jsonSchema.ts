/**
 * A field of an item: its type in words (`number or null`, `list of objects`), one or more
 * sentences in Markdown, and what its schema says beside the type.
 */
export type Field = readonly [type: string, meaning: string, schema?: object | undefined];

const fieldOf =
	(type: string) =>
	(meaning: string, schema?: object): Field => [type, meaning, schema];

export const text = fieldOf('string');
export const textOrNull = fieldOf('string or null');
export const number = fieldOf('number');
export const numberOrNull = fieldOf('number or null');
export const flag = fieldOf('boolean');
export const flagOrNull = fieldOf('boolean or null');
export const object = fieldOf('object');
export const objectOrNull = fieldOf('object or null');

/** The JSON schema of an object with named fields, all of them present. */
interface ObjectSchema {
	type: 'object';
	properties: Record<string, object>;
	required: string[];
}

/** An object with all of these fields. */
export function objectOf(fields: Readonly<Record<string, Field>>): ObjectSchema {
	const properties = Object.entries(fields).map(([name, [words, , schema]]) => {
		// n8n previews several types as the first one, so the informative one comes before `null`.
		const types = words.startsWith('list of ') ? ['array'] : words.split(' or ');
		return [name, { type: types.length === 1 ? types[0] : types, ...schema }];
	});
	return {
		type: 'object',
		properties: Object.fromEntries(properties) as Record<string, object>,
		required: Object.keys(fields),
	};
}
