import type { Loading } from './loading.mjs';
import type { OwnForecast, OwnPoll, SpeedResults } from './results.mjs';
import type { Summary } from '../statistics.mjs';

/** What the project wants of itself. */
const wanted = {
	requests: 1,
	/** How many times as long as the Execute Once variant, by the number of input items. */
	timesExecuteOnce: new Map([
		[1, 1.2],
		[1_000, 1.2],
		[10_000, 1.1],
	]),
	loadMilliseconds: 150,
	tarballBytes: 120_000,
	pollMilliseconds: 2,
	/** For this number of readings. */
	forecastReadings: 100_000,
	forecastMilliseconds: 2_000,
	turnMilliseconds: 50,
	stateBytes: 4096,
};

/** Whether one thing that is wanted was found. */
export interface Verdict {
	what: string;
	wanted: string;
	found: string;
	verdict: 'met' | 'NOT MET' | 'unclear';
}

/** Compares what was found with what is wanted. */
export function verdictsOf(results: SpeedResults): Verdict[] {
	const { sizes, loading, ownPolls, forecasts, tarballBytes } = results;
	const requests = Math.max(...sizes.map((size) => size.variants['credits']?.requests ?? NaN));
	return [
		{
			what: 'requests of Credits, whatever the number of items',
			wanted: String(wanted.requests),
			found: String(requests),
			verdict: requests === wanted.requests ? 'met' : 'NOT MET',
		},
		...sizes.flatMap(({ itemsIn, creditsToRequestOnce: { whole, nodes } }): Verdict[] => {
			const most = wanted.timesExecuteOnce.get(itemsIn);
			if (most === undefined) return [];
			const subject = `Credits to the Execute Once variant, ${itemsIn.toLocaleString('en-US')} in`;
			return [
				timesVerdict(`${subject}: whole run`, whole, most),
				timesVerdict(`${subject}: nodes alone`, nodes, most),
			];
		}),
		loadingVerdict(loading),
		...ownPolls.flatMap(pollVerdicts),
		...forecasts
			.filter(({ readings }) => readings === wanted.forecastReadings)
			.map(forecastVerdict),
		...forecasts.map(turnVerdict),
		{
			what: 'tarball',
			wanted: `under ${wanted.tarballBytes / 1000} KB`,
			found: `${(tarballBytes / 1000).toFixed(1)} KB`,
			verdict: tarballBytes < wanted.tarballBytes ? 'met' : 'NOT MET',
		},
	];
}

function timesVerdict(what: string, ratio: Summary, most: number): Verdict {
	return {
		what,
		wanted: `at most ${most} ×`,
		found: `${ratio.median.toFixed(2)} × (half of the rounds: ${ratio.lowerQuartile.toFixed(2)} to ${ratio.upperQuartile.toFixed(2)})`,
		verdict: compare(ratio, most),
	};
}

function pollVerdicts({ provider, time, stateBytes }: OwnPoll): Verdict[] {
	return [
		{
			what: `a poll of the trigger, ${provider}: its own time`,
			wanted: `at most ${wanted.pollMilliseconds} ms`,
			found: `${time.median.toFixed(2)} ms (half of the polls: ${time.lowerQuartile.toFixed(2)} to ${time.upperQuartile.toFixed(2)})`,
			verdict: compare(time, wanted.pollMilliseconds),
		},
		{
			what: `the state of the trigger, ${provider}`,
			wanted: `under ${wanted.stateBytes} bytes`,
			found: `${stateBytes} bytes`,
			verdict: stateBytes < wanted.stateBytes ? 'met' : 'NOT MET',
		},
	];
}

function turnVerdict({ title, longestTurn }: OwnForecast): Verdict {
	const { median, lowerQuartile, upperQuartile } = longestTurn;
	return {
		what: `Forecast over ${title}: the longest that others wait`,
		wanted: `under ${wanted.turnMilliseconds} ms`,
		found: `${median.toFixed(0)} ms (half of the runs: ${lowerQuartile.toFixed(0)} to ${upperQuartile.toFixed(0)})`,
		verdict: compare(longestTurn, wanted.turnMilliseconds),
	};
}

function forecastVerdict({ title, time }: OwnForecast): Verdict {
	return {
		what: `Forecast over ${title}`,
		wanted: `under ${wanted.forecastMilliseconds} ms`,
		found: `${time.median.toFixed(0)} ms`,
		verdict: compare(time, wanted.forecastMilliseconds),
	};
}

/** Waiting for a busy processor is not the package's doing. */
function loadingVerdict({ whole, processor }: Loading): Verdict {
	const limit = wanted.loadMilliseconds;
	const byTheClock = compare(whole, limit);
	const isWaiting = byTheClock === 'NOT MET' && compare(processor, limit) === 'met';
	return {
		what: "loading the package with n8n's loader",
		wanted: `under ${limit} ms`,
		found: `${whole.median.toFixed(0)} ms, of which the processor worked ${processor.median.toFixed(0)} ms`,
		verdict: isWaiting ? 'unclear' : byTheClock,
	};
}

/** A median beyond the limit counts only if three quarters of the measurements are. */
function compare({ median, lowerQuartile }: Summary, limit: number): Verdict['verdict'] {
	if (median <= limit) return 'met';
	return lowerQuartile > limit ? 'NOT MET' : 'unclear';
}
