import querystring from 'node:querystring';

import axios from 'axios';

/** A program's way of encoding a text. */
export interface Encoder {
	title: string;
	encode(text: string): string;
}

/** Common encodings of a text in an address, a form, JSON, a web page or a header. */
export const encoders: readonly Encoder[] = [
	{ title: 'as it is', encode: (text) => text },
	{ title: 'in a header', encode: (text) => `Bearer ${text}` },

	{ title: 'by encodeURIComponent', encode: encodeURIComponent },
	{ title: 'by encodeURI', encode: encodeURI },
	{ title: 'by escape', encode: escape },
	{ title: 'by URLSearchParams', encode: byUrlSearchParams },
	{ title: 'by node:querystring', encode: (text) => querystring.escape(text) },
	{ title: 'by axios', encode: byAxios },
	{ title: 'by qs and others after RFC 3986', encode: percentEncodeReserved },
	{
		title: 'by qs after RFC 1738',
		encode: (text) => percentEncodeReserved(text).replaceAll('%20', '+'),
	},
	{
		title: 'percent-encoded with small letters',
		encode: (text) => withLowerCaseHex(percentEncodeReserved(text)),
	},
	{ title: 'percent-encoded whole', encode: percentEncoded },
	{
		title: 'percent-encoded twice',
		encode: (text) => percentEncodeReserved(percentEncodeReserved(text)),
	},
	{
		title: 'percent-encoded three times',
		encode: (text) => percentEncodeReserved(percentEncodeReserved(percentEncodeReserved(text))),
	},
	{
		title: 'as a form within an address',
		encode: (text) => percentEncodeReserved(byUrlSearchParams(text)),
	},

	{ title: 'in JSON', encode: inJson },
	{ title: 'in JSON within JSON', encode: (text) => inJson(inJson(text)) },
	{ title: 'in JSON on four levels', encode: (text) => inJson(inJson(inJson(inJson(text)))) },
	{ title: 'in JSON with escaped slashes', encode: withEscapedSlashes },
	{ title: 'in JSON with them within JSON', encode: (text) => inJson(withEscapedSlashes(text)) },
	{ title: 'in JSON that is safe in web pages', encode: inSafeJson },
	{ title: 'in JSON with codes only', encode: (text) => inCodes(text) },
	{ title: 'in JSON with codes only, within JSON', encode: (text) => inJson(inCodes(text)) },
	{ title: 'in JavaScript with codes only', encode: (text) => coded(text, (hex) => `\\x${hex}`) },
	{ title: 'in JSON within an address', encode: (text) => percentEncodeReserved(inJson(text)) },
	{ title: 'as an address within JSON', encode: (text) => inJson(encodeURI(text)) },

	{ title: 'in HTML', encode: inHtml },
	{ title: 'in HTML twice', encode: (text) => inHtml(inHtml(text)) },
	{ title: 'in HTML with decimal codes', encode: (text) => inDecimalEntities(text) },
	{ title: 'in HTML with codes', encode: (text) => coded(text, (hex) => `&#x${hex};`) },
	{ title: 'in HTML with capital codes', encode: inCapitalEntities },
	{ title: 'in HTML with names', encode: inNamedEntities },
	{ title: 'in HTML within JSON', encode: (text) => inSafeJson(inHtml(text)) },
	{ title: 'as JSON within HTML', encode: (text) => inHtml(inJson(text)) },

	{ title: 'in Base64', encode: inBase64 },
	{ title: 'in Base64 without padding', encode: (text) => inBase64(text).replace(/=+$/, '') },
	{ title: 'in Base64 for addresses', encode: (text) => Buffer.from(text).toString('base64url') },
	{ title: 'in Base64 within an address', encode: (text) => percentEncodeReserved(inBase64(text)) },
	{ title: 'in Base64 with escaped slashes', encode: (text) => withEscapedSlashes(inBase64(text)) },
	{ title: 'as a password for Basic', encode: (text) => `Basic ${inBase64(`user:${text}`)}` },
	{ title: 'as a name for Basic', encode: (text) => `Basic ${inBase64(`${text}:password`)}` },
	{ title: 'in Base64 behind one byte', encode: (text) => inBase64(`?${text}`) },
	{ title: 'in Base64 behind two bytes', encode: (text) => inBase64(`ab${text}>`) },
	{ title: 'in Base64 of a sentence', encode: (text) => inBase64(`The key ${text} is wrong.`) },

	{ title: 'in hexadecimal', encode: (text) => Buffer.from(text).toString('hex') },
	{
		title: 'in hexadecimal with capitals',
		encode: (text) => Buffer.from(text).toString('hex').toUpperCase(),
	},
];

/** Encodes everything that RFC 3986 does not reserve. */
function percentEncodeReserved(text: string): string {
	return encodeURIComponent(text).replace(/[!'()*]/g, percentEncoded);
}

function percentEncoded(text: string): string {
	return coded(text, (hex) => `%${hex.toUpperCase()}`);
}

function withLowerCaseHex(text: string): string {
	return text.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
}

function byUrlSearchParams(text: string): string {
	return new URLSearchParams({ q: text }).toString().slice('q='.length);
}

function byAxios(text: string): string {
	return axios.getUri({ url: '/', params: { q: text } }).slice('/?q='.length);
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

function inDecimalEntities(text: string): string {
	return text.replace(/[^a-z0-9]/gi, (character) => `&#${character.charCodeAt(0)};`);
}

function inCapitalEntities(text: string): string {
	return coded(text, (hex) => `&#X00${hex.toUpperCase()};`);
}

/** Encodes like PHP when it is told to use every named entity of HTML. */
function inNamedEntities(text: string): string {
	const names: Record<string, string> = {
		...{ '!': 'excl', '"': 'quot', '#': 'num', $: 'dollar', '%': 'percnt', '&': 'amp' },
		...{ "'": 'apos', '(': 'lpar', ')': 'rpar', '*': 'ast', '+': 'plus', ',': 'comma' },
		...{ '.': 'period', '/': 'sol', ':': 'colon', ';': 'semi', '<': 'lt', '=': 'equals' },
		...{ '>': 'gt', '?': 'quest', '@': 'commat', '[': 'lbrack', '\\': 'bsol', ']': 'rsqb' },
		...{ '^': 'Hat', _: 'lowbar', '`': 'grave', '{': 'lbrace', '|': 'vert', '}': 'rcub' },
	};
	return [...text].map((character) => nameOr(names[character], character)).join('');
}

function nameOr(name: string | undefined, character: string): string {
	return name === undefined ? character : `&${name};`;
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
