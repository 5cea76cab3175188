import Table from 'cli-table3';

import type { Machine } from '../machine.mjs';
import { milliseconds, plain } from '../report.mjs';
import type { PackageResults } from './measuredPackage.mjs';

/** What a further provider may cost when n8n loads the package. */
export const wantedMilliseconds = 1;

/** Everything that was measured, as `--json` prints it. */
export interface CatalogueResults {
	/** When it began, ISO 8601 UTC. */
	startedAt: string;
	/** Before anything was started. */
	machine: Machine;
	n8n: string;
	asItIs: PackageResults;
	filled: PackageResults;
	/** What a further provider costs when n8n loads the package, in milliseconds. */
	loadingPerProvider: number;
	/** Where the screenshots are. */
	screenshots: string;
}

/** What a further provider costs when n8n loads the package, in milliseconds. */
export function loadingPerProvider(asItIs: PackageResults, filled: PackageResults): number {
	const further = filled.loading.whole.median - asItIs.loading.whole.median;
	return further / (filled.providers - asItIs.providers);
}

/** The results for a person. */
export function reportOf(results: CatalogueResults): string {
	const { machine, n8n, asItIs, filled, screenshots } = results;
	const table = new Table({
		head: ['', ...[asItIs, filled].map(({ providers }) => `${providers} providers`)],
		colAligns: ['left', 'right', 'right'],
		...plain,
	});
	const row = (what: string, cell: (of: PackageResults) => string): unknown =>
		table.push([what, cell(asItIs), cell(filled)]);
	row("Loading with n8n's loader", ({ loading }) => milliseconds(loading.whole));
	row("  the processor's time of it", ({ loading }) => milliseconds(loading.processor));
	row('Tarball', ({ tarballBytes }) => kilobytes(tarballBytes));
	row('  unpacked', ({ unpackedBytes }) => kilobytes(unpackedBytes));
	for (const type of Object.keys(asItIs.typeBytes)) {
		row(`The editor gets: ${type}`, ({ typeBytes }) => kilobytes(typeBytes[type] ?? NaN));
	}
	for (const act of Object.keys(asItIs.editor)) {
		row(act, ({ editor }) => (editor[act] ? milliseconds(editor[act]) : ''));
	}
	return [
		`${n8n} on ${machine.cores} cores (${machine.processor}), ${machine.memoryGigabytes} GB, Node ${machine.node} and n8n's own.`,
		`Load of the machine before the start: ${machine.load.toFixed(1)}. Times are medians, with the least and the most.`,
		table.toString(),
		`A further provider costs ${results.loadingPerProvider.toFixed(2)} ms of loading; wanted: at most ${wantedMilliseconds} ms.`,
		`Screenshots: ${screenshots}`,
		'',
	].join('\n');
}

function kilobytes(bytes: number): string {
	return `${(bytes / 1000).toLocaleString('en-US', { maximumFractionDigits: 0 })} KB`;
}
