import process from 'node:process';

import { doSteps } from '../bench/progress.mjs';
import { PlainError, runToEnd } from '../scripts/ending.mjs';
import { installStep } from '../scripts/n8n/installStep.mjs';
import { locateRuntime } from '../scripts/n8n/runtime.mjs';
import { MODES, type Mode } from './kills/modes.js';
import { LEAST_MINUTES, WHOLE_MINUTES } from './kills/plan.js';
import { runMode, type ModeResult } from './kills/runMode.mjs';
import { reportOf } from './killsReport.mjs';
import { readOptions } from './options.mjs';
import { Progress } from './progress.mjs';

await runToEnd(async (ending) => {
	const { isJson, seed, values } = readOptions(process.argv.slice(2));
	const minutes = Number(values.get('minutes') ?? WHOLE_MINUTES);
	if (minutes < LEAST_MINUTES)
		throw new PlainError(`At least ${LEAST_MINUTES} minutes are needed.`);
	const modes = chosen(values.get('only'));
	const runtimes = await Promise.all(
		modes.map(async ({ version }) => await locateRuntime(version ?? undefined)),
	);
	const steps = new Map(runtimes.map((runtime) => [runtime.title, installStep(runtime, ending)]));
	await doSteps([...steps.values()], isJson);

	const startedAt = new Date();
	const results: ModeResult[] = [];
	for (const [index, mode] of modes.entries()) {
		const runtime = runtimes[index];
		if (runtime === undefined) continue;
		const progress = new Progress(minutes);
		results.push(await runMode(mode, runtime, { seed, minutes }, ending, progress));
		progress.end();
	}
	const seconds = Math.round((Date.now() - startedAt.getTime()) / 1000);
	const whole = { startedAt: startedAt.toISOString(), seed, minutes, seconds, modes: results };
	process.stdout.write(isJson ? `${JSON.stringify(whole, null, 2)}\n` : reportOf(whole));
	return results.every(({ complaints }) => complaints.length === 0) ? 0 : 1;
});

function chosen(name: string | undefined): readonly Mode[] {
	if (name === undefined) return MODES;
	const modes = MODES.filter((mode) => mode.name === name);
	if (modes.length > 0) return modes;
	const names = MODES.map((mode) => mode.name).join(', ');
	throw new PlainError(`There is no "${name}". There are: ${names}.`);
}
