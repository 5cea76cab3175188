// @ts-check
// Scores the runway forecast. The scoring is in score.mts; this part is plain
// JavaScript without dependencies: it brings them first.
import process from 'node:process';

import { requireSupportedNode } from '../../scripts/nodeVersion.mjs';
import { prepareQuietly } from '../../scripts/prepareQuietly.mjs';
import { exitCodeOfNode, runScript } from '../../scripts/run.mjs';

requireSupportedNode();

await runScript(async () => {
	if (!prepareQuietly({ build: false })) return;
	const script = ['--import', 'tsx', 'bench/runway/score.mts'];
	process.exitCode = await exitCodeOfNode([...script, ...process.argv.slice(2)]);
});
