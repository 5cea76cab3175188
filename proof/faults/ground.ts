import dns from 'node:dns';

import type { INodeParameters } from 'n8n-workflow';

import { routeThrough, type SandboxEnvironment } from '../../sandbox';
import { sandboxCredentials, type SandboxCredential } from '../../sandbox/credentials';
import type { ProviderFixture } from '../../sandbox/fixture';
import { startTestWorld, type TestWorld } from '../../test/support/world';
import { hostOf, type Laid, type Route } from './fault';
import { Line } from './line';
import { recordLogs } from './logs';

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

/** Lays a fault in the way to a provider, does something, and clears the way again. */
export async function behindFault<Result>(
	ground: Ground,
	fixture: ProviderFixture,
	laid: Laid,
	work: () => Promise<Result>,
): Promise<Result> {
	const { line, world } = ground;
	await world.sandbox.script(fixture.record.name, laid.replies ?? []);
	if (laid.line) line.cut(hostOf(fixture), laid.line);
	const restore = laid.route === undefined ? () => undefined : takeRoute(laid.route, ground);
	try {
		return await work();
	} finally {
		restore();
		line.mend();
		await world.sandbox.reset();
	}
}

/** How many requests or attempts at one a provider has seen since the way was cleared. */
export function attemptsAt({ line, world }: Ground, fixture: ProviderFixture, laid: Laid) {
	return laid.line === undefined
		? world.sandbox.requestsTo(fixture.record.name).length
		: line.connectionsTo(hostOf(fixture));
}

/** @returns what leads back to the usual way */
function takeRoute(route: Route, { world, line }: Ground): () => void {
	const usual = environmentOf(world, line.url);
	const lookup = dns.lookup;
	if ('proxy' in route) {
		routeThrough({ ...usual, HTTPS_PROXY: route.proxy, HTTP_PROXY: route.proxy });
	} else {
		// Past the proxy, and to a name that does not exist: no request can reach a provider.
		routeThrough({ ...usual, NO_PROXY: '*' });
		Object.assign(dns, { lookup: lookupNobody(lookup) });
	}
	return () => {
		Object.assign(dns, { lookup });
		routeThrough(usual);
	};
}

/** The system's own look-up, for a name below `.invalid`, which never exists. */
function lookupNobody(lookup: typeof dns.lookup) {
	return (name: string, ...others: unknown[]): void => {
		Reflect.apply(lookup, dns, [`${name}.invalid`, ...others]);
	};
}

/** The credential of a provider with a key of our choice. */
export function credentialWith(fixture: ProviderFixture, key: string): SandboxCredential {
	const { name, credential } = fixture.record;
	const known = sandboxCredentials.find(({ provider }) => provider === name);
	if (known === undefined) throw new Error(`${name} has no credential in the sandbox`);
	return { ...known, data: { [credential.secretField]: key } };
}

/** The parameters that the node and the trigger have in common. */
export function accountParameters(
	fixture: ProviderFixture,
	options: { timeout?: number; maxRetries?: number } = {},
): INodeParameters {
	return {
		provider: fixture.record.name,
		lowThreshold: fixture.total / 10,
		options: { maxRetries: 0, timeout: 5000, ...options },
	};
}
