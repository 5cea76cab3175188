import process from 'node:process';

import Table from 'cli-table3';

import { faults } from './faults/catalogue.js';
import { SHAPES, shapesMissingIn } from '../sandbox/samples.js';
import type { CellResult } from './faults/cell.js';
import type { InProcessResult } from './faults/inProcess.js';
import { representatives, SETTINGS } from './faults/matrix.js';

// Colour codes are noise in a file.
const plain = process.stdout.isTTY ? {} : { style: { head: [], border: [] } };

/** The figures of a run. */
export interface FaultSummary {
	passed: number;
	failed: number;
	impossible: number;
	/** Reads of the node and polls of the trigger. */
	reads: number;
	/** The longest read, and the most memory that one took. */
	slowestMs: number;
	grownBytes: number;
	/** The statuses and bodies without a socket: providers, reads, and providers with complaints. */
	inProcess: { providers: number; reads: number; failed: number };
	/** Shapes of requests and answers that no provider in the matrix has. */
	missingShapes: string[];
}

/** Counts what came of the cells, and of the reads in process. */
export function summaryOf(
	results: readonly CellResult[],
	inProcess: readonly InProcessResult[],
): FaultSummary {
	const count = (verdict: CellResult['verdict']) =>
		results.filter((result) => result.verdict === verdict).length;
	return {
		passed: count('passed'),
		failed: count('failed'),
		impossible: count('impossible'),
		reads: results.reduce((sum, { reads }) => sum + reads, 0),
		slowestMs: Math.max(0, ...results.map(({ slowestMs }) => slowestMs)),
		grownBytes: Math.max(0, ...results.map(({ grownBytes }) => grownBytes)),
		inProcess: {
			providers: inProcess.length,
			reads: inProcess.reduce((sum, { reads }) => sum + reads, 0),
			failed: inProcess.filter(({ complaints }) => complaints.length > 0).length,
		},
		missingShapes: shapesMissingIn(representatives).map((shape) => SHAPES[shape]),
	};
}

/** The results for a person: a row per fault, a column per provider, four marks per cell. */
export function reportOf(
	results: readonly CellResult[],
	inProcess: readonly InProcessResult[],
	summary: FaultSummary & { seed: number; seconds: number },
): string {
	const providers = [...new Set(results.map(({ provider }) => provider))];
	const table = new Table({ head: ['Fault', ...providers, 'Comes to'], ...plain });
	for (const { name, title } of faults) {
		const row = results.filter(({ fault }) => fault === name);
		if (row.length === 0) continue;
		const marks = providers.map((provider) =>
			marksOf(row.filter((cell) => cell.provider === provider)),
		);
		table.push([title, ...marks, [...new Set(row.flatMap(({ outcomes }) => outcomes))].join(', ')]);
	}
	const { passed, failed, impossible, reads, slowestMs, grownBytes, seconds, seed } = summary;
	return [
		table.toString(),
		`Marks: ${SETTINGS.join(', ')}. + passed, F failed, – cannot occur.`,
		...complaintsIn(results),
		...inProcess.flatMap(({ provider, complaints }) =>
			complaints.map((complaint) => `F ${provider}: ${complaint.slice(0, 500)}`),
		),
		`${passed} cells passed, ${failed} failed, ${impossible} cannot occur. ${reads} reads in ${seconds} s with seed ${seed};`,
		`the slowest took ${slowestMs} ms, the largest grew by ${Math.round(grownBytes / 2 ** 20)} MiB, the sandbox included.`,
		`In process: ${summary.inProcess.reads} reads with other statuses and bodies at ${summary.inProcess.providers} providers, ${summary.inProcess.failed} of them with complaints.`,
		...(summary.missingShapes.length === 0
			? []
			: [`No provider in the matrix has: ${summary.missingShapes.join(', ')}.`]),
		'',
	].join('\n');
}

function marksOf(cells: readonly CellResult[]): string {
	const marks = { passed: '+', failed: 'F', impossible: '–' };
	return SETTINGS.flatMap((setting) => cells.filter((cell) => cell.setting === setting))
		.map(({ verdict }) => marks[verdict])
		.join('');
}

function complaintsIn(results: readonly CellResult[]): string[] {
	return results.flatMap(({ provider, fault, setting, complaints }) =>
		complaints.map(
			(complaint) => `F ${fault} at ${provider}, ${setting}: ${complaint.slice(0, 500)}`,
		),
	);
}
