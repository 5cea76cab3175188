/** The part of JSON Schema that describes an item. */
export type JsonSchema = ScalarSchema | ObjectSchema | ListSchema;

type ScalarType = 'string' | 'number' | 'boolean';

interface ScalarSchema {
	/** n8n previews a list of types as its first one, so the informative type comes before `null`. */
	type: ScalarType | [ScalarType, ...Array<ScalarType | 'null'>];
	enum?: Array<string | null>;
}

/** An object with named fields, all of them present. */
export interface ObjectSchema {
	type: 'object';
	properties?: Record<string, JsonSchema>;
	required?: string[];
}

interface ListSchema {
	type: 'array';
	items: JsonSchema;
}

/** A field of an object, for the schema and for people. */
export interface Field {
	schema: JsonSchema;
	/** One or more sentences in Markdown. */
	meaning: string;
}

/** An object with all of these fields. */
export function objectOf(fields: Readonly<Record<string, Field>>): ObjectSchema {
	return {
		type: 'object',
		properties: Object.fromEntries(
			Object.entries(fields).map(([name, { schema }]) => [name, schema]),
		),
		required: Object.keys(fields),
	};
}

/** The type of a field in words: `number or null`, `list of texts`. */
export function typeInWords(schema: JsonSchema): string {
	if (schema.type === 'array') return `list of ${typeInWords(schema.items)}s`;
	if (schema.type === 'object') return 'object';
	return Array.isArray(schema.type) ? schema.type.join(' or ') : schema.type;
}
