import type { Connection, ConnectionFault } from '../../../lab/faults/catalogue/faultyProxy';
import { broken, trickling, unfinished } from '../../../lab/faults/catalogue/replies';
import type { Fault } from './fault';
import type { ExpectedFailure } from './subject';

/** Short, because it is spent waiting. */
const SILENCE_MS = 250;

const NETWORK: ExpectedFailure = { class: 'network', httpCode: null };

const BROKEN: ExpectedFailure = { ...NETWORK, says: 'broke before the response was complete' };

const UNTRUSTED: ExpectedFailure = { ...NETWORK, says: 'the certificate is not valid for it' };

const TIMED_OUT: ExpectedFailure = {
	class: 'timeout',
	httpCode: null,
	says: 'No complete response arrived within 0.3 seconds.',
};

const silent = (title: string, fault: Omit<Fault, 'title'>): Fault => ({
	title,
	...fault,
	failure: TIMED_OUT,
	timeout: SILENCE_MS,
});

const onConnection = (title: string, fault: ConnectionFault, failure: ExpectedFailure): Fault => ({
	title,
	connection: () => fault,
	failure,
});

/** Connections that fail, break, or carry something that is not HTTP. */
export const connectionFaults: readonly Fault[] = [
	{ title: 'a reset before the headers', reply: () => ({ kind: 'reset' }), failure: BROKEN },
	{
		title: 'a reset within a body of announced length',
		reply: (subject) => broken(halfOf(subject.goodText()), { 'content-length': '5000' }),
		failure: BROKEN,
	},
	{
		title: 'a reset within a body of unknown length',
		reply: (subject) => broken(halfOf(subject.goodText()), { 'transfer-encoding': 'chunked' }),
		failure: BROKEN,
	},
	onConnection('a reset by the proxy', ({ socket }) => void socket.resetAndDestroy(), NETWORK),
	onConnection('a reset in the handshake', resetInHandshake, NETWORK),
	onConnection('a connection that is closed in good order', closeAfterRequest, NETWORK),
	onConnection(
		'a certificate that a stranger has signed',
		async (connection) => void (await connection.secure('stranger')),
		UNTRUSTED,
	),
	onConnection(
		'a certificate of another host',
		async (connection) => void (await connection.secure('sandbox', 'other.example.test')),
		UNTRUSTED,
	),
	onConnection('an answer without TLS', speakPlainly, NETWORK),
	onConnection('a banner of another protocol', speaking('SSH-2.0-OpenSSH_9.6\r\n'), NETWORK),
	onConnection('bytes that mean nothing', speaking('\u0000\u0001\u0002\u0003\r\n\r\n'), NETWORK),
	...[403, 407, 502, 503].map((status) =>
		onConnection(
			`a proxy that refuses with HTTP ${status}`,
			({ socket }) => void socket.end(refusal(status)),
			{ class: status === 407 ? 'network' : 'unavailable', httpCode: status },
		),
	),
	silent('silence before the headers', { reply: () => ({ kind: 'silent' }) }),
	silent('silence within the body', { reply: (subject) => unfinished(halfOf(subject.goodText())) }),
	silent('silence of the proxy', { connection: () => () => undefined }),
	silent('silence in the handshake', {
		connection: () => (connection) => void connection.establish(),
	}),
	silent('headers that never end', {
		connection: () => dripping('HTTP/1.1 200 OK\r\n', 'x-more: and more\r\n'),
	}),
	silent('hints that never end', {
		connection: () => dripping('', 'HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n'),
	}),
	silent('a body that trickles on and on', { reply: () => trickling(endlessBlanks(), 15) }),
	{
		title: 'a body that trickles and is complete in time',
		reply: (subject) => trickling(partsOf(subject.goodText(), 8), 10),
	},
];

function halfOf(body: string): string {
	return body.slice(0, body.length / 2);
}

function partsOf(body: string, count: number): string[] {
	const size = Math.ceil(body.length / count);
	return Array.from({ length: count }, (_, index) => body.slice(index * size, (index + 1) * size));
}

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

/** Answers the request with some bytes, and leaves the connection open. */
function speaking(what: string): ConnectionFault {
	return async (connection) => {
		const secured = await connection.receive();
		secured.write(what, 'latin1');
	};
}

/** Begins an answer and repeats one thing forever. */
function dripping(start: string, drop: string): ConnectionFault {
	return async (connection) => {
		const secured = await connection.receive();
		secured.write(start);
		const timer = setInterval(() => {
			if (secured.destroyed) clearInterval(timer);
			else secured.write(drop);
		}, 15);
	};
}

function refusal(status: number): string {
	return `HTTP/1.1 ${status} Refused\r\ncontent-type: text/html\r\ncontent-length: 13\r\n\r\n<html></html>`;
}

function* endlessBlanks() {
	for (;;) yield ' ';
}
