import { HOUR_MS } from '../balance/time';
import { historyHours, usualInterval, type BurnHistory } from './history';
import { unpack, type HourlyBurn } from './hourlyBurn';
import { stocksAt, type RunwayLot, type Stock } from './spending';

/** Why there is a runway, or why there is none. */
export type RunwayStatus =
	/** There is one. */
	| 'ok'
	/** Less than 24 hours of history, or fewer than 3 intervals with burn. */
	| 'accumulating'
	/** Nothing was burnt. */
	| 'idle'
	/** Nothing is left. */
	| 'empty'
	/** The last reading is older than 24 hours and older than three usual intervals. */
	| 'stale'
	/** Unlimited. */
	| 'notApplicable';

/** What an account says of itself at its last reading. */
export interface RunwayAccount {
	/** In the balance's unit; `null` only when unlimited. */
	remaining: number | null;
	unlimited: boolean;
	/** What expires is lost, so they bound the runway; in any order, and perhaps none. */
	lots: readonly RunwayLot[];
	/** When the period renews, ISO 8601 UTC. */
	resetsAt: string | null;
}

/** What a runway is computed from. */
export interface Grounds {
	series: HourlyBurn;
	stocks: Stock[];
	/** When the last reading was made, epoch milliseconds. */
	since: number;
	/** How much of the hour of the last reading was over, 0 to 1. */
	elapsed: number;
}

/** Whether a runway can be told, and from what. */
export interface Standing {
	status: RunwayStatus;
	/** `null` where no runway can be told. */
	grounds: Grounds | null;
}

/** No runway is told beyond a year, in hours. */
export const LONGEST_HOURS = 365 * 24;

const LEAST_HISTORY_HOURS = 24;

/** Of the history's hours, as many must have been watched. */
const LEAST_KNOWN_HOURS = 12;

const LEAST_BURNS = 3;
const STALE_MS = 24 * HOUR_MS;
const STALE_INTERVALS = 3;

/**
 * Says whether a runway can be told.
 *
 * @param now epoch milliseconds
 * @throws RangeError when `now` or the remaining amount is no finite number
 */
export function standingOf(
	history: BurnHistory | null,
	{ remaining, unlimited, lots }: RunwayAccount,
	now: number,
): Standing {
	if (Number.isNaN(new Date(now).getTime())) throw new RangeError('A runway needs a time');
	if (unlimited || remaining === null) return { status: 'notApplicable', grounds: null };
	if (!Number.isFinite(remaining)) throw new RangeError('A runway needs a finite amount');
	if (remaining <= 0) return { status: 'empty', grounds: null };
	if (history === null || historyHours(history) < LEAST_HISTORY_HOURS) {
		return { status: 'accumulating', grounds: null };
	}
	const series = unpack(history);
	const isIdle = !(series.mean > 0);
	if (series.known < LEAST_KNOWN_HOURS || (!isIdle && history.burns < LEAST_BURNS)) {
		return { status: 'accumulating', grounds: null };
	}
	const since = history.last.at;
	const status = isStale(history, now) ? 'stale' : isIdle ? 'idle' : 'ok';
	// What was expected of a year ago says nothing about now.
	if (isIdle || now - since > LONGEST_HOURS * HOUR_MS) return { status, grounds: null };
	const elapsed = (since % HOUR_MS) / HOUR_MS;
	const stocks = stocksAt(remaining, lots, since);
	return { status, grounds: { series, stocks, since, elapsed } };
}

function isStale(history: BurnHistory, now: number): boolean {
	const tolerated = Math.max(STALE_MS, STALE_INTERVALS * usualInterval(history));
	return now - history.last.at > tolerated;
}
