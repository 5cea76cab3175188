import type { RequestFailureClass } from '../../nodes/Credits/balance/failure';
import type { ScriptedReply } from '../../sandbox';
import type { ProviderFixture } from '../../sandbox/fixture';
import * as situations from '../../sandbox/situations';
import type { Random } from '../random';
import type { LineBreak } from './line';

/** Something that can go wrong between n8n and a provider, or at the provider. */
export interface Fault {
	/** For `--only` and for the seed. */
	name: string;
	/** For people: what happens. */
	title: string;
	/** Whether it takes waiting, or much computing, so that a short run tries less of it. */
	isSlow?: boolean;
	/** Why it cannot happen at this provider; `null` where it can. */
	impossibleAt?(fixture: ProviderFixture): string | null;
	/** What happens at this provider, in one or several variants. @param key in the credential */
	variants(fixture: ProviderFixture, random: Random, key: string): Variant[];
}

/** One way in which a fault shows. */
export interface Variant {
	/** What tells it apart from the others of its fault. */
	title?: string;
	/** Called anew for every read: a stream can be sent once. */
	lay(): Laid;
	expected: Expected;
	/** The node's options beside those that every read has. */
	options?: { timeout?: number; maxRetries?: number };
	/** How many requests the read takes; 1 without it. */
	attempts?: number;
	/** Milliseconds that the read takes at least, because it has to wait. */
	atLeastMs?: number;
}

/** A fault that lies in wait for one read. */
export interface Laid {
	/** What the provider answers, one reply per request. */
	replies?: ScriptedReply[];
	/** What becomes of the connection. */
	line?: LineBreak;
	/** The way to the provider, where it is not the usual proxy. */
	route?: Route;
	/** What is wrong on the other side after the read. */
	complaints?(): string[];
}

/** Another way to the provider than the usual proxy. */
export type Route =
	| { proxy: string }
	/** No name is found, neither that of a proxy nor, past it, that of the provider. */
	| { resolver: ResolverError; proxy?: string };

/** What a resolver says that does not know a name, or cannot be asked. */
export type ResolverError = 'ENOTFOUND' | 'EAI_AGAIN';

/** What a read has to come to. */
export type Expected = ExpectedReading | ExpectedFailure;

/** The read succeeds in spite of the fault. */
export interface ExpectedReading {
	/** What is left, balance by balance; `null` where the fault says nothing about it. */
	remaining: ReadonlyArray<number | null>;
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
}

/** Whether a read is to fail. */
export function isFailure(expected: Expected): expected is ExpectedFailure {
	return 'class' in expected;
}

/** The host of a provider. */
export function hostOf({ record }: ProviderFixture): string {
	return new URL(record.request().url).hostname;
}

/** How much the good answers of these proofs have left. */
export function plentyOf({ total }: ProviderFixture): number {
	return situations.plentyOf(total);
}

/** A good body with plenty left, or with another amount. */
export function goodBody(
	fixture: ProviderFixture,
	remaining = plentyOf(fixture),
): Record<string, unknown> {
	const body = fixture.answer({ total: fixture.total, remaining }, Date.now());
	return body as Record<string, unknown>;
}

/** What the good body has to be read as. */
export function goodReading(fixture: ProviderFixture): ExpectedReading {
	const [, ...others] = fixture.record.balances;
	return { remaining: [plentyOf(fixture), ...others.map(() => null)] };
}
