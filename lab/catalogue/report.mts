import { count, spread, tableOf, type Cell } from '../report.mjs';
import { MAX_LOADING_MS } from '../speed/loading.mjs';
import type { PackageResults } from './measuredPackage.mjs';

/** Loading time of an additional provider, in milliseconds. */
export function loadingPerProvider(asItIs: PackageResults, filled: PackageResults): number {
	const further = filled.loading.whole.median - asItIs.loading.whole.median;
	return further / (filled.providers - asItIs.providers);
}

/** Both packages side by side, for a person. */
export function reportOf(asItIs: PackageResults, filled: PackageResults): string[] {
	const packages = [asItIs, filled];
	const row = (what: string, cell: (of: PackageResults) => Cell): Cell[] => [
		what,
		...packages.map(cell),
	];
	const table = tableOf(
		['', ...packages.map(({ providers }) => `${providers} providers`)],
		[
			row("Loading with n8n's loader", ({ loading }) => `${spread(loading.whole)} ms`),
			row('Loading, CPU time', ({ loading }) => `${spread(loading.processor)} ms`),
			...Object.keys(asItIs.bytes).map((what) =>
				row(what, ({ bytes }) => `${count(Math.round((bytes[what] ?? NaN) / 1000))} KB`),
			),
			...Object.entries(asItIs.editor).map(([act, one]) =>
				row(act, ({ editor }) => `${spread(editor[act] ?? one)} ms`),
			),
		],
	);
	const perProvider = loadingPerProvider(asItIs, filled).toFixed(2);
	return [
		'Times are medians, with minimum and maximum.',
		table,
		`Each additional provider costs ${perProvider} ms of loading; target: at most ${MAX_LOADING_MS} ms.`,
	];
}
