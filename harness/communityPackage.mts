import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { projectFolder } from './projectFolder.mjs';
import { runNpm } from './npm.mjs';

/** Records which tarball is installed: the version number does not change with the content. */
const markName = 'installed-tarball.txt';

/**
 * Packs this project and installs the tarball in an n8n user folder, as n8n itself installs
 * a community package. Does nothing if the same tarball is installed already.
 *
 * @param project the folder to pack, if it is a copy of this project
 * @throws {UserFacingError}
 */
export async function installPackage(
	userFolder: string,
	signal: AbortSignal,
	project = projectFolder,
): Promise<void> {
	const nodesFolder = path.join(userFolder, '.n8n', 'nodes');
	const markFile = path.join(nodesFolder, markName);
	const packing = await mkdtemp(path.join(tmpdir(), 'n8n-nodes-credits-pack-'));
	try {
		await runNpm(['pack', '--ignore-scripts', '--pack-destination', packing], project, signal);
		const [name = ''] = await readdir(packing);
		const content = await readFile(path.join(packing, name));
		const hash = createHash('sha256').update(content).digest('hex');
		if (hash === (await readFile(markFile, 'utf8').catch(() => undefined))) return;

		// Named after its content, because npm does not read a tarball of a known name again.
		const copy = path.join(nodesFolder, 'tarballs', `n8n-nodes-credits-${hash.slice(0, 12)}.tgz`);
		await rm(path.dirname(copy), { recursive: true, force: true });
		await mkdir(path.dirname(copy), { recursive: true });
		await writeFile(copy, content);
		// Named as by n8n. An existing file stays: it lists the other installed packages.
		const packageFile = path.join(nodesFolder, 'package.json');
		if (!existsSync(packageFile)) {
			await writeFile(packageFile, '{ "name": "installed-nodes", "private": true }\n');
		}
		// Without dependencies, nothing is downloaded.
		await runNpm(['install', copy, '--ignore-scripts', '--offline'], nodesFolder, signal);
		await writeFile(markFile, hash);
	} finally {
		await rm(packing, { recursive: true, force: true });
	}
}
