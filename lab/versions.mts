import process from 'node:process';

import { Checks } from '../harness/checks.mjs';
import type { Shutdown } from '../harness/shutdown.mjs';
import { doSteps } from '../harness/steps.mjs';
import {
	installStep,
	locateRuntime,
	nodeVersionOf,
	onNode20,
	pinnedVersions,
	type RuntimeState,
} from '../harness/versions.mjs';
import { runAllChecks } from '../scripts/e2e/wholeRun.mjs';
import type { Experiment } from './experiment.mjs';
import { failureLines, failuresOf, tableOf } from './report.mjs';

export const experiment: Experiment = {
	help: `Runs the end-to-end checks without a browser, as npm run smoke does, on every n8n
that runtime/ pins, each with the Node that it needs, one after another. A missing
n8n is installed first, about 2.7 GB each. If this command runs on Node 20, an n8n
that supports it is checked on that as well. Checks for something that a version of
n8n does not have are skipped and counted separately, with the reason.`,
	options: { only: { takes: 'text', help: 'a single version, such as 1.123.81' } },
	run: async ({ options, isJson, shutdown }) => {
		const versions = options['only'] === undefined ? await pinnedVersions() : [options['only']];
		const pinned = await Promise.all(versions.map((version) => locateRuntime(version)));
		const results: Array<Awaited<ReturnType<typeof tryRuntime>>> = [];
		for (const runtime of pinned.flatMap((each) => [each, onNode20(each) ?? []].flat())) {
			process.stderr.write(`\n${runtime.title}\n`);
			const part = shutdown.part();
			results.push(await tryRuntime(runtime, isJson, part).finally(() => part.cleanUp()));
		}
		return {
			data: { versions: results },
			report: [
				tableOf(
					['n8n', 'Node', 'Passed', 'Failed', 'Not in this n8n', 'Seconds', 'Date'],
					results.map(({ n8n, node, passed, failed, absent, seconds, startedAt }) => {
						return [n8n, node, passed, failed, absent.length, seconds, startedAt.slice(0, 10)];
					}),
				),
				...results.flatMap(({ n8n, checks, absent }) => [
					...failureLines(failuresOf(checks).map((failure) => `on ${n8n}: ${failure}`)),
					...absent.map(({ name, reason }) => `Not in n8n ${n8n}: ${name}. ${reason}`),
				]),
			],
			hasPassed: results.every(({ failed }) => failed === 0),
		};
	},
};

/** Checks one version. Whatever goes wrong is a failed check, and the next version follows. */
async function tryRuntime({ version, ...rest }: RuntimeState, isJson: boolean, shutdown: Shutdown) {
	const startedAt = new Date();
	const checks = new Checks(shutdown.signal, isJson ? process.stderr : process.stdout);
	// It may have been installed since the run began, for another Node.
	const { isInstalled } = await locateRuntime(version);
	const runtime = { ...rest, version, isInstalled };
	let node: string | null = null;
	try {
		await doSteps([installStep(runtime, shutdown)], isJson);
		node = await nodeVersionOf(runtime);
		await runAllChecks(checks, runtime, null, shutdown);
	} catch (error) {
		await checks.run(`n8n ${version} is installed, and the checks run to the end`, () => {
			throw error;
		});
	}
	const { passed, failed, results, absent } = checks;
	return {
		n8n: version,
		/** The Node that it ran on; `null` when it could not be installed. */
		node,
		startedAt: startedAt.toISOString(),
		seconds: Math.round((Date.now() - startedAt.getTime()) / 1000),
		passed,
		failed,
		checks: results,
		/** What this n8n does not have. */
		absent,
	};
}
