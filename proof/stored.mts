import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

import { doSteps } from '../bench/progress.mjs';
import { runToEnd, type Ending } from '../scripts/ending.mjs';
import { installStep } from '../scripts/n8n/installStep.mjs';
import { locateRuntime, type Runtime } from '../scripts/n8n/runtime.mjs';
import { readOptions } from './options.mjs';
import { Progress } from './progress.mjs';
import { KeepingN8n, type Kept } from './stored/keepingN8n.mjs';
import { reportOf } from './storedReport.mjs';

await runToEnd(async (ending) => {
	const { isJson, seed } = readOptions(process.argv.slice(2));
	const runtime = await locateRuntime();
	await doSteps([installStep(runtime, ending)], isJson);
	const startedAt = new Date();
	const kept = await runAndSearch(runtime, seed, ending);
	const seconds = Math.round((Date.now() - startedAt.getTime()) / 1000);

	const result = { startedAt: startedAt.toISOString(), seed, seconds, n8n: runtime.title, ...kept };
	process.stdout.write(isJson ? `${JSON.stringify(result, null, 2)}\n` : reportOf(result));
	return kept.complaints.length === 0 ? 0 : 1;
});

/** Lets everything happen once with every answer, then looks at what is left of it. */
async function runAndSearch(runtime: Runtime, seed: number, ending: Ending): Promise<Kept> {
	const folder = await mkdtemp(path.join(tmpdir(), 'n8n-nodes-credits-stored-'));
	ending.onEnd(() => rm(folder, { recursive: true, force: true }));
	const n8n = await KeepingN8n.create(folder, runtime, seed, ending);
	const progress = new Progress(n8n.rounds);
	await n8n.start();
	for (let round = 0; round < n8n.rounds; round++) {
		ending.signal.throwIfAborted();
		progress.show(round, 'answers of every provider');
		await n8n.play(round);
	}
	await n8n.testCredentials();
	const executions = await n8n.countExecutions();
	await n8n.stop();
	progress.say('looking for keys');
	const kept = await n8n.search(executions);
	progress.end();
	return kept;
}
