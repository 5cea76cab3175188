// @ts-check
// Makes the project ready for a command whose standard output may be read as JSON.
import { spawnSync } from 'node:child_process';
import process from 'node:process';

import { projectFolder } from './run.mjs';

/**
 * Installs, and builds if that is wanted, with everything that is said on standard
 * error: standard output is for the results. Sets this process' exit code when it
 * fails.
 *
 * @param {{ build: boolean }} what
 * @returns {boolean} whether the command can go on
 */
export function prepareQuietly({ build }) {
	const preparation = `
		import { ensureBuild, ensureDependencies } from './scripts/install.mjs';
		import { runScript } from './scripts/run.mjs';
		await runScript(async () => {
			await ensureDependencies();
			if (${build}) await ensureBuild();
		});`;
	const { status } = spawnSync(process.execPath, ['--input-type=module', '--eval', preparation], {
		cwd: projectFolder,
		stdio: ['ignore', 2, 2],
	});
	if (status !== 0) process.exitCode = status ?? 1;
	return status === 0;
}
