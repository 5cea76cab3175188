import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { projectFolder } from './projectFolder.mjs';
import { runNpm } from './npm.mjs';

/** Remembers in n8n's folder which tarball it has: the version number alone does not tell. */
const markName = 'installed-tarball.txt';

/**
 * Packs this project and installs the tarball in an n8n user folder, as n8n
 * itself does with a community package. An unchanged tarball is left alone.
 *
 * @param project the folder that is packed, where it is a copy of this one
 * @returns whether something was installed
 * @throws {UserFacingError}
 */
export async function installPackage(
	userFolder: string,
	signal: AbortSignal,
	project = projectFolder,
): Promise<boolean> {
	const nodesFolder = path.join(userFolder, '.n8n', 'nodes');
	const packing = await mkdtemp(path.join(tmpdir(), 'n8n-nodes-credits-pack-'));
	try {
		const content = await pack(project, packing, signal);
		const hash = createHash('sha256').update(content).digest('hex');
		if (hash === (await readMark(nodesFolder))) return false;

		// A name of its own for each content, for npm would not look twice at the same.
		const copy = path.join(nodesFolder, 'tarballs', `n8n-nodes-credits-${hash.slice(0, 12)}.tgz`);
		await rm(path.dirname(copy), { recursive: true, force: true });
		await mkdir(path.dirname(copy), { recursive: true });
		await writeFile(copy, content);
		await createPackageFile(nodesFolder);
		// It has no dependencies, so nothing needs the network.
		await runNpm(['install', copy, '--ignore-scripts', '--offline'], nodesFolder, signal);
		await writeFile(path.join(nodesFolder, markName), hash);
		return true;
	} finally {
		await rm(packing, { recursive: true, force: true });
	}
}

/** @returns the tarball's content */
async function pack(project: string, emptyFolder: string, signal: AbortSignal): Promise<Buffer> {
	const args = ['pack', '--ignore-scripts', '--pack-destination', emptyFolder];
	await runNpm(args, project, signal);
	const [name = ''] = await readdir(emptyFolder);
	return await readFile(path.join(emptyFolder, name));
}

async function readMark(nodesFolder: string): Promise<string | undefined> {
	return await readFile(path.join(nodesFolder, markName), 'utf8').catch(() => undefined);
}

/** Under the name that n8n gives it. An existing one stays: it lists what else is installed. */
async function createPackageFile(nodesFolder: string): Promise<void> {
	const content = `${JSON.stringify({ name: 'installed-nodes', private: true }, null, 2)}\n`;
	await writeFile(path.join(nodesFolder, 'package.json'), content, { flag: 'wx' }).catch(
		(error: NodeJS.ErrnoException) => {
			if (error.code !== 'EEXIST') throw error;
		},
	);
}
