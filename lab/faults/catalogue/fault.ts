import type { RequestFailureClass } from '../../../nodes/Credits/balance/failure';
import type { ScriptedReply } from '../../../sandbox';
import type { Random } from '../../../sandbox/random';
import type { ConnectionFault } from './faultyProxy';
import type { Subject } from './subject';

/** Something that can go wrong between n8n and a provider, or at the provider. */
export interface Fault {
	/** For `--only` and for the seed. */
	name: string;
	/** For people: what happens. */
	title: string;
	/** What happens at this provider, in one or several variants; none where it cannot. @param key in the credential */
	variants(subject: Subject, random: Random, key: string): Variant[];
}

/** One way in which a fault shows. */
export interface Variant {
	/** What tells it apart from the others of its fault. */
	title?: string;
	/** Called anew for every read: a stream can be sent once. */
	inject(): Injected;
	expected: Expected;
	/** The node's options beside those that every read has. */
	options?: { timeout?: number; maxRetries?: number };
	/** How often the request is sent whose answer is spoiled; 1 without it. */
	attempts?: number;
	/** Milliseconds that the read takes at least, because it has to wait. */
	atLeastMs?: number;
}

/** A fault that lies in wait for one read. */
export interface Injected {
	/** What the provider answers to the request whose answer is spoiled, once each. */
	replies?: ScriptedReply[];
	/** What happens to the connection for that request. */
	connection?: ConnectionFault;
	/** The way to the provider, where it is not the usual proxy. */
	route?: Route;
	/** What is wrong on the other side after the read. */
	complaints?(): string[];
}

/** Another way to the provider: a proxy, or past it; with a resolver that finds no name. */
export interface Route {
	proxy?: string;
	resolver?: ResolverError;
}

/** What a resolver says that does not know a name, or cannot be asked. */
export type ResolverError = 'ENOTFOUND' | 'EAI_AGAIN';

/** What a read has to come to. */
export type Expected = ExpectedReading | ExpectedFailure;

/** The read succeeds in spite of the fault. */
export interface ExpectedReading {
	/** What is left, balance by balance; `null` for an unlimited one. By default as the good answers say. */
	remaining?: ReadonlyArray<number | null>;
}

/** The read fails, and says why. */
export interface ExpectedFailure {
	class: RequestFailureClass;
	/** The HTTP status, where one came. */
	httpCode: number | null;
	/** What n8n is told about when to come back: from, to, in milliseconds. */
	retryAfterMs?: readonly [number, number];
	/** A part of the description. */
	says?: string;
	/** Whether the provider's own record may put it into words of its own. */
	hasOwnWords?: boolean;
}

/** Whether a read is to fail. */
export function isFailure(expected: Expected): expected is ExpectedFailure {
	return 'class' in expected;
}

/** Read as if nothing were wrong. */
export const GOOD: ExpectedReading = {};

export const NETWORK: ExpectedFailure = { class: 'network', httpCode: null };

export const BAD_RESPONSE: ExpectedFailure = { class: 'badResponse', httpCode: 200 };

/** Short, so that silence costs little; a read that is not to end by it has its own. */
const SILENCE_MS = 200;

/** A fault as the tables of the catalogue have it. */
export function fault(name: string, title: string, variants: Fault['variants']): Fault {
	return { name, title, variants };
}

/** The provider answers like this. */
export function replying(
	title: string,
	reply: () => ScriptedReply,
	expected: Expected = BAD_RESPONSE,
): Variant {
	return { title, inject: () => ({ replies: [reply()] }), expected };
}

/** The connection does this. */
export function connecting(
	title: string,
	connection: ConnectionFault,
	expected: Expected = NETWORK,
): Variant {
	return { title, inject: () => ({ connection }), expected };
}

/** The connection answers the request with these bytes, and hangs up. */
export function speaking(title: string, bytes: string, expected: Expected = NETWORK): Variant {
	return connecting(
		title,
		async (connection) => void (await connection.receive()).end(bytes, 'latin1'),
		expected,
	);
}

/** Nothing that is complete ever comes. */
export function silent(title: string, inject: Variant['inject']): Variant {
	const says = `No complete response arrived within ${SILENCE_MS / 1000} seconds.`;
	return {
		title,
		inject,
		expected: { class: 'timeout', httpCode: null, says },
		options: { timeout: SILENCE_MS },
		atLeastMs: SILENCE_MS * 0.9,
	};
}

/** Begins an answer, and goes on with one thing for ever. */
export function dripping(start: string, drop: string): ConnectionFault {
	return async (connection) => {
		const secured = await connection.receive();
		secured.write(start);
		const timer = setInterval(() => {
			// It may have been closed before the request was there.
			if (secured.destroyed) clearInterval(timer);
			else secured.write(drop);
		}, 15);
	};
}
