import { inspect } from 'node:util';

import { encoders, ENTITIES } from './encoders';

// Detects whether a secret has leaked. This code does not know how secrets are redacted: it
// decodes texts in every possible way until the secret shows.

/** A secret found in a text. */
export interface Leak {
	secret: string;
	/** The encoding in which it was found. */
	how: string;
}

/** Maximum number of nested encodings to undo. */
const MAX_DEPTH = 6;

/** Maximum number of different kinds among them; deeper ones are all of one kind. */
const MAX_KINDS = 3;

/** Undoes one level of an encoding. Anything that is not an escape stays unchanged. */
interface Decoder {
	title: string;
	decode(text: string): string;
}

/** Each kind alone, because a key may look like an escape of another; and all at once. */
const DECODERS: readonly Decoder[] = [
	{ title: 'percent-encoded', decode: (text) => decodeEscapes(text, /^%/) },
	{ title: 'in JSON', decode: (text) => decodeEscapes(text, /^\\/) },
	{ title: 'in HTML', decode: (text) => decodeEscapes(text, /^&/) },
	{ title: 'escaped', decode: (text) => decodeEscapes(text, /^/) },
];

/** The distinct leaks of secrets in a value, including properties that JSON omits. */
export function leaksIn(value: unknown, ...secrets: readonly string[]): string[] {
	return secretsIn(everythingIn(value), secrets).map(({ how }) => how);
}

/** The distinct secrets in a text; without surrounding whitespace, which HTTP drops. */
export function secretsIn(text: string, secrets: readonly string[]): Leak[] {
	const leaks = new Map<string, Leak>();
	const look = (shown: string, how: string, spell = (secret: string) => secret) => {
		for (const secret of secrets) {
			const isNew = !leaks.has(secret);
			if (isNew && shown.includes(spell(secret.trim()))) leaks.set(secret, { secret, how });
		}
	};
	// In a form, spaces are plus signs.
	const withBlanks = (shown: string) => shown.replaceAll('+', ' ');
	const isForm = secrets.some((secret) => secret.includes(' '));
	for (const { how, text: shown } of decodingsOf(text)) {
		look(shown, how);
		if (isForm) look(withBlanks(shown), `${how}, in a form`, withBlanks);
	}
	for (const { title, encode } of encoders) look(text, title, encode);
	return [...leaks.values()];
}

/** A decoded text. */
interface Decoded {
	text: string;
	how: string;
	/** The last decoder applied to it. */
	decoder: Decoder | null;
}

/** Yields a text and all its decodings, level by level. */
function* decodingsOf(text: string): Generator<Decoded> {
	const seen = new Set<string>();
	let level: Decoded[] = [{ text, how: 'as it is', decoder: null }];
	for (let depth = 0; depth <= MAX_DEPTH && level.length > 0; depth++) {
		const fresh = level.filter((entry) => !seen.has(entry.text) && seen.add(entry.text));
		for (const entry of fresh) {
			yield entry;
			yield { ...entry, how: `${entry.how}, in Base64`, text: decodeBase64(entry.text) };
			yield { ...entry, how: `${entry.how}, in hexadecimal`, text: decodeHex(entry.text) };
		}
		level = fresh.flatMap((entry) =>
			(depth < MAX_KINDS || entry.decoder === null ? DECODERS : [entry.decoder]).map((decoder) => ({
				text: decoder.decode(entry.text),
				how: depth === 0 ? decoder.title : `${entry.how}, ${decoder.title}`,
				decoder,
			})),
		);
	}
}

/** @param which escapes to undo, by how they begin */
function decodeEscapes(text: string, which: RegExp): string {
	return text.replace(
		/%([0-9a-f]{2})|\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|([^a-z0-9]))|&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi,
		(
			escape,
			...[percent, unicode, code, character, decimal, hex, name]: (string | undefined)[]
		) => {
			if (!which.test(escape)) return escape;
			if (decimal !== undefined) return String.fromCharCode(Number(decimal));
			const digits = percent ?? unicode ?? code ?? hex;
			if (digits !== undefined) return String.fromCharCode(Number.parseInt(digits, 16));
			return character ?? ENTITIES.get(name ?? '') ?? escape;
		},
	);
}

/** Decodes everything that may be Base64 in any of its alphabets, from every possible start. */
function decodeBase64(text: string): string {
	return decodeRuns(text, /[a-z0-9+/_-]{11,}/gi, 4, 'base64');
}

function decodeHex(text: string): string {
	return decodeRuns(text, /[0-9a-f]{16,}/gi, 2, 'hex');
}

/** @param step digits per possible start of a byte; the first one is unknown */
function decodeRuns(text: string, runs: RegExp, step: number, encoding: 'base64' | 'hex'): string {
	// The names of fields repeat many times.
	return [...new Set(text.match(runs))]
		.flatMap((run) =>
			Array.from({ length: step }, (_, start) =>
				Buffer.from(run.slice(start), encoding).toString('latin1'),
			),
		)
		.join('\n');
}

/** A whole value as text, including properties that JSON omits. */
function everythingIn(value: unknown): string {
	if (typeof value === 'string') return value;
	const all = { depth: Infinity, showHidden: true, maxArrayLength: null, maxStringLength: null };
	return `${JSON.stringify(value)}\n${inspect(value, all)}`;
}
