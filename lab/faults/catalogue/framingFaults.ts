import {
	BAD_RESPONSE,
	dripping,
	fault,
	GOOD,
	NETWORK,
	replying,
	silent,
	sendingBytes,
	type Expected,
	type Fault,
} from './fault';
import { bytes, piecesOf, text } from './replies';

const CHUNKED = 'transfer-encoding: chunked';

const HINTS = 'HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n';

/** Answers with unusual or invalid framing. */
export const framingFaults: readonly Fault[] = [
	fault('wrong-length', 'wrong Content-Length', ({ goodText }) => [
		sendingBytes('shorter than it is', ok(goodText, lengthOf(goodText, -3)), BAD_RESPONSE),
		sendingBytes('longer than it is', ok(goodText, lengthOf(goodText, 3))),
		sendingBytes('not a number', ok(goodText, 'content-length: many')),
		sendingBytes('negative', ok(goodText, 'content-length: -1')),
	]),
	fault('wrong-chunks', 'invalid chunks', ({ goodText }) => {
		const each = [...goodText].map((byte) => `1\r\n${byte}\r\n`).join('');
		const size = goodText.length.toString(16);
		return [
			sendingBytes('a size that is not a number', ok(`zz\r\n${goodText}\r\n0\r\n\r\n`, CHUNKED)),
			sendingBytes('a huge size', ok(`${'f'.repeat(20)}\r\n${goodText}`, CHUNKED)),
			sendingBytes('no last chunk', ok(`${size}\r\n${goodText}\r\n`, CHUNKED)),
			sendingBytes('one chunk per byte', ok(`${each}0\r\n\r\n`, CHUNKED), GOOD),
		];
	}),
	fault('other-versions', 'other versions of HTTP', ({ goodText }) => [
		sendingBytes('1.0, ends with the connection', `HTTP/1.0 200 OK\r\n\r\n${goodText}`, GOOD),
		sendingBytes('1.1, ends with the connection', ok(goodText), GOOD),
		sendingBytes('0.9, no headers at all', goodText),
		sendingBytes('2, unasked', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
		sendingBytes('an unknown one', `HTTP/7.7 200 OK\r\n\r\n${goodText}`),
	]),
	fault('more-than-one-answer', 'more than one response', ({ goodText }) => {
		const framed = ok(goodText, lengthOf(goodText));
		return [
			sendingBytes('another one after it', `${framed}${ok('{}', 'content-length: 2')}`, GOOD),
			sendingBytes('100 Continue before it', `HTTP/1.1 100 Continue\r\n\r\n${framed}`, GOOD),
			sendingBytes('Early Hints before it', `${HINTS}${framed}`, GOOD),
		];
	}),
	fault('hints-without-end', 'endless Early Hints', () => [
		silent('instead of an answer', () => ({ connection: dripping('', HINTS) })),
	]),
	fault('odd-headers', 'unusual headers', ({ goodText }) => {
		const rows: Array<[title: string, headers: string[], expected: Expected]> = [
			[
				'four hundred of them',
				Array.from({ length: 400 }, (_, index) => `x-${index}: ${index}`),
				GOOD,
			],
			['one of 15 KiB', [`x-long: ${'a'.repeat(15_000)}`], GOOD],
			['one of 70 KiB', [`x-long: ${'a'.repeat(70_000)}`], NETWORK],
			['a name with a blank', ['x y: 1'], NETWORK],
			['no name', [': 1'], NETWORK],
			['names that every object has', ['__proto__: 1', 'constructor: 2'], GOOD],
		];
		return rows.map(([title, headers, expected]) =>
			sendingBytes(title, ok(goodText, lengthOf(goodText), ...headers), expected),
		);
	}),
	fault('wrong-media-type', 'good body with a wrong media type', ({ goodText }) =>
		['text/html; charset=utf-16', 'application/octet-stream', 'image/png', '*/*;q=', 'json'].map(
			(type) => replying(type, () => text(goodText, 200, { 'content-type': type }), GOOD),
		),
	),
	fault('small-pieces', 'pieces that split characters', ({ goodText }) => {
		const whole = Buffer.from(goodText.replace(/\}$/, ',"note":"€€€"}'));
		return [replying('of seven bytes', () => bytes(piecesOf(whole, 7)), GOOD)];
	}),
];

/** An answer with status 200, byte by byte. */
function ok(body: string, ...headers: string[]): string {
	return ['HTTP/1.1 200 OK', 'content-type: application/json', ...headers, '', body].join('\r\n');
}

function lengthOf(body: string, deviation = 0): string {
	return `content-length: ${body.length + deviation}`;
}
