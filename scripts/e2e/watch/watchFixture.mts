import { exampleCredentials } from '../../../harness/exampleCredentials.mjs';
import { LOG_EVERYTHING, N8n, startSandboxFor } from '../../../harness/n8n.mjs';
import type { Login, RestClient } from '../../../harness/restClient.mjs';
import type { Shutdown } from '../../../harness/shutdown.mjs';
import { until } from '../../../harness/until.mjs';
import type { Runtime } from '../../../harness/versions.mjs';
import type { Sandbox } from '../../../sandbox/index.js';
import type { ReceivedCall } from '../../../sandbox/recordingServer.js';

/** An n8n that lives and dies for the checks of the trigger, and a sandbox for it alone. */
export class WatchFixture {
	readonly sandbox: Sandbox;

	readonly client: RestClient;

	private constructor(
		readonly n8n: N8n,
		private readonly shutdown: Shutdown,
	) {
		this.sandbox = n8n.sandbox;
		this.client = n8n.client;
	}

	static async create(runtime: Runtime, shutdown: Shutdown): Promise<WatchFixture> {
		const sandbox = await startSandboxFor(shutdown);
		const n8n = await N8n.create(runtime, sandbox, shutdown, { environment: LOG_EVERYTHING });
		return new WatchFixture(n8n, shutdown);
	}

	/** Brings the packed package, the credentials and these workflows into n8n. */
	async install(workflows: readonly object[]): Promise<void> {
		await this.n8n.install();
		await this.n8n.load(await exampleCredentials(), workflows);
	}

	async start(): Promise<void> {
		await this.n8n.start();
	}

	async setUpOwner(login: Login): Promise<void> {
		await this.client.setUpOwner(login);
	}

	/** Ends n8n as a crash does. */
	async kill(): Promise<void> {
		await this.n8n.kill();
	}

	/** What was sent to an address of one of the two receivers, oldest first. */
	receivedAt(address: string): ReceivedCall[] {
		return this.sandbox.received.filter(({ path: asked }) => asked === address);
	}

	/** Waits until so many messages have come to an address. */
	async untilReceived(address: string, count: number): Promise<void> {
		await this.until(`${count} messages to ${address}`, () => {
			return this.receivedAt(address).length >= count;
		});
	}

	/** Waits until an account was asked so many times more. */
	async untilPolled(provider: string, times: number): Promise<void> {
		const { sandbox } = this;
		const enough = sandbox.requestsTo(provider).length + times;
		await this.until(`${times} more requests to ${provider}`, () => {
			return sandbox.requestsTo(provider).length >= enough;
		});
	}

	/** How many executions of a workflow n8n has kept. */
	async countExecutions(workflowId: string): Promise<number> {
		return (await this.client.executionsOf(workflowId)).length;
	}

	async until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
		await until(what, holds, this.shutdown.signal);
	}
}
