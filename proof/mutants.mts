import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import process from 'node:process';

import { execa } from 'execa';
import { glob } from 'tinyglobby';

import { PlainError, runToEnd } from '../scripts/ending.mjs';
import {
	leastScore,
	reportOf,
	roomResult,
	type Results,
	type RoomResult,
} from './mutantReport.mjs';
import { folderOf, rooms, testsOf, type Room } from './mutants/rooms.js';
import { resultsFile, strykerOptions } from './mutants/strykerOptions.js';
import { readOptions } from './options.mjs';

await runToEnd(async (ending) => {
	const { isJson, values } = readOptions(process.argv.slice(2));
	const chosen = await choose(values.get('only'));
	const startedAt = new Date();
	// Within the project: its packages are found from there.
	await mkdir('.cache', { recursive: true });
	const folder = await mkdtemp('.cache/mutants-');
	ending.onEnd(() => rm(folder, { recursive: true, force: true }));
	const results: RoomResult[] = [];
	for (const { room, mutate } of chosen) {
		process.stderr.write(`\n${room.name}\n`);
		results.push(
			roomResult(room, await tryMutants(room, mutate, `${folder}/${room.name}`, ending.signal)),
		);
	}

	const seconds = Math.round((Date.now() - startedAt.getTime()) / 1000);
	const whole = { startedAt: startedAt.toISOString(), seconds, rooms: results };
	process.stdout.write(isJson ? `${JSON.stringify(whole, null, 2)}\n` : reportOf(whole));
	return results.every(({ isPure, score }) => !isPure || score >= leastScore) ? 0 : 1;
});

/** What to make mistakes in: everything, one room, or one file of a room. */
async function choose(only: string | undefined): Promise<{ room: Room; mutate: string }[]> {
	const whole = rooms.map((room) => ({ room, mutate: `${folderOf(room)}/**/*.ts` }));
	if (only === undefined) return whole;
	const named = whole.filter(({ room }) => room.name === only);
	if (named.length > 0) return named;
	const holder = rooms.find((room) => only.startsWith(`${folderOf(room)}/`));
	if (holder !== undefined && (await glob(only)).length > 0)
		return [{ room: holder, mutate: only }];
	const names = rooms.map(({ name }) => name).join(', ');
	throw new PlainError(`"${only}" is no room and no file of one. The rooms are: ${names}.`);
}

async function tryMutants(
	room: Room,
	mutate: string,
	folder: string,
	cancelSignal: AbortSignal,
): Promise<Results> {
	const tests = (await glob(`${testsOf(room)}/*.test.ts`)).sort();
	const optionsFile = `${folder}/options.json`;
	await mkdir(folder, { recursive: true });
	await writeFile(optionsFile, JSON.stringify(strykerOptions({ mutate, tests, folder })));
	// A process of its own, because Stryker writes what it says to standard output.
	await execa(
		process.execPath,
		['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', optionsFile],
		{
			stdin: 'ignore',
			stdout: process.stderr,
			stderr: 'inherit',
			cancelSignal,
		},
	);
	return JSON.parse(await readFile(resultsFile(folder), 'utf8')) as Results;
}
