import { readFileSync } from 'node:fs';

import { getLocal, type Mockttp } from 'mockttp';

import { authorityIn, AUTHORITY_FOLDER, ensureAuthority } from './authority';
import { startControl, type Control } from './control';
import type { ReceivedCall } from './recordingServer';
import type { SeenRequest } from './signedRequest';
import { World, type OpenedReply, type ScriptedReply } from './world';

export type { TimedReply } from './simulatedApi';
export type { OpenedReply, ScriptedReply } from './world';

/** Environment variables for a process that should talk to the simulated providers. */
export type SandboxEnvironment = Record<
	'HTTPS_PROXY' | 'HTTP_PROXY' | 'NO_PROXY' | 'NODE_EXTRA_CA_CERTS',
	string
>;

/** Sends every further request of this process to the sandbox, whatever proxy the user has. */
export function routeThrough(environment: SandboxEnvironment): void {
	for (const name of Object.keys(environment)) {
		// The lower-case spelling takes precedence. Deleted before the other is set: on Windows
		// they are the same.
		delete process.env[name.toLowerCase()];
	}
	Object.assign(process.env, environment);
}

/** The running sandbox. */
export interface Sandbox {
	environment: SandboxEnvironment;
	/** A loopback address for switching situations and listing received calls. */
	controlUrl: string;
	/** @throws Error for an unknown provider or situation */
	setSituation(provider: string, situation: string): void;
	/** Scripts the next answers of a provider, one per request. */
	script(provider: string, replies: readonly ScriptedReply[]): Promise<void>;
	/**
	 * Opens an additional account at a provider.
	 *
	 * @param key selects the requests for it
	 * @param answer called once for each of them; `reset` breaks the connection
	 * @throws Error for an unknown provider
	 */
	openAccount(provider: string, key: string, answer: () => OpenedReply): void;
	/**
	 * Answers for a host that belongs to no provider.
	 *
	 * @param answer called once for each request to it
	 */
	serve(host: string, answer: (request: SeenRequest) => OpenedReply): void;
	/** Requests that a provider received, oldest first. */
	requestsTo(provider: string): readonly SeenRequest[];
	/** Requests to unknown hosts. */
	strayRequests: readonly string[];
	/** Calls to the alert receiver and the purchase service. */
	received: readonly ReceivedCall[];
	/** Clears requests, calls, scripts, situations and opened accounts. */
	reset(): Promise<void>;
	stop(): Promise<void>;
}

/** Settings of the sandbox. */
export interface SandboxOptions {
	/** Folder of the certificate authority. */
	authorityFolder?: string;
	/** Port of the proxy; by default a free one. */
	port?: number;
}

/**
 * Starts the simulated providers on their real host names, behind an HTTPS proxy on
 * loopback with its own certificate authority. Unknown hosts get a 404.
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const folder = options.authorityFolder ?? AUTHORITY_FOLDER;
	await ensureAuthority(folder);
	const { certPath, keyPath } = authorityIn(folder);
	const proxy = getLocal({
		https: { cert: readFileSync(certPath, 'utf8'), key: readFileSync(keyPath, 'utf8') },
		recordTraffic: false,
	});
	const world = new World(proxy);
	await proxy.start(options.port);
	await world.listen();
	const control = await startControl(world);
	return sandboxOf(proxy, world, control, certPath);
}

function sandboxOf(proxy: Mockttp, world: World, control: Control, certPath: string): Sandbox {
	const proxyUrl = `http://127.0.0.1:${proxy.port}`;
	return {
		environment: {
			HTTPS_PROXY: proxyUrl,
			HTTP_PROXY: proxyUrl,
			NO_PROXY: '127.0.0.1,localhost',
			NODE_EXTRA_CA_CERTS: certPath,
		},
		controlUrl: control.url,
		setSituation: (provider, situation) => {
			world.setSituation(provider, situation);
		},
		script: async (provider, replies) => {
			await world.script(provider, replies);
		},
		openAccount: (provider, key, answer) => {
			world.openAccount(provider, key, answer);
		},
		serve: (host, answer) => {
			world.serve(host, answer);
		},
		requestsTo: (provider) => world.requestsTo(provider),
		get strayRequests() {
			return world.strayRequests;
		},
		get received() {
			return world.recordingServer.received;
		},
		reset: async () => {
			await world.reset();
		},
		stop: async () => {
			await Promise.all([proxy.stop(), control.stop()]);
		},
	};
}
