import { N8n, startSandboxFor } from '../../harness/n8n.mjs';
import type { Shutdown } from '../../harness/shutdown.mjs';
import { doSteps, type Step } from '../../harness/steps.mjs';
import { installStep, locateRuntime, type RuntimeState } from '../../harness/versions.mjs';
import type { Experiment } from '../experiment.mjs';
import { count } from '../report.mjs';
import { summarize } from '../statistics.mjs';
import { hasMetTargets } from '../targets.mjs';
import {
	loadingRounds,
	loadOnce,
	summarizeLoading,
	unpackedSize,
	type Loaded,
} from './loading.mjs';
import { MeasuredN8n } from './measuredN8n.mjs';
import { forecasts, measureForecast, measureOwnPolls, measureOwnTime, polled } from './ownTime.js';
import { reportOf, verdictsOf, type SpeedResults } from './report.mjs';
import { measureRounds, type Plan } from './rounds.mjs';

/** Few rounds where an execution takes minutes, many where it takes milliseconds. */
const plans: Plan[] = [
	{ items: 1, rounds: 40, roundsPerItem: 20 },
	{ items: 1_000, rounds: 24, roundsPerItem: 5 },
	{ items: 10_000, rounds: 9, roundsPerItem: 1 },
];

/** Not counted: n8n and the sandbox load and compile what they need. */
const warmUps: Plan[] = [
	{ items: 1, rounds: 8, roundsPerItem: 8 },
	{ items: 1_000, rounds: 3, roundsPerItem: 0 },
];

export const experiment: Experiment = {
	help: `Compares the Credits node with what people do today, in a real n8n against
simulated providers on this machine: time, requests and memory for 1, 1,000
and 10,000 input items. Also measures how long n8n takes to load the package,
the node's own time and how much of the disk the package takes. Takes about five minutes and,
once, 2.7 GB for n8n in your user cache folder. A median that misses its target
while a quarter of the rounds meets it is unclear: the machine is too busy to tell.`,
	options: {},
	run: async ({ isJson, shutdown }) => {
		const runtime = await locateRuntime();
		await doSteps([installStep(runtime, shutdown)], isJson);
		const results = await measureEverything(runtime, shutdown, isJson);
		const verdicts = verdictsOf(results);
		return {
			data: { n8n: runtime.title, ...results, verdicts },
			report: reportOf(results, verdicts),
			hasPassed: hasMetTargets(verdicts),
		};
	},
};

/** Measures one thing after another, each while nothing else of this run is active. */
async function measureEverything(
	runtime: RuntimeState,
	shutdown: Shutdown,
	isQuiet: boolean,
): Promise<SpeedResults> {
	const { signal } = shutdown;
	const n8n = await N8n.create(runtime, await startSandboxFor(shutdown), shutdown);
	const loaded: Loaded[] = [];
	const results: Omit<SpeedResults, 'loading' | 'unpackedBytes'> = {
		sizes: [],
		ownTimes: [],
		ownPolls: [],
		forecasts: [],
	};
	let measured: MeasuredN8n;
	const steps: Step[] = [
		{ title: 'Packing and installing n8n-nodes-credits', work: () => n8n.install() },
		{
			title: "Loading the package with n8n's loader",
			work: async (report) => {
				for (let round = 0; round <= loadingRounds; round++) {
					report(`process ${round} of ${loadingRounds}`);
					loaded.push(await loadOnce(n8n));
				}
			},
		},
		{
			title: 'Starting n8n and warming it up',
			work: async (report) => {
				measured = await MeasuredN8n.start(n8n);
				for (const plan of warmUps) await measureRounds(plan, measured, report, signal);
			},
		},
		...plans.map(
			(plan): Step => ({
				title: `Executing with ${count(plan.items)} input items`,
				work: async (report) => {
					results.sizes.push(await measureRounds(plan, measured, report, signal));
				},
			}),
		),
		{
			title: "The nodes' own time",
			work: async (report) => {
				await measured.stop();
				for (const { items: itemsIn } of plans) {
					report(`${count(itemsIn)} items`);
					const time = summarize(await measureOwnTime(itemsIn, signal));
					results.ownTimes.push({ itemsIn, time });
				}
				for (const provider of Object.keys(polled) as Array<keyof typeof polled>) {
					report(`polls of ${provider}`);
					const { times, stateBytes } = await measureOwnPolls(provider, signal);
					results.ownPolls.push({ provider, time: summarize(times), stateBytes });
				}
				for (const forecast of forecasts) {
					report(`Forecast over ${forecast.title}`);
					const { times, longestTurns } = await measureForecast(forecast, signal);
					const longestTurn = summarize(longestTurns);
					results.forecasts.push({ ...forecast, time: summarize(times), longestTurn });
				}
			},
		},
	];
	await doSteps(steps, isQuiet);
	return { ...results, loading: summarizeLoading(loaded), unpackedBytes: await unpackedSize(n8n) };
}
