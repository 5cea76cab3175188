import { HOUR_MS } from '../balance/time';
import { forecastRunway } from './forecastRunway';
import type { BurnHistory } from './history';
import { project } from './projection';
import { spend, type Course } from './spending';
import {
	MAX_RUNWAY_HOURS,
	eligibilityOf,
	type ForecastInputs,
	type RunwayAccount,
} from './eligibility';

/**
 * Range of the balance after the last reading, for a chart. All lists have the same length;
 * amounts are in the balance's unit and spendable at that time: without lots that have
 * expired or not yet started.
 */
export interface RunwayFan {
	/** Epoch milliseconds, evenly spaced. */
	times: number[];
	/** 10th percentile; reaches 0 at `exhaustsAtEarliest`. */
	low: number[];
	/** Median; reaches 0 at `exhaustsAt`. */
	middle: number[];
	/** 90th percentile; reaches 0 at `exhaustsAtLatest`. */
	high: number[];
}

/**
 * The fan of a forecast, from the last reading to the end of the interval, or to the end of
 * the 365 days of the forecast.
 *
 * @param steps number of equal parts of that time, at least 1
 * @returns `null` if {@link forecastRunway} has no runway of status `ok`
 */
export function fan(
	history: BurnHistory | null,
	account: RunwayAccount,
	now: number,
	steps: number,
): RunwayFan | null {
	const { status, inputs } = eligibilityOf(history, account, now);
	if (status !== 'ok' || inputs === null) return null;
	const { exhaustsAtLatest } = forecastRunway(history, account, now);
	const end =
		exhaustsAtLatest === null ? now + MAX_RUNWAY_HOURS * HOUR_MS : Date.parse(exhaustsAtLatest);
	const { since } = inputs;
	const count = Math.max(1, Math.floor(steps));
	const times = Array.from(
		{ length: count + 1 },
		(_, step) => since + ((end - since) * step) / count,
	);
	const { course, logHalfWidth } = project(inputs);
	const [low = [], middle = [], high = []] = [logHalfWidth, 0, -logHalfWidth].map((logarithm) =>
		sampleFan(inputs, course, Math.exp(logarithm), times),
	);
	return { times: times.map(Math.round), low, middle, high };
}

/** The spendable amount at each of the times. */
function sampleFan(
	{ stocks, since }: ForecastInputs,
	course: Course,
	factor: number,
	times: readonly number[],
): number[] {
	const amounts: number[] = [];
	let [hoursBefore, amountBefore] = [0, 0];
	const horizon = ((times.at(-1) ?? since) - since) / HOUR_MS;
	spend(stocks, course, factor, horizon, (hours, amount) => {
		for (let time = times[amounts.length]; time !== undefined; time = times[amounts.length]) {
			const wanted = (time - since) / HOUR_MS;
			if (wanted > hours) break;
			const share = hours > hoursBefore ? (wanted - hoursBefore) / (hours - hoursBefore) : 1;
			amounts.push(amountBefore + (amount - amountBefore) * share);
		}
		[hoursBefore, amountBefore] = [hours, amount];
	});
	return times.map((_, index) => amounts[index] ?? 0);
}
