import process from 'node:process';

import type { ProviderAnswers } from '../nodes/Credits/providers/answers.js';
import { catalogue } from '../sandbox/catalogue.js';
import { runToEnd, PlainError, type Ending } from '../scripts/ending.mjs';
import { faults } from './faults/catalogue.js';
import { tryCell, type Cell, type CellResult } from './faults/cell.js';
import { startGround } from './faults/ground.js';
import { tryInProcess, type InProcessResult } from './faults/inProcess.js';
import { matrixOf, representatives } from './faults/matrix.js';
import { canBeSubject } from './faults/subject.js';
import { reportOf, summaryOf } from './faultReport.mjs';
import { readOptions } from './options.mjs';
import { Progress } from './progress.mjs';

await runToEnd(async (ending) => {
	const { isJson, seed, values } = readOptions(process.argv.slice(2));
	const { cells, inProcess } = chosen(values.get('only'));
	const startedAt = new Date();
	const answered = await answerInProcess(inProcess, ending);
	const results = await tryAll(cells, seed, ending);
	const seconds = Math.round((Date.now() - startedAt.getTime()) / 1000);

	const figures = summaryOf(results, answered);
	const summary = { startedAt: startedAt.toISOString(), seed, seconds, ...figures };
	process.stdout.write(
		isJson
			? `${JSON.stringify({ ...summary, cells: results, inProcess: answered }, null, 2)}\n`
			: reportOf(results, answered, summary),
	);
	return summary.failed === 0 && summary.inProcess.failed === 0 ? 0 : 1;
});

/** What is tried over real sockets, and at which providers statuses and bodies without. */
interface Choice {
	cells: Cell[];
	inProcess: readonly ProviderAnswers[];
}

function chosen(name: string | undefined): Choice {
	if (name === undefined) return { cells: matrixOf(representatives), inProcess: catalogue };
	const provider = catalogue.find(({ record }) => record.name === name);
	if (provider !== undefined) {
		return {
			cells: matrixOf(canBeSubject(provider) ? [provider] : []),
			inProcess: [provider],
		};
	}
	const cells = matrixOf(representatives).filter(({ fault }) => fault.name === name);
	if (cells.length > 0) return { cells, inProcess: [] };
	const names = [...catalogue.map(({ record }) => record), ...faults].map((each) => each.name);
	throw new PlainError(`There is no "${name}". There are: ${names.sort().join(', ')}.`);
}

async function answerInProcess(
	providers: readonly ProviderAnswers[],
	ending: Ending,
): Promise<InProcessResult[]> {
	const results: InProcessResult[] = [];
	const progress = new Progress(providers.length);
	for (const answers of providers) {
		ending.signal.throwIfAborted();
		progress.show(results.length, `statuses and bodies at ${answers.record.displayName}`);
		results.push(await tryInProcess(answers));
	}
	progress.end();
	return results;
}

/** Tries one cell after the other: they share the proxy and the process whose memory is measured. */
async function tryAll(cells: Cell[], seed: number, ending: Ending): Promise<CellResult[]> {
	if (cells.length === 0) return [];
	const ground = await startGround();
	ending.onEnd(() => ground.stop());
	const results: CellResult[] = [];
	const progress = new Progress(cells.length);
	for (const cell of cells) {
		ending.signal.throwIfAborted();
		progress.show(results.length, `${cell.fault.title}, ${cell.answers.record.displayName}`);
		const result = await tryCell(ground, cell, seed);
		results.push(result);
		if (result.verdict !== 'failed') continue;
		const { provider, fault, setting, complaints } = result;
		progress.say(`FAILED ${fault} at ${provider}, ${setting}: ${complaints[0]?.slice(0, 300)}`);
	}
	progress.end();
	return results;
}
