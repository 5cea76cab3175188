import { remoteProviders } from '../../nodes/Credits/providers/records.js';
import { count, spread, tableOf } from '../report.mjs';
import type { Summary } from '../statistics.mjs';
import type { Loading } from './loading.mjs';
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

/** A target, and whether it was met. */
export interface Verdict {
	what: string;
	target: string;
	measured: string;
	verdict: 'met' | 'NOT MET' | 'unclear';
}

/** Targets: maximum time relative to Execute Once, by the number of input items. */
const MAX_TIMES = new Map([
	[1, 1.2],
	[1_000, 1.2],
	[10_000, 1.1],
]);
/** Of loading, for each provider. */
const MAX_LOADING_MS = 1;
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
				verdict(`${subject}: whole run`, whole, max, '×', 2),
				verdict(`${subject}: nodes alone`, nodes, max, '×', 2),
			];
		}),
		loadingVerdict(loading),
		...ownPolls.flatMap(({ provider, time, stateBytes }): Verdict[] => [
			verdict(`a poll of the trigger, ${provider}: its own time`, time, MAX_POLL_MS, 'ms', 2),
			{
				what: `the state of the trigger, ${provider}`,
				target: `under ${MAX_STATE_BYTES} bytes`,
				measured: `${stateBytes} bytes`,
				verdict: stateBytes < MAX_STATE_BYTES ? 'met' : 'NOT MET',
			},
		]),
		...forecasts
			.filter(({ readings }) => readings === FORECAST_READINGS)
			.map(({ title, time }) => verdict(`Forecast over ${title}`, time, MAX_FORECAST_MS, 'ms')),
		...forecasts.map(({ title, longestTurn }) =>
			verdict(
				`Forecast over ${title}: the longest that it blocks n8n`,
				longestTurn,
				MAX_TURN_MS,
				'ms',
			),
		),
		{
			what: 'package on disk',
			target: `at most ${kilobytes(MAX_UNPACKED_BYTES * remoteProviders.length)}`,
			measured: kilobytes(unpackedBytes),
			verdict: unpackedBytes <= MAX_UNPACKED_BYTES * remoteProviders.length ? 'met' : 'NOT MET',
		},
	];
}

function verdict(what: string, summary: Summary, max: number, unit: string, digits = 0): Verdict {
	const [median, lower, upper] = [summary.median, summary.lowerQuartile, summary.upperQuartile].map(
		(value) => value.toFixed(digits),
	);
	return {
		what,
		target: `at most ${max} ${unit}`,
		measured: `${median} ${unit} (half of them: ${lower} to ${upper})`,
		verdict: compare(summary, max),
	};
}

const kilobytes = (bytes: number): string => `${count(Math.round(bytes / 1000))} KB`;

/** Waiting for a busy CPU does not count against the package. */
function loadingVerdict({ whole, processor }: Loading): Verdict {
	const most = MAX_LOADING_MS * remoteProviders.length;
	const byTheClock = compare(whole, most);
	const isWaiting = byTheClock === 'NOT MET' && compare(processor, most) === 'met';
	return {
		what: "loading the package with n8n's loader",
		target: `at most ${most} ms`,
		measured: `${whole.median.toFixed(0)} ms, of which ${processor.median.toFixed(0)} ms CPU time`,
		verdict: isWaiting ? 'unclear' : byTheClock,
	};
}

/** A median beyond the limit counts only if three quarters of the measurements are. */
function compare({ median, lowerQuartile }: Summary, limit: number): Verdict['verdict'] {
	if (median <= limit) return 'met';
	return lowerQuartile > limit ? 'NOT MET' : 'unclear';
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
		tableOf(
			['What', 'Target', 'Measured', ''],
			verdicts.map(({ what, target, measured, verdict: result }) => [
				what,
				target,
				measured,
				result,
			]),
		),
		...(verdicts.some((each) => each.verdict === 'unclear') ? [UNCLEAR] : []),
	];
}

const UNCLEAR = `Unclear: the median misses the target, but a quarter of the rounds or the CPU time meets it.
This machine gave no stable figures: run the command again when it is idle.`;

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
