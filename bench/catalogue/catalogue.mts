import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';

import { readOptions } from '../../proof/options.mjs';
import { startSandbox } from '../../sandbox/index.js';
import { startBrowser } from '../../scripts/e2e/browser.mjs';
import { runToEnd, type Ending } from '../../scripts/ending.mjs';
import { installStep } from '../../scripts/n8n/installStep.mjs';
import { locateRuntime, type RuntimeState } from '../../scripts/n8n/runtime.mjs';
import { projectFolder } from '../../scripts/run.mjs';
import { loadingRounds } from '../loading.mjs';
import { describeMachine } from '../machine.mjs';
import { doSteps } from '../progress.mjs';
import { fillProject } from './filledProject.mjs';
import { MeasuredPackage } from './measuredPackage.mjs';
import {
	loadingPerProvider,
	reportOf,
	wantedMilliseconds,
	type CatalogueResults,
} from './report.mjs';

/** How often everything is done in the editor, after a first time that does not count. */
const rounds = 10;

const screenshots = path.join(projectFolder, '.cache', 'bench-catalogue');

await runToEnd(async (ending) => {
	const { isJson, values } = readOptions(process.argv.slice(2));
	const startedAt = new Date().toISOString();
	const machine = describeMachine();
	const runtime = await locateRuntime();
	const count = Number(values.get('providers') ?? 300);
	const packages = await measurePackages(count, runtime, ending, isJson);
	const [asItIs, filled] = await Promise.all([
		packages.asItIs.results(),
		packages.filled.results(),
	]);
	const results: CatalogueResults = {
		startedAt,
		machine,
		n8n: runtime.title,
		asItIs,
		filled,
		loadingPerProvider: loadingPerProvider(asItIs, filled),
		screenshots,
	};
	process.stdout.write(isJson ? `${JSON.stringify(results, null, 2)}\n` : reportOf(results));
	return results.loadingPerProvider > wantedMilliseconds ? 1 : 0;
});

interface Packages {
	asItIs: MeasuredPackage;
	filled: MeasuredPackage;
}

/** Measures one thing after the other, of the two packages in turn. */
async function measurePackages(
	count: number,
	runtime: RuntimeState,
	ending: Ending,
	isQuiet: boolean,
): Promise<Packages> {
	const sandbox = await startSandbox();
	ending.onEnd(() => sandbox.stop());
	const found: Partial<Packages> = {};
	const packages = (): MeasuredPackage[] => Object.values(found);
	await doSteps(
		[
			installStep(runtime, ending),
			{
				title: `Filling a copy of the project up to ${count} providers`,
				work: async (report) => {
					const project = await fillProject(count, report, ending);
					report('packing and installing');
					found.asItIs = await MeasuredPackage.install(projectFolder, runtime, sandbox, ending);
					found.filled = await MeasuredPackage.install(project, runtime, sandbox, ending);
				},
			},
			{
				title: "Loading both packages with n8n's loader",
				work: async (report) => {
					// The first one finds the files not yet in the system's memory.
					for (let round = 0; round <= loadingRounds; round++) {
						report(`process ${round} of ${loadingRounds}`);
						for (const each of packages()) await each.load(round > 0);
					}
				},
			},
			{
				title: 'Starting an n8n with each, and a browser',
				work: async () => {
					const browser = await startBrowser(sandbox.environment.HTTPS_PROXY, ending);
					for (const each of packages()) await each.open(browser, ending);
				},
			},
			{
				title: 'Choosing providers in the editor',
				work: async (report) => {
					await rm(screenshots, { recursive: true, force: true });
					await mkdir(screenshots, { recursive: true });
					for (const each of packages()) {
						await each.act((person, word) =>
							person.screenshot(screenshots, `${each.providers}-${word}`),
						);
					}
					for (let round = 1; round <= rounds; round++) {
						report(`round ${round} of ${rounds}`);
						ending.signal.throwIfAborted();
						for (const each of packages()) await each.act();
					}
				},
			},
		],
		isQuiet,
	);
	return found as Packages;
}
