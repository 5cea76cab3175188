import { cp, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

import { execa } from 'execa';

import { UserFacingError, type Shutdown } from '../../harness/shutdown.mjs';
import { projectFolder } from '../../harness/projectFolder.mjs';

const providersFolder = path.join('nodes', 'Credits', 'providers');

/** Folders that a copy does not need, or makes itself. */
const leftOut = ['.cache', '.git', 'coverage', 'dist', 'node_modules'];

/** Beginnings and ends of made-up names. */
const beginnings = 'Ba Ce Di Fo Gu Ha Je Ki Lo Mu Na Pe Ri So Tu Va We Xi Yo Zu'.split(' ');
const ends = 'lano meko rita sevu vora linda moto ranu silo vex dari gomi kesa nilu tobo'.split(
	' ',
);

/**
 * Makes a copy of the project that has more providers: copies of its own under
 * made-up names. It is generated and built, and removed at the end of the run.
 *
 * @param count number of providers in the copy
 * @returns the copy's folder
 * @throws {UserFacingError} if there are as many already
 */
export async function fillProject(
	count: number,
	report: (progress: string) => void,
	shutdown: Shutdown,
): Promise<string> {
	const originals = await providersOf(projectFolder);
	if (count <= originals.length) {
		throw new UserFacingError(`There are ${originals.length} providers already: ask for more.`);
	}
	const folder = await mkdtemp(path.join(await realpath(tmpdir()), 'n8n-nodes-credits-filled-'));
	shutdown.onEnd(() => rm(folder, { recursive: true, force: true }));
	for (const name of await readdir(projectFolder)) {
		if (leftOut.includes(name)) continue;
		await cp(path.join(projectFolder, name), path.join(folder, name), { recursive: true });
	}
	await symlink(path.join(projectFolder, 'node_modules'), path.join(folder, 'node_modules'));
	for (let index = 0; index < count - originals.length; index++) {
		await copyProvider(folder, originals[index % originals.length] ?? '', index);
	}
	const run = async (...args: string[]): Promise<void> => {
		report(args.at(-1) ?? '');
		const options = { cwd: folder, stdin: 'ignore', cancelSignal: shutdown.signal } as const;
		await execa(process.execPath, args, options);
	};
	await run('--import', 'tsx', 'scripts/generate.ts');
	await run('scripts/build.mjs');
	return folder;
}

/** The catalogue ids of a project's providers. */
export async function providersOf(project: string): Promise<string[]> {
	const entries = await readdir(path.join(project, providersFolder), { withFileTypes: true });
	return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/** A name that no other index has. Some are their id and some are not, as with the real ones. */
function madeUpName(index: number): { id: string; displayName: string } {
	const part = (parts: string[], place: number): string => parts[place % parts.length] ?? '';
	const rest = Math.floor(index / beginnings.length);
	const round = Math.floor(rest / ends.length);
	const name = `${part(beginnings, index)}${part(ends, rest)}${round === 0 ? '' : round + 1}`;
	const id = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
	return index % 2 === 0 ? { id, displayName: name } : { id: `${id}Ai`, displayName: `${name}.ai` };
}

/** Copies a provider's folder. Within its files it keeps the constant that it has, and exports it by another name. */
async function copyProvider(folder: string, original: string, index: number): Promise<void> {
	const { id, displayName } = madeUpName(index);
	const copy = path.join(folder, providersFolder, id);
	await cp(path.join(folder, providersFolder, original), copy, { recursive: true });
	await change(path.join(copy, 'record.ts'), [
		[new RegExp(`^export (?=const ${original}\\b)`, 'm'), ''],
		[/$/, `\nexport { ${original} as ${id} };\n`],
		[new RegExp(`\\bname: '${original}'`), `name: '${id}'`],
		[
			new RegExp(`(?<=\\bname: '${id}'[^]*?)\\bdisplayName: '[^']*'`),
			`displayName: '${displayName}'`,
		],
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
