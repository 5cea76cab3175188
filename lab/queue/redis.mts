import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import getPort from 'get-port';

import { UserFacingError, type Shutdown } from '../../harness/shutdown.mjs';
import type { N8nModules, RedisClient, ServerPlace } from './n8nModules.mjs';
import { startOwnServer } from './ownServer.mjs';
import { findRedis } from './programs.mjs';

/** How each kind of value is read whole. */
const readers: Readonly<Record<string, (key: string) => [string, ...string[]]>> = {
	string: (key) => ['GET', key],
	hash: (key) => ['HGETALL', key],
	list: (key) => ['LRANGE', key, '0', '-1'],
	set: (key) => ['SMEMBERS', key],
	zset: (key) => ['ZRANGE', key, '0', '-1', 'WITHSCORES'],
	stream: (key) => ['XRANGE', key, '-', '+'],
};

/** The keys under which n8n keeps its queue, and nobody else anything. */
export class Queue {
	private constructor(
		readonly place: ServerPlace,
		readonly prefix: string,
		private readonly client: RedisClient,
		/** What Redis has written, where the server is our own. */
		private readonly folder: string | null,
	) {}

	/**
	 * Finds a place for the queue. Every key under the prefix is deleted at the end
	 * of the run.
	 *
	 * @param theirs a server of the user's; one is started without it
	 * @param secret for the server that is started
	 * @param prefix that nobody else has
	 */
	static async open(
		modules: N8nModules,
		theirs: ServerPlace | null,
		secret: string,
		prefix: string,
		shutdown: Shutdown,
	): Promise<Queue> {
		const own = theirs === null ? await startRedis(modules, secret, shutdown) : null;
		const place = theirs ?? own?.place;
		if (place === undefined) throw new UserFacingError('There is no Redis.');
		const client = modules.redisClient(place);
		client.on('error', () => undefined);
		await client.connect().catch((error: unknown) => {
			const words = error instanceof Error ? error.message : String(error);
			throw new UserFacingError(`Redis cannot be used: ${words}`);
		});
		shutdown.onEnd(() => Promise.resolve(client.disconnect()));
		const queue = new Queue(place, prefix, client, own?.folder ?? null);
		// Our own server is thrown away as it is.
		if (own === null) shutdown.onEnd(() => queue.remove());
		return queue;
	}

	/** Everything that is in the queue now, as text. */
	async contents(): Promise<string> {
		const lines: string[] = [];
		for (const key of await this.keys()) {
			const read = readers[await this.client.type(key)];
			// A key may be gone by now.
			const value = read === undefined ? null : await this.client.call(...read(key));
			lines.push(`${key}: ${JSON.stringify(value)}`);
		}
		return lines.join('\n');
	}

	/**
	 * Has Redis write down everything where the server is our own. There it has also
	 * kept each command that ever changed something.
	 *
	 * @returns the folder with both, uncompressed
	 */
	async written(): Promise<string | null> {
		if (this.folder !== null) await this.client.save();
		return this.folder;
	}

	private async remove(): Promise<void> {
		const keys = await this.keys();
		while (keys.length > 0) await this.client.del(...keys.splice(0, 500));
	}

	private async keys(): Promise<string[]> {
		const found = new Set<string>();
		let cursor = '0';
		do {
			const [next, keys] = await this.client.scan(
				cursor,
				'MATCH',
				`*${this.prefix}*`,
				'COUNT',
				500,
			);
			// A pattern is not a prefix, and n8n's queue puts braces around it.
			for (const key of keys) if (this.isOurs(key)) found.add(key);
			cursor = next;
		} while (cursor !== '0');
		return [...found];
	}

	private isOurs(key: string): boolean {
		return key.startsWith(this.prefix) || key.startsWith(`{${this.prefix}`);
	}
}

async function startRedis(
	modules: N8nModules,
	password: string,
	shutdown: Shutdown,
): Promise<{ place: ServerPlace; folder: string }> {
	const program = await findRedis();
	const folder = await mkdtemp(path.join(tmpdir(), 'n8n-nodes-credits-redis-'));
	shutdown.onEnd(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
	const place: ServerPlace = {
		host: '127.0.0.1',
		port: await getPort(),
		user: '',
		password,
		database: '0',
	};
	await startOwnServer(
		{
			title: 'Redis',
			program,
			args: ['-'],
			// Here and not in the arguments, which everybody on this machine can read.
			input: settingsFor(place, folder),
			folder,
			logFile: path.join(folder, 'redis.log'),
			stopSignal: 'SIGTERM',
			ask: async () => {
				const client = modules.redisClient(place);
				client.on('error', () => undefined);
				await client.connect();
				client.disconnect();
			},
		},
		shutdown,
	);
	return { place, folder };
}

/** Redis keeps each command, and compresses nothing: in what is compressed no key can be found. */
function settingsFor({ host, port, password }: ServerPlace, folder: string): string {
	return [
		`bind ${host}`,
		`port ${port}`,
		`requirepass ${password}`,
		`dir ${JSON.stringify(folder)}`,
		'save ""',
		'rdbcompression no',
		'appendonly yes',
		'appendfsync everysec',
		'auto-aof-rewrite-percentage 0',
		'',
	].join('\n');
}
