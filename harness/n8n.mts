import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import getPort from 'get-port';

import { startSandbox, type Sandbox } from '../sandbox/index.js';
import {
	executeWorkflow,
	importAll,
	type CredentialImport,
	type Installation,
} from './commandLine.mjs';
import { installPackage } from './communityPackage.mjs';
import { n8nEnvironment } from './environment.mjs';
import { Execution } from './execution.mjs';
import { RestClient } from './restClient.mjs';
import { startN8n, type Server } from './server.mjs';
import { UserFacingError, type Shutdown } from './shutdown.mjs';
import { until } from './until.mjs';
import type { Runtime } from './versions.mjs';

/** Settings under which n8n logs everything, in a format that can be parsed. */
export const LOG_EVERYTHING = { N8N_LOG_LEVEL: 'debug', N8N_LOG_FORMAT: 'json' } as const;

/** How an n8n differs from the default. */
export interface N8nOptions {
	environment?: Readonly<Record<string, string>>;
	/** A user folder that outlives the run; by default a temporary one. */
	userFolder?: string;
	/** The port of the editor; by default a free one. */
	port?: number;
	/** Makes it a worker of n8n's queue mode that executes so many workflows at the same time. */
	workerConcurrency?: number;
}

/** Starts a sandbox that is stopped at the end of the run. */
export async function startSandboxFor(shutdown: Shutdown): Promise<Sandbox> {
	const sandbox = await startSandbox();
	shutdown.onEnd(() => sandbox.stop());
	return sandbox;
}

/** Makes a temporary folder that is removed at the end of the run. */
export async function temporaryFolder(shutdown: Shutdown): Promise<string> {
	const folder = await mkdtemp(path.join(tmpdir(), 'n8n-nodes-credits-'));
	shutdown.onEnd(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
	return folder;
}

/**
 * A real n8n with its own user folder, whose requests to providers go to the sandbox. It is
 * loaded through n8n's command line, and driven through that or its REST API.
 */
export class N8n {
	/** Signed in after {@link RestClient.setUpOwner}. */
	readonly client: RestClient;

	private server: Server | undefined;

	private starts = 0;

	private constructor(
		readonly runtime: Runtime,
		readonly sandbox: Sandbox,
		readonly userFolder: string,
		readonly environment: Readonly<Record<string, string>>,
		private readonly workerConcurrency: number | null,
		private readonly shutdown: Shutdown,
	) {
		this.client = new RestClient(this.address, runtime.traits);
	}

	/**
	 * Creates the folder without starting anything. At the end of the run everything is stopped,
	 * and the folder removed unless it was given.
	 */
	static async create(
		runtime: Runtime,
		sandbox: Sandbox,
		shutdown: Shutdown,
		options: N8nOptions = {},
	): Promise<N8n> {
		const userFolder = options.userFolder ?? (await temporaryFolder(shutdown));
		await mkdir(userFolder, { recursive: true });
		const environment = n8nEnvironment({
			userFolder,
			runtime,
			port: options.port ?? (await getPort()),
			// Not the default 5679, which an n8n that the user starts later needs.
			brokerPort: await getPort(),
			network: sandbox.environment,
		});
		const all = { ...environment, ...options.environment };
		const concurrency = options.workerConcurrency ?? null;
		return new N8n(runtime, sandbox, userFolder, all, concurrency, shutdown);
	}

	get address(): string {
		return `http://127.0.0.1:${this.environment['N8N_PORT'] ?? ''}`;
	}

	/** The log of the latest start. */
	get logFile(): string {
		return path.join(this.userFolder, `n8n-${this.starts}.log`);
	}

	/** What n8n's commands need to run in the folder. */
	get installation(): Installation {
		const { runtime, environment, shutdown } = this;
		return { runtime, environment, signal: shutdown.signal };
	}

	/** Packs and installs the package. @param project the folder to pack, if it is a copy of this project */
	async install(project?: string): Promise<void> {
		await installPackage(this.userFolder, this.shutdown.signal, project);
	}

	/** Imports credentials and workflows. */
	async load(
		credentials: readonly CredentialImport[],
		workflows: readonly object[],
	): Promise<void> {
		const { installation } = this;
		// Credentials first: n8n looks them up by name while it imports a workflow.
		if (credentials.length > 0) {
			// Without the sandbox's other fields.
			const importable = credentials.map(({ id, name, type, data }) => ({ id, name, type, data }));
			await importAll(installation, 'import:credentials', importable);
		}
		if (workflows.length > 0) {
			const importable = this.runtime.traits.importMakesNoVersion
				? workflows.map((workflow) => ({ ...workflow, versionId: randomUUID() }))
				: workflows;
			await importAll(installation, 'import:workflow', importable);
		}
	}

	/** Starts the server, or the worker, and waits until it is ready. @param settings for this start alone */
	async start(settings: Readonly<Record<string, string>> = {}): Promise<void> {
		this.starts += 1;
		const installation = {
			...this.installation,
			environment: { ...this.environment, ...settings },
		};
		const { workerConcurrency, logFile, shutdown } = this;
		this.server = await startN8n(installation, workerConcurrency, logFile, shutdown);
	}

	/** Settles when the server has ended, by itself or by {@link stop}. */
	async ended(): Promise<void> {
		await this.server?.ended;
	}

	async stop(): Promise<void> {
		await this.server?.stop();
		this.server = undefined;
	}

	/** Kills it (SIGKILL), as a crash does. */
	async kill(): Promise<void> {
		await this.server?.kill();
		this.server = undefined;
	}

	/** Executes an imported workflow in the running server, as the editor does. */
	async run(workflowId: string): Promise<Execution> {
		const nodes = await this.client.nodesOf(workflowId);
		const start = nodes.find(({ type }) => type === 'n8n-nodes-base.manualTrigger');
		if (start === undefined) {
			throw new UserFacingError(
				`${workflowId} cannot be started by hand: it has no manual trigger.`,
			);
		}
		const id = await this.client.startWorkflow(workflowId, start.name);
		const hasEnded = async (): Promise<boolean> => {
			const { status } = await this.client.execution(id);
			return ['success', 'error', 'crashed', 'canceled'].includes(status);
		};
		await until(`an execution of ${workflowId} ends`, hasEnded, this.shutdown.signal);
		const { status, data } = await this.client.execution(id);
		const execution = data === null ? null : Execution.stored(data, this.runtime);
		if (status === 'success' && execution !== null) return execution;
		throw new UserFacingError(`${workflowId} ended as "${status}": ${execution?.error}`);
	}

	/** Executes an imported workflow by n8n's command line, which may run beside the server. */
	async execute(workflowId: string): Promise<Execution> {
		const environment = { ...this.environment, N8N_RUNNERS_BROKER_PORT: String(await getPort()) };
		return await executeWorkflow({ ...this.installation, environment }, workflowId);
	}
}
