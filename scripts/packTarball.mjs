// @ts-check
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

import { runNpm } from './run.mjs';

/**
 * Packs the project as `npm publish` would and unpacks the result.
 *
 * @param {string} folder an existing empty folder
 * @returns the tarball's path, its size in bytes and the folder with its content
 * @throws {import('./run.mjs').StepFailed}
 */
export async function packTarball(folder) {
	await runNpm('Packing', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder]);
	const name = readdirSync(folder).find((entry) => entry.endsWith('.tgz'));
	if (!name) throw new Error(`npm pack left no tarball in ${folder}.`);

	const content = path.join(folder, 'content');
	mkdirSync(content);
	// Relative names, because some versions of tar on Windows take "C:" for a host.
	const unpacking = spawnSync('tar', ['-xzf', name, '-C', 'content', '--strip-components=1'], {
		cwd: folder,
		stdio: 'inherit',
	});
	if (unpacking.error) throw unpacking.error;
	if (unpacking.status !== 0) throw new Error(`tar could not unpack ${name}.`);

	const tarball = path.join(folder, name);
	return { tarball, size: statSync(tarball).size, content };
}
