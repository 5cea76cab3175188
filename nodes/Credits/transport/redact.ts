import { isRecord } from '../balance/readers';
import type { AccountReading } from '../balance/reading';
import { formsOf } from './secretForms';
import { SecretSearch } from './secretSearch';
import { MAX_QUOTE_LENGTH, shorten, shortenList, shortenToBytes } from './shorten';

const REDACTED = '[redacted]';

/** Bounded on both sides of the @: an unbounded match would take quadratic time on a long text. */
const EMAIL = /[^\s@"'<>(),;:]{1,64}@[^\s@"'<>(),;:]{1,255}/g;

/**
 * Maximum depth of an answer. Genuine ones have a handful of levels; thousands would
 * exhaust the stack here or later.
 */
const MAX_DEPTH = 64;

/**
 * Maximum bytes of a text in `details`, or of a list of them. Providers put sentences, ids
 * and dates there.
 */
const MAX_DETAIL_BYTES = 2048;

/** Removes secrets from a text, in every spelling in which an answer may echo them. */
export type Redact = (text: string) => string;

/**
 * Returns a function that removes secrets, with and without the whitespace around them.
 * Secrets may overlap or contain one another: nothing of any is left.
 *
 * @param secrets as they are in the credential: printable ASCII
 */
export function redactorFor(secrets: readonly string[]): Redact {
	const distinct = new Set(secrets.flatMap((secret) => [secret, secret.trim()]));
	distinct.delete('');
	const search = new SecretSearch([...distinct].flatMap(formsOf));
	return (text) => {
		let clean = '';
		let copied = 0;
		for (const { start, end } of search.find(text)) {
			clean += text.slice(copied, start) + REDACTED;
			copied = end;
		}
		return copied === 0 ? text : clean + text.slice(copied);
	};
}

/** Returns a number as it is, or redacted if its digits contain a secret. */
export function redactNumber(number: number, redact: Redact): number | string {
	const digits = String(number);
	return redact(digits) === digits ? number : REDACTED;
}

/**
 * Returns the same reading with every text in it redacted. Field names are ours and stay,
 * and so do amounts, even if one has the digits of a secret. In `details`, where a record
 * passes on what else a provider says, numbers are redacted as well, and so are names that
 * come from the answer. Long texts are cut.
 *
 * @param ownNames names in `details` that are the record's own
 */
export function redactReading(
	reading: AccountReading,
	redact: Redact,
	ownNames: ReadonlySet<string>,
): AccountReading {
	const details: JsonMapping = {
		text: (text) => shortenToBytes(redact(text), MAX_DETAIL_BYTES),
		name: (name) => (ownNames.has(name) ? name : shortenToBytes(redact(name), MAX_QUOTE_LENGTH)),
		number: (number) => redactNumber(number, redact),
		list: (entries) =>
			entries.every((entry) => typeof entry === 'string')
				? shortenList(entries, MAX_DETAIL_BYTES)
				: entries,
	};
	const mapping: JsonMapping = {
		text: (text) => shorten(redact(text), MAX_QUOTE_LENGTH),
		name: (name) => name,
		number: (number) => number,
		within: new Map([['details', details]]),
	};
	// Texts stay texts and everything else stays unchanged, so the type does too.
	return mapJson(reading, mapping) as AccountReading;
}

/**
 * Returns the same JSON, safe to be shown whole: no secret in texts, names or numbers, and
 * no e-mail addresses.
 *
 * @throws RangeError when it is nested deeper than any genuine answer
 */
export function redactWhole(json: unknown, redact: Redact): unknown {
	const clean: Redact = (text) => redact(text).replace(EMAIL, REDACTED);
	return mapJson(json, {
		text: clean,
		name: clean,
		number: (number) => redactNumber(number, redact),
	});
}

/** The mapping of the parts of a JSON value. */
interface JsonMapping {
	text: Redact;
	name: Redact;
	number: (number: number) => unknown;
	/** Maps a list whose entries have been mapped. */
	list?: (entries: unknown[]) => unknown[];
	/** Other mappings for the contents of the fields with these names. */
	within?: ReadonlyMap<string, JsonMapping>;
}

function mapJson(json: unknown, mapping: JsonMapping, level = 0): unknown {
	if (level > MAX_DEPTH) throw new RangeError('Nested too deeply');
	if (typeof json === 'string') return mapping.text(json);
	if (typeof json === 'number') return mapping.number(json);
	if (Array.isArray(json)) {
		const entries = json.map((entry) => mapJson(entry, mapping, level + 1));
		return mapping.list?.(entries) ?? entries;
	}
	if (!isRecord(json)) return json;
	const names = distinctNames(Object.keys(json).map(mapping.name));
	return Object.fromEntries(
		Object.entries(json).map(([name, value], index) => [
			names[index],
			mapJson(value, mapping.within?.get(name) ?? mapping, level + 1),
		]),
	);
}

/** Names in which duplicates are numbered, so that no field is lost. */
function distinctNames(names: readonly string[]): string[] {
	const taken = new Set<string>();
	const counts = new Map<string, number>();
	return names.map((name) => {
		let distinct = name;
		for (let count = counts.get(name) ?? 1; taken.has(distinct); count++) {
			distinct = `${name} (${count + 1})`;
			counts.set(name, count + 1);
		}
		taken.add(distinct);
		return distinct;
	});
}
