import dns from 'node:dns';

import type { INodeParameters } from 'n8n-workflow';

import { routeThrough, type SandboxEnvironment } from '../../sandbox';
import { startTestWorld, type TestWorld } from '../../test/support/world';
import type { Laid, ResolverError, Route } from './fault';
import { Line } from './line';
import { recordLogs } from './logs';
import { hostOf, plentyOf, type Subject } from './subject';

/** What all cells of a run share: the sandbox, the way to it, and what n8n logs. */
export interface Ground {
	world: TestWorld;
	line: Line;
	/** Everything that n8n logged since the last call, at every level. */
	takeLogs(): unknown[];
	stop(): Promise<void>;
}

/** Starts everything. Requests of this process go to the sandbox from now on. */
export async function startGround(): Promise<Ground> {
	const world = await startTestWorld();
	const line = new Line(world.sandbox.environment.HTTPS_PROXY);
	await line.start();
	const logs = recordLogs(world.loader);
	routeThrough(environmentOf(world, line.url));
	return {
		world,
		line,
		takeLogs: () => logs.splice(0),
		async stop() {
			await line.stop();
			await world.stop();
		},
	};
}

function environmentOf({ sandbox }: TestWorld, proxy: string): SandboxEnvironment {
	return { ...sandbox.environment, HTTPS_PROXY: proxy, HTTP_PROXY: proxy };
}

/**
 * Lays a fault in the way to a provider, does something, and clears the way again.
 * The requests before and behind the one that is hit are answered well.
 */
export async function behindFault<Result>(
	ground: Ground,
	{ answers, steps, target, ...rest }: Subject,
	laid: Laid,
	work: () => Promise<Result>,
): Promise<Result> {
	const { line, world } = ground;
	const host = hostOf({ answers, steps, target, ...rest });
	const before = steps.slice(0, target);
	await world.sandbox.script(answers.record.name, [
		...before.map(({ reply }) => reply),
		...(laid.replies ?? []),
		...steps.slice(target + 1).map(({ reply }) => reply),
	]);
	if (laid.line) line.cut(host, laid.line, before.filter((step) => step.host === host).length);
	const restore = laid.route === undefined ? () => undefined : takeRoute(laid.route, ground);
	try {
		return await work();
	} finally {
		restore();
		line.mend();
		await world.sandbox.reset();
	}
}

/** How many requests or attempts at one the provider has seen, of those that a fault can hit, since the way was cleared. */
export function attemptsAt({ line, world }: Ground, subject: Subject, laid: Laid): number {
	return laid.line === undefined
		? world.sandbox.requestsTo(subject.answers.record.name).length
		: line.connectionsTo(hostOf(subject));
}

/** @returns what leads back to the usual way */
function takeRoute(route: Route, { world, line }: Ground): () => void {
	const usual = environmentOf(world, line.url);
	const lookup = dns.lookup;
	// Without a proxy of its own the way leads past the usual one.
	const { proxy } = route;
	routeThrough(
		proxy === undefined
			? { ...usual, NO_PROXY: '*' }
			: { ...usual, HTTPS_PROXY: proxy, HTTP_PROXY: proxy },
	);
	if ('resolver' in route) Object.assign(dns, { lookup: failingLookup(route.resolver) });
	return () => {
		Object.assign(dns, { lookup });
		routeThrough(usual);
	};
}

/**
 * A resolver that finds no name. The machine's own would do, but not in the same
 * time everywhere; and no name is looked up that a provider could have.
 */
function failingLookup(code: ResolverError) {
	return (name: string, ...others: unknown[]): void => {
		const callback = others.at(-1) as (error: Error) => void;
		const message = `getaddrinfo ${code} ${name}`;
		const facts = { code, errno: code === 'ENOTFOUND' ? -3008 : -3001, syscall: 'getaddrinfo' };
		setImmediate(() => {
			callback(Object.assign(new Error(message), { ...facts, hostname: name }));
		});
	};
}

/** The parameters that the node and the trigger have in common. */
export function accountParameters(
	subject: Subject,
	options: { timeout?: number; maxRetries?: number } = {},
): INodeParameters {
	return {
		provider: subject.answers.record.name,
		lowThreshold: plentyOf(subject) / 8,
		options: { maxRetries: 0, timeout: 5000, ...options },
	};
}
