// @ts-check
// Scores the runway forecast. The scoring is in score.mts; this part is plain
// JavaScript without dependencies: it brings them first.
import { spawnSync } from 'node:child_process';
import process from 'node:process';

import { requireSupportedNode } from '../../scripts/nodeVersion.mjs';
import { exitCodeOfNode, projectFolder, runScript } from '../../scripts/run.mjs';

requireSupportedNode();

await runScript(async () => {
	// On standard error: what is said on standard output may be read as JSON.
	const preparation = `
		import { ensureDependencies } from './scripts/install.mjs';
		import { runScript } from './scripts/run.mjs';
		await runScript(ensureDependencies);`;
	const { status } = spawnSync(process.execPath, ['--input-type=module', '--eval', preparation], {
		cwd: projectFolder,
		stdio: ['ignore', 2, 2],
	});
	process.exitCode =
		status === 0
			? await exitCodeOfNode([
					'--import',
					'tsx',
					'bench/runway/score.mts',
					...process.argv.slice(2),
				])
			: (status ?? 1);
});
