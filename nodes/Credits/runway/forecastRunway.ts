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

/** How long a balance lasts. Hours count from `now`; dates are ISO 8601 UTC, never before `now`. */
export interface Runway {
	status: RunwayStatus;
	/** The median; `null` beyond 365 days and where there is no runway. */
	hours: number | null;
	/** With a probability of 90 % it lasts longer; `null` beyond 365 days. */
	hoursLow: number | null;
	/** With a probability of 90 % it does not last longer; `null` beyond 365 days. */
	hoursHigh: number | null;
	exhaustsAt: string | null;
	exhaustsAtEarliest: string | null;
	exhaustsAtLatest: string | null;
	/** Expected on average over the next seven days, in the balance's unit. */
	burnPerDay: number | null;
	/** Between the first reading and the last, at most 672; `null` before the first. */
	historyHours: number | null;
	/** Whether the median comes before `resetsAt`; `null` where either is unknown. */
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
 * How long what is left lasts, from what was burned so far. No top-up and no reset is
 * counted on.
 *
 * @param history `null` when nothing was recorded yet
 * @param account as it was at the history's last reading
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
	// A date would claim more than anyone knows of an account that nobody has read lately.
	if (status === 'stale') return runway;
	return {
		...runway,
		exhaustsAt: asInstant(middle),
		exhaustsAtEarliest: asInstant(earliest),
		exhaustsAtLatest: asInstant(latest),
		runsOutBeforeReset: isBeforeReset(middle, account, now),
	};
}

/** How long a balance lasts, without the details. */
export type ShortRunway = Pick<Runway, 'status' | 'hours'>;

/**
 * A more cautious runway, for an alert: the shorter of what the rhythm alone and the
 * level of the last day alone let expect. It is less exact than
 * {@link forecast}, but notices sooner that burn has multiplied, and wavers less.
 *
 * @param history as for {@link forecast}, and so are the others
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

/** When nothing can be spent any more, epoch milliseconds, not before now; `null` beyond 365 days. */
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

/** `null` without a reset to come. */
function msUntilReset({ resetsAt }: RunwayAccount, now: number): number | null {
	const left = resetsAt === null ? Number.NaN : Date.parse(resetsAt) - now;
	return left > 0 ? left : null;
}
