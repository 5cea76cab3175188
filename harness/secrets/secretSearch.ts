import { inspect } from 'node:util';

import { encoders } from './encoders';

// How it is found out that a secret has leaked. Nothing here knows how secrets are
// redacted: texts are decoded, by all that can be decoded, until the secret shows.

/** A secret that shows in a text. */
export interface Leak {
	secret: string;
	/** In which encoding it stands there. */
	how: string;
}

/** How many encodings within each other are undone. */
const DEPTH = 6;

/** How many of them may be of different kinds; further within, all are of the same. */
const KINDS = 3;

/** How to undo one level of an encoding. What is no escape stays as it is. */
interface Decoder {
	title: string;
	decode(text: string): string;
}

/** One kind alone, because a key may look like an escape of another; and all at once. */
const DECODERS: readonly Decoder[] = [
	{ title: 'percent-encoded', decode: (text) => decodeEscapes(text, /^%/) },
	{ title: 'in JSON', decode: (text) => decodeEscapes(text, /^\\/) },
	{ title: 'in HTML', decode: (text) => decodeEscapes(text, /^&/) },
	{ title: 'escaped', decode: (text) => decodeEscapes(text, /^/) },
];

/** Where a secret shows in a value, properties that JSON leaves out included: how, each once. */
export function leaksIn(value: unknown, ...secrets: readonly string[]): string[] {
	return secretsIn(everythingIn(value), secrets).map(({ how }) => how);
}

/** The secrets that show in a text, each once; without the blanks around them, which HTTP drops. */
export function secretsIn(text: string, secrets: readonly string[]): Leak[] {
	const leaks = new Map<string, Leak>();
	const look = (shown: string, how: string, spell = (secret: string) => secret) => {
		for (const secret of secrets) {
			const isNew = !leaks.has(secret);
			if (isNew && shown.includes(spell(secret.trim()))) leaks.set(secret, { secret, how });
		}
	};
	// In a form, blanks are plus signs.
	const withBlanks = (shown: string) => shown.replaceAll('+', ' ');
	const isForm = secrets.some((secret) => secret.includes(' '));
	for (const { how, text: shown } of decodingsOf(text)) {
		look(shown, how);
		if (isForm) look(withBlanks(shown), `${how}, in a form`, withBlanks);
	}
	for (const { title, encode } of encoders) look(text, title, encode);
	return [...leaks.values()];
}

/** A text that was decoded. */
interface Decoded {
	text: string;
	how: string;
	/** What it was decoded with at last. */
	decoder: Decoder | null;
}

/** A text, and whatever it becomes when it is decoded, level by level. */
function* decodingsOf(text: string): Generator<Decoded> {
	const seen = new Set<string>();
	let level: Decoded[] = [{ text, how: 'as it is', decoder: null }];
	for (let depth = 0; depth <= DEPTH && level.length > 0; depth++) {
		const fresh = level.filter((entry) => !seen.has(entry.text) && seen.add(entry.text));
		for (const entry of fresh) {
			yield entry;
			yield { ...entry, how: `${entry.how}, in Base64`, text: decodeBase64(entry.text) };
			yield { ...entry, how: `${entry.how}, in hexadecimal`, text: decodeHex(entry.text) };
		}
		level = fresh.flatMap((entry) =>
			(depth < KINDS || entry.decoder === null ? DECODERS : [entry.decoder]).map((decoder) => ({
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
			return character ?? NAMED.get(name ?? '') ?? escape;
		},
	);
}

/** The characters that HTML has the usual names for. */
const NAMED: ReadonlyMap<string, string> = new Map(
	[
		...['amp &', 'lt <', 'gt >', 'quot "', "apos '", 'excl !', 'num #', 'dollar $', 'percnt %'],
		...['lpar (', 'rpar )', 'ast *', 'plus +', 'comma ,', 'period .', 'sol /', 'colon :', 'semi ;'],
		...['equals =', 'quest ?', 'commat @', 'lbrack [', 'lsqb [', 'bsol \\', 'rbrack ]', 'rsqb ]'],
		...['Hat ^', 'lowbar _', 'grave `', 'lbrace {', 'lcub {', 'vert |', 'verbar |', 'rcub }'],
	].map((pair) => [pair.slice(0, -2), pair.slice(-1)]),
);

/** Everything that may be Base64 in any of its alphabets, from wherever it begins. */
function decodeBase64(text: string): string {
	return decodeRuns(text, /[a-z0-9+/_-]{11,}/gi, 4, 'base64');
}

function decodeHex(text: string): string {
	return decodeRuns(text, /[0-9a-f]{16,}/gi, 2, 'hex');
}

/** @param step digits after which a new byte begins again; nobody knows where the first one does */
function decodeRuns(text: string, runs: RegExp, step: number, encoding: 'base64' | 'hex'): string {
	// The names of fields come again and again.
	return [...new Set(text.match(runs))]
		.flatMap((run) =>
			Array.from({ length: step }, (_, start) =>
				Buffer.from(run.slice(start), encoding).toString('latin1'),
			),
		)
		.join('\n');
}

/** All of a value as text, properties that JSON leaves out included. */
function everythingIn(value: unknown): string {
	if (typeof value === 'string') return value;
	const options = {
		depth: Infinity,
		showHidden: true,
		maxArrayLength: null,
		maxStringLength: null,
	};
	return `${JSON.stringify(value)}\n${inspect(value, options)}`;
}
