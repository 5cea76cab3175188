import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';

import { withRawJson } from '../../../sandbox/jsonPath';
import {
	BAD_RESPONSE,
	goodReading,
	replying,
	type ExpectedFailure,
	type Fault,
	type Variant,
} from './fault';
import { bytes, EndlessBody, text } from './replies';
import { goodBody, goodText, isBalance, type Subject } from './subject';

const MIB = 1024 * 1024;

/** How many of its dialects one cell gets. */
const NEARLY_JSON = 6;

/** What a packed body unpacks to. */
const BOMB_BYTES = 256 * MIB;

/** More than this may be under way in buffers and sockets, but no more. */
const MAX_TAKEN_BYTES = 8 * MIB;

const LEVELS = 10_000;

const badResponse = (says: string): ExpectedFailure => ({ ...BAD_RESPONSE, says });

/** Bodies under HTTP 200 that are not what the provider documents, or only just. */
export const bodyFaults: readonly Fault[] = [
	{ name: 'endless-body', title: 'endless body', variants: (subject) => [endless(subject)] },
	{
		name: 'body-limit',
		title: 'as much as is read, and more',
		variants: (subject) => {
			const padded = (size: number) => goodText(subject).padEnd(size);
			const limit = maxBytesOf(subject);
			const announced = 3 * MIB;
			const headers = { 'content-length': String(announced) };
			return [
				replying('all of it', () => text(padded(limit)), goodReading(subject)),
				replying('a byte more', () => text(padded(limit + 1)), badResponse('It is larger than ')),
				replying(
					'more, announced',
					() => bytes(Buffer.from(padded(announced)), headers),
					badResponse(`(${announced} bytes announced).`),
				),
			];
		},
	},
	{
		name: 'bomb',
		title: 'gzip bomb of 256 MiB',
		variants: (subject) =>
			(['gzip', 'deflate', 'br'] as const).map((encoding) => bomb(encoding, subject)),
	},
	{
		name: 'damaged-packing',
		title: 'packed and damaged, or packed unknown',
		variants: (subject, random) => {
			const packed = gzipSync(goodText(subject));
			const half = packed.subarray(0, 20 + random.below(packed.length - 30));
			const headers = { 'content-encoding': 'gzip' };
			return [
				replying('damaged', () => bytes(Buffer.from(packed).fill(0xff, 10, 20), headers)),
				replying('damaged as br', () =>
					bytes(Buffer.from('{"no":"brotli"}'), { 'content-encoding': 'br' }),
				),
				replying('cut', () => bytes(half, headers)),
				replying('not packed at all', () => bytes(Buffer.from('{"a":1}'), headers)),
				replying('packed in an unknown way', () => bytes(packed, { 'content-encoding': 'secret' })),
			];
		},
	},
	{
		name: 'html',
		title: 'HTML with status 200',
		variants: () => [
			replyingText('<!DOCTYPE html><html><body><h1>Sign in</h1></body></html>', 'HTML'),
		],
	},
	{
		name: 'xml',
		title: 'XML with status 200',
		variants: () => [replyingText('<?xml version="1.0"?><balance>0</balance>', 'XML')],
	},
	{
		name: 'text',
		title: 'text with status 200',
		variants: () => [
			replyingText('OK', 'It is text, not JSON.'),
			replyingText('NaN', 'It is text, not JSON.'),
			replyingText('undefined', 'It is text, not JSON.'),
		],
	},
	{
		name: 'empty',
		title: 'empty with status 200',
		variants: () => [replyingText('', 'It is empty.'), replyingText(' \r\n\t', 'It is empty.')],
	},
	{
		name: 'no-object',
		title: 'JSON that is not an object',
		variants: () => ['null', '0', '"0"', '[]', 'true', '[{}]'].map((raw) => replyingText(raw)),
	},
	{
		name: 'cut-json',
		title: 'cut JSON',
		variants: (subject, random) => {
			const good = goodText(subject);
			const cut = 1 + random.below(good.length - 1);
			return [
				replyingText(good.slice(0, cut), 'breaks off or is damaged'),
				replyingText(good.slice(0, -1), 'breaks off or is damaged'),
				replyingText(`${good}${good}`, 'breaks off or is damaged'),
			];
		},
	},
	{
		name: 'nearly-json',
		title: 'nearly JSON',
		variants: (subject, random) =>
			random.pickSome(nearlyJson(subject), NEARLY_JSON).map((raw) => replyingText(raw)),
	},
	{
		name: 'names-of-objects',
		title: 'balance within __proto__, constructor and the like',
		variants: (subject) => {
			const good = goodText(subject);
			return ['__proto__', 'constructor', 'prototype', 'toString'].map((name) =>
				replyingText(`{"${name}":${good}}`),
			);
		},
	},
	{
		name: 'invalid-utf8',
		title: 'invalid UTF-8',
		variants: (subject, random) => {
			const good = Buffer.from(JSON.stringify({ ...goodBody(subject), note: 'a note' }));
			const spoiled = Buffer.from(good);
			spoiled[good.indexOf('a note') + random.below(6)] = 0x80 + random.below(0x80);
			const says = 'It is not valid UTF-8 text.';
			return [
				replying('one wrong byte', () => bytes(spoiled), badResponse(says)),
				replying(
					'UTF-16',
					() => bytes(Buffer.from(`\ufeff${good.toString()}`, 'utf16le')),
					badResponse(says),
				),
			];
		},
	},
	{
		name: 'byte-order-mark',
		title: 'byte order mark',
		variants: (subject) =>
			[
				['before it', `\ufeff${goodText(subject)}`],
				['and line breaks around it', `\ufeff\r\n${goodText(subject)}\r\n`],
			].map(([title = '', body = '']) => replying(title, () => text(body), goodReading(subject))),
	},
	{
		name: 'deep',
		title: '10,000 levels deep',
		variants: (subject) => [
			replyingText(`${'['.repeat(LEVELS)}${']'.repeat(LEVELS)}`, 'It is nested too deeply.'),
			replyingText(deepBeside(subject), 'It is nested too deeply.'),
		],
	},
];

/** Dialects that people take for JSON, as a whole and at the amounts. */
function nearlyJson(subject: Subject): string[] {
	const good = goodText(subject);
	const amounts = ['NaN', 'Infinity', '-Infinity', '+1', '01', '.5', '5.', '0x10', '1_0', '1,0'];
	return [
		...[`cb(${good})`, `)]}',\n${good}`, `data: ${good}\n\n`, `${good}\n${good}`, `${good};`],
		...[`/* */${good}`, good.replace(/}$/, ',}'), good.replaceAll('"', "'")],
		...amounts.flatMap((amount) =>
			subject.leaves
				.filter(isBalance)
				.map(({ path }) => withRawJson(goodBody(subject), path, amount)),
		),
	];
}

function replyingText(body: string, says?: string): Variant {
	const title = body.trim() === '' ? 'nothing' : body.slice(0, 12);
	return replying(title, () => text(body), says === undefined ? BAD_RESPONSE : badResponse(says));
}

function endless(subject: Subject): Variant {
	return {
		inject: () => {
			const body = new EndlessBody();
			return {
				replies: [{ kind: 'stream', status: 200, headers: {}, body }],
				complaints: () =>
					body.sent <= MAX_TAKEN_BYTES ? [] : [`${body.sent} bytes of the body were taken`],
			};
		},
		expected: badResponse(`It is larger than ${maxBytesOf(subject) / 1024} KiB.`),
	};
}

const packedBombs = new Map<string, Buffer>();

/** How many bytes of an answer are read. */
function maxBytesOf({ answers: { record } }: Subject): number {
	return record.maxBytes ?? 256 * 1024;
}

function bomb(encoding: 'gzip' | 'deflate' | 'br', subject: Subject): Variant {
	return replying(
		encoding,
		() => bytes(packedBomb(encoding), { 'content-encoding': encoding }),
		badResponse(`It is larger than ${maxBytesOf(subject) / 1024} KiB`),
	);
}

/** Made once: packing takes seconds, and memory that is not the node's. */
function packedBomb(encoding: 'gzip' | 'deflate' | 'br'): Buffer {
	const known = packedBombs.get(encoding);
	if (known !== undefined) return known;
	const blanks = Buffer.alloc(BOMB_BYTES, ' ');
	const params = { [constants.BROTLI_PARAM_QUALITY]: 1 };
	const packed =
		encoding === 'br'
			? brotliCompressSync(blanks, { params })
			: { gzip: gzipSync, deflate: deflateSync }[encoding](blanks, { level: 1 });
	packedBombs.set(encoding, packed);
	return packed;
}

/** A good answer with something bottomless beside it. */
function deepBeside(subject: Subject): string {
	const deep = `${'{"a":'.repeat(LEVELS)}0${'}'.repeat(LEVELS)}`;
	return JSON.stringify({ ...goodBody(subject), extra: 0 }).replace(
		/"extra":0\}$/,
		() => `"extra":${deep}}`,
	);
}
