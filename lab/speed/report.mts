import { remoteProviders } from '../../nodes/Credits/providers/records.js';
import { count, spread, tableOf } from '../report.mjs';
import type { Summary } from '../statistics.mjs';
import { compare, exactVerdict, medianVerdict, verdictReport, type Verdict } from '../targets.mjs';
import { MAX_LOADING_MS, type Loading } from './loading.mjs';
import { isMemoryMeasured } from './memory.mjs';
import type { Ratio, SizeResult } from './rounds.mjs';

/** Everything that was measured. Times are in milliseconds. */
export interface SpeedResults {
	sizes: SizeResult[];
	/** The node's own time for one read. */
	ownTimes: Array<{ itemsIn: number; time: Summary }>;
	/** A trigger's own time for one poll, and how large its memory is. */
	ownPolls: Array<{ provider: string; time: Summary; stateBytes: number }>;
	/** How long Forecast takes, and how long it blocks n8n. */
	forecasts: Array<{ title: string; readings: number; time: Summary; longestTurn: Summary }>;
	loading: Loading;
	/** What the installed package takes on the disk. */
	unpackedBytes: number;
}

/** Targets: maximum time relative to Execute Once, by the number of input items. */
const MAX_TIMES = new Map([
	[1, 1.2],
	[1_000, 1.2],
	[10_000, 1.1],
]);
const providers = remoteProviders.length;

/** On the disk, for each provider. */
const MAX_UNPACKED_BYTES = 8_000;
const MAX_POLL_MS = 2;
const MAX_STATE_BYTES = 4096;
const MAX_FORECAST_MS = 2_000;
/** For this number of readings. */
const FORECAST_READINGS = 100_000;
const MAX_TURN_MS = 50;

/** Compares the results with the targets. */
export function verdictsOf(results: SpeedResults): Verdict[] {
	const { sizes, loading, ownPolls, forecasts, unpackedBytes } = results;
	const requests = Math.max(...sizes.map(({ variants: [credits] }) => credits?.requests ?? NaN));
	const longest = forecasts.filter(({ readings }) => readings === FORECAST_READINGS);
	return [
		{
			what: 'requests of Credits, for any number of items',
			target: '1',
			measured: String(requests),
			verdict: requests === 1 ? 'met' : 'NOT MET',
		},
		...sizes.flatMap(({ itemsIn, creditsToRequestOnce: { whole, nodes } }) => {
			const max = MAX_TIMES.get(itemsIn) ?? NaN;
			const subject = `Credits to the Execute Once variant, ${count(itemsIn)} in`;
			return [
				medianVerdict(`${subject}: whole run`, whole, max, '×', 2),
				medianVerdict(`${subject}: nodes alone`, nodes, max, '×', 2),
			];
		}),
		loadingVerdict(loading),
		...ownPolls.flatMap(({ provider, time, stateBytes }) => [
			medianVerdict(`a poll of the trigger, ${provider}: its own time`, time, MAX_POLL_MS, 'ms', 2),
			exactVerdict(`the state of the trigger, ${provider}`, stateBytes, MAX_STATE_BYTES, bytes),
		]),
		...longest.map(({ title, time }) =>
			medianVerdict(`Forecast over ${title}`, time, MAX_FORECAST_MS, 'ms'),
		),
		...forecasts.map(({ title, longestTurn }) => {
			const what = `Forecast over ${title}: the longest that it blocks n8n`;
			return medianVerdict(what, longestTurn, MAX_TURN_MS, 'ms');
		}),
		exactVerdict('package on disk', unpackedBytes, MAX_UNPACKED_BYTES * providers, kilobytes),
	];
}

const bytes = (value: number): string => `${value} bytes`;

const kilobytes = (value: number): string => `${count(Math.round(value / 1000))} KB`;

/** Waiting for a busy CPU does not count against the package. */
function loadingVerdict({ whole, processor }: Loading): Verdict {
	const max = MAX_LOADING_MS * providers;
	const byTheClock = compare(whole, max);
	const isWaiting = byTheClock === 'NOT MET' && compare(processor, max) === 'met';
	return {
		what: "loading the package with n8n's loader",
		target: `at most ${max} ms`,
		measured: `${whole.median.toFixed(0)} ms, of which ${processor.median.toFixed(0)} ms CPU time`,
		verdict: isWaiting ? 'unclear' : byTheClock,
	};
}

/** The results for a person. */
export function reportOf(
	{ sizes, ownTimes }: SpeedResults,
	verdicts: readonly Verdict[],
): string[] {
	return [
		'Times are medians, with minimum and maximum.',
		isMemoryMeasured
			? "Memory: peak growth of n8n's process."
			: 'Memory is measured on Linux only.',
		...sizes.map(sizeReport),
		'',
		...ownTimes.map(
			({ itemsIn, time }) =>
				`The node's own time for one read, ${count(itemsIn)} in: ${spread(time, 2)} ms`,
		),
		'',
		...verdictReport(verdicts),
	];
}

function sizeReport({ itemsIn, variants, failure, ...ratios }: SizeResult): string {
	const table = tableOf(
		['Variant', 'Requests', 'Items out', 'Whole run', 'Nodes alone', 'Memory', 'Runs'],
		variants.map(({ title, requests, itemsOut, whole, nodes, memory }) => [
			title,
			requests,
			itemsOut,
			`${spread(whole)} ms`,
			`${spread(nodes)} ms`,
			memory === null ? null : `+${(memory.median / 1e6).toFixed(0)} MB`,
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
		...(failure === null ? [] : [`The per-item variant did not finish: ${failure}`]),
	].join('\n');
}

function times({ whole, nodes }: Ratio): string {
	return `${factor(whole)} × (nodes alone ${factor(nodes)} ×)`;
}

function factor({ median }: Summary): string {
	return median.toPrecision(median < 1 ? 2 : 3);
}
