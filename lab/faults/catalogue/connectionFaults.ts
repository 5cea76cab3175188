import {
	connecting,
	dripping,
	fault,
	GOOD,
	NETWORK,
	replying,
	silent,
	sendingBytes,
	type ExpectedFailure,
	type Fault,
} from './fault';
import { broken, piecesOf, trickling, unfinished } from './replies';
import { failureUnder } from './statuses';

const CHUNKED = { 'transfer-encoding': 'chunked' };
const ANNOUNCED = { 'content-length': '5000' };

/** Nobody listens on the first port of a machine. */
const REFUSING_PROXY = 'http://127.0.0.1:1';

/** Names below `.invalid` never exist. */
const UNKNOWN_PROXY = 'http://proxy.credits-lab.invalid:3128';

const network = (says: string): ExpectedFailure => ({ ...NETWORK, says });

const BROKEN = network('broke before the response was complete');

const UNKNOWN_NAME = network('the host name was not found');

const UNTRUSTED = network('the certificate is not valid for it');

/** Connections that cannot be made, or break. */
export const connectionFaults: readonly Fault[] = [
	fault('name-not-found', 'name not found', () => [
		{
			title: 'of the provider',
			inject: () => ({ route: { findsNames: false } }),
			expected: UNKNOWN_NAME,
		},
		{
			title: 'of the proxy',
			inject: () => ({ route: { proxy: UNKNOWN_PROXY, findsNames: false } }),
			expected: UNKNOWN_NAME,
		},
	]),
	fault('connection-refused', 'connection refused', ({ target }) => [
		{
			inject: () => ({ route: { proxy: REFUSING_PROXY, findsNames: true } }),
			expected: network(`The connection to ${target.host} was refused (ECONNREFUSED).`),
		},
	]),
	fault('wrong-certificate', 'untrusted certificate', () => [
		connecting(
			'signed by a stranger',
			async (connection) => void (await connection.secure('stranger')),
			UNTRUSTED,
		),
		connecting(
			'of another host',
			async (connection) => void (await connection.secure('sandbox', 'other.example.test')),
			UNTRUSTED,
		),
	]),
	fault('reset-before-headers', 'reset before the headers', () => [
		replying('by the provider', () => ({ kind: 'reset' }), BROKEN),
		connecting('by the proxy', ({ socket }) => void socket.resetAndDestroy()),
		connecting('in the handshake', (connection) => {
			connection.establish().once('data', () => connection.socket.resetAndDestroy());
		}),
		connecting('closed properly', async (connection) => void (await connection.receive()).end()),
	]),
	fault('reset-within-body', 'reset within the body', ({ goodText }, random) => {
		const start = goodText.slice(0, 1 + random.below(goodText.length - 1));
		return [
			replying('of announced length', () => broken(start, ANNOUNCED), BROKEN),
			replying('of unknown length', () => broken(start, CHUNKED), BROKEN),
		];
	}),
	fault('silence-before-headers', 'silence before the headers', () => [
		silent('of the provider', () => ({ replies: [{ kind: 'silent' }] })),
		silent('of the proxy', () => ({ connection: () => undefined })),
		silent('in the handshake', () => ({
			connection: (connection) => void connection.establish(),
		})),
	]),
	fault('silence-within-body', 'silence within the body', ({ goodText }) => {
		const half = goodText.slice(0, goodText.length / 2);
		return [
			silent('after half of it', () => ({ replies: [unfinished(half)] })),
			silent('after all of it, announced as longer', () => ({
				replies: [unfinished(goodText, ANNOUNCED)],
			})),
		];
	}),
	fault('trickling', 'trickling headers and body', ({ goodText }) => [
		silent('a body without an end', () => ({ replies: [trickling(endlessBlanks(), 15)] })),
		silent('headers without an end', () => ({
			connection: dripping('HTTP/1.1 200 OK\r\n', 'x-more: and more\r\n'),
		})),
		replying(
			'a body that is complete in time',
			() => trickling(piecesOf(Buffer.from(goodText), Math.ceil(goodText.length / 8)), 20),
			GOOD,
		),
	]),
	fault('no-http', 'something that is not HTTP', () => [
		sendingBytes('a banner of another protocol', 'SSH-2.0-OpenSSH_9.6\r\n'),
		sendingBytes('bytes', '\u0000\u0001\u0002\u0003\r\n\r\n'),
		sendingBytes('a header without an end', `HTTP/1.1 200 OK\r\nx-long: ${'a'.repeat(100_000)}`),
		sendingBytes(
			'two lengths',
			'HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{}',
		),
		connecting('no TLS', (connection) => {
			connection.establish().once('data', () => {
				connection.socket.end('HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n');
			});
		}),
	]),
	// n8n passes the proxy's answer on as if it were the provider's. Only 407 identifies it,
	// and a web page under 403, which providers do not send.
	fault('proxy-refuses', 'a proxy that refuses', (subject) =>
		[403, 407, 502, 503].map((status) =>
			connecting(
				`with HTTP ${status}`,
				({ socket }) => void socket.end(refusal(status)),
				failureUnder(subject, status, { isPage: true }),
			),
		),
	),
];

function refusal(status: number): string {
	return `HTTP/1.1 ${status} Refused\r\ncontent-type: text/html\r\ncontent-length: 13\r\n\r\n<html></html>`;
}

function* endlessBlanks() {
	for (;;) yield ' ';
}
