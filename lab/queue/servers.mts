import { constants } from 'node:fs';
import { access, chown, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { connect } from 'node:net';
import path from 'node:path';
import process from 'node:process';

import { execa, ExecaError } from 'execa';
import getPort from 'get-port';

import { temporaryFolder } from '../../harness/n8n.mjs';
import { startServer } from '../../harness/server.mjs';
import { UserFacingError, type Shutdown } from '../../harness/shutdown.mjs';
import type { Runtime } from '../../harness/versions.mjs';

/** Debian keeps the programs of each version of Postgres apart, and out of the search path. */
const DEBIAN_FOLDER = '/usr/lib/postgresql';

const HOST = '127.0.0.1';

/** The database of one run. */
export interface Postgres {
	/** n8n's settings for it. */
	environment: Record<string, string>;
	rows<Row>(query: string, values?: readonly unknown[]): Promise<Row[]>;
	/** Every row of every table, as text. */
	dump(): Promise<string>;
	/** What the server has logged. */
	log(): Promise<string>;
}

/** The queue of one run. */
export interface Redis {
	/** n8n's settings for it. */
	environment: Record<string, string>;
	/** Stops it, so that all is written. @returns the folder with each command that changed something */
	stop(): Promise<string>;
}

/** A client of Postgres, as far as it is used here. */
interface Client {
	connect(): Promise<unknown>;
	query<Row>(text: string, values?: readonly unknown[]): Promise<{ rows: Row[] }>;
	on(event: 'error', listener: (error: Error) => void): unknown;
	end(): Promise<void>;
}

/** Starts a Postgres of this run's own, in a temporary folder. @param password made up */
export async function startPostgres(
	runtime: Runtime,
	password: string,
	shutdown: Shutdown,
): Promise<Postgres> {
	const versions = await readdir(DEBIAN_FOLDER).catch(() => []);
	const newestFirst = versions.sort((one, other) => Number(other) - Number(one));
	const folders = newestFirst.map((version) => path.join(DEBIAN_FOLDER, version, 'bin'));
	const postgres = await findProgram('postgres', folders);
	const user = await unprivilegedUser();
	const folder = await temporaryFolder(shutdown);
	const passwordFile = path.join(folder, 'password');
	await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
	if (user) for (const each of [folder, passwordFile]) await chown(each, user.uid, user.gid);

	const data = path.join(folder, 'data');
	const options = { cwd: folder, env: environmentIn(folder), extendEnv: false, ...user };
	const auth = ['-U', 'n8n', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
	const args = ['-D', data, ...auth, '--encoding=UTF8', '--no-locale', '--no-sync'];
	try {
		const cancelSignal = shutdown.signal;
		await execa(path.join(path.dirname(postgres), 'initdb'), args, { ...options, cancelSignal });
	} catch (error) {
		throw error instanceof ExecaError ? new UserFacingError(error.message) : error;
	}
	const port = await getPort();
	// n8n's own client: it is there wherever n8n is, and sees the server as n8n does.
	const { Client: PostgresClient } = createRequire(runtime.n8n)('pg') as {
		Client: new (options: object) => Client;
	};
	const connected = async (): Promise<Client> => {
		const place = { host: HOST, port, user: 'n8n', password, database: 'postgres' };
		const client = new PostgresClient({ ...place, connectionTimeoutMillis: 5_000 });
		client.on('error', () => undefined);
		await client.connect();
		return client;
	};
	const logFile = path.join(folder, 'postgres.log');
	await startServer(
		{
			title: 'Postgres',
			command: postgres,
			args: ['-D', data, '-h', HOST, '-p', String(port), '-k', ''],
			// At once: nobody reads again what it would still write.
			options: { ...options, killSignal: 'SIGQUIT' },
			logFile,
			isReady: async () => {
				const client = await connected().catch(() => null);
				await client?.end();
				return client !== null;
			},
		},
		shutdown,
	);
	const client = await connected();
	shutdown.onEnd(() => client.end());
	const rows: Postgres['rows'] = async <Row,>(query: string, values: readonly unknown[] = []) =>
		(await client.query<Row>(query, values)).rows;
	return {
		environment: {
			DB_TYPE: 'postgresdb',
			DB_POSTGRESDB_HOST: HOST,
			DB_POSTGRESDB_PORT: String(port),
			DB_POSTGRESDB_USER: 'n8n',
			DB_POSTGRESDB_PASSWORD: password,
			DB_POSTGRESDB_DATABASE: 'postgres',
			// n8n's two connections per process are too few for ten executions at a time: on a
			// busy machine its main then has none left for its webhooks.
			DB_POSTGRESDB_POOL_SIZE: '10',
			DB_POSTGRESDB_CONNECTION_TIMEOUT: '60000',
			DB_PING_TIMEOUT_MS: '30000',
		},
		rows,
		dump: async () => {
			const tables = await rows<{ name: string }>(
				"SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'",
			);
			const texts: string[] = [];
			for (const { name } of tables) {
				const all = await rows<{ row: string }>(`SELECT to_json(t)::text AS row FROM "${name}" t`);
				texts.push(...all.map(({ row }) => `${name}: ${row}`));
			}
			return texts.join('\n');
		},
		log: () => readFile(logFile, 'utf8'),
	};
}

/** Starts a Redis of this run's own, in a temporary folder. @param password made up */
export async function startRedis(password: string, shutdown: Shutdown): Promise<Redis> {
	const command = await findProgram('redis-server');
	const folder = await temporaryFolder(shutdown);
	const port = await getPort();
	// It keeps each command, and compresses nothing: in what is compressed no key can be found.
	const settings = [
		`bind ${HOST}`,
		`port ${port}`,
		`requirepass ${password}`,
		`dir ${JSON.stringify(folder)}`,
		'save ""',
		'rdbcompression no',
		'appendonly yes',
		'appendfsync everysec',
		'auto-aof-rewrite-percentage 0',
		'',
	];
	const server = await startServer(
		{
			title: 'Redis',
			command,
			args: ['-'],
			options: {
				cwd: folder,
				env: environmentIn(folder),
				// Here and not in the arguments, which everybody on this machine can read.
				stdin: 'pipe',
				input: settings.join('\n'),
			},
			logFile: path.join(folder, 'redis.log'),
			isReady: () => isListening(port),
		},
		shutdown,
	);
	return {
		environment: {
			QUEUE_BULL_REDIS_HOST: HOST,
			QUEUE_BULL_REDIS_PORT: String(port),
			QUEUE_BULL_REDIS_PASSWORD: password,
		},
		stop: async () => {
			await server.stop();
			return folder;
		},
	};
}

async function isListening(port: number): Promise<boolean> {
	const socket = connect(port, HOST);
	return (await new Promise((resolve) => {
		socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
	}).finally(() => socket.destroy())) as boolean;
}

/** @throws {UserFacingError} that says how to install it */
async function findProgram(name: string, others: readonly string[] = []): Promise<string> {
	const searched = (process.env['PATH'] ?? '').split(path.delimiter);
	for (const folder of [...searched.filter((each) => each !== ''), ...others]) {
		const program = path.join(folder, name);
		const isThere = await access(program, constants.X_OK).then(
			() => true,
			() => false,
		);
		if (isThere) return program;
	}
	throw new UserFacingError(
		`There is no ${name} on this machine. Install Postgres and Redis (Debian and Ubuntu:\napt-get install postgresql redis-server; macOS: brew install postgresql redis).`,
	);
}

/** Postgres refuses to run as root; Debian has made a user for it. */
async function unprivilegedUser(): Promise<{ uid: number; gid: number } | undefined> {
	if (process.getuid?.() !== 0) return undefined;
	const idOf = async (option: string): Promise<number> =>
		Number((await execa('id', [option, 'postgres'])).stdout);
	try {
		return { uid: await idOf('-u'), gid: await idOf('-g') };
	} catch {
		throw new UserFacingError(
			'Postgres does not run as root, and there is no user "postgres" to run it as: run this as another user.',
		);
	}
}

/** Whoever uses such servers has their addresses in the environment; they are not for these. */
function environmentIn(folder: string): Record<string, string> {
	return { PATH: process.env['PATH'] ?? '', HOME: folder, LC_ALL: 'C.UTF-8' };
}
