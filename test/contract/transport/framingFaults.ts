import { gzipSync } from 'node:zlib';

import type { Fault } from './fault';
import type { ExpectedFailure } from './subject';

const NETWORK: ExpectedFailure = { class: 'network', httpCode: null };

const BAD: ExpectedFailure = { class: 'badResponse', httpCode: 200 };

/** Answers with unusual or invalid framing. */
export const framingFaults: readonly Fault[] = [
	spoken('a body that is longer than announced', (good) => ok(good, lengthOf(good, -3)), BAD),
	spoken('a body that is shorter than announced', (good) => ok(good, lengthOf(good, 3)), NETWORK),
	spoken('a length that is not a number', (good) => ok(good, 'content-length: many'), NETWORK),
	spoken('two lengths', () => ok('{}', 'content-length: 2', 'content-length: 3'), NETWORK),
	spoken(
		'a chunk whose size is not a number',
		(good) => ok(`zz\r\n${good}\r\n0\r\n\r\n`, CHUNKED),
		NETWORK,
	),
	spoken('chunks without a last one', (good) => ok(chunk(good), CHUNKED), NETWORK),
	spoken('a chunk for each byte', (good) =>
		ok(`${[...good].map(chunk).join('')}0\r\n\r\n`, CHUNKED),
	),
	spoken('HTTP 1.0, which ends with the connection', (good) => `HTTP/1.0 200 OK\r\n\r\n${good}`),
	spoken('HTTP 0.9, which has no headers', (good) => good, NETWORK),
	spoken('HTTP 2, unasked', () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', NETWORK),
	spoken(
		'another answer behind it',
		(good) => `${ok(good, lengthOf(good))}${ok('{}', 'content-length: 2')}`,
	),
	spoken(
		'a hint before it',
		(good) => `HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n${ok(good, lengthOf(good))}`,
	),
	spoken('four hundred headers', (good) =>
		ok(good, lengthOf(good), ...Array.from({ length: 400 }, (_, index) => `x-${index}: ${index}`)),
	),
	spoken(
		'a header of 70 KiB',
		(good) => ok(good, lengthOf(good), `x-long: ${'a'.repeat(70_000)}`),
		NETWORK,
	),
	spoken('a header without a name', (good) => ok(good, lengthOf(good), ': 1'), NETWORK),
	spoken('headers named like what every object has', (good) =>
		ok(good, lengthOf(good), '__proto__: 1', 'constructor: 2'),
	),
	spoken('a packed body that is not said to be packed', (good) => packed(good, ''), BAD),
	spoken('a body that is packed in the old way', (good) => packed(good, 'x-gzip')),
	spoken(
		'a body that is packed twice',
		(good) => packed(gzipSync(good).toString('latin1'), 'gzip, gzip'),
		BAD,
	),
];

const CHUNKED = 'transfer-encoding: chunked';

/** An answer with status 200, byte by byte. */
function ok(body: string, ...headers: string[]): string {
	return ['HTTP/1.1 200 OK', 'content-type: application/json', ...headers, '', body].join('\r\n');
}

function lengthOf(body: string, deviation = 0): string {
	return `content-length: ${Buffer.byteLength(body, 'latin1') + deviation}`;
}

function chunk(body: string): string {
	return `${body.length.toString(16)}\r\n${body}\r\n`;
}

function packed(body: string, encoding: string): string {
	const bytes = gzipSync(Buffer.from(body, 'latin1')).toString('latin1');
	return ok(bytes, `content-encoding: ${encoding}`, lengthOf(bytes));
}

/** Answers with these bytes and hangs up. @param bytesOf makes the answer from the good body */
function spoken(
	title: string,
	bytesOf: (good: string) => string,
	failure?: ExpectedFailure,
): Fault {
	return {
		title,
		connection: (subject) => async (connection) => {
			const secured = await connection.receive();
			secured.end(bytesOf(subject.goodText()), 'latin1');
		},
		...(failure && { failure }),
	};
}
