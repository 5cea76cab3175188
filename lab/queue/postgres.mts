import { chown, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

import { execa, ExecaError } from 'execa';
import getPort from 'get-port';

import { UserFacingError, type Shutdown } from '../../harness/shutdown.mjs';
import type { N8nModules, PostgresClient, ServerPlace } from './n8nModules.mjs';
import { plainEnvironment, startOwnServer, type OtherUser } from './ownServer.mjs';
import { findPostgresFolder } from './programs.mjs';

/** The schema in which n8n keeps everything, and nobody else anything. */
export class Database {
	private constructor(
		readonly place: ServerPlace,
		readonly schema: string,
		private readonly client: PostgresClient,
		private readonly own: OwnPostgres | null,
	) {}

	/**
	 * Makes a schema, which is dropped at the end of the run.
	 *
	 * @param theirs a server of the user's; one is started without it
	 * @param secret for the server that is started
	 * @param schema a name that nobody else has
	 */
	static async open(
		modules: N8nModules,
		theirs: ServerPlace | null,
		secret: string,
		schema: string,
		shutdown: Shutdown,
	): Promise<Database> {
		const own = theirs === null ? await startPostgres(modules, secret, shutdown) : null;
		const place = theirs ?? own?.place;
		if (place === undefined) throw new UserFacingError('There is no Postgres.');
		const client = modules.postgresClient(place);
		client.on('error', () => undefined);
		await client.connect().catch((error: unknown) => {
			throw new UserFacingError(`Postgres cannot be used: ${wordsOf(error)}`);
		});
		shutdown.onEnd(() => client.end());
		await client.query(`CREATE SCHEMA "${schema}"`).catch((error: unknown) => {
			throw new UserFacingError(`No schema can be made in Postgres: ${wordsOf(error)}`);
		});
		// Our own server is thrown away as it is.
		if (own === null) shutdown.onEnd(() => client.query(`DROP SCHEMA "${schema}" CASCADE`));
		return new Database(place, schema, client, own);
	}

	/** Asks for rows; `$schema` in the text stands for the schema. */
	async rows<Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
		const query = text.replaceAll('$schema', `"${this.schema}"`);
		return (await this.client.query<Row>(query, values)).rows;
	}

	/** Everything in the schema as text. */
	async dump(): Promise<string> {
		return this.own === null ? await this.dumpRows() : await this.dumpAll(this.own.programs);
	}

	/** What the server has logged, where it is our own. */
	async log(): Promise<string> {
		return this.own === null ? '' : await readFile(this.own.logFile, 'utf8');
	}

	private async dumpAll(programs: string): Promise<string> {
		const { host, port, user, password, database } = this.place;
		const { stdout } = await execa(
			path.join(programs, 'pg_dump'),
			[`--host=${host}`, `--port=${port}`, `--username=${user}`, '--inserts', database],
			{
				env: { ...plainEnvironment(tmpdir()), PGPASSWORD: password },
				extendEnv: false,
				maxBuffer: 2 ** 30,
			},
		);
		return stdout;
	}

	/** Whoever has a server elsewhere may have no `pg_dump`, or one of another version. */
	private async dumpRows(): Promise<string> {
		const tables = await this.rows<{ name: string }>(
			'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = $1',
			[this.schema],
		);
		const texts: string[] = [];
		for (const { name } of tables) {
			const rows = await this.rows<{ row: string }>(
				`SELECT to_json(each)::text AS row FROM $schema."${name}" AS each`,
			);
			texts.push(...rows.map(({ row }) => `${name}: ${row}`));
		}
		return texts.join('\n');
	}
}

/** A server that is started for this run alone. */
interface OwnPostgres {
	place: ServerPlace;
	/** The folder of its programs. */
	programs: string;
	logFile: string;
}

async function startPostgres(
	modules: N8nModules,
	password: string,
	shutdown: Shutdown,
): Promise<OwnPostgres> {
	const programs = await findPostgresFolder();
	const user = await unprivilegedUser();
	const folder = await mkdtemp(path.join(tmpdir(), 'n8n-nodes-credits-postgres-'));
	shutdown.onEnd(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
	if (user) await chown(folder, user.uid, user.gid);

	const data = path.join(folder, 'data');
	const logFile = path.join(folder, 'postgres.log');
	await createData(path.join(programs, 'initdb'), data, folder, user, password, shutdown.signal);
	const place: ServerPlace = {
		host: '127.0.0.1',
		port: await getPort(),
		user: 'n8n',
		password,
		database: 'postgres',
	};
	await startOwnServer(
		{
			title: 'Postgres',
			program: path.join(programs, 'postgres'),
			args: ['-D', data, '-h', place.host, '-p', String(place.port), '-k', ''],
			user,
			folder,
			logFile,
			// At once: nobody reads again what it would still write.
			stopSignal: 'SIGQUIT',
			ask: async () => {
				const client = modules.postgresClient(place);
				client.on('error', () => undefined);
				await client.connect();
				await client.end();
			},
		},
		shutdown,
	);
	return { place, programs, logFile };
}

async function createData(
	initdb: string,
	data: string,
	folder: string,
	user: OtherUser | undefined,
	password: string,
	signal: AbortSignal,
): Promise<void> {
	const passwordFile = path.join(folder, 'password');
	await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
	if (user) await chown(passwordFile, user.uid, user.gid);
	const args = ['-D', data, '-U', 'n8n', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
	try {
		await execa(initdb, [...args, '--encoding=UTF8', '--no-locale', '--no-sync'], {
			cwd: folder,
			env: plainEnvironment(folder),
			extendEnv: false,
			all: true,
			stdin: 'ignore',
			cancelSignal: signal,
			...user,
		});
	} catch (error) {
		if (!(error instanceof ExecaError)) throw error;
		const output = typeof error.all === 'string' ? error.all : error.shortMessage;
		throw new UserFacingError(
			`initdb failed:\n  ${output.trim().split('\n').slice(-6).join('\n  ')}`,
		);
	}
}

/** Postgres refuses to run as root; Debian has made a user for it. */
async function unprivilegedUser(): Promise<OtherUser | undefined> {
	if (process.getuid?.() !== 0) return undefined;
	const idOf = async (option: string): Promise<number> => {
		return Number((await execa('id', [option, 'postgres'])).stdout);
	};
	try {
		return { uid: await idOf('-u'), gid: await idOf('-g') };
	} catch {
		throw new UserFacingError(
			'Postgres does not run as root, and there is no user "postgres" to run it as. Run this as another user, or name a server with --postgres <url>.',
		);
	}
}

function wordsOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
