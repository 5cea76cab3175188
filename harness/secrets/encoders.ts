import querystring from 'node:querystring';

import axios from 'axios';

/** A program's way of encoding a text. */
export interface Encoder {
	title: string;
	encode(text: string): string;
}

const table: ReadonlyArray<[title: string, encode: (text: string) => string]> = [
	['as it is', (text) => text],
	['in a header', (text) => `Bearer ${text}`],

	['by encodeURIComponent', encodeURIComponent],
	['by encodeURI', encodeURI],
	['by escape', escape],
	['by URLSearchParams', byUrlSearchParams],
	['by node:querystring', (text) => querystring.escape(text)],
	['by axios', (text) => axios.getUri({ url: '/', params: { q: text } }).slice('/?q='.length)],
	['by qs and others after RFC 3986', percentEncodeReserved],
	['by qs after RFC 1738', (text) => percentEncodeReserved(text).replaceAll('%20', '+')],
	['percent-encoded with small letters', (text) => inSmallLetters(percentEncodeReserved(text))],
	['percent-encoded whole', percentEncoded],
	['percent-encoded twice', (text) => percentEncodeReserved(percentEncodeReserved(text))],
	[
		'percent-encoded three times',
		(text) => percentEncodeReserved(percentEncodeReserved(percentEncodeReserved(text))),
	],
	['as a form within an address', (text) => percentEncodeReserved(byUrlSearchParams(text))],

	['in JSON', inJson],
	['in JSON within JSON', (text) => inJson(inJson(text))],
	['in JSON on four levels', (text) => inJson(inJson(inJson(inJson(text))))],
	['in JSON with escaped slashes', withEscapedSlashes],
	['in JSON with them within JSON', (text) => inJson(withEscapedSlashes(text))],
	['in JSON that is safe in web pages', inSafeJson],
	['in JSON with codes only', inCodes],
	['in JSON with codes only, within JSON', (text) => inJson(inCodes(text))],
	['in JavaScript with codes only', (text) => coded(text, (hex) => `\\x${hex}`)],
	['in JSON within an address', (text) => percentEncodeReserved(inJson(text))],
	['as an address within JSON', (text) => inJson(encodeURI(text))],

	['in HTML', inHtml],
	['in HTML twice', (text) => inHtml(inHtml(text))],
	['in HTML with decimal codes', (text) => text.replace(/[^a-z0-9]/gi, inDecimalEntity)],
	['in HTML with codes', (text) => coded(text, (hex) => `&#x${hex};`)],
	['in HTML with capital codes', (text) => coded(text, (hex) => `&#X00${hex.toUpperCase()};`)],
	['in HTML with names', inNamedEntities],
	['in HTML within JSON', (text) => inSafeJson(inHtml(text))],
	['as JSON within HTML', (text) => inHtml(inJson(text))],

	['in Base64', inBase64],
	['in Base64 without padding', (text) => inBase64(text).replace(/=+$/, '')],
	['in Base64 for addresses', (text) => Buffer.from(text).toString('base64url')],
	['in Base64 within an address', (text) => percentEncodeReserved(inBase64(text))],
	['in Base64 with escaped slashes', (text) => withEscapedSlashes(inBase64(text))],
	['as a password for Basic', (text) => `Basic ${inBase64(`user:${text}`)}`],
	['as a name for Basic', (text) => `Basic ${inBase64(`${text}:password`)}`],
	['in Base64 behind one byte', (text) => inBase64(`?${text}`)],
	['in Base64 behind two bytes', (text) => inBase64(`ab${text}>`)],
	['in Base64 of a sentence', (text) => inBase64(`The key ${text} is wrong.`)],

	['in hexadecimal', (text) => Buffer.from(text).toString('hex')],
	['in hexadecimal with capitals', (text) => Buffer.from(text).toString('hex').toUpperCase()],
];

/** Common encodings of a text in an address, a form, JSON, a web page or a header. */
export const encoders: readonly Encoder[] = table.map(([title, encode]) => ({ title, encode }));

/** Characters by their common names in HTML. */
export const ENTITIES: ReadonlyMap<string, string> = new Map(
	[
		...['amp &', 'lt <', 'gt >', 'quot "', "apos '", 'excl !', 'num #', 'dollar $', 'percnt %'],
		...['lpar (', 'rpar )', 'ast *', 'plus +', 'comma ,', 'period .', 'sol /', 'colon :', 'semi ;'],
		...['equals =', 'quest ?', 'commat @', 'lbrack [', 'lsqb [', 'bsol \\', 'rsqb ]', 'rbrack ]'],
		...['Hat ^', 'lowbar _', 'grave `', 'lbrace {', 'lcub {', 'vert |', 'verbar |', 'rcub }'],
	].map((pair) => [pair.slice(0, -2), pair.slice(-1)]),
);

/** Encodes everything that RFC 3986 does not reserve. */
function percentEncodeReserved(text: string): string {
	return encodeURIComponent(text).replace(/[!'()*]/g, percentEncoded);
}

function percentEncoded(text: string): string {
	return coded(text, (hex) => `%${hex.toUpperCase()}`);
}

function inSmallLetters(text: string): string {
	return text.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
}

function byUrlSearchParams(text: string): string {
	return new URLSearchParams({ q: text }).toString().slice('q='.length);
}

function inJson(text: string): string {
	return JSON.stringify(text).slice(1, -1);
}

function withEscapedSlashes(text: string): string {
	return inJson(text).replaceAll('/', '\\/');
}

function inSafeJson(text: string): string {
	return inJson(text).replace(/[<>&'+]/g, inCodes);
}

function inCodes(text: string): string {
	return coded(text, (hex) => `\\u00${hex}`);
}

function inHtml(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
		.replaceAll("'", '&#39;');
}

function inDecimalEntity(character: string): string {
	return `&#${character.charCodeAt(0)};`;
}

/** Encodes like PHP's htmlentities with every named entity of HTML. */
function inNamedEntities(text: string): string {
	return [...text]
		.map((character) => {
			const name = [...ENTITIES].find(([, named]) => named === character)?.[0];
			return name === undefined ? character : `&${name};`;
		})
		.join('');
}

function inBase64(text: string): string {
	return Buffer.from(text).toString('base64');
}

/** Encodes every character as its code in two hexadecimal digits. */
function coded(text: string, spell: (hex: string) => string): string {
	return [...text].map((character) => spell(Buffer.from(character).toString('hex'))).join('');
}

/** Ways in which an answer may repeat a key. */
export function echoesOf(key: string): Array<{ title: string; spelling: string }> {
	return encoders.map(({ title, encode }) => ({ title, spelling: encode(key) }));
}
