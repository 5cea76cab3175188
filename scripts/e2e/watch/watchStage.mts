import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import getPort from 'get-port';

import type { ReceivedCall } from '../../../sandbox/desk.js';
import { startSandbox, type Sandbox } from '../../../sandbox/index.js';
import type { Ending } from '../../ending.mjs';
import { importCredentials, importWorkflows, type Installation } from '../../n8n/commandLine.mjs';
import { installPackage } from '../../n8n/communityPackage.mjs';
import { n8nEnvironment } from '../../n8n/environment.mjs';
import { exampleCredentials } from '../../n8n/exampleCredentials.mjs';
import { RestClient, type Login } from '../../n8n/restClient.mjs';
import type { Runtime } from '../../n8n/runtime.mjs';
import { startServer, type Server } from '../../n8n/server.mjs';
import { logEverything } from '../keptKeys.mjs';
import { until } from './until.mjs';

/** An n8n that lives and dies for the checks of the trigger, and a sandbox for it alone. */
export class WatchStage {
	private server: Server | undefined;

	private starts = 0;

	private constructor(
		readonly sandbox: Sandbox,
		readonly client: RestClient,
		private readonly installation: Installation,
		readonly userFolder: string,
		private readonly ending: Ending,
	) {}

	/** Makes a folder and a sandbox, both put away at the end of the run. */
	static async create(runtime: Runtime, ending: Ending): Promise<WatchStage> {
		const userFolder = await mkdtemp(path.join(tmpdir(), 'n8n-nodes-credits-watch-'));
		ending.onEnd(() => rm(userFolder, { recursive: true, force: true }));
		const sandbox = await startSandbox();
		ending.onEnd(() => sandbox.stop());
		const port = await getPort();
		const environment = {
			...n8nEnvironment({
				userFolder,
				runtime,
				port,
				brokerPort: await getPort(),
				network: sandbox.environment,
			}),
			...logEverything,
		};
		const installation = { runtime, environment, signal: ending.signal };
		const client = new RestClient(`http://127.0.0.1:${port}`, runtime.traits);
		return new WatchStage(sandbox, client, installation, userFolder, ending);
	}

	/** Brings the packed package, the credentials and these workflows into n8n. */
	async install(workflows: readonly object[]): Promise<void> {
		await installPackage(this.userFolder, this.ending.signal);
		await importCredentials(this.installation, await exampleCredentials());
		await importWorkflows(this.installation, workflows);
	}

	async start(): Promise<void> {
		this.starts += 1;
		const log = path.join(this.userFolder, `n8n-${this.starts}.log`);
		this.server = await startServer(this.installation, log, this.ending);
	}

	async setUpOwner(login: Login): Promise<void> {
		await this.client.setUpOwner(login);
	}

	/** Ends n8n in good order. */
	async stop(): Promise<void> {
		await this.server?.stop();
	}

	/** Ends n8n as a crash does. */
	async kill(): Promise<void> {
		await this.server?.kill();
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
		await until(what, holds, this.ending.signal);
	}
}
