import { HOUR_MS } from '../balance/time';
import { historyHours, type BurnHistory } from './history';
import { project, plainCourses } from './projection';
import { spend, type Course } from './spending';
import {
	MAX_RUNWAY_HOURS,
	eligibilityOf,
	type ForecastInputs,
	type RunwayAccount,
	type RunwayStatus,
} from './eligibility';

export type { RunwayAccount, RunwayStatus } from './eligibility';

/** The runway of a balance. Hours count from `now`; dates are ISO 8601 UTC, never before `now`. */
export interface Runway {
	status: RunwayStatus;
	/** The median; `null` beyond 365 days and without a runway. */
	hours: number | null;
	/** It lasts longer with a probability of 90 %; `null` beyond 365 days. */
	hoursLow: number | null;
	/** It does not last longer with a probability of 90 %; `null` beyond 365 days. */
	hoursHigh: number | null;
	exhaustsAt: string | null;
	exhaustsAtEarliest: string | null;
	exhaustsAtLatest: string | null;
	/** Expected average of the next seven days, in the balance's unit. */
	burnPerDay: number | null;
	/** Hours between the first reading and the last, at most 672; `null` before the first. */
	historyHours: number | null;
	/** Whether the median comes before `resetsAt`; `null` if either is unknown. */
	runsOutBeforeReset: boolean | null;
}

const NO_FORECAST = {
	hours: null,
	hoursLow: null,
	hoursHigh: null,
	exhaustsAt: null,
	exhaustsAtEarliest: null,
	exhaustsAtLatest: null,
	burnPerDay: null,
	runsOutBeforeReset: null,
} as const;

const HOURS_TO_AVERAGE = 7 * 24;

/**
 * Forecasts how long the balance lasts, from past burn. No top-up and no reset is assumed.
 *
 * @param history `null` if nothing was recorded yet
 * @param account as of the history's last reading
 * @param now epoch milliseconds
 * @throws RangeError when `now` or the remaining amount is not a finite number
 */
export function forecastRunway(
	history: BurnHistory | null,
	account: RunwayAccount,
	now: number,
): Runway {
	const { status, inputs } = eligibilityOf(history, account, now);
	const known = history === null ? null : Number(historyHours(history).toFixed(2));
	const none: Runway = { status, ...NO_FORECAST, historyHours: known };
	if (status === 'empty') {
		const runsOutBeforeReset = msUntilReset(account, now) === null ? null : true;
		return { ...none, hours: 0, hoursLow: 0, hoursHigh: 0, runsOutBeforeReset };
	}
	if (inputs === null) return none;

	const { course, logHalfWidth } = project(inputs);
	const [middle, earliest, latest] = [0, logHalfWidth, -logHalfWidth].map((logarithm) =>
		emptyAt(inputs, course, Math.exp(logarithm), now),
	);
	const runway = {
		...none,
		hours: hoursUntil(middle, now),
		hoursLow: hoursUntil(earliest, now),
		hoursHigh: hoursUntil(latest, now),
		burnPerDay: averagePerDay(course),
	};
	// For a stale account, a date would be more than anyone can know.
	if (status === 'stale') return runway;
	return {
		...runway,
		exhaustsAt: asInstant(middle),
		exhaustsAtEarliest: asInstant(earliest),
		exhaustsAtLatest: asInstant(latest),
		runsOutBeforeReset: isBeforeReset(middle, account, now),
	};
}

/** A runway without its details. */
export type ShortRunway = Pick<Runway, 'status' | 'hours'>;

/**
 * Forecasts a more cautious runway, for an alert: the shorter of those by the rhythm alone
 * and by the level of the last day alone. It is less accurate than {@link forecastRunway}, but
 * reacts sooner to multiplied burn, and fluctuates less.
 *
 * @param history as for {@link forecastRunway}, like the other parameters
 */
export function cautiousRunway(
	history: BurnHistory | null,
	account: RunwayAccount,
	now: number,
): ShortRunway {
	const { status, inputs } = eligibilityOf(history, account, now);
	if (inputs === null) return { status, hours: status === 'empty' ? 0 : null };
	const ends = plainCourses(inputs).map((course) => emptyAt(inputs, course, 1, now) ?? Infinity);
	const soonest = Math.min(...ends);
	return { status, hours: soonest === Infinity ? null : hoursUntil(soonest, now) };
}

/** When nothing spendable is left, epoch milliseconds, not before now; `null` beyond 365 days. */
function emptyAt(
	{ stocks, since }: ForecastInputs,
	course: Course,
	factor: number,
	now: number,
): number | null {
	const hours = spend(stocks, course, factor, MAX_RUNWAY_HOURS + (now - since) / HOUR_MS);
	if (hours === null) return null;
	// In whole seconds, and rounded up, so that what runs out this moment is not in the past.
	return Math.max(now, Math.ceil((since + hours * HOUR_MS) / 1000) * 1000);
}

function hoursUntil(end: number | null | undefined, now: number): number | null {
	return typeof end === 'number' ? Number(((end - now) / HOUR_MS).toFixed(2)) : null;
}

function asInstant(end: number | null | undefined): string | null {
	const date = new Date(end ?? Number.NaN);
	return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

function averagePerDay({ burnIn }: Course): number {
	let sum = 0;
	for (let hour = 1; hour <= HOURS_TO_AVERAGE; hour++) sum += burnIn(hour);
	return Number(((24 * sum) / HOURS_TO_AVERAGE).toPrecision(5));
}

function isBeforeReset(
	end: number | null | undefined,
	account: RunwayAccount,
	now: number,
): boolean | null {
	const left = msUntilReset(account, now);
	if (left === null) return null;
	if (typeof end === 'number') return end - now < left;
	return left <= MAX_RUNWAY_HOURS * HOUR_MS ? false : null;
}

/** Milliseconds until the next reset; `null` without one. */
function msUntilReset({ resetsAt }: RunwayAccount, now: number): number | null {
	const left = resetsAt === null ? Number.NaN : Date.parse(resetsAt) - now;
	return left > 0 ? left : null;
}
