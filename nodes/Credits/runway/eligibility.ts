import { HOUR_MS } from '../balance/time';
import { historyHours, usualInterval, type BurnHistory } from './history';
import { unpack, type HourlyBurn } from './hourlyBurn';
import { stocksAt, type RunwayLot, type Stock } from './spending';

/** Why there is a runway, or why there is none. */
export type RunwayStatus =
	/** There is a runway. */
	| 'ok'
	/** Less than 24 hours of history, or fewer than 3 intervals with burn. */
	| 'accumulating'
	/** Nothing was burned. */
	| 'idle'
	/** Nothing is left. */
	| 'empty'
	/** The last reading is older than 24 hours and older than three usual intervals. */
	| 'stale'
	/** Unlimited. */
	| 'notApplicable';

/** Facts about an account at its last reading. */
export interface RunwayAccount {
	/** In the balance's unit; `null` only when unlimited. */
	remaining: number | null;
	unlimited: boolean;
	/** Lots bound the runway, because what expires is lost; in any order, possibly none. */
	lots: readonly RunwayLot[];
	/** When the period renews, ISO 8601 UTC. */
	resetsAt: string | null;
}

/** Inputs of a runway. */
export interface ForecastInputs {
	series: HourlyBurn;
	stocks: Stock[];
	/** When the last reading was made, epoch milliseconds. */
	since: number;
	/** Elapsed share of the hour of the last reading, 0 to 1. */
	elapsed: number;
}

/** Whether a runway can be computed, and its inputs. */
export interface Eligibility {
	status: RunwayStatus;
	/** `null` if no runway can be computed. */
	inputs: ForecastInputs | null;
}

/** The longest runway that is reported, in hours: a year. */
export const MAX_RUNWAY_HOURS = 365 * 24;

const MIN_HISTORY_HOURS = 24;

/** Minimum number of observed hours in a history. */
const MIN_KNOWN_HOURS = 12;

const MIN_BURNS = 3;
const STALE_MS = 24 * HOUR_MS;
const STALE_INTERVALS = 3;

/**
 * Decides whether a runway can be computed.
 *
 * @param now epoch milliseconds
 * @throws RangeError when `now` or the remaining amount is not a finite number
 */
export function eligibilityOf(
	history: BurnHistory | null,
	{ remaining, unlimited, lots }: RunwayAccount,
	now: number,
): Eligibility {
	if (Number.isNaN(new Date(now).getTime())) throw new RangeError('A runway needs a time');
	if (unlimited || remaining === null) return { status: 'notApplicable', inputs: null };
	if (!Number.isFinite(remaining)) throw new RangeError('A runway needs a finite amount');
	if (remaining <= 0) return { status: 'empty', inputs: null };
	if (history === null || historyHours(history) < MIN_HISTORY_HOURS) {
		return { status: 'accumulating', inputs: null };
	}
	const series = unpack(history);
	const isIdle = !(series.mean > 0);
	if (series.known < MIN_KNOWN_HOURS || (!isIdle && history.burns < MIN_BURNS)) {
		return { status: 'accumulating', inputs: null };
	}
	const since = history.last.at;
	const status = isStale(history, now) ? 'stale' : isIdle ? 'idle' : 'ok';
	// What was expected a year ago says nothing about now.
	if (isIdle || now - since > MAX_RUNWAY_HOURS * HOUR_MS) return { status, inputs: null };
	const elapsed = (since % HOUR_MS) / HOUR_MS;
	const stocks = stocksAt(remaining, lots, since);
	return { status, inputs: { series, stocks, since, elapsed } };
}

function isStale(history: BurnHistory, now: number): boolean {
	const tolerated = Math.max(STALE_MS, STALE_INTERVALS * usualInterval(history));
	return now - history.last.at > tolerated;
}
