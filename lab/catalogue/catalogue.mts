import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';

import { startBrowser } from '../../harness/browser.mjs';
import type { EditorPage } from '../../harness/editorPage.mjs';
import { N8n, startSandboxFor } from '../../harness/n8n.mjs';
import { projectFolder } from '../../harness/projectFolder.mjs';
import type { Shutdown } from '../../harness/shutdown.mjs';
import { doSteps } from '../../harness/steps.mjs';
import { installStep, locateRuntime, type RuntimeState } from '../../harness/versions.mjs';
import type { Experiment } from '../experiment.mjs';
import { loadingRounds, MAX_LOADING_MS } from '../speed/loading.mjs';
import { chooseProviders } from './editorTimes.mjs';
import { fillProject, providersOf } from './filledProject.mjs';
import { MeasuredPackage, type PackageResults } from './measuredPackage.mjs';
import { loadingPerProvider, reportOf } from './report.mjs';

/** Rounds in the editor, after a first one that does not count. */
const rounds = 10;

const screenshots = path.join(projectFolder, '.cache', 'lab-catalogue');

export const experiment: Experiment = {
	help: `Fills a copy of the project with copies of its providers under made-up names,
generates, builds and packs it, and compares it with the package as it is, both in
a real n8n: how long n8n takes to load it, how much the editor gets of it, and how
long it takes in a real browser to open the node's panel, to find a provider and to
choose it. The two alternate. Takes about five minutes and, once, 2.7 GB for n8n in
your user cache folder.`,
	options: {
		providers: { takes: 'number', usual: '300', help: 'number of providers in the filled copy' },
	},
	run: async ({ options, isJson, shutdown }) => {
		const runtime = await locateRuntime();
		const count = Number(options['providers']);
		const [asItIs, filled] = await measureBoth(count, runtime, shutdown, isJson);
		const cost = loadingPerProvider(asItIs, filled);
		return {
			data: { n8n: runtime.title, asItIs, filled, loadingPerProvider: cost, screenshots },
			report: [...reportOf(asItIs, filled), `Screenshots: ${screenshots}`],
			hasPassed: cost <= MAX_LOADING_MS,
		};
	},
};

/** Measures the package as it is and with more providers, alternating between the two. */
async function measureBoth(
	count: number,
	runtime: RuntimeState,
	shutdown: Shutdown,
	isQuiet: boolean,
): Promise<[PackageResults, PackageResults]> {
	const sandbox = await startSandboxFor(shutdown);
	const install = async (project: string): Promise<MeasuredPackage> => {
		const n8n = await N8n.create(runtime, sandbox, shutdown);
		await n8n.install(project);
		return new MeasuredPackage((await providersOf(project)).length, n8n);
	};
	let packages: MeasuredPackage[] = [];
	const editors = new Map<MeasuredPackage, EditorPage>();
	const steps = [
		installStep(runtime, shutdown),
		{
			title: `Filling a copy of the project up to ${count} providers, and installing both`,
			work: async (report: (progress: string) => void) => {
				const filled = await fillProject(count, report, shutdown);
				report('installing');
				packages = [await install(projectFolder), await install(filled)];
			},
		},
		{
			title: "Loading the packages with n8n's loader",
			work: async (report: (progress: string) => void) => {
				for (let round = 0; round <= loadingRounds; round++) {
					report(`process ${round} of ${loadingRounds}`);
					for (const each of packages) await each.load();
				}
			},
		},
		{
			title: 'Starting an n8n with each, and a browser',
			work: async () => {
				const browser = await startBrowser(sandbox.environment.HTTPS_PROXY, shutdown);
				for (const each of packages) editors.set(each, await each.open(browser));
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
