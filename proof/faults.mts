import process from 'node:process';

import { runToEnd, PlainError, type Ending } from '../scripts/ending.mjs';
import { tryCell, type Cell, type CellResult } from './faults/cell.js';
import { startGround } from './faults/ground.js';
import { only, wholeMatrix } from './faults/matrix.js';
import { reportOf, summaryOf } from './faultReport.mjs';
import { readOptions } from './options.mjs';
import { Progress } from './progress.mjs';

await runToEnd(async (ending) => {
	const { isJson, seed, values } = readOptions(process.argv.slice(2));
	const cells = chosen(values.get('only'));
	const startedAt = new Date();
	const results = await tryAll(cells, seed, ending);
	const seconds = Math.round((Date.now() - startedAt.getTime()) / 1000);

	const summary = { startedAt: startedAt.toISOString(), seed, seconds, ...summaryOf(results) };
	process.stdout.write(
		isJson
			? `${JSON.stringify({ ...summary, cells: results }, null, 2)}\n`
			: reportOf(results, summary),
	);
	return summary.failed === 0 ? 0 : 1;
});

function chosen(name: string | undefined): Cell[] {
	const all = wholeMatrix();
	if (name === undefined) return all;
	const cells = only(all, name);
	if (cells.length > 0) return cells;
	const names = new Set(all.flatMap(({ fault, fixture }) => [fixture.record.name, fault.name]));
	throw new PlainError(`There is no "${name}". There are: ${[...names].sort().join(', ')}.`);
}

/** Tries one cell after the other: they share the proxy and the process whose memory is measured. */
async function tryAll(cells: Cell[], seed: number, ending: Ending): Promise<CellResult[]> {
	const ground = await startGround();
	ending.onEnd(() => ground.stop());
	const results: CellResult[] = [];
	const progress = new Progress(cells.length);
	for (const cell of cells) {
		ending.signal.throwIfAborted();
		progress.show(results.length, `${cell.fault.title}, ${cell.fixture.record.displayName}`);
		const result = await tryCell(ground, cell, seed);
		results.push(result);
		if (result.verdict !== 'failed') continue;
		const { provider, fault, setting, complaints } = result;
		progress.say(`FAILED ${fault} at ${provider}, ${setting}: ${complaints[0]?.slice(0, 300)}`);
	}
	progress.end();
	return results;
}
