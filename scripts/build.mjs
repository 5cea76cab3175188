// @ts-check
import { discardBuild, markBuildFinished } from './buildState.mjs';
import { runNode, runScript } from './run.mjs';

await runScript(async () => {
	const startedAt = new Date();
	discardBuild();
	await runNode('Compiling', ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json']);
	// -LL: warnings and errors only.
	await runNode('Copying assets', ['node_modules/gulp/bin/gulp.js', '-LL', 'copyAssets']);
	markBuildFinished(startedAt);
});
