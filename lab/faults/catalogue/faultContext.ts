import dns from 'node:dns';

import { recordLogs } from '../../../harness/engine/logs';
import { startTestWorld, type TestWorld } from '../../../harness/engine/world';
import { routeThrough } from '../../../sandbox';
import type { Injected, Route } from './fault';
import { FaultyProxy } from './faultyProxy';
import type { Subject } from './subject';

/** Shared by all reads behind faults: the sandbox, the route to it, and n8n's log. */
export class FaultContext {
	private constructor(
		readonly world: TestWorld,
		readonly proxy: FaultyProxy,
		private readonly logs: unknown[],
	) {}

	/** Starts everything. Requests of this process go to the sandbox from now on. */
	static async start(): Promise<FaultContext> {
		const world = await startTestWorld();
		const proxy = await FaultyProxy.start(world.sandbox.environment.HTTPS_PROXY);
		const context = new FaultContext(world, proxy, recordLogs(world.loader));
		context.routeBy(proxy.url);
		return context;
	}

	async stop(): Promise<void> {
		await this.proxy.stop();
		await this.world.stop();
	}

	/** Everything that n8n logged since the last call, at every level. */
	takeLogs(): unknown[] {
		return this.logs.splice(0);
	}

	/**
	 * Injects a fault, does something, and clears it. The requests before and after the target
	 * get good answers.
	 */
	async behind<Result>(
		subject: Subject,
		injected: Injected,
		work: () => Promise<Result>,
	): Promise<Result> {
		const { sandbox } = this.world;
		const { answers, before, target, after } = subject;
		const replies = injected.replies ?? [];
		await sandbox.script(answers.record.name, [
			...before.map(({ reply }) => reply),
			...replies,
			...after.map(({ reply }) => reply),
		]);
		if (injected.connection) {
			const passed = before.filter(({ host }) => host === target.host).length;
			this.proxy.inject(target.host, injected.connection, passed);
		}
		const restore = injected.route === undefined ? () => undefined : this.take(injected.route);
		try {
			return await work();
		} finally {
			restore();
			// An endless body would go on forever.
			for (const reply of replies)
				if ('kind' in reply && reply.kind === 'stream') reply.body.destroy();
			this.proxy.clear();
			await sandbox.reset();
		}
	}

	/** Number of requests, or connections, that a fault could affect. */
	attemptsAt(subject: Subject, injected: Injected): number {
		return injected.connection === undefined
			? this.world.sandbox.requestsTo(subject.answers.record.name).length
			: this.proxy.connectionsTo(subject.target.host);
	}

	/** @returns a function that restores the usual route */
	private take({ proxy, findsNames }: Route): () => void {
		const { lookup } = dns;
		// Without a proxy of its own, the route uses none.
		this.routeBy(proxy ?? null);
		if (!findsNames) Object.assign(dns, { lookup: failingLookup });
		return () => {
			Object.assign(dns, { lookup });
			this.routeBy(this.proxy.url);
		};
	}

	private routeBy(proxy: string | null): void {
		const { environment } = this.world.sandbox;
		const way = proxy === null ? { NO_PROXY: '*' } : { HTTPS_PROXY: proxy, HTTP_PROXY: proxy };
		routeThrough({ ...environment, ...way });
	}
}

/**
 * A resolver that finds no name. The machine's own would do, but not in the same
 * time everywhere; and no name is looked up that a provider could have.
 */
function failingLookup(hostname: string, ...others: unknown[]): void {
	const callback = others.at(-1) as (error: Error) => void;
	const error = new Error(`getaddrinfo ENOTFOUND ${hostname}`);
	const facts = { code: 'ENOTFOUND', errno: -3008, syscall: 'getaddrinfo', hostname };
	setImmediate(() => callback(Object.assign(error, facts)));
}
