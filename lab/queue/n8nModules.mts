import { createRequire } from 'node:module';

import type { Runtime } from '../../harness/versions.mjs';

/** A client of Postgres, as far as it is used here. */
export interface PostgresClient {
	connect(): Promise<unknown>;
	query<Row>(text: string, values?: readonly unknown[]): Promise<{ rows: Row[] }>;
	on(event: 'error', listener: (error: Error) => void): unknown;
	end(): Promise<void>;
}

/** A client of Redis, as far as it is used here. */
export interface RedisClient {
	connect(): Promise<unknown>;
	on(event: 'error', listener: (error: Error) => void): unknown;
	scan(cursor: string, ...options: Array<string | number>): Promise<[string, string[]]>;
	type(key: string): Promise<string>;
	call(command: string, ...options: string[]): Promise<unknown>;
	del(...keys: string[]): Promise<number>;
	save(): Promise<unknown>;
	disconnect(): void;
}

/** Where a server listens, and who may sign in. */
export interface ServerPlace {
	host: string;
	port: number;
	user: string;
	password: string;
	/** A name at Postgres, a number at Redis. */
	database: string;
}

/**
 * The clients that n8n itself has: they are there wherever n8n is, and they see
 * the two servers as n8n does.
 */
export class N8nModules {
	private readonly require: NodeJS.Require;

	constructor(runtime: Runtime) {
		this.require = createRequire(runtime.n8n);
	}

	postgresClient(place: ServerPlace): PostgresClient {
		const { Client } = this.require('pg') as { Client: new (options: object) => PostgresClient };
		return new Client({ ...place, connectionTimeoutMillis: 5_000 });
	}

	redisClient({ host, port, user, password, database }: ServerPlace): RedisClient {
		const { Redis } = this.require('ioredis') as { Redis: new (options: object) => RedisClient };
		return new Redis({
			host,
			port,
			...(user === '' ? {} : { username: user }),
			...(password === '' ? {} : { password }),
			db: Number(database),
			lazyConnect: true,
			// Whoever waits for the server asks again by himself.
			retryStrategy: () => null,
			connectTimeout: 5_000,
		});
	}

	/** Reads what n8n has stored about an execution: JSON without repetitions. */
	parseExecution(stored: string): unknown {
		const { parse } = this.require('flatted') as { parse: (text: string) => unknown };
		return parse(stored);
	}
}
