import { chown, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';

import { execa, type Options } from 'execa';
import getPort from 'get-port';

import { temporaryFolder } from '../../harness/n8n.mjs';
import { startServer } from '../../harness/server.mjs';
import { UserFacingError, type Shutdown } from '../../harness/shutdown.mjs';

/** Debian keeps the programs of each version of Postgres apart, and out of the search path. */
const DEBIAN_FOLDER = '/usr/lib/postgresql';

const HOST = '127.0.0.1';

/** The database of one run. */
export type Postgres = Awaited<ReturnType<typeof startPostgres>>;

/** The queue of one run. */
export type Redis = Awaited<ReturnType<typeof startRedis>>;

/** Starts a Postgres of this run's own, in a temporary folder. @param password made up */
export async function startPostgres(password: string, shutdown: Shutdown) {
	const versions = await readdir(DEBIAN_FOLDER).catch(() => []);
	const newestFirst = versions.sort((one, other) => Number(other) - Number(one));
	const folders = newestFirst.map((version) => path.join(DEBIAN_FOLDER, version, 'bin'));
	const port = String(await getPort());
	const place = await ownFolder(shutdown, folders, {
		PGHOST: HOST,
		PGPORT: port,
		PGUSER: 'n8n',
		PGPASSWORD: password,
		PGDATABASE: 'postgres',
	});
	const programs = ['postgres', 'initdb', 'psql', 'pg_dump', 'pg_isready'];
	for (const program of programs) await requireProgram(program, place);
	const user = await unprivilegedUser();
	const passwordFile = path.join(place.cwd, 'password');
	await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
	if (user) for (const each of [place.cwd, passwordFile]) await chown(each, user.uid, user.gid);

	/** Runs one of its programs. @returns what it prints */
	const run = async (program: string, args: readonly string[], options = {}): Promise<string> => {
		const cancelSignal = shutdown.signal;
		return (await execa(program, args, { ...place, cancelSignal, ...options })).stdout;
	};
	const data = path.join(place.cwd, 'data');
	const auth = ['-U', 'n8n', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
	await run('initdb', ['-D', data, ...auth, '--encoding=UTF8', '--no-locale', '--no-sync'], user);
	const logFile = path.join(place.cwd, 'postgres.log');
	await startServer(
		{
			title: 'Postgres',
			command: 'postgres',
			args: ['-D', data, '-h', HOST, '-p', port, '-k', ''],
			// At once: nobody reads what it would still write.
			options: { ...place, ...user, killSignal: 'SIGQUIT' },
			logFile,
			isReady: async () => !(await execa('pg_isready', { ...place, reject: false })).failed,
		},
		shutdown,
	);
	return {
		/** n8n's settings for it. */
		environment: {
			DB_TYPE: 'postgresdb',
			DB_POSTGRESDB_HOST: HOST,
			DB_POSTGRESDB_PORT: port,
			DB_POSTGRESDB_USER: 'n8n',
			DB_POSTGRESDB_PASSWORD: password,
			DB_POSTGRESDB_DATABASE: 'postgres',
			// n8n's two connections per process are too few for ten concurrent executions: on a
			// busy machine, its main has none left for webhooks.
			DB_POSTGRESDB_POOL_SIZE: '10',
			DB_POSTGRESDB_CONNECTION_TIMEOUT: '60000',
			DB_PING_TIMEOUT_MS: '30000',
		},
		/** What a query finds. */
		rows: async <Row,>(query: string): Promise<Row[]> => {
			const asJson = `SELECT coalesce(json_agg(found), '[]') FROM (${query}) found`;
			return JSON.parse(await run('psql', ['-X', '-A', '-t', '-c', asJson])) as Row[];
		},
		/** Every row of every table, as text. */
		dump: async () => await run('pg_dump', ['--data-only']),
		logFile,
	};
}

/** Starts a Redis of this run's own, in a temporary folder. @param password made up */
export async function startRedis(password: string, shutdown: Shutdown) {
	const place = await ownFolder(shutdown);
	for (const program of ['redis-server', 'redis-cli']) await requireProgram(program, place);
	const folder = place.cwd;
	const port = String(await getPort());
	// It logs each command and compresses nothing: keys cannot be found in compressed data.
	const settings = `
		bind ${HOST}
		port ${port}
		requirepass ${password}
		dir ${JSON.stringify(folder)}
		save ""
		rdbcompression no
		appendonly yes
		appendfsync everysec
		auto-aof-rewrite-percentage 0
	`;
	const ping = { ...place, env: { ...place.env, REDISCLI_AUTH: password } };
	const server = await startServer(
		{
			title: 'Redis',
			command: 'redis-server',
			args: ['-'],
			// Not in the arguments, which everybody on this machine can read.
			options: { ...place, stdin: 'pipe', input: settings },
			logFile: path.join(folder, 'redis.log'),
			isReady: async () =>
				(await execa('redis-cli', ['-p', port, 'ping'], { ...ping, reject: false })).stdout ===
				'PONG',
		},
		shutdown,
	);
	return {
		/** n8n's settings for it. */
		environment: {
			QUEUE_BULL_REDIS_HOST: HOST,
			QUEUE_BULL_REDIS_PORT: port,
			QUEUE_BULL_REDIS_PASSWORD: password,
		},
		/** Stops it, so that all is written. @returns the folder with each command that changed something */
		stop: async () => {
			await server.stop();
			return folder;
		},
	};
}

/** @throws {UserFacingError} that says how to install it */
async function requireProgram(name: string, options: Options): Promise<void> {
	const { failed } = await execa(name, ['--version'], { ...options, reject: false });
	if (!failed) return;
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

/**
 * Options to run a server in a folder of its own. The environment is not inherited: it may have
 * the addresses of other such servers.
 */
async function ownFolder(
	shutdown: Shutdown,
	moreToSearch: readonly string[] = [],
	settings: Readonly<Record<string, string>> = {},
) {
	const cwd = await temporaryFolder(shutdown);
	const searched = [process.env['PATH'] ?? '', ...moreToSearch].join(path.delimiter);
	return {
		cwd,
		env: { ...settings, PATH: searched, HOME: cwd, LC_ALL: 'C.UTF-8' },
		extendEnv: false,
	};
}
