import { UsageError } from '../../harness/shutdown.mjs';
import { doSteps } from '../../harness/steps.mjs';
import { installStep, locateRuntime } from '../../harness/versions.mjs';
import { SEED, type Experiment } from '../experiment.mjs';
import { Progress } from '../progress.mjs';
import { MODES, type Mode } from './modes.js';
import { LEAST_MINUTES, WHOLE_MINUTES } from './plan.js';
import { reportOf } from './report.mjs';
import { runMode, type ModeResult } from './runMode.mjs';

export const experiment: Experiment = {
	help: `Publishes thirty workflows with the Credits Trigger in a real n8n, each on an
account of its own at a simulated provider, and kills n8n (SIGKILL) six times at
random moments of a quarter of an hour. Once it starts while every provider is
down. What was sent is then compared, workflow by workflow, with what the state
machine of the trigger makes of the same answers: nothing lost, nothing doubled,
no dead watch. At the end the keys are looked for in all that n8n has written.

Three n8n, one after the other: 2.41.1, the same with its durable scheduler, and
1.123.81. About fifty minutes, and once 2.7 GB for each version in your user
cache folder.`,
	options: {
		seed: SEED,
		minutes: {
			takes: 'number',
			usual: String(WHOLE_MINUTES),
			help: `how long each n8n runs; less is for trying out, at least ${LEAST_MINUTES}`,
		},
		only: { takes: 'text', help: `one of them: ${MODES.map(({ name }) => name).join(', ')}` },
	},
	run: async ({ options, seed, isJson, shutdown }) => {
		const minutes = Number(options['minutes']);
		if (minutes < LEAST_MINUTES) {
			throw new UsageError(`At least ${LEAST_MINUTES} minutes are needed.`);
		}
		const modes = chosen(options['only']);
		const results: ModeResult[] = [];
		for (const mode of modes) {
			const runtime = await locateRuntime(mode.version ?? undefined);
			await doSteps([installStep(runtime, shutdown)], isJson);
			const progress = new Progress(minutes);
			const part = shutdown.part();
			const trial = runMode(mode, runtime, { seed, minutes }, part, progress);
			results.push(await trial.finally(() => part.cleanUp()));
			progress.end();
		}
		return {
			data: { modes: results },
			report: reportOf(minutes, results),
			hasPassed: results.every(({ complaints }) => complaints.length === 0),
		};
	},
};

function chosen(name: string | undefined): readonly Mode[] {
	if (name === undefined) return MODES;
	const modes = MODES.filter((mode) => mode.name === name);
	if (modes.length > 0) return modes;
	const names = MODES.map((mode) => mode.name).join(', ');
	throw new UsageError(`There is no "${name}". There are: ${names}.`);
}
