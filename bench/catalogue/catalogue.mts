import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';

import { readOptions } from '../../proof/options.mjs';
import { startSandbox } from '../../sandbox/index.js';
import { startBrowser } from '../../scripts/e2e/browser.mjs';
import type { EditorPage } from '../../scripts/e2e/editorPage.mjs';
import { runToEnd, type Ending } from '../../scripts/ending.mjs';
import { installStep } from '../../scripts/n8n/installStep.mjs';
import { locateRuntime, type RuntimeState } from '../../scripts/n8n/runtime.mjs';
import { projectFolder } from '../../scripts/run.mjs';
import { loadingRounds } from '../loading.mjs';
import { describeMachine } from '../machine.mjs';
import { prepareFolder } from '../measuredN8n.mjs';
import { doSteps } from '../progress.mjs';
import { chooseProviders } from './editorTimes.mjs';
import { fillProject, providersOf } from './filledProject.mjs';
import { MeasuredPackage, type PackageResults } from './measuredPackage.mjs';
import { loadingPerProvider, reportOf, wantedMilliseconds } from './report.mjs';

/** How often everything is done in the editor, after a first time that does not count. */
const rounds = 10;

const screenshots = path.join(projectFolder, '.cache', 'bench-catalogue');

await runToEnd(async (ending) => {
	const { isJson, values } = readOptions(process.argv.slice(2));
	const before = { startedAt: new Date().toISOString(), machine: describeMachine() };
	const runtime = await locateRuntime();
	const count = Number(values.get('providers') ?? 300);
	const [asItIs, filled] = await measureBoth(count, runtime, ending, isJson);
	const cost = loadingPerProvider(asItIs, filled);
	const measured = { asItIs, filled, loadingPerProvider: cost, screenshots };
	const results = { ...before, n8n: runtime.title, ...measured };
	process.stdout.write(isJson ? `${JSON.stringify(results, null, 2)}\n` : reportOf(results));
	return cost > wantedMilliseconds ? 1 : 0;
});

/** Measures the package as it is and with more providers: one thing after the other, the two in turn. */
async function measureBoth(
	count: number,
	runtime: RuntimeState,
	ending: Ending,
	isQuiet: boolean,
): Promise<[PackageResults, PackageResults]> {
	const sandbox = await startSandbox();
	ending.onEnd(() => sandbox.stop());
	const install = async (project: string): Promise<MeasuredPackage> => {
		const prepared = await prepareFolder(runtime, sandbox, ending, project);
		return new MeasuredPackage((await providersOf(project)).length, prepared);
	};
	let packages: MeasuredPackage[] = [];
	const editors = new Map<MeasuredPackage, EditorPage>();
	const steps = [
		installStep(runtime, ending),
		{
			title: `Filling a copy of the project up to ${count} providers, and installing both`,
			work: async (report: (progress: string) => void) => {
				const filled = await fillProject(count, report, ending);
				report('installing');
				packages = [await install(projectFolder), await install(filled)];
			},
		},
		{
			title: "Loading the packages with n8n's loader",
			work: async (report: (progress: string) => void) => {
				// The first one finds the files not yet in the system's memory.
				for (let round = 0; round <= loadingRounds; round++) {
					report(`process ${round} of ${loadingRounds}`);
					for (const each of packages) await each.load(round > 0);
				}
			},
		},
		{
			title: 'Starting an n8n with each, and a browser',
			work: async () => {
				const browser = await startBrowser(sandbox.environment.HTTPS_PROXY, ending);
				for (const each of packages) editors.set(each, await each.open(browser, ending));
			},
		},
		{
			title: 'Choosing providers in the editor',
			work: async (report: (progress: string) => void) => {
				await rm(screenshots, { recursive: true, force: true });
				await mkdir(screenshots, { recursive: true });
				for (const [{ providers }, editor] of editors) {
					await chooseProviders(editor, async (word) => {
						await editor.settle();
						const file = path.join(screenshots, `${providers}-${word}.png`);
						await editor.page.screenshot({ path: file });
					});
				}
				for (let round = 1; round <= rounds; round++) {
					report(`round ${round} of ${rounds}`);
					for (const [each, editor] of editors) await each.choose(editor);
				}
			},
		},
	];
	await doSteps(steps, isQuiet);
	return packages.map((each) => each.results()) as [PackageResults, PackageResults];
}
