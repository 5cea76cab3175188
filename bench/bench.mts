import process from 'node:process';

import { startSandbox, type Sandbox } from '../sandbox/index.js';
import { runToEnd, type Ending } from '../scripts/ending.mjs';
import { installStep } from '../scripts/n8n/installStep.mjs';
import { locateRuntime, type RuntimeState } from '../scripts/n8n/runtime.mjs';
import type { Step } from '../scripts/steps.mjs';
import { resultOf, type SizeResult } from './comparison.mjs';
import { measureLoading, tarballSize } from './loading.mjs';
import { describeMachine } from './machine.mjs';
import {
	prepareFolder,
	startMeasuredN8n,
	type MeasuredN8n,
	type PreparedFolder,
} from './measuredN8n.mjs';
import { measureForecasts, measureOwnPolls, measureOwnTime } from './ownTime.js';
import { doSteps } from './progress.mjs';
import { reportOf } from './report.mjs';
import type { BenchResults, OwnTime } from './results.mjs';
import { measureRounds, type Plan } from './rounds.mjs';
import { judge } from './verdicts.mjs';

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

await runToEnd(async (ending) => {
	const isJson = process.argv.includes('--json');
	const startedAt = new Date().toISOString();
	const machine = describeMachine();
	const runtime = await locateRuntime();
	await doSteps([installStep(runtime, ending)], isJson);

	const sandbox = await startSandbox();
	ending.onEnd(() => sandbox.stop());
	const measured = await measureEverything(runtime, sandbox, ending, isJson);
	const verdicts = judge(measured);
	const results: BenchResults = { startedAt, machine, n8n: runtime.title, ...measured, verdicts };

	process.stdout.write(isJson ? `${JSON.stringify(results, null, 2)}\n` : reportOf(results));
	return verdicts.some(({ verdict }) => verdict === 'NOT MET') ? 1 : 0;
});

type Measured = Pick<
	BenchResults,
	'sizes' | 'ownTimes' | 'ownPolls' | 'forecasts' | 'loading' | 'tarballBytes'
>;

/** Measures one thing after the other, each while nothing else of ours has anything to do. */
async function measureEverything(
	runtime: RuntimeState,
	sandbox: Sandbox,
	ending: Ending,
	isQuiet: boolean,
): Promise<Measured> {
	const sizes: SizeResult[] = [];
	const ownTimes: OwnTime[] = [];
	const found: Partial<Measured> = {};

	let prepared: PreparedFolder;
	let n8n: MeasuredN8n;
	const steps: Step[] = [
		{
			title: 'Packing and installing n8n-nodes-credits',
			work: async () => {
				prepared = await prepareFolder(runtime, sandbox, ending);
			},
		},
		{
			title: "Loading the package with n8n's loader",
			work: async (report) => {
				found.tarballBytes = await tarballSize(prepared);
				found.loading = await measureLoading(prepared, report);
			},
		},
		{
			title: 'Starting n8n and warming it up',
			work: async (report) => {
				report('starting');
				n8n = await startMeasuredN8n(prepared, ending);
				for (const plan of warmUps) await measureRounds(plan, n8n, sandbox, report, ending.signal);
			},
		},
		...plans.map(
			(plan): Step => ({
				title: `Executing with ${plan.items.toLocaleString('en-US')} input items`,
				work: async (report) => {
					sizes.push(resultOf(await measureRounds(plan, n8n, sandbox, report, ending.signal)));
				},
			}),
		),
		{
			title: "The node's own time",
			work: async (report) => {
				await n8n.stop();
				for (const itemsIn of ownTimeItems) {
					report(`${itemsIn} items`);
					ownTimes.push({ itemsIn, time: await measureOwnTime(itemsIn, ending.signal) });
				}
				report('polls of the trigger');
				found.ownPolls = await measureOwnPolls(ending.signal);
				report('Forecast');
				found.forecasts = await measureForecasts(ending.signal);
			},
		},
	];
	await doSteps(steps, isQuiet);
	return { sizes, ownTimes, ...found } as Measured;
}
