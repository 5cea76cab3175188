import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import getPort from 'get-port';

import { LOG_EVERYTHING, N8n } from '../../harness/n8n.mjs';
import type { Shutdown } from '../../harness/shutdown.mjs';
import type { Runtime } from '../../harness/versions.mjs';
import type { Sandbox } from '../../sandbox/index.js';

/** Concurrent executions of a worker. */
const CONCURRENCY = 10;

/**
 * An n8n in queue mode: a main that receives requests and polls, and workers that execute. Each
 * has a user folder of its own, as on separate machines; they share the database, the queue and
 * the encryption key.
 */
export interface Cluster {
	main: N8n;
	workers: readonly [N8n, N8n];
}

/** Makes the folders; starts nothing. @param servers n8n's settings for its database and its queue */
export async function createCluster(
	runtime: Runtime,
	sandbox: Sandbox,
	servers: Readonly<Record<string, string>>,
	shutdown: Shutdown,
): Promise<Cluster> {
	const port = await getPort();
	const shared = {
		...LOG_EVERYTHING,
		...servers,
		EXECUTIONS_MODE: 'queue',
		OFFLOAD_MANUAL_EXECUTIONS_TO_WORKERS: 'true',
		N8N_ENCRYPTION_KEY: randomBytes(24).toString('hex'),
		// Workers use it in addresses, but only the main listens there.
		WEBHOOK_URL: `http://127.0.0.1:${port}/`,
		QUEUE_HEALTH_CHECK_ACTIVE: 'true',
		N8N_WORKER_SERVER_ADDRESS: '127.0.0.1',
	};
	const worker = async (): Promise<N8n> =>
		await N8n.create(runtime, sandbox, shutdown, {
			environment: { ...shared, QUEUE_HEALTH_CHECK_PORT: String(await getPort()) },
			workerConcurrency: CONCURRENCY,
		});
	const main = await N8n.create(runtime, sandbox, shutdown, { port, environment: shared });
	return { main, workers: [await worker(), await worker()] };
}

/** Executions that a worker started, according to its logs; one started twice is listed twice. */
export async function startedBy({ userFolder }: N8n): Promise<string[]> {
	const logs = (await readdir(userFolder)).filter((name) => name.endsWith('.log'));
	const texts = await Promise.all(
		logs.map((name) => readFile(path.join(userFolder, name), 'utf8')),
	);
	const started = texts.join('\n').matchAll(/Worker started execution (\d+) /g);
	return [...started].map(([, id = '']) => id);
}
