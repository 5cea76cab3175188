import { randomBytes } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import getPort from 'get-port';

import type { Sandbox } from '../../sandbox/index.js';
import { Shutdown } from '../../harness/shutdown.mjs';
import type { Installation } from '../../harness/commandLine.mjs';
import { installPackage } from '../../harness/communityPackage.mjs';
import { n8nEnvironment } from '../../harness/environment.mjs';
import { RestClient } from '../../harness/restClient.mjs';
import type { Runtime } from '../../harness/versions.mjs';
import { startN8n, type Server } from '../../harness/server.mjs';
import type { Queue } from './redis.mjs';
import type { Database } from './postgres.mjs';

/** Executions that a worker runs at the same time, where nobody says otherwise. */
export const usualConcurrency = 10;

/** One of the processes that make up an n8n in queue mode. */
export type Member = 'main' | Worker;

/** The processes that execute workflows. */
export const workers = ['worker-1', 'worker-2'] as const;

export type Worker = (typeof workers)[number];

interface Place {
	userFolder: string;
	installation: Installation;
	/** As long as it runs. */
	running?: Server;
	starts: number;
}

/**
 * An n8n in queue mode: a main that takes requests and polls, and workers that
 * execute. Each has a user folder of its own, as on machines of their own; they
 * share the database, the queue and the key that encrypts credentials.
 */
export class Cluster {
	/** Signed in once somebody has set up the owner. */
	readonly client: RestClient;

	private constructor(
		private readonly places: Readonly<Record<Member, Place>>,
		private readonly logFolder: string,
		/** Of the processes; it comes with that of the run. */
		private readonly shutdown: Shutdown,
	) {
		const port = places.main.installation.environment['N8N_PORT'] ?? '';
		this.client = new RestClient(`http://127.0.0.1:${port}`);
	}

	/** Makes folders, which are removed at the end of the run. Starts nothing. */
	static async create(
		runtime: Runtime,
		sandbox: Sandbox,
		database: Database,
		queue: Queue,
		shutdown: Shutdown,
	): Promise<Cluster> {
		const folder = await mkdtemp(path.join(tmpdir(), 'n8n-nodes-credits-queue-'));
		shutdown.onEnd(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
		const logFolder = path.join(folder, 'logs');
		await mkdir(logFolder);
		const port = await getPort();
		const shared = {
			...environmentFor(database, queue),
			// Workers say it in addresses, but only the main listens there.
			WEBHOOK_URL: `http://127.0.0.1:${port}/`,
			N8N_ENCRYPTION_KEY: randomBytes(24).toString('hex'),
		};
		const placeOf = async (member: Member): Promise<Place> => {
			const userFolder = path.join(folder, member);
			await mkdir(userFolder);
			const environment = {
				...n8nEnvironment({
					userFolder,
					runtime,
					port: member === 'main' ? port : await getPort(),
					brokerPort: await getPort(),
					network: sandbox.environment,
				}),
				...shared,
				QUEUE_HEALTH_CHECK_PORT: String(await getPort()),
			};
			return {
				userFolder,
				installation: { runtime, environment, signal: shutdown.signal },
				starts: 0,
			};
		};
		const places = {
			main: await placeOf('main'),
			'worker-1': await placeOf('worker-1'),
			'worker-2': await placeOf('worker-2'),
		};
		const cluster = new Cluster(places, logFolder, linkedTo(shutdown));
		shutdown.onEnd(() => cluster.endAll());
		return cluster;
	}

	/** Where n8n's commands are run that import something. */
	get installation(): Installation {
		return this.places.main.installation;
	}

	/** Where the main takes requests. */
	get address(): string {
		return `http://127.0.0.1:${this.installation.environment['N8N_PORT'] ?? ''}`;
	}

	/** Brings the packed package to the main. */
	async installOnMain(): Promise<void> {
		await installPackage(this.places.main.userFolder, this.shutdown.signal);
	}

	/** Gives a worker what the main has installed, as one image for all machines does. */
	async installOn(worker: Worker): Promise<void> {
		const nodesOf = ({ userFolder }: Place): string => path.join(userFolder, '.n8n', 'nodes');
		const { places } = this;
		await cp(nodesOf(places.main), nodesOf(places[worker]), { recursive: true });
	}

	/** Every folder in which something is written. */
	get folders(): string[] {
		return [this.logFolder, ...Object.values(this.places).map(({ userFolder }) => userFolder)];
	}

	/** Starts one that does not run, and waits until it takes work. */
	async start(member: Member): Promise<void> {
		const place = this.places[member];
		place.starts += 1;
		const log = this.logFile(member);
		const { installation } = place;
		place.running =
			member === 'main'
				? await startN8n(installation, null, log, this.shutdown)
				: await startN8n(installation, usualConcurrency, log, this.shutdown);
	}

	async startIfStopped(member: Member): Promise<void> {
		if (this.places[member].running === undefined) await this.start(member);
	}

	/** Ends one in good order. */
	async stop(member: Member): Promise<void> {
		await this.end(member, (running) => running.stop());
	}

	/** Ends one as a crash does, by SIGKILL. */
	async kill(member: Member): Promise<void> {
		await this.end(member, (running) => running.kill());
	}

	/** Nothing of it is needed any more, and one after the other would take too long. */
	private async endAll(): Promise<void> {
		await Promise.all((['main', ...workers] as const).map((member) => this.kill(member)));
		// Those that were about to start.
		await this.shutdown.cleanUp();
	}

	private logFile(member: Member): string {
		return path.join(this.logFolder, `${member}-${this.places[member].starts}.log`);
	}

	private async end(member: Member, end: (running: Server) => Promise<void>): Promise<void> {
		const place = this.places[member];
		if (place.running !== undefined) await end(place.running);
		delete place.running;
	}

	/** What a member has logged since it was last started, in JSON. */
	async latestLogOf(member: Member): Promise<string> {
		return await readFile(this.logFile(member), 'utf8');
	}

	/** Which executions each worker has begun, as its log says; one begun twice is in there twice. */
	async begunBy(worker: Worker): Promise<string[]> {
		const names = (await readdir(this.logFolder)).filter((name) => name.startsWith(`${worker}-`));
		const logs = await Promise.all(
			names.map((name) => readFile(path.join(this.logFolder, name), 'utf8')),
		);
		return [...logs.join('\n').matchAll(/Worker started execution (\d+) /g)].map(
			([, id = '']) => id,
		);
	}
}

/** An shutdown of its own, which is requested with the other one. */
function linkedTo({ signal }: Shutdown): Shutdown {
	const own = new Shutdown();
	signal.addEventListener('abort', () => own.request(), { once: true });
	return own;
}

function environmentFor(database: Database, queue: Queue): Record<string, string> {
	const { place: postgres, schema } = database;
	const { place: redis, prefix } = queue;
	return {
		EXECUTIONS_MODE: 'queue',
		OFFLOAD_MANUAL_EXECUTIONS_TO_WORKERS: 'true',
		N8N_LOG_LEVEL: 'debug',
		N8N_LOG_FORMAT: 'json',

		DB_TYPE: 'postgresdb',
		DB_POSTGRESDB_HOST: postgres.host,
		DB_POSTGRESDB_PORT: String(postgres.port),
		DB_POSTGRESDB_USER: postgres.user,
		DB_POSTGRESDB_PASSWORD: postgres.password,
		DB_POSTGRESDB_DATABASE: postgres.database,
		DB_POSTGRESDB_SCHEMA: schema,
		// n8n's two connections per process are too few for ten executions at a time: on a
		// busy machine its main then has none left for its webhooks.
		DB_POSTGRESDB_POOL_SIZE: '10',
		DB_POSTGRESDB_CONNECTION_TIMEOUT: '60000',
		DB_PING_TIMEOUT_MS: '30000',

		QUEUE_BULL_REDIS_HOST: redis.host,
		QUEUE_BULL_REDIS_PORT: String(redis.port),
		QUEUE_BULL_REDIS_DB: redis.database,
		...(redis.user === '' ? {} : { QUEUE_BULL_REDIS_USERNAME: redis.user }),
		...(redis.password === '' ? {} : { QUEUE_BULL_REDIS_PASSWORD: redis.password }),
		QUEUE_BULL_PREFIX: prefix,
		N8N_REDIS_KEY_PREFIX: prefix,

		QUEUE_HEALTH_CHECK_ACTIVE: 'true',
		N8N_WORKER_SERVER_ADDRESS: '127.0.0.1',
	};
}
