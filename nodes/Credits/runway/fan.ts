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
 * How a balance may go down from the last reading on, for a chart. All lists have
 * the same length; amounts are in the balance's unit, and what can be spent at that
 * moment: a lot that has expired or not yet started is not in them.
 */
export interface RunwayFan {
	/** Epoch milliseconds, evenly spaced. */
	times: number[];
	/** With a probability of 90 % there is more; reaches 0 at `exhaustsAtEarliest`. */
	low: number[];
	/** The median; reaches 0 at `exhaustsAt`. */
	middle: number[];
	/** With a probability of 90 % there is not more; reaches 0 at `exhaustsAtLatest`. */
	high: number[];
}

/**
 * The fan of a forecast, from the last reading to the end of the interval, or to
 * the end of the 365 days that are forecast.
 *
 * @param steps into how many equal parts to divide that time, at least 1
 * @returns `null` where {@link forecastRunway} has no runway of status `ok`
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

/** What can be spent at each of the times. */
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
