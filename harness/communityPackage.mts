import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { projectFolder } from './projectFolder.mjs';
import { runNpm } from './npm.mjs';

/** Records in n8n's folder which tarball it has, because the version number alone does not tell. */
const markName = 'installed-tarball.txt';

/**
 * Packs this project and installs the tarball in an n8n user folder, as n8n
 * itself does with a community package. An unchanged tarball is left alone.
 *
 * @param project the folder that is packed, where it is a copy of this one
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

		// A different name for each content, because npm would not read the same name twice.
		const copy = path.join(nodesFolder, 'tarballs', `n8n-nodes-credits-${hash.slice(0, 12)}.tgz`);
		await rm(path.dirname(copy), { recursive: true, force: true });
		await mkdir(path.dirname(copy), { recursive: true });
		await writeFile(copy, content);
		// Under the name that n8n gives it. An existing one stays: it lists what else is installed.
		const packageFile = path.join(nodesFolder, 'package.json');
		if (!existsSync(packageFile)) {
			await writeFile(packageFile, '{ "name": "installed-nodes", "private": true }\n');
		}
		// It has no dependencies, so nothing needs the network.
		await runNpm(['install', copy, '--ignore-scripts', '--offline'], nodesFolder, signal);
		await writeFile(markFile, hash);
	} finally {
		await rm(packing, { recursive: true, force: true });
	}
}
