import { PassThrough, Readable } from 'node:stream';

import type { ScriptedReply } from '../../../sandbox';

type Headers = Record<string, string>;

/** A reply with a JSON body. */
export function json(body: unknown, status = 200, headers: Headers = {}): ScriptedReply {
	return text(JSON.stringify(body), status, { 'content-type': 'application/json', ...headers });
}

/** A reply with a body as it is. */
export function text(body: string, status = 200, headers: Headers = {}): ScriptedReply {
	return { status, headers, body };
}

/** A reply of bytes, which need not be text, as one piece or as several. */
export function bytes(
	body: Uint8Array | readonly Uint8Array[],
	headers: Headers = {},
): ScriptedReply {
	return streaming(Readable.from(body instanceof Uint8Array ? [body] : body), headers);
}

/** A body that begins and never ends. */
export function unfinished(start: string, headers: Headers = {}) {
	const body = new PassThrough();
	body.write(start);
	return streaming(body, headers);
}

/** A body that begins, and then the connection breaks. */
export function broken(start: string, headers: Headers = {}): ScriptedReply {
	const reply = unfinished(start, headers);
	// Only once the beginning is on its way.
	reply.body.once('resume', () => {
		setTimeout(() => reply.body.destroy(new Error('broken off on purpose')), 20);
	});
	return reply;
}

/** A body that comes a few bytes at a time. */
export function trickling(body: Iterable<string | Uint8Array>, pauseMs: number): ScriptedReply {
	return streaming(Readable.from(slowly(body, pauseMs)));
}

async function* slowly(pieces: Iterable<string | Uint8Array>, pauseMs: number) {
	for (const piece of pieces) {
		await new Promise((resolve) => setTimeout(resolve, pauseMs));
		yield piece;
	}
}

/** A body in pieces of this many bytes. */
export function piecesOf(body: Uint8Array, size: number): Uint8Array[] {
	const count = Math.ceil(body.length / size);
	return Array.from({ length: count }, (_, at) => body.subarray(at * size, (at + 1) * size));
}

function streaming(body: Readable, headers: Headers = {}) {
	return { kind: 'stream' as const, status: 200, headers, body };
}

/** Blanks without end, and a count of how many were asked for. */
export class EndlessBody extends Readable {
	sent = 0;

	override _read(size: number): void {
		this.sent += size;
		this.push(Buffer.alloc(size, ' '));
	}
}
