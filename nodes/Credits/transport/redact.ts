import { isRecord } from '../balance/readers';

const REDACTED = '[redacted]';

/** Bounded on both sides of the @: an unbounded run would take quadratic time on a long text. */
const EMAIL = /[^\s@"'<>(),;:]{1,64}@[^\s@"'<>(),;:]{1,255}/g;

/** An honest answer has a handful of levels; thousands would exhaust the stack here or further on. */
const DEEPEST_LEVEL = 64;

/** Removes a secret from text, in every spelling in which an answer may echo it. */
export type Redact = (text: string) => string;

/** @param secrets as they stand in the credential; none of them empty */
export function redactorFor(secrets: readonly string[]): Redact {
	const spellings = secrets.flatMap((secret) => [secret, secret.trim()]).flatMap(spellingsOf);
	// Longest first, so that a spelling that contains another is removed whole.
	const distinct = [...new Set(spellings)].sort((first, second) => second.length - first.length);
	return (text) => distinct.reduce((clean, spelling) => clean.split(spelling).join(REDACTED), text);
}

/** A text as it stands in JSON, in addresses and in Base64. */
function spellingsOf(text: string): string[] {
	const inJson = JSON.stringify(text).slice(1, -1);
	const inAddress = encodeURIComponent(text);
	const inForm = new URLSearchParams({ '': text }).toString().slice(1);
	const bytes = Buffer.from(text);
	return [
		text,
		inJson,
		JSON.stringify(inJson).slice(1, -1),
		inAddress,
		inForm,
		...[inAddress, inForm].map((encoded) =>
			encoded.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
		),
		bytes.toString('base64'),
		bytes.toString('base64').replace(/=+$/, ''),
		bytes.toString('base64url'),
	];
}

/**
 * The same value with every text in it redacted; names of fields stay.
 *
 * @throws RangeError when it is nested deeper than any honest answer
 */
export function redactTexts<Json>(json: Json, redact: Redact): Json {
	// Texts stay texts and all else stays what it is, so the type does too.
	return mapJson(json, { text: redact, name: (name) => name, number: (number) => number }) as Json;
}

/**
 * The same JSON, fit to be shown whole: no secret in texts, names or numbers,
 * and no e-mail addresses.
 *
 * @throws RangeError when it is nested deeper than any honest answer
 */
export function redactWhole(json: unknown, redact: Redact): unknown {
	const clean: Redact = (text) => redact(text).replace(EMAIL, REDACTED);
	return mapJson(json, {
		text: clean,
		name: clean,
		number: (number) => (redact(String(number)) === String(number) ? number : REDACTED),
	});
}

interface JsonMapping {
	text: Redact;
	name: Redact;
	number: (number: number) => unknown;
}

function mapJson(json: unknown, mapping: JsonMapping, level = 0): unknown {
	if (level > DEEPEST_LEVEL) throw new RangeError('Nested too deeply');
	if (typeof json === 'string') return mapping.text(json);
	if (typeof json === 'number') return mapping.number(json);
	if (Array.isArray(json)) return json.map((entry) => mapJson(entry, mapping, level + 1));
	if (!isRecord(json)) return json;
	return Object.fromEntries(
		Object.entries(json).map(([name, value]) => [
			mapping.name(name),
			mapJson(value, mapping, level + 1),
		]),
	);
}
