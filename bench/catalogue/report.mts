import Table from 'cli-table3';

import type { Machine } from '../machine.mjs';
import { machineReport, milliseconds, plain } from '../report.mjs';
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
	/** The folder with the screenshots. */
	screenshots: string;
}

/** What a further provider costs when n8n loads the package, in milliseconds. */
export function loadingPerProvider(asItIs: PackageResults, filled: PackageResults): number {
	const further = filled.loading.whole.median - asItIs.loading.whole.median;
	return further / (filled.providers - asItIs.providers);
}

/** The results for a person. */
export function reportOf(results: CatalogueResults): string {
	const packages = [results.asItIs, results.filled];
	const table = new Table({
		head: ['', ...packages.map(({ providers }) => `${providers} providers`)],
		colAligns: ['left', 'right', 'right'],
		...plain,
	});
	const row = (what: string, cell: (of: PackageResults) => string): unknown =>
		table.push([what, ...packages.map(cell)]);
	row("Loading with n8n's loader", ({ loading }) => milliseconds(loading.whole));
	row("Loading, the processor's time", ({ loading }) => milliseconds(loading.processor));
	for (const what of Object.keys(results.asItIs.bytes)) {
		row(
			what,
			({ bytes }) => `${Math.round((bytes[what] ?? NaN) / 1000).toLocaleString('en-US')} KB`,
		);
	}
	for (const [act, one] of Object.entries(results.asItIs.editor)) {
		row(act, ({ editor }) => milliseconds(editor[act] ?? one));
	}
	return [
		...machineReport(results),
		table.toString(),
		`A further provider costs ${results.loadingPerProvider.toFixed(2)} ms of loading; wanted: at most ${wantedMilliseconds} ms.`,
		`Screenshots: ${results.screenshots}`,
		'',
	].join('\n');
}
