import {
	connecting,
	dripping,
	goodReading,
	NETWORK,
	replying,
	silent,
	speaking,
	type ExpectedFailure,
	type Fault,
	type ResolverError,
	type Variant,
} from './fault';
import type { Connection } from './faultyProxy';
import { broken, trickling, unfinished } from './replies';
import { failureUnder } from './statuses';
import { goodText, targetOf } from './subject';

const CHUNKED = { 'transfer-encoding': 'chunked' };
const ANNOUNCED = { 'content-length': '5000' };

/** Nobody listens on the first port of a machine. */
const REFUSING_PROXY = 'http://127.0.0.1:1';

/** Names below `.invalid` never exist. */
const UNKNOWN_PROXY = 'http://proxy.credits-lab.invalid:3128';

const BROKEN: ExpectedFailure = { ...NETWORK, says: 'broke before the response was complete' };

const UNTRUSTED: ExpectedFailure = { ...NETWORK, says: 'the certificate is not valid for it' };

const unknownName = (resolver: ResolverError): Variant[] =>
	[undefined, UNKNOWN_PROXY].map((proxy) => ({
		title: `the name of the ${proxy === undefined ? 'provider' : 'proxy'} (${resolver})`,
		inject: () => ({ route: { resolver, ...(proxy !== undefined && { proxy }) } }),
		expected: { ...NETWORK, says: 'the name was not found' },
	}));

/** Connections that are not made, or break. */
export const connectionFaults: readonly Fault[] = [
	{
		name: 'name-not-found',
		title: 'name not found',
		variants: () => [...unknownName('ENOTFOUND'), ...unknownName('EAI_AGAIN')],
	},
	{
		name: 'connection-refused',
		title: 'connection refused',
		variants: () => [
			{
				inject: () => ({ route: { proxy: REFUSING_PROXY } }),
				expected: { ...NETWORK, says: 'was refused' },
			},
		],
	},
	{
		name: 'wrong-certificate',
		title: 'wrong certificate',
		variants: () => [
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
		],
	},
	{
		name: 'reset-before-headers',
		title: 'reset before the headers',
		variants: () => [
			replying('by the provider', () => ({ kind: 'reset' }), BROKEN),
			connecting('by the proxy', ({ socket }) => void socket.resetAndDestroy()),
			connecting('in the handshake', resetInHandshake),
			connecting('closed in good order', closeAfterRequest),
		],
	},
	{
		name: 'reset-within-body',
		title: 'reset within the body',
		variants: (subject, random) => {
			const good = goodText(subject);
			const start = good.slice(0, 1 + random.below(good.length - 1));
			return [
				replying('of announced length', () => broken(start, ANNOUNCED), BROKEN),
				replying('of unknown length', () => broken(start, CHUNKED), BROKEN),
			];
		},
	},
	{
		name: 'silence-before-headers',
		title: 'silence before the headers',
		variants: () => [
			silent('of the provider', () => ({ replies: [{ kind: 'silent' }] })),
			silent('of the proxy', () => ({ connection: () => undefined })),
			silent('in the handshake', () => ({
				connection: (connection) => void connection.establish(),
			})),
		],
	},
	{
		name: 'silence-within-body',
		title: 'silence within the body',
		variants: (subject) => {
			const good = goodText(subject);
			const half = good.slice(0, good.length / 2);
			return [
				silent('after half of it', () => ({ replies: [unfinished(half)] })),
				silent('after all of it, announced as longer', () => ({
					replies: [unfinished(good, ANNOUNCED)],
				})),
			];
		},
	},
	{
		name: 'trickling',
		title: 'trickling headers and body',
		variants: (subject) => [
			silent('a body without an end', () => ({ replies: [trickling(endlessBlanks(), 15)] })),
			silent('headers without an end', () => ({
				connection: dripping('HTTP/1.1 200 OK\r\n', 'x-more: and more\r\n'),
			})),
			replying(
				'a body that is complete in time',
				() => trickling(partsOf(goodText(subject), 8), 20),
				goodReading(subject),
			),
		],
	},
	{
		name: 'no-http',
		title: 'something that is not HTTP',
		variants: () => [
			speaking('a banner of another protocol', 'SSH-2.0-OpenSSH_9.6\r\n'),
			speaking('bytes', '\u0000\u0001\u0002\u0003\r\n\r\n'),
			speaking('a header without an end', `HTTP/1.1 200 OK\r\nx-long: ${'a'.repeat(100_000)}`),
			speaking(
				'two lengths',
				'HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{}',
			),
			connecting('no TLS', speakPlainly),
		],
	},
	{
		name: 'proxy-refuses',
		title: 'the proxy on the way refuses',
		// n8n hands its answer on as if it were the provider's. Only 407 tells them apart,
		// and a page under 403, which providers do not send.
		variants: (subject) =>
			[403, 407, 502, 503].map((status) =>
				connecting(
					`with HTTP ${status}`,
					({ socket }) => void socket.end(refusal(status)),
					failureUnder(subject.answers, targetOf(subject).request, { status, isPage: true }),
				),
			),
	},
];

function resetInHandshake(connection: Connection): void {
	connection.establish().once('data', () => connection.socket.resetAndDestroy());
}

async function closeAfterRequest(connection: Connection): Promise<void> {
	(await connection.receive()).end();
}

function speakPlainly(connection: Connection): void {
	connection.establish().once('data', () => {
		connection.socket.end('HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n');
	});
}

function refusal(status: number): string {
	return `HTTP/1.1 ${status} Refused\r\ncontent-type: text/html\r\ncontent-length: 13\r\n\r\n<html></html>`;
}

function* endlessBlanks() {
	for (;;) yield ' ';
}

function partsOf(text: string, parts: number): string[] {
	const size = Math.ceil(text.length / parts);
	return Array.from({ length: parts }, (_, index) => text.slice(index * size, (index + 1) * size));
}
