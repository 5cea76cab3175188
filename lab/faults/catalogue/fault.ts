import type { RequestFailureClass } from '../../../nodes/Credits/balance/failure';
import type { ScriptedReply } from '../../../sandbox';
import type { Random } from '../../../sandbox/random';
import type { ConnectionFault } from './faultyProxy';
import type { Subject } from './subject';

/** Something that can go wrong between n8n and a provider, or at the provider. */
export interface Fault {
	/** For `--only` and for the seed. */
	name: string;
	/** What happens, for people. */
	title: string;
	/** Its variants at this provider; none if it cannot occur there. @param key in the credential */
	variants(subject: Subject, random: Random, key: string): Variant[];
}

/** One form of a fault. */
export interface Variant {
	/** Distinguishes it from the other variants. */
	title?: string;
	/** Called for every read: a stream can be sent only once. */
	inject(): Injected;
	expected: Expected;
	/** Further options of the node. */
	options?: { timeout?: number; maxRetries?: number };
	/** How often the affected request is sent; 1 by default. */
	attempts?: number;
	/** Minimum duration of the read in milliseconds, if it has to wait. */
	atLeastMs?: number;
}

/** A fault prepared for one read. */
export interface Injected {
	/** The replies to the affected request, one per attempt. */
	replies?: ScriptedReply[];
	/** What happens to the connection of that request. */
	connection?: ConnectionFault;
	/** The route to the provider, if it is not the usual proxy. */
	route?: Route;
	/** Complaints about the server's side after the read. */
	complaints?(): string[];
}

/** Another route to the provider: another proxy or none, and a resolver that may find no name. */
export interface Route {
	proxy?: string;
	findsNames: boolean;
}

/** Expected outcome of a read. */
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
	/** Range of the wait that n8n is given, in milliseconds. */
	retryAfterMs?: readonly [number, number];
	/** Text that the description contains. */
	says?: string;
	/** Whether the provider's record may word the message itself. */
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

/** Timeout for silence; short, because it is spent waiting. */
const SILENCE_MS = 200;

/** Makes an entry of the catalogue. */
export function fault(name: string, title: string, variants: Fault['variants']): Fault {
	return { name, title, variants };
}

/** The provider sends this reply. */
export function replying(
	title: string,
	reply: () => ScriptedReply,
	expected: Expected = BAD_RESPONSE,
): Variant {
	return { title, inject: () => ({ replies: [reply()] }), expected };
}

/** The connection fails like this. */
export function connecting(
	title: string,
	connection: ConnectionFault,
	expected: Expected = NETWORK,
): Variant {
	return { title, inject: () => ({ connection }), expected };
}

/** The connection answers the request with these bytes, and hangs up. */
export function sendingBytes(title: string, bytes: string, expected: Expected = NETWORK): Variant {
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

/** Begins an answer, and repeats one thing forever. */
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
