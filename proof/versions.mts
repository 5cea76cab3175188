import process from 'node:process';

import { doSteps } from '../bench/progress.mjs';
import { Checks, type AbsentCheck, type CheckResult } from '../scripts/e2e/checks.mjs';
import { runAllChecks } from '../scripts/e2e/wholeRun.mjs';
import { runToEnd, type Ending } from '../scripts/ending.mjs';
import { installStep } from '../scripts/n8n/installStep.mjs';
import {
	locateRuntime,
	nodeVersionOf,
	onNode20,
	pinnedVersions,
	type RuntimeState,
} from '../scripts/n8n/runtime.mjs';
import { readOptions } from './options.mjs';
import { reportOf } from './versionReport.mjs';

/** What came of the checks on one n8n. */
export interface VersionResult {
	/** Such as `2.41.1`. */
	n8n: string;
	/** The Node that it ran on; `null` when it could not be installed. */
	node: string | null;
	startedAt: string;
	seconds: number;
	passed: number;
	failed: number;
	checks: CheckResult[];
	/** What this n8n does not have. */
	absent: AbsentCheck[];
}

await runToEnd(async (ending) => {
	const { isJson, values } = readOptions(process.argv.slice(2));
	const only = values.get('only');
	const versions = only === undefined ? await pinnedVersions() : [only];
	const pinned = await Promise.all(versions.map(async (version) => await locateRuntime(version)));
	const runtimes = pinned.flatMap((runtime) => [runtime, ...withNode20(runtime)]);

	const results: VersionResult[] = [];
	for (const runtime of runtimes) {
		ending.signal.throwIfAborted();
		process.stderr.write(`\n${runtime.title}\n`);
		results.push(await ending.within((part) => tryRuntime(runtime, isJson, part)));
	}
	process.stdout.write(isJson ? `${JSON.stringify(results, null, 2)}\n` : reportOf(results));
	return results.every(({ failed }) => failed === 0) ? 0 : 1;
});

function withNode20(runtime: RuntimeState): RuntimeState[] {
	const other = onNode20(runtime);
	return other === null ? [] : [other];
}

/** Whatever goes wrong is a failed check of this version, and the next one has its turn. */
async function tryRuntime(
	{ version, ...rest }: RuntimeState,
	isQuiet: boolean,
	ending: Ending,
): Promise<VersionResult> {
	const startedAt = new Date();
	const checks = new Checks(ending.signal, isQuiet ? process.stderr : process.stdout);
	// It may have been installed since the run began, for another Node.
	const { isInstalled } = await locateRuntime(version);
	const runtime = { ...rest, version, isInstalled };
	let node: string | null = null;
	try {
		await doSteps([installStep(runtime, ending)], isQuiet);
		node = await nodeVersionOf(runtime);
		await runAllChecks(checks, runtime, null, ending);
	} catch (error) {
		await checks.run(`n8n ${version} is installed, and the checks come to their end`, () => {
			throw error;
		});
	}
	const { passed, failed, results, absent } = checks;
	return {
		n8n: version,
		node,
		startedAt: startedAt.toISOString(),
		seconds: Math.round((Date.now() - startedAt.getTime()) / 1000),
		passed,
		failed,
		checks: results,
		absent,
	};
}
