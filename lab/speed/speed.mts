import type { N8n } from '../../harness/n8n.mjs';
import { startSandboxFor } from '../../harness/n8n.mjs';
import type { Shutdown } from '../../harness/shutdown.mjs';
import { doSteps, type Step } from '../../harness/steps.mjs';
import { installStep, locateRuntime, type RuntimeState } from '../../harness/versions.mjs';
import type { Sandbox } from '../../sandbox/index.js';
import type { Experiment } from '../experiment.mjs';
import { count } from '../report.mjs';
import { summarize } from '../statistics.mjs';
import { resultOf } from './comparison.mjs';
import { measureLoading, tarballSize } from './loading.mjs';
import { installedN8n, startMeasuredN8n, type MeasuredN8n } from './measuredN8n.mjs';
import { measureForecasts, measureOwnPolls, measureOwnTime } from './ownTime.js';
import { reportOf } from './report.mjs';
import type { SpeedResults } from './results.mjs';
import { measureRounds, type Plan } from './rounds.mjs';
import { verdictsOf } from './verdicts.mjs';

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

const ownTimeItems = [1, 1_000, 10_000];

export const experiment: Experiment = {
	help: `Compares the Credits node with what people do today, in a real n8n against
simulated providers on this machine: time, requests and memory for 1, 1,000
and 10,000 input items. Also measures how long n8n takes to load the package,
the node's own time and the size of the tarball. Takes about five minutes and,
once, 2.7 GB for n8n in your user cache folder. What is beyond the limit with
half of the rounds within is unclear: this machine is too restless to tell.`,
	options: {},
	run: async ({ isJson, shutdown }) => {
		const runtime = await locateRuntime();
		await doSteps([installStep(runtime, shutdown)], isJson);
		const results = await measureEverything(
			runtime,
			await startSandboxFor(shutdown),
			shutdown,
			isJson,
		);
		const verdicts = verdictsOf(results);
		return {
			data: { n8n: runtime.title, ...results, verdicts },
			report: reportOf(results, verdicts),
			hasPassed: !verdicts.some(({ verdict }) => verdict === 'NOT MET'),
		};
	},
};

/** Measures one thing after the other, each while nothing else of ours has anything to do. */
async function measureEverything(
	runtime: RuntimeState,
	sandbox: Sandbox,
	shutdown: Shutdown,
	isQuiet: boolean,
): Promise<SpeedResults> {
	const { signal } = shutdown;
	const sizes: SpeedResults['sizes'] = [];
	const ownTimes: SpeedResults['ownTimes'] = [];
	const found: Partial<SpeedResults> = {};

	let n8n: N8n;
	let measured: MeasuredN8n;
	const steps: Step[] = [
		{
			title: 'Packing and installing n8n-nodes-credits',
			work: async () => {
				n8n = await installedN8n(runtime, sandbox, shutdown);
			},
		},
		{
			title: "Loading the package with n8n's loader",
			work: async (report) => {
				found.tarballBytes = await tarballSize(n8n);
				found.loading = await measureLoading(n8n, report);
			},
		},
		{
			title: 'Starting n8n and warming it up',
			work: async (report) => {
				report('starting');
				measured = await startMeasuredN8n(n8n, shutdown);
				for (const plan of warmUps) await measureRounds(plan, measured, sandbox, report, signal);
			},
		},
		...plans.map(
			(plan): Step => ({
				title: `Executing with ${count(plan.items)} input items`,
				work: async (report) => {
					sizes.push(resultOf(await measureRounds(plan, measured, sandbox, report, signal)));
				},
			}),
		),
		{
			title: "The node's own time",
			work: async (report) => {
				await measured.stop();
				for (const itemsIn of ownTimeItems) {
					report(`${itemsIn} items`);
					ownTimes.push({ itemsIn, time: summarize(await measureOwnTime(itemsIn, signal)) });
				}
				report('polls of the trigger');
				const polls = await measureOwnPolls(signal);
				found.ownPolls = polls.map(({ times, ...poll }) => ({ ...poll, time: summarize(times) }));
				report('Forecast');
				const forecasts = await measureForecasts(signal);
				found.forecasts = forecasts.map(({ times, longestTurns, ...forecast }) => ({
					...forecast,
					time: summarize(times),
					longestTurn: summarize(longestTurns),
				}));
			},
		},
	];
	await doSteps(steps, isQuiet);
	return { sizes, ownTimes, ...found } as SpeedResults;
}
