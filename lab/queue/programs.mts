import { constants } from 'node:fs';
import { access, readdir } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';

import { UserFacingError } from '../../harness/shutdown.mjs';

/** Debian keeps the programs of each version of Postgres apart, and out of the search path. */
const debianFolder = '/usr/lib/postgresql';

/** Where the programs of Postgres are: `initdb`, `postgres`, `pg_dump`. */
export async function findPostgresFolder(): Promise<string> {
	const folders = [...searchPath(), ...(await debianFolders())];
	for (const folder of folders) {
		const names = ['initdb', 'postgres', 'pg_dump'];
		const found = await Promise.all(names.map((name) => isProgram(path.join(folder, name))));
		if (found.every(Boolean)) return folder;
	}
	throw missing('Postgres');
}

/** The program of Redis. */
export async function findRedis(): Promise<string> {
	for (const folder of searchPath()) {
		const program = path.join(folder, 'redis-server');
		if (await isProgram(program)) return program;
	}
	throw missing('Redis');
}

function missing(title: string): UserFacingError {
	return new UserFacingError(
		[
			`There is no ${title} on this machine, and none was named.`,
			'Install both servers (Debian and Ubuntu: apt-get install postgresql redis-server;',
			'macOS: brew install postgresql redis), or name servers of yours with',
			'--postgres <url> and --redis <url>.',
		].join('\n'),
	);
}

function searchPath(): string[] {
	return (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
}

/** The newest version first. */
async function debianFolders(): Promise<string[]> {
	const versions = await readdir(debianFolder).catch(() => []);
	return versions
		.sort((one, other) => other.localeCompare(one, 'en', { numeric: true }))
		.map((version) => path.join(debianFolder, version, 'bin'));
}

async function isProgram(file: string): Promise<boolean> {
	return await access(file, constants.X_OK).then(
		() => true,
		() => false,
	);
}
