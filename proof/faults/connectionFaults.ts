import type { ScriptedReply } from '../../sandbox';
import { goodReading, type ExpectedFailure, type Fault, type Variant } from './fault';
import type { Connection, LineBreak } from './line';
import { broken, trickling, unfinished } from './replies';
import { failureUnder } from './statuses';
import { goodText, targetOf, type Subject } from './subject';

/** Short, so that silence costs little; a read that is not to end by it has its own. */
export const SILENCE_MS = 200;

const CHUNKED = { 'transfer-encoding': 'chunked' };
const ANNOUNCED = { 'content-length': '5000' };

/** Nobody listens on the first port of a machine. */
const REFUSING_PROXY = 'http://127.0.0.1:1';

/** Names below `.invalid` never exist. */
const UNKNOWN_PROXY = 'http://proxy.credits-proof.invalid:3128';

const NETWORK: ExpectedFailure = { class: 'network', httpCode: null };

const TIMED_OUT: ExpectedFailure = {
	class: 'timeout',
	httpCode: null,
	says: 'No complete answer came within 0.2 seconds.',
};

/** Connections that are not made, or break. */
export const connectionFaults: readonly Fault[] = [
	{
		name: 'name-not-found',
		title: 'name not found',
		variants: () =>
			(['ENOTFOUND', 'EAI_AGAIN'] as const).flatMap((resolver): Variant[] => [
				{
					title: `the name of the provider (${resolver})`,
					lay: () => ({ route: { resolver } }),
					expected: { ...NETWORK, says: 'the name was not found' },
				},
				{
					title: `the name of the proxy (${resolver})`,
					lay: () => ({ route: { resolver, proxy: UNKNOWN_PROXY } }),
					expected: { ...NETWORK, says: 'the name was not found' },
				},
			]),
	},
	{
		name: 'connection-refused',
		title: 'connection refused',
		variants: () => [
			{
				lay: () => ({ route: { proxy: REFUSING_PROXY } }),
				expected: { ...NETWORK, says: 'was refused' },
			},
		],
	},
	{
		name: 'wrong-certificate',
		title: 'wrong certificate',
		variants: () => [
			onLine('signed by a stranger', async (line) => void (await line.secure('stranger')), {
				...NETWORK,
				says: 'the certificate is not valid for it',
			}),
			onLine(
				'of another host',
				async (line) => void (await line.secure('sandbox', 'other.example.test')),
				{ ...NETWORK, says: 'the certificate is not valid for it' },
			),
		],
	},
	{
		name: 'reset-before-headers',
		title: 'reset before the headers',
		variants: () => [
			replying('by the provider', () => ({ kind: 'reset' }), {
				...NETWORK,
				says: 'broke before the answer was complete',
			}),
			onLine('by the proxy', ({ socket }) => void socket.resetAndDestroy(), NETWORK),
			onLine('in the handshake', resetInHandshake, NETWORK),
			onLine('closed in good order', closeAfterRequest, NETWORK),
		],
	},
	{
		name: 'reset-within-body',
		title: 'reset within the body',
		variants: (subject, random) => {
			const good = goodText(subject);
			const start = good.slice(0, 1 + random.below(good.length - 1));
			const says = 'broke before the answer was complete';
			return [
				replying('of announced length', () => broken(start, ANNOUNCED), { ...NETWORK, says }),
				replying('of unknown length', () => broken(start, CHUNKED), { ...NETWORK, says }),
			];
		},
	},
	{
		name: 'silence-before-headers',
		title: 'silence before the headers',
		isSlow: true,
		variants: () => [
			silent('of the provider', () => ({ replies: [{ kind: 'silent' }] })),
			silent('of the proxy', () => ({ line: () => undefined })),
			silent('in the handshake', () => ({ line: (line) => void line.establish() })),
		],
	},
	{
		name: 'silence-within-body',
		title: 'silence within the body',
		isSlow: true,
		variants: (subject) => {
			const good = goodText(subject);
			return [
				silent('after half of it', () => ({
					replies: [unfinished(good.slice(0, good.length / 2))],
				})),
				silent('after all of it, announced as longer', () => ({
					replies: [unfinished(good, ANNOUNCED)],
				})),
			];
		},
	},
	{
		name: 'trickling',
		title: 'trickling headers and body',
		isSlow: true,
		variants: (subject) => [
			silent('a body without an end', () => ({ replies: [trickling(endlessBlanks(), 15)] })),
			silent('headers without an end', () => ({ line: trickleHeaders })),
			replying('a body that is complete in time', () => inPieces(subject), goodReading(subject)),
		],
	},
	{
		name: 'no-http',
		title: 'something that is no HTTP',
		variants: () => [
			spoken('a banner of another protocol', 'SSH-2.0-OpenSSH_9.6\r\n'),
			spoken('bytes', '\u0000\u0001\u0002\u0003\r\n\r\n'),
			spoken('a header without an end', `HTTP/1.1 200 OK\r\nx-long: ${'a'.repeat(100_000)}`),
			spoken('two lengths', 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{}'),
			onLine('no TLS', speakPlainly, NETWORK),
		],
	},
	{
		name: 'proxy-refuses',
		title: 'the proxy on the way refuses',
		// n8n hands its answer on as if it were the provider's. Only 407 tells them apart,
		// and a page under 403, which providers do not send.
		variants: ({ answers, ...subject }) =>
			[403, 407, 502, 503].map((status) =>
				onLine(
					`with HTTP ${status}`,
					({ socket }) => void socket.end(refusal(status)),
					failureUnder(answers, targetOf({ answers, ...subject }).request, {
						status,
						isPage: true,
					}),
				),
			),
	},
];

function onLine(title: string, line: LineBreak, expected: ExpectedFailure): Variant {
	return { title, lay: () => ({ line }), expected };
}

function replying(
	title: string,
	reply: () => ScriptedReply,
	expected: Variant['expected'],
): Variant {
	return { title, lay: () => ({ replies: [reply()] }), expected };
}

function silent(title: string, lay: Variant['lay']): Variant {
	return {
		title,
		lay,
		expected: TIMED_OUT,
		options: { timeout: SILENCE_MS },
		atLeastMs: SILENCE_MS * 0.9,
	};
}

function spoken(title: string, what: string): Variant {
	return onLine(
		title,
		async (line) => {
			const secured = await line.receive();
			secured.write(what, 'latin1');
		},
		NETWORK,
	);
}

function resetInHandshake(line: Connection): void {
	line.establish().once('data', () => line.socket.resetAndDestroy());
}

async function closeAfterRequest(line: Connection): Promise<void> {
	(await line.receive()).end();
}

function speakPlainly(line: Connection): void {
	line.establish().once('data', () => {
		line.socket.end('HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n');
	});
}

async function trickleHeaders(line: Connection): Promise<void> {
	const secured = await line.receive();
	secured.write('HTTP/1.1 200 OK\r\n');
	const timer = setInterval(() => {
		if (secured.destroyed) clearInterval(timer);
		else secured.write('x-more: and more\r\n');
	}, 15);
}

function refusal(status: number): string {
	return `HTTP/1.1 ${status} Refused\r\ncontent-type: text/html\r\ncontent-length: 13\r\n\r\n<html></html>`;
}

function* endlessBlanks() {
	for (;;) yield ' ';
}

function inPieces(subject: Subject): ScriptedReply {
	const good = goodText(subject);
	const size = Math.ceil(good.length / 8);
	return trickling(
		Array.from({ length: 8 }, (_, index) => good.slice(index * size, (index + 1) * size)),
		20,
	);
}
