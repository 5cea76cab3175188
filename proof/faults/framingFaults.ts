import { gzipSync } from 'node:zlib';

import {
	goodReading,
	type Expected,
	type ExpectedFailure,
	type Fault,
	type Variant,
} from './fault';
import { SILENCE_MS } from './connectionFaults';
import { text } from './replies';
import { goodText } from './subject';

const BAD_RESPONSE: ExpectedFailure = { class: 'badResponse', httpCode: 200 };

const NETWORK: ExpectedFailure = { class: 'network', httpCode: null };

const JSON_TYPE = 'content-type: application/json';

/** Answers whose bytes are put together as no server should, or as only few do. */
export const framingFaults: readonly Fault[] = [
	{
		name: 'wrong-length',
		title: 'announced length that is wrong',
		variants: (subject) => {
			const good = goodText(subject);
			return [
				spoken('shorter than it is', ok(good, `content-length: ${good.length - 3}`), BAD_RESPONSE),
				spoken('longer than it is', ok(good, `content-length: ${good.length + 3}`), NETWORK),
				spoken('no number', ok(good, 'content-length: many'), NETWORK),
				spoken('below nothing', ok(good, 'content-length: -1'), NETWORK),
			];
		},
	},
	{
		name: 'wrong-chunks',
		title: 'chunks that are none',
		variants: (subject) => {
			const good = goodText(subject);
			const chunked = 'transfer-encoding: chunked';
			const size = good.length.toString(16);
			return [
				spoken('a size that is no number', ok(`zz\r\n${good}\r\n0\r\n\r\n`, chunked), NETWORK),
				spoken('a size beyond all bounds', ok(`${'f'.repeat(20)}\r\n${good}`, chunked), NETWORK),
				spoken('no last one', ok(`${size}\r\n${good}\r\n`, chunked), NETWORK),
				spoken(
					'one per byte',
					ok(`${[...good].map((byte) => `1\r\n${byte}\r\n`).join('')}0\r\n\r\n`, chunked),
					goodReading(subject),
				),
			];
		},
	},
	{
		name: 'other-versions',
		title: 'other versions of HTTP',
		variants: (subject) => {
			const good = goodText(subject);
			return [
				spoken(
					'1.0, ends with the connection',
					`HTTP/1.0 200 OK\r\n\r\n${good}`,
					goodReading(subject),
				),
				spoken('1.1, ends with the connection', ok(good), goodReading(subject)),
				spoken('0.9, no headers at all', good, NETWORK),
				spoken('2, unasked', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', NETWORK),
				spoken('an unknown one', `HTTP/7.7 200 OK\r\n\r\n${good}`, NETWORK),
			];
		},
	},
	{
		name: 'more-than-one-answer',
		title: 'more than one answer',
		variants: (subject) => {
			const good = goodText(subject);
			const framed = ok(good, `content-length: ${good.length}`);
			const other = ok('{}', 'content-length: 2');
			return [
				spoken('another behind it', `${framed}${other}`, goodReading(subject)),
				spoken(
					'continue before it',
					`HTTP/1.1 100 Continue\r\n\r\n${framed}`,
					goodReading(subject),
				),
				spoken(
					'hints before it',
					`HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n${framed}`,
					goodReading(subject),
				),
			];
		},
	},
	{
		name: 'hints-without-end',
		title: 'hints without an end',
		isSlow: true,
		variants: () => [
			{
				title: 'instead of an answer',
				lay: () => ({
					line: async (line) => {
						const secured = await line.receive();
						const timer = setInterval(() => {
							if (secured.destroyed) clearInterval(timer);
							else secured.write('HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n');
						}, 15);
					},
				}),
				expected: { class: 'timeout', httpCode: null },
				options: { timeout: SILENCE_MS },
				atLeastMs: SILENCE_MS * 0.9,
			},
		],
	},
	{
		name: 'odd-headers',
		title: 'odd headers',
		variants: (subject) => {
			const good = goodText(subject);
			const length = `content-length: ${good.length}`;
			const many = Array.from({ length: 400 }, (_, index) => `x-${index}: ${index}`);
			return [
				spoken('four hundred', ok(good, length, ...many), goodReading(subject)),
				spoken(
					'one of 15 KiB',
					ok(good, length, `x-long: ${'a'.repeat(15_000)}`),
					goodReading(subject),
				),
				spoken('one of 70 KiB', ok(good, length, `x-long: ${'a'.repeat(70_000)}`), NETWORK),
				spoken('a name with a blank', ok(good, length, 'x y: 1'), NETWORK),
				spoken('no name', ok(good, length, ': 1'), NETWORK),
				spoken(
					'names of an object',
					ok(good, length, '__proto__: 1', 'constructor: 2'),
					goodReading(subject),
				),
			];
		},
	},
	{
		name: 'wrong-media-type',
		title: 'good body under a wrong media type',
		variants: (subject) =>
			['text/html; charset=utf-16', 'application/octet-stream', 'image/png', '*/*;q=', 'json'].map(
				(type) => ({
					title: type,
					lay: () => ({ replies: [text(goodText(subject), 200, { 'content-type': type })] }),
					expected: goodReading(subject),
				}),
			),
	},
	{
		name: 'odd-packing',
		title: 'packed in an odd way',
		variants: (subject) => {
			const packed = gzipSync(goodText(subject));
			const named = (name: string, body: Buffer) =>
				ok(body.toString('latin1'), `content-encoding: ${name}`, `content-length: ${body.length}`);
			const half = goodText(subject).length / 2;
			const members = [goodText(subject).slice(0, half), goodText(subject).slice(half)];
			return [
				spoken('named in capitals', named('GZIP', packed), goodReading(subject)),
				spoken('named in the old way', named('x-gzip', packed), goodReading(subject)),
				spoken(
					'in two members',
					named('gzip', Buffer.concat(members.map((part) => gzipSync(part)))),
					goodReading(subject),
				),
				spoken(
					'not at all, and said so',
					ok(goodText(subject), 'content-encoding: identity'),
					goodReading(subject),
				),
				spoken('packed, and not said so', named('', packed), BAD_RESPONSE),
				spoken('nothing, packed', named('gzip', gzipSync('')), BAD_RESPONSE),
				spoken('twice', named('gzip, gzip', gzipSync(packed)), BAD_RESPONSE),
			];
		},
	},
];

/** An answer with status 200, byte by byte. */
function ok(body: string, ...headers: string[]): string {
	return ['HTTP/1.1 200 OK', JSON_TYPE, ...headers, '', body].join('\r\n');
}

/** Answers with these bytes and hangs up. */
function spoken(title: string, bytes: string, expected: Expected): Variant {
	return {
		title,
		lay: () => ({
			line: async (line) => {
				const secured = await line.receive();
				secured.end(bytes, 'latin1');
			},
		}),
		expected,
	};
}
