import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';

import { RulePriority, type CompletedRequest, type InitiatedRequest, type Mockttp } from 'mockttp';

import { Addresses } from './addresses';
import { ALERT_HOST, BILLING_HOST, Desk } from './desk';
import type { ProviderFixture, SeenRequest } from './fixture';
import { SimulatedApi, type TimedReply } from './simulatedApi';
import { isSituation } from './situations';

/** An answer that a test dictates. */
export type ScriptedReply =
	| TimedReply
	/** The connection is reset before any header. */
	| { kind: 'reset' }
	/** Nothing ever comes. */
	| { kind: 'silent' }
	/** A body of its own making; destroy the stream with an error to break off. */
	| { kind: 'stream'; status: number; headers: Record<string, string>; body: Readable };

/** An answer of an account of one's own; `reset` breaks the connection before any header. */
export type OpenedReply = TimedReply | { kind: 'reset' };

/** An account of its own at a provider, beside the one that has situations. */
interface OpenedAccount {
	key: string;
	answer: () => OpenedReply;
}

/** Everything behind the proxy, and how the proxy reaches it. */
export class World {
	desk = new Desk();
	strayRequests: string[] = [];
	private apis: Map<string, SimulatedApi>;
	private opened = new Map<string, OpenedAccount[]>();
	private requests = new Map<string, SeenRequest[]>();
	private readonly addresses: Addresses;

	/** @param fixtures the providers that can be asked */
	constructor(
		private readonly proxy: Mockttp,
		private readonly fixtures: readonly ProviderFixture[],
	) {
		this.addresses = new Addresses(fixtures);
		this.apis = newApis(fixtures);
	}

	/** Lets the proxy answer for every address. */
	async listen(): Promise<void> {
		// Scripted answers never reach our own callbacks, so requests are recorded here,
		// and as soon as they come: some tests break them off.
		await this.proxy.on('request-initiated', (request) => {
			this.remember(request);
		});
		await this.proxy
			.forAnyRequest()
			.always()
			.thenCallback(async (request) => await this.answer(request));
	}

	setSituation(provider: string, situation: string): void {
		const api = this.apiOf(provider);
		if (!isSituation(situation)) throw new Error(`There is no situation '${situation}'`);
		api.setSituation(situation);
	}

	openAccount(provider: string, key: string, answer: () => OpenedReply): void {
		this.apiOf(provider);
		this.opened.set(provider, [...(this.opened.get(provider) ?? []), { key, answer }]);
	}

	/** The situation of every provider. */
	situations(): Record<string, string> {
		return Object.fromEntries([...this.apis].map(([name, api]) => [name, api.currentSituation]));
	}

	requestsTo(provider: string): readonly SeenRequest[] {
		return this.requests.get(provider) ?? [];
	}

	async script(provider: string, replies: readonly ScriptedReply[]): Promise<void> {
		this.apiOf(provider);
		for (const reply of replies) {
			const rule = this.proxy
				.forAnyRequest()
				.matching(({ url }) => this.nameAt(url) === provider)
				.asPriority(RulePriority.DEFAULT + 1)
				.once();
			if (!('kind' in reply)) await rule.thenCallback(async () => await toResult(reply));
			else if (reply.kind === 'reset') await rule.thenResetConnection();
			else if (reply.kind === 'silent') await rule.thenTimeout();
			else await rule.thenStream(reply.status, reply.body, reply.headers);
		}
	}

	async reset(): Promise<void> {
		this.desk = new Desk();
		this.strayRequests = [];
		this.apis = newApis(this.fixtures);
		this.opened = new Map();
		this.requests = new Map();
		this.proxy.reset();
		await this.listen();
	}

	private async answer(request: CompletedRequest) {
		const provider = this.nameAt(request.url);
		if (provider !== undefined) return await this.answerAs(provider, request);
		const { hostname } = new URL(request.url);
		if (hostname === ALERT_HOST || hostname === BILLING_HOST) {
			return await this.answerAtDesk(hostname, request);
		}
		this.strayRequests.push(request.url);
		return { statusCode: 404, body: 'This address is not part of the sandbox' };
	}

	private async answerAs(provider: string, request: CompletedRequest) {
		const api = this.apiOf(provider);
		const seen = seenOf(request);
		const account = this.opened.get(provider)?.find(({ key }) => api.accepts(seen, key));
		const reply = account === undefined ? api.answer(seen) : account.answer();
		return 'kind' in reply ? reply.kind : await toResult(reply);
	}

	private async answerAtDesk(host: string, request: CompletedRequest) {
		const text = (await request.body.getText()) ?? '';
		const reply = this.desk.answer({
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
		const name = this.nameAt(request.url);
		if (name === undefined) return;
		this.requests.set(name, [...this.requestsTo(name), seenOf(request)]);
	}

	/** The name of the provider that is asked at a URL. */
	private nameAt(url: string): string | undefined {
		return this.addresses.at(url)?.record.name;
	}

	/** @throws Error for an unknown provider */
	private apiOf(provider: string): SimulatedApi {
		const api = this.apis.get(provider);
		if (api === undefined) throw new Error(`There is no provider '${provider}' in the sandbox`);
		return api;
	}
}

function seenOf(request: InitiatedRequest): SeenRequest {
	const url = new URL(request.url);
	return {
		method: request.method,
		url: request.url,
		path: url.pathname,
		query: url.searchParams,
		headers: Object.fromEntries(
			Object.keys(request.headers).map((name) => [name.toLowerCase(), headerOf(request, name)]),
		),
	};
}

function newApis(fixtures: readonly ProviderFixture[]): Map<string, SimulatedApi> {
	return new Map(fixtures.map((fixture) => [fixture.record.name, new SimulatedApi(fixture)]));
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
		body: isText ? body : JSON.stringify(body),
	};
}

function parseOrKeep(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}
