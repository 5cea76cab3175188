import { count, spread, tableOf } from '../report.mjs';
import type { Summary } from '../statistics.mjs';
import type { Ratio, SizeResult } from './comparison.mjs';
import { isMemoryMeasured } from './memory.mjs';
import type { SpeedResults } from './results.mjs';
import type { Verdict } from './verdicts.mjs';

/** The results for a person. */
export function reportOf(
	{ sizes, ownTimes }: SpeedResults,
	verdicts: readonly Verdict[],
): string[] {
	return [
		'Times are medians, with the least and the most.',
		isMemoryMeasured
			? "Memory: by how much n8n's process grew at its peak, beyond what it had before."
			: 'Memory is measured on Linux only.',
		...sizes.map(sizeReport),
		'',
		...ownTimes.map(
			({ itemsIn, time }) =>
				`The node's own time for one read, ${count(itemsIn)} in: ${spread(time, 2)} ms`,
		),
		'',
		tableOf(
			['Wanted', '', 'Found', ''],
			verdicts.map(({ what, wanted, found, verdict }) => [what, wanted, found, verdict]),
		),
		...closing(verdicts),
	];
}

function sizeReport({ itemsIn, variants, failure, ...ratios }: SizeResult): string {
	const table = tableOf(
		['Variant', 'Requests', 'Items out', 'Whole run', 'Nodes alone', 'Memory', 'Runs'],
		Object.values(variants).map(({ title, requests, itemsOut, whole, nodes, memoryGrown }) => [
			title,
			requests,
			itemsOut,
			`${spread(whole)} ms`,
			`${spread(nodes)} ms`,
			memoryGrown === null ? null : `+${(memoryGrown.median / 1e6).toFixed(0)} MB`,
			whole.count,
		]),
	);
	const { creditsToRequestOnce, creditsOnceToRequestOnce, creditsToRequestPerItem } = ratios;
	return [
		'',
		`${count(itemsIn)} in`,
		table,
		`Credits takes ${times(creditsToRequestOnce)} of the Execute Once variant,`,
		`  itself with Execute Once ${times(creditsOnceToRequestOnce)};`,
		creditsToRequestPerItem ? `  of the per-item variant ${times(creditsToRequestPerItem)}.` : '',
		...(failure === null ? [] : [`The per-item variant did not come to its end: ${failure}`]),
	].join('\n');
}

function closing(verdicts: readonly Verdict[]): string[] {
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
