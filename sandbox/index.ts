import { readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';

import {
	getLocal,
	RulePriority,
	type CompletedRequest,
	type InitiatedRequest,
	type Mockttp,
} from 'mockttp';

import { textOf } from './answered';
import { ensureAuthority } from './authority';
import { catalogue } from './catalogue';
import { Control } from './control';
import { ALERT_HOST, BILLING_HOST, RecordingServer, type ReceivedCall } from './recordingServer';
import type { SeenRequest } from './signedRequest';
import { SimulatedApi, type TimedReply } from './simulatedApi';
import { isSituation } from './situations';

export type { TimedReply } from './simulatedApi';

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

/** An answer scripted by a test. */
export type ScriptedReply =
	| TimedReply
	/** The connection is reset before any header. */
	| { kind: 'reset' }
	/** There is never an answer. */
	| { kind: 'silent' }
	/** A custom body; destroy the stream with an error to break off. */
	| { kind: 'stream'; status: number; headers: Record<string, string>; body: Readable };

/** An answer of an additional account; `reset` breaks the connection before any header. */
export type OpenedReply = TimedReply | { kind: 'reset' };

/** An additional account at a provider, beside the one with situations. */
interface OpenedAccount {
	key: string;
	answer: () => OpenedReply;
}

/** The running sandbox: the simulated hosts behind the proxy, and the proxy's rules for them. */
export class Sandbox {
	/** Requests to unknown hosts. */
	strayRequests: readonly string[] = [];
	private recordingServer = new RecordingServer();
	private apis = newApis();
	private opened = new Map<string, OpenedAccount[]>();
	private requests = new Map<string, SeenRequest[]>();
	private served = new Map<string, (request: SeenRequest) => OpenedReply>();
	private readonly control = new Control(this);

	/** @param certPath of the authority that signs for the proxy */
	constructor(
		private readonly proxy: Mockttp,
		private readonly certPath: string,
	) {}

	/** Environment variables for a process that should talk to the simulated providers. */
	get environment(): SandboxEnvironment {
		const proxyUrl = `http://127.0.0.1:${this.proxy.port}`;
		return {
			HTTPS_PROXY: proxyUrl,
			HTTP_PROXY: proxyUrl,
			NO_PROXY: '127.0.0.1,localhost',
			NODE_EXTRA_CA_CERTS: this.certPath,
		};
	}

	/** A loopback address for switching situations and listing received calls. */
	get controlUrl(): string {
		return this.control.url;
	}

	/** Calls to the alert receiver and the purchase service. */
	get received(): readonly ReceivedCall[] {
		return this.recordingServer.received;
	}

	/** Number of purchases that were actually made. */
	get purchasesMade(): number {
		return this.recordingServer.purchasesMade;
	}

	async start(): Promise<void> {
		await this.proxy.start();
		await this.listen();
		await this.control.start();
	}

	async stop(): Promise<void> {
		await Promise.all([this.proxy.stop(), this.control.stop()]);
	}

	/** @throws Error for an unknown provider or situation */
	setSituation(provider: string, situation: string): void {
		const api = this.requireProvider(provider);
		if (!isSituation(situation)) throw new Error(`There is no situation '${situation}'`);
		api.setSituation(situation);
	}

	/**
	 * Opens an additional account at a provider.
	 *
	 * @param key selects the requests for it
	 * @param answer called once for each of them; `reset` breaks the connection
	 * @throws Error for an unknown provider
	 */
	openAccount(provider: string, key: string, answer: () => OpenedReply): void {
		this.requireProvider(provider);
		this.opened.set(provider, [...(this.opened.get(provider) ?? []), { key, answer }]);
	}

	/** Answers for a host that belongs to no provider; called once for each request to it. */
	serve(host: string, answer: (request: SeenRequest) => OpenedReply): void {
		this.served.set(host, answer);
	}

	/** The situation of every provider. */
	situations(): Record<string, string> {
		return Object.fromEntries([...this.apis].map(([name, api]) => [name, api.currentSituation]));
	}

	/** Requests that a provider received, oldest first. */
	requestsTo(provider: string): readonly SeenRequest[] {
		return this.requests.get(provider) ?? [];
	}

	/** Scripts the next answers of a provider, one per request. */
	async script(provider: string, replies: readonly ScriptedReply[]): Promise<void> {
		this.requireProvider(provider);
		for (const reply of replies) {
			const rule = this.proxy
				.forAnyRequest()
				.matching((request) => this.providerOf(request) === provider)
				.asPriority(RulePriority.DEFAULT + 1)
				.once();
			if (!('kind' in reply)) await rule.thenCallback(async () => await toResult(reply));
			else if (reply.kind === 'reset') await rule.thenResetConnection();
			else if (reply.kind === 'silent') await rule.thenTimeout();
			else await rule.thenStream(reply.status, reply.body, reply.headers);
		}
	}

	/** Clears requests, calls, scripts, situations and opened accounts. */
	async reset(): Promise<void> {
		this.recordingServer = new RecordingServer();
		this.strayRequests = [];
		this.apis = newApis();
		this.opened = new Map();
		this.requests = new Map();
		this.served = new Map();
		this.proxy.reset();
		await this.listen();
	}

	/** Sets up the rules for every host. */
	private async listen(): Promise<void> {
		// Scripted answers never reach our own callbacks, so requests are recorded here, and as
		// soon as they arrive: some tests break them off.
		await this.proxy.on('request-initiated', (request) => {
			this.remember(request);
		});
		await this.proxy
			.forAnyRequest()
			.matching((request) => this.providerOf(request) !== null)
			.always()
			.thenCallback(async (request) => await this.answerAs(request));
		await this.proxy
			.forAnyRequest()
			.matching((request) => this.served.has(new URL(request.url).host))
			.always()
			.thenCallback(async (request) => await this.answerServed(request));
		for (const host of [ALERT_HOST, BILLING_HOST]) {
			await this.proxy
				.forAnyRequest()
				.forHostname(host)
				.always()
				.thenCallback(async (request) => await this.answerRecorded(host, request));
		}
		await this.proxy.forUnmatchedRequest().thenCallback((request) => {
			this.strayRequests = [...this.strayRequests, request.url];
			return { statusCode: 404, body: 'This host is not part of the sandbox' };
		});
	}

	private async answerAs(request: CompletedRequest) {
		const provider = this.providerOf(request);
		const api = this.apis.get(provider ?? '');
		if (provider === null || api === undefined) return { statusCode: 404, body: '' };
		const seen = seenOf(request, (await request.body.getText()) ?? '');
		const account = this.opened.get(provider)?.find(({ key }) => api.accepts(seen, key));
		const reply = account === undefined ? api.answer(seen) : account.answer();
		return 'kind' in reply ? reply.kind : await toResult(reply);
	}

	private async answerServed(request: CompletedRequest) {
		const seen = seenOf(request, (await request.body.getText()) ?? '');
		const reply = this.served.get(seen.host)?.(seen) ?? { status: 404, body: '' };
		return 'kind' in reply ? reply.kind : await toResult(reply);
	}

	private async answerRecorded(host: string, request: CompletedRequest) {
		const text = (await request.body.getText()) ?? '';
		const reply = this.recordingServer.answer({
			receivedAt: new Date().toISOString(),
			host,
			method: request.method,
			path: new URL(request.url).pathname,
			idempotencyKey: headerOf(request, 'idempotency-key') ?? null,
			body: parseOrKeep(text),
		});
		return await toResult(reply);
	}

	private remember(request: InitiatedRequest): void {
		const provider = this.providerOf(request);
		if (provider === null) return;
		this.requests.set(provider, [...this.requestsTo(provider), seenOf(request)]);
	}

	/** The provider of a request; several providers may share a host. */
	private providerOf(request: InitiatedRequest): string | null {
		const seen = seenOf(request);
		for (const [name, api] of this.apis) {
			if (api.requestNamed(seen) !== null) return name;
		}
		return null;
	}

	private requireProvider(provider: string): SimulatedApi {
		const api = this.apis.get(provider);
		if (api === undefined) throw new Error(`There is no provider '${provider}' in the sandbox`);
		return api;
	}
}

/**
 * Starts the simulated providers on their real host names, behind an HTTPS proxy on
 * loopback with its own certificate authority. Unknown hosts get a 404.
 */
export async function startSandbox(): Promise<Sandbox> {
	const { certPath, keyPath } = await ensureAuthority();
	const proxy = getLocal({
		https: { cert: readFileSync(certPath, 'utf8'), key: readFileSync(keyPath, 'utf8') },
		recordTraffic: false,
	});
	const sandbox = new Sandbox(proxy, certPath);
	await sandbox.start();
	return sandbox;
}

function seenOf(request: InitiatedRequest, body = ''): SeenRequest {
	const url = new URL(request.url);
	return {
		method: request.method,
		host: url.host,
		path: url.pathname,
		query: url.searchParams,
		headers: Object.fromEntries(
			Object.keys(request.headers).map((name) => [name.toLowerCase(), headerOf(request, name)]),
		),
		body,
	};
}

function newApis(): Map<string, SimulatedApi> {
	return new Map(catalogue.map((answers) => [answers.record.name, new SimulatedApi(answers)]));
}

function headerOf(request: InitiatedRequest, name: string): string | undefined {
	const value = request.headers[name];
	return Array.isArray(value) ? value.join(', ') : value;
}

async function toResult({ status, headers, body, delayMs = 0 }: TimedReply) {
	await wait(delayMs);
	const isText = typeof body === 'string';
	return {
		statusCode: status,
		headers: { 'content-type': isText ? 'text/plain' : 'application/json', ...headers },
		body: textOf({ body }),
	};
}

function parseOrKeep(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}
