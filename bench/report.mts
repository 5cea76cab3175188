import process from 'node:process';

import Table from 'cli-table3';

import { isMemoryMeasured } from './memory.mjs';
import type { BenchResults } from './results.mjs';
import type { Ratio, SizeResult } from './comparison.mjs';
import type { Summary } from './statistics.js';

/** For a table: color codes are noise in a file. */
export const plain = process.stdout.isTTY ? {} : { style: { head: [], border: [] } };

/** The results for a person. */
export function reportOf(results: BenchResults): string {
	const { sizes, ownTimes, verdicts } = results;
	return [
		...machineReport(results),
		isMemoryMeasured
			? "Memory: by how much n8n's process grew at its peak, beyond what it had before."
			: 'Memory is measured on Linux only.',
		...sizes.map(sizeReport),
		'',
		...ownTimes.map(
			({ itemsIn, time }) =>
				`The node's own time for one read, ${count(itemsIn)} in: ${time.median.toFixed(2)} ms (${time.minimum.toFixed(2)}–${time.maximum.toFixed(2)})`,
		),
		'',
		verdictTable(verdicts),
		...closing(verdicts),
		'',
	].join('\n');
}

/** What it was measured on, and what the figures are. */
export function machineReport({ machine, n8n }: Pick<BenchResults, 'machine' | 'n8n'>): string[] {
	return [
		`${n8n} on ${machine.cores} cores (${machine.processor}), ${machine.memoryGigabytes} GB, Node ${machine.node} and n8n's own.`,
		`Load of the machine before the start: ${machine.load.toFixed(1)}. Times are medians, with the least and the most.`,
	];
}

function sizeReport({ itemsIn, variants, failure, ...ratios }: SizeResult): string {
	const table = new Table({
		head: ['Variant', 'Requests', 'Items out', 'Whole run', 'Nodes alone', 'Memory', 'Runs'],
		colAligns: ['left', 'right', 'right', 'right', 'right', 'right', 'right'],
		...plain,
	});
	for (const { title, requests, itemsOut, whole, nodes, memoryGrown } of Object.values(variants)) {
		table.push([
			title,
			count(requests),
			count(itemsOut),
			milliseconds(whole),
			milliseconds(nodes),
			memoryGrown ? `+${(memoryGrown.median / 1e6).toFixed(0)} MB` : '–',
			whole.count,
		]);
	}
	const { creditsToRequestOnce, creditsOnceToRequestOnce, creditsToRequestPerItem } = ratios;
	return [
		'',
		`${count(itemsIn)} in`,
		table.toString(),
		`Credits takes ${times(creditsToRequestOnce)} of the Execute Once variant,`,
		`  itself with Execute Once ${times(creditsOnceToRequestOnce)};`,
		creditsToRequestPerItem ? `  of the per-item variant ${times(creditsToRequestPerItem)}.` : '',
		...(failure === null ? [] : [`The per-item variant did not come to its end: ${failure}`]),
	].join('\n');
}

function verdictTable(verdicts: BenchResults['verdicts']): string {
	const table = new Table({ head: ['Wanted', '', 'Found', ''], ...plain });
	for (const { what, wanted, found, verdict } of verdicts) {
		table.push([what, wanted, found, verdict]);
	}
	return table.toString();
}

function closing(verdicts: BenchResults['verdicts']): string[] {
	if (!verdicts.some(({ verdict }) => verdict === 'unclear')) return [];
	return [
		'Unclear: the median is beyond what is wanted, but a quarter of the rounds or the time of the',
		'processor is within. This machine gave no stable numbers: run it again when it is idle.',
	];
}

function times({ whole, nodes }: Ratio): string {
	return `${factor(whole)} × (nodes alone ${factor(nodes)} ×)`;
}

function factor({ median }: Summary): string {
	return median.toPrecision(median < 1 ? 2 : 3);
}

/** A median in milliseconds, with the least and the most. */
export function milliseconds({ median, minimum, maximum }: Summary): string {
	return `${rounded(median)} ms (${rounded(minimum)}–${rounded(maximum)})`;
}

function rounded(value: number): string {
	return value.toLocaleString('en-US', { maximumFractionDigits: 0 });
}

function count(value: number): string {
	return value.toLocaleString('en-US');
}
