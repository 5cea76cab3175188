import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';

import { withRawJson } from '../../../sandbox/jsonPath';
import {
	BAD_RESPONSE,
	fault,
	GOOD,
	replying,
	type ExpectedFailure,
	type Fault,
	type Variant,
} from './fault';
import { bytes, EndlessBody, text } from './replies';
import { PAGE } from './statuses';
import { isBalance, type Subject } from './subject';

const MIB = 1024 * 1024;

/** Number of JSON dialects in one cell. */
const MAX_DIALECTS = 6;

/** Unpacked size of a bomb. */
const BOMB_BYTES = 256 * MIB;

/** Maximum read from an endless body: more than the limit may be in buffers and sockets. */
const MAX_TAKEN_BYTES = 8 * MIB;

const LEVELS = 10_000;

const badResponse = (says: string): ExpectedFailure => ({ ...BAD_RESPONSE, says });

/** Maximum number of bytes that are read of an answer. */
const maxBytesOf = ({ answers: { record } }: Subject) => record.maxBytes ?? 256 * 1024;

const tooLarge = (subject: Subject) =>
	badResponse(`It is larger than ${maxBytesOf(subject) / 1024} KiB`);

/** Bodies under HTTP 200 that are not, or only just, as the provider documents them. */
export const bodyFaults: readonly Fault[] = [
	fault('endless-body', 'endless body', (subject) => {
		const inject = () => {
			const body = new EndlessBody();
			return {
				replies: [{ kind: 'stream' as const, status: 200, headers: {}, body }],
				complaints: () =>
					body.sent <= MAX_TAKEN_BYTES ? [] : [`${body.sent} bytes of the body were taken`],
			};
		};
		return [{ inject, expected: tooLarge(subject) }];
	}),
	fault('body-limit', 'body at the size limit, and beyond it', (subject) => {
		const padded = (size: number) => subject.goodText.padEnd(size);
		const limit = maxBytesOf(subject);
		const announced = 3 * MIB;
		const headers = { 'content-length': String(announced) };
		return [
			replying('all of it', () => text(padded(limit)), GOOD),
			replying('a byte more', () => text(padded(limit + 1)), tooLarge(subject)),
			replying(
				'more, announced',
				() => bytes(Buffer.from(padded(announced)), headers),
				badResponse(`(${announced} bytes announced).`),
			),
		];
	}),
	fault('bomb', 'gzip bomb of 256 MiB', (subject) =>
		(['gzip', 'deflate', 'br'] as const).map((encoding) =>
			replying(
				encoding,
				() => bytes(packedBomb(encoding), { 'content-encoding': encoding }),
				tooLarge(subject),
			),
		),
	),
	fault('damaged-packing', 'damaged or unknown compression', ({ goodText }, random) => {
		const packed = gzipSync(goodText);
		const half = packed.subarray(0, 20 + random.below(packed.length - 30));
		const rows: Array<[title: string, encoding: string, body: Buffer, says?: string]> = [
			['damaged', 'gzip', Buffer.from(packed).fill(0xff, 10, 20), DAMAGED],
			['damaged as br', 'br', Buffer.from('{"no":"brotli"}'), DAMAGED],
			['cut', 'gzip', half],
			['not packed at all', 'gzip', Buffer.from('{"a":1}'), DAMAGED],
			['packed in an unknown way', 'secret', packed],
		];
		return rows.map(([title, encoding, body, says = '']) =>
			replying(title, () => bytes(body, { 'content-encoding': encoding }), badResponse(says)),
		);
	}),
	fault('html', 'HTML with status 200', () => [saying(PAGE, 'HTML')]),
	fault('xml', 'XML with status 200', () => [
		saying('<?xml version="1.0"?><balance>0</balance>', 'XML'),
	]),
	fault('text', 'text with status 200', () =>
		['OK', 'NaN', 'undefined'].map((body) => saying(body, 'It is text, not JSON.')),
	),
	fault('empty', 'empty with status 200', () =>
		['', ' \r\n\t'].map((body) => saying(body, 'It is empty.')),
	),
	fault('no-object', 'JSON that is not an object', () =>
		['null', '0', '"0"', '[]', 'true', '[{}]'].map((body) => saying(body)),
	),
	fault('cut-json', 'truncated JSON', ({ goodText }, random) => {
		const cut = 1 + random.below(goodText.length - 1);
		return [goodText.slice(0, cut), goodText.slice(0, -1), `${goodText}${goodText}`].map((body) =>
			saying(body, 'breaks off or is damaged'),
		);
	}),
	fault('nearly-json', 'almost JSON', (subject, random) =>
		random.pickSome(nearlyJson(subject), MAX_DIALECTS).map((body) => saying(body)),
	),
	fault('names-of-objects', 'balance inside __proto__, constructor and the like', ({ goodText }) =>
		['__proto__', 'constructor', 'prototype', 'toString'].map((name) =>
			saying(`{"${name}":${goodText}}`),
		),
	),
	fault('invalid-utf8', 'invalid UTF-8', ({ goodBody }, random) => {
		const good = Buffer.from(JSON.stringify({ ...goodBody, note: 'a note' }));
		const spoiled = Buffer.from(good);
		spoiled[good.indexOf('a note') + random.below(6)] = 0x80 + random.below(0x80);
		const utf16 = Buffer.from(`\ufeff${good.toString()}`, 'utf16le');
		const expected = badResponse('It is not valid UTF-8 text.');
		return [
			replying('one wrong byte', () => bytes(spoiled), expected),
			replying('UTF-16', () => bytes(utf16), expected),
		];
	}),
	fault('byte-order-mark', 'byte order mark', ({ goodText }) => [
		replying('before it', () => text(`\ufeff${goodText}`), GOOD),
		replying('and line breaks around it', () => text(`\ufeff\r\n${goodText}\r\n`), GOOD),
	]),
	fault('deep', 'JSON nested 10,000 levels deep', ({ goodBody }) => {
		const deep = `${'{"a":'.repeat(LEVELS)}0${'}'.repeat(LEVELS)}`;
		return [
			`${'['.repeat(LEVELS)}${']'.repeat(LEVELS)}`,
			withRawJson({ ...goodBody, extra: 0 }, ['extra'], deep),
		].map((body) => saying(body, 'It is nested too deeply.'));
	}),
];

const DAMAGED = 'It is damaged and cannot be unpacked.';

/** Dialects that people mistake for JSON, in the whole body and in the amounts. */
function nearlyJson({ goodText, goodBody, leaves }: Subject): string[] {
	const amounts = ['NaN', 'Infinity', '-Infinity', '+1', '01', '.5', '5.', '0x10', '1_0', '1,0'];
	return [
		...[`cb(${goodText})`, `)]}',\n${goodText}`, `data: ${goodText}\n\n`],
		...[`${goodText}\n${goodText}`, `${goodText};`, `/* */${goodText}`],
		...[goodText.replace(/}$/, ',}'), goodText.replaceAll('"', "'")],
		...amounts.flatMap((amount) =>
			leaves.filter(isBalance).map(({ path }) => withRawJson(goodBody, path, amount)),
		),
	];
}

function saying(body: string, says = ''): Variant {
	const title = body.trim() === '' ? 'nothing' : body.slice(0, 12);
	return replying(title, () => text(body), badResponse(says));
}

type Encoding = 'gzip' | 'deflate' | 'br';

const packedBombs = new Map<Encoding, Buffer>();

/** Made only once: packing takes seconds, and memory that is not the node's. */
function packedBomb(encoding: Encoding): Buffer {
	const known = packedBombs.get(encoding);
	if (known !== undefined) return known;
	const blanks = Buffer.alloc(BOMB_BYTES, ' ');
	const params = { [constants.BROTLI_PARAM_QUALITY]: 1 };
	const pack = {
		gzip: () => gzipSync(blanks, { level: 1 }),
		deflate: () => deflateSync(blanks, { level: 1 }),
		br: () => brotliCompressSync(blanks, { params }),
	};
	const packed = pack[encoding]();
	packedBombs.set(encoding, packed);
	return packed;
}
