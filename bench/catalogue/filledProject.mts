import {
	cp,
	mkdir,
	mkdtemp,
	readdir,
	readFile,
	realpath,
	rm,
	symlink,
	writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

import { execa } from 'execa';

import { PlainError, type Ending } from '../../scripts/ending.mjs';
import { projectFolder } from '../../scripts/run.mjs';

const providersFolder = path.join('nodes', 'Credits', 'providers');

/** What a copy does not need, or makes itself. */
const leftOut = ['.cache', '.git', 'coverage', 'dist', 'node_modules'];

/** Syllables of made-up names: enough for 400 that differ. */
const beginnings = 'Ba Ce Di Fo Gu Ha Je Ki Lo Mu Na Pe Ri So Tu Va We Xi Yo Zu'.split(' ');
const middles = 'lan mor rit sel vun'.split(' ');
const ends = 'ado eko ira ova'.split(' ');

/**
 * Makes a copy of the project that has more providers: copies of its own under
 * made-up names. It is generated and built, and removed at the end of the run.
 *
 * @param count how many providers there are to be
 * @returns the copy's folder
 * @throws {PlainError} when there are as many already
 */
export async function fillProject(
	count: number,
	report: (progress: string) => void,
	ending: Ending,
): Promise<string> {
	const originals = await providersOf(projectFolder);
	if (count <= originals.length) {
		throw new PlainError(`There are ${originals.length} providers already: ask for more.`);
	}
	const folder = await mkdtemp(path.join(await realpath(tmpdir()), 'n8n-nodes-credits-filled-'));
	ending.onEnd(() => rm(folder, { recursive: true, force: true }));
	for (const name of await readdir(projectFolder)) {
		if (leftOut.includes(name)) continue;
		await cp(path.join(projectFolder, name), path.join(folder, name), { recursive: true });
	}
	await symlink(path.join(projectFolder, 'node_modules'), path.join(folder, 'node_modules'));

	for (let index = 0; index < count - originals.length; index++) {
		const original = originals[index % originals.length] ?? '';
		await copyProvider(path.join(folder, providersFolder), original, madeUpName(index));
	}
	for (const [what, args] of [
		['generating', ['--import', 'tsx', 'scripts/generate.ts']],
		['building', ['scripts/build.mjs']],
	] as const) {
		report(what);
		const options = { cwd: folder, stdin: 'ignore', cancelSignal: ending.signal } as const;
		await execa(process.execPath, args, options);
	}
	return folder;
}

/** The catalogue ids of a project's providers. */
export async function providersOf(folder: string): Promise<string[]> {
	const entries = await readdir(path.join(folder, providersFolder), { withFileTypes: true });
	return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/** Some names are their id and some are not, as with the real ones. */
function madeUpName(index: number): { id: string; displayName: string } {
	const part = (parts: string[], place: number): string => parts[place % parts.length] ?? '';
	const middle = Math.floor(index / beginnings.length);
	const end = Math.floor(middle / middles.length);
	const round = Math.floor(end / ends.length);
	const name = part(beginnings, index) + part(middles, middle) + part(ends, end);
	const number = round === 0 ? '' : String(round + 1);
	const id = `${name.charAt(0).toLowerCase()}${name.slice(1)}${number}`;
	return index % 2 === 0
		? { id, displayName: `${name}${number}` }
		: { id: `${id}Ai`, displayName: `${name}${number}.ai` };
}

/** Copies a provider's folder. Inside its two files it keeps its constant: only the exported name is another. */
async function copyProvider(
	folder: string,
	original: string,
	{ id, displayName }: ReturnType<typeof madeUpName>,
): Promise<void> {
	const copy = path.join(folder, id);
	await mkdir(copy);
	await cp(path.join(folder, original), copy, { recursive: true });
	await change(path.join(copy, 'record.ts'), [
		[new RegExp(`^export const ${original}\\b`, 'm'), `const ${original}`],
		[new RegExp(`\\bname: '${original}'`), `name: '${id}'`],
		[
			new RegExp(`(?<=\\bname: '${id}'[^]*?)\\bdisplayName: '[^']*'`),
			`displayName: '${displayName}'`,
		],
		[/$/, `\nexport { ${original} as ${id} };\n`],
	]);
	await change(path.join(copy, 'answers.ts'), [
		[new RegExp(`\\b${original}\\b(?=[^}]*\\} from '\\./record')`), `${id} as ${original}`],
	]);
}

async function change(file: string, changes: ReadonlyArray<[RegExp, string]>): Promise<void> {
	let content = await readFile(file, 'utf8');
	for (const [pattern, replacement] of changes) {
		if (!pattern.test(content)) throw new Error(`${file} has nothing like ${String(pattern)}`);
		content = content.replace(pattern, replacement);
	}
	await writeFile(file, content);
}
