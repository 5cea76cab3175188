import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';

import {
	BAD_RESPONSE,
	dripping,
	goodReading,
	NETWORK,
	replying,
	silent,
	speaking,
	type Fault,
	type Variant,
} from './fault';
import { bytes, text } from './replies';
import { goodText, type Subject } from './subject';

const CHUNKED = 'transfer-encoding: chunked';

const HINTS = 'HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n';

/** Answers whose bytes are put together as no server should, or as only few do. */
export const framingFaults: readonly Fault[] = [
	{
		name: 'wrong-length',
		title: 'announced length that is wrong',
		variants: (subject) => {
			const good = goodText(subject);
			return [
				speaking('shorter than it is', ok(good, lengthOf(good, -3)), BAD_RESPONSE),
				speaking('longer than it is', ok(good, lengthOf(good, 3))),
				speaking('not a number', ok(good, 'content-length: many')),
				speaking('below nothing', ok(good, 'content-length: -1')),
			];
		},
	},
	{
		name: 'wrong-chunks',
		title: 'chunks that are none',
		variants: (subject) => {
			const good = goodText(subject);
			const each = [...good].map((byte) => `1\r\n${byte}\r\n`).join('');
			return [
				speaking('a size that is not a number', ok(`zz\r\n${good}\r\n0\r\n\r\n`, CHUNKED)),
				speaking('a size beyond all bounds', ok(`${'f'.repeat(20)}\r\n${good}`, CHUNKED)),
				speaking('no last one', ok(`${good.length.toString(16)}\r\n${good}\r\n`, CHUNKED)),
				speaking('one per byte', ok(`${each}0\r\n\r\n`, CHUNKED), goodReading(subject)),
			];
		},
	},
	{
		name: 'other-versions',
		title: 'other versions of HTTP',
		variants: (subject) => {
			const good = goodText(subject);
			const until10 = `HTTP/1.0 200 OK\r\n\r\n${good}`;
			return [
				speaking('1.0, ends with the connection', until10, goodReading(subject)),
				speaking('1.1, ends with the connection', ok(good), goodReading(subject)),
				speaking('0.9, no headers at all', good),
				speaking('2, unasked', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
				speaking('an unknown one', `HTTP/7.7 200 OK\r\n\r\n${good}`),
			];
		},
	},
	{
		name: 'more-than-one-answer',
		title: 'more than one answer',
		variants: (subject) => {
			const framed = ok(goodText(subject), lengthOf(goodText(subject)));
			const other = ok('{}', 'content-length: 2');
			return [
				['another behind it', `${framed}${other}`],
				['continue before it', `HTTP/1.1 100 Continue\r\n\r\n${framed}`],
				['hints before it', `${HINTS}${framed}`],
			].map(([title = '', answer = '']) => speaking(title, answer, goodReading(subject)));
		},
	},
	{
		name: 'hints-without-end',
		title: 'hints without an end',
		variants: () => [silent('instead of an answer', () => ({ connection: dripping('', HINTS) }))],
	},
	{
		name: 'odd-headers',
		title: 'odd headers',
		variants: (subject) => {
			const good = goodText(subject);
			const many = Array.from({ length: 400 }, (_, index) => `x-${index}: ${index}`);
			const long = (size: number) => `x-long: ${'a'.repeat(size)}`;
			const rows: Array<[string, string[], Variant['expected']?]> = [
				['four hundred', many, goodReading(subject)],
				['one of 15 KiB', [long(15_000)], goodReading(subject)],
				['one of 70 KiB', [long(70_000)]],
				['a name with a blank', ['x y: 1']],
				['no name', [': 1']],
				['names of an object', ['__proto__: 1', 'constructor: 2'], goodReading(subject)],
			];
			return rows.map(([title, headers, expected = NETWORK]) =>
				speaking(title, ok(good, lengthOf(good), ...headers), expected),
			);
		},
	},
	{
		name: 'wrong-media-type',
		title: 'good body under a wrong media type',
		variants: (subject) =>
			['text/html; charset=utf-16', 'application/octet-stream', 'image/png', '*/*;q=', 'json'].map(
				(type) =>
					replying(
						type,
						() => text(goodText(subject), 200, { 'content-type': type }),
						goodReading(subject),
					),
			),
	},
	{
		name: 'odd-packing',
		title: 'packed in an odd way',
		variants: (subject) => {
			const good = goodText(subject);
			const half = good.length / 2;
			const members = [good.slice(0, half), good.slice(half)].map((part) => gzipSync(part));
			const rows: Array<[string, string, Buffer, Variant['expected']?]> = [
				['in the usual way', 'gzip', gzipSync(good)],
				['as deflate', 'deflate', deflateSync(good)],
				['as br', 'br', brotliCompressSync(good)],
				['named in capitals', 'GZIP', gzipSync(good)],
				['named in the old way', 'x-gzip', gzipSync(good)],
				['in two members', 'gzip', Buffer.concat(members)],
				['not at all, and said so', 'identity', Buffer.from(good)],
				['packed, and not said so', '', gzipSync(good), BAD_RESPONSE],
				['nothing, packed', 'gzip', gzipSync(''), BAD_RESPONSE],
				['twice', 'gzip, gzip', gzipSync(gzipSync(good)), BAD_RESPONSE],
			];
			return rows.map(([title, encoding, body, expected = goodReading(subject)]) => {
				const packed = body.toString('latin1');
				return speaking(
					title,
					ok(packed, `content-encoding: ${encoding}`, lengthOf(packed)),
					expected,
				);
			});
		},
	},
	{
		name: 'small-pieces',
		title: 'in pieces that are cut within characters',
		variants: (subject) => [
			replying('of seven bytes', () => inPieces(subject, 7), goodReading(subject)),
		],
	},
];

/** An answer with status 200, byte by byte. */
function ok(body: string, ...headers: string[]): string {
	return ['HTTP/1.1 200 OK', 'content-type: application/json', ...headers, '', body].join('\r\n');
}

function lengthOf(body: string, deviation = 0): string {
	return `content-length: ${body.length + deviation}`;
}

function inPieces(subject: Subject, size: number) {
	const whole = Buffer.from(goodText(subject).replace(/\}$/, ',"note":"€€€"}'));
	const parts = Array.from({ length: Math.ceil(whole.length / size) }, (_, index) =>
		whole.subarray(index * size, (index + 1) * size),
	);
	return bytes(parts);
}
