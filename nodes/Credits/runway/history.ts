import { HOUR_MS, MAX_TIME } from '../balance/time';
import { fallsToZero, isBack, MAX_FALSE_ZEROS } from './falseZeros';
import { appendHours, isHours, MAX_HISTORY_HOURS } from './hours';
import { sortByTime } from './readingOrder';
import { finish, type Steps } from './steps';

/** A reading of an account at one time. */
export interface RunwayReading {
	/** Epoch milliseconds. */
	at: number;
	/** Remaining amount in the balance's unit; may be negative. */
	remaining: number;
	/** Amount used in the current period, if the provider reports it. */
	used: number | null;
}

/** The caller's knowledge of the time between the last reading and this one. */
export interface ReadingInterval {
	/**
	 * `false` if it contains a top-up, a reset, a refund or the expiry of a lot: the
	 * difference between the readings then says nothing about burn, and is excluded.
	 */
	isBurn: boolean;
}

/** A 0 reading that later readings confirm or undo. */
export interface UnconfirmedZero extends ReadingInterval {
	/** Epoch milliseconds. */
	at: number;
	used: number | null;
}

/**
 * Burn in each of the last 672 hours: plain JSON, at most 3,600 characters of it. Made with
 * {@link recordReading} and read back with {@link readHistory}.
 */
export interface BurnHistory {
	version: typeof HISTORY_VERSION;
	/** The hours before the open one, oldest first, as encoded in `hours.ts`. */
	closed: string;
	/** The hour of the last reading, counted from 1970 in UTC. */
	openHour: number;
	/** Burn in the observed part of the open hour, in the balance's unit. */
	openBurn: number;
	/** Observed part of the open hour, in milliseconds. */
	openWatched: number;
	/** When the first reading was made, epoch milliseconds. */
	since: number;
	/** The newest reading that counts. */
	last: RunwayReading;
	/** Later readings of 0 that the next reading may undo. */
	zeros: UnconfirmedZero[];
	/** Whole seconds between the newest readings, at most {@link KEPT_INTERVALS}, oldest first. */
	intervals: number[];
	/** Number of intervals with burn, counted up to {@link COUNTED_BURNS}. */
	burns: number;
	/** Whether `used` was ever seen to grow; before that it means nothing. */
	usedCounts: boolean;
}

const HISTORY_VERSION = 1;
const NOT_A_READING = 'A reading needs a time and finite amounts';
const KEPT_INTERVALS = 5;
const COUNTED_BURNS = 3;

/** Number of readings recorded in one step. */
const READINGS_PER_STEP = 256;

/** Minimum part of an hour that may stand for the whole hour. */
const MIN_OBSERVED_MS = HOUR_MS / 4;

/** Upper bound of burn, above any real account; without a bound, sums would not stay finite. */
const MAX_BURN = 1e18;

/**
 * Adds a reading to a history and returns the new history; the old one is unchanged. Burn
 * since the last reading is spread evenly over the hours between, so that a gap in the
 * watch loses nothing.
 *
 * If `used` is known and has grown before, its growth is the burn; otherwise the fall of
 * `remaining`. An interval without either is excluded, like one with `isBurn: false`: its
 * hours count as not watched.
 *
 * A fall to exactly 0 that the next reading undoes, or the one after a second 0, is not
 * burn. So it counts only when a later reading has confirmed it.
 *
 * A reading older than the last one changes nothing. One of the same time replaces the last
 * one without any burn between.
 *
 * @param history `null` for the first reading
 * @throws RangeError when the time or an amount is not a finite number
 */
export function recordReading(
	history: BurnHistory | null,
	reading: RunwayReading,
	interval: ReadingInterval,
): BurnHistory {
	if (!isReading(reading)) throw new RangeError(NOT_A_READING);
	const last: RunwayReading = { at: reading.at, remaining: reading.remaining, used: reading.used };
	if (history === null) return beginHistory(last);
	if (reading.at < newestAt(history)) return history;
	const { zeros } = history;
	if (zeros.length > 0) return recordAfterZeros(history, last, interval);
	if (reading.at === history.last.at) return { ...history, last };
	if (fallsToZero(history.last.remaining, reading.remaining)) {
		return { ...history, zeros: [withUnconfirmedZeros(last, interval)] };
	}
	return recordConfirmed(history, last, interval);
}

/** Resolves earlier readings of 0 by this one, and this one by them. */
function recordAfterZeros(
	history: BurnHistory,
	reading: RunwayReading,
	interval: ReadingInterval,
): BurnHistory {
	const { zeros, last } = history;
	const newest = zeros.at(-1);
	if (newest?.at === reading.at) {
		const { isBurn } = newest;
		return recordReading({ ...history, zeros: zeros.slice(0, -1) }, reading, { isBurn });
	}
	if (reading.remaining === 0 && zeros.length < MAX_FALSE_ZEROS) {
		return { ...history, zeros: [...zeros, withUnconfirmedZeros(reading, interval)] };
	}
	const settled: BurnHistory = { ...history, zeros: [] };
	if (isBack(last.remaining, reading.remaining)) {
		const isBurn = interval.isBurn && zeros.every((zero) => zero.isBurn);
		return recordConfirmed(settled, reading, { isBurn });
	}
	const confirmed = zeros.reduce(
		(confirmed, { at, used, isBurn }) =>
			recordConfirmed(confirmed, { at, remaining: 0, used }, { isBurn }),
		settled,
	);
	return recordConfirmed(confirmed, reading, interval);
}

function withUnconfirmedZeros(
	{ at, used }: RunwayReading,
	{ isBurn }: ReadingInterval,
): UnconfirmedZero {
	return { at, used, isBurn };
}

/** Adds a reading that is later than the last one and accepted as it is. */
function recordConfirmed(
	history: BurnHistory,
	reading: RunwayReading,
	interval: ReadingInterval,
): BurnHistory {
	const usedCounts = history.usedCounts || usedGrew(history.last, reading);
	const burn = interval.isBurn ? burnBetween(history.last, reading, usedCounts) : null;
	const seconds = Math.round((reading.at - history.last.at) / 1000);
	const { closed, openBurn, openWatched } = spread(history, reading.at, burn);
	// Field by field: spreading objects takes most of the time of 100,000 readings.
	return {
		version: HISTORY_VERSION,
		closed,
		openHour: hourOf(reading.at),
		openBurn,
		openWatched,
		since: history.since,
		last: reading,
		zeros: history.zeros,
		intervals: history.intervals.concat(seconds).slice(-KEPT_INTERVALS),
		burns: Math.min(COUNTED_BURNS, history.burns + (burn !== null && burn > 0 ? 1 : 0)),
		usedCounts,
	};
}

/**
 * Adds many readings without further knowledge of them: an interval in which `remaining`
 * rises contains a top-up, a reset or a refund, and counts only if `used` shows the burn
 * anyway. Without `used`, a top-up smaller than the burn of its interval goes unseen.
 *
 * @param readings in any order; of several with the same time the last one counts
 * @throws RangeError as {@link recordReading}
 */
export function recordReadings(
	history: BurnHistory | null,
	readings: readonly RunwayReading[],
): BurnHistory | null {
	return finish(recordReadingsInSteps(history, readings));
}

/** Like {@link recordReadings}, step by step. */
export function* recordReadingsInSteps(
	history: BurnHistory | null,
	readings: readonly RunwayReading[],
): Steps<BurnHistory | null> {
	if (!readings.every(isReading)) throw new RangeError(NOT_A_READING);
	const sorted = yield* sortByTime(readings);
	const kept = (sorted.at(-1)?.at ?? 0) - MAX_HISTORY_HOURS * HOUR_MS;
	// Readings before the kept hours are dropped at once, except the one from which the first of
	// those hours is counted.
	const first =
		Math.max(
			1,
			sorted.findIndex(({ at }) => at >= kept),
		) - 1;
	let recorded = history;
	for (const [index, reading] of sorted.slice(first).entries()) {
		recorded = recordReading(recorded, reading, { isBurn: true });
		if (index % READINGS_PER_STEP === 0) yield;
	}
	return recorded;
}

/**
 * Reads a history stored as JSON.
 *
 * @returns `null` for anything that {@link recordReading} does not make, other versions
 * included: starting over costs a day, continuing with a broken history costs trust
 */
export function readHistory(value: unknown): BurnHistory | null {
	if (typeof value !== 'object' || value === null) return null;
	const stored = value as Partial<Record<keyof BurnHistory, unknown>>;
	const { version, closed, openHour, openBurn, openWatched, since, intervals, burns } = stored;
	const last = stored.last as RunwayReading | null | undefined;
	if (version !== HISTORY_VERSION || !isHours(closed) || typeof stored.usedCounts !== 'boolean')
		return null;
	if (typeof last !== 'object' || last === null || !isReading(last)) return null;
	if (!isAmount(openBurn) || !isAmount(openWatched) || openWatched > HOUR_MS) return null;
	if (!isAmount(since) || since > last.at || openHour !== hourOf(last.at)) return null;
	if (!isAmount(burns) || burns > COUNTED_BURNS || !Array.isArray(intervals)) return null;
	if (intervals.length > KEPT_INTERVALS || !intervals.every(isAmount)) return null;
	// A history from before readings of 0 were doubted has none.
	const zeros = readZeros(stored.zeros ?? [], last);
	if (zeros === null) return null;
	return {
		version,
		closed,
		openHour,
		openBurn,
		openWatched,
		since,
		last: { at: last.at, remaining: last.remaining, used: last.used },
		zeros,
		intervals: [...intervals],
		burns,
		usedCounts: stored.usedCounts,
	};
}

/** Reads the doubted zeros; `null` if they cannot follow the last reading that counts. */
function readZeros(value: unknown, last: RunwayReading): UnconfirmedZero[] | null {
	if (!Array.isArray(value) || value.length > MAX_FALSE_ZEROS) return null;
	if (value.length > 0 && !(last.remaining > 0)) return null;
	const zeros: UnconfirmedZero[] = [];
	for (const entry of value as Array<Partial<UnconfirmedZero> | null>) {
		const { at = Number.NaN, used = null, isBurn } = entry ?? {};
		if (!isReading({ at, remaining: 0, used }) || typeof isBurn !== 'boolean') return null;
		if (at <= (zeros.at(-1) ?? last).at) return null;
		zeros.push({ at, used, isBurn });
	}
	return zeros;
}

/** Hours between the first reading and the newest, at most the 672 that are kept. */
export function historyHours(history: BurnHistory): number {
	return Math.min(MAX_HISTORY_HOURS, (newestAt(history) - history.since) / HOUR_MS);
}

/** When the newest reading was made, epoch milliseconds. */
function newestAt({ last, zeros }: BurnHistory): number {
	return (zeros.at(-1) ?? last).at;
}

/**
 * The usual time between readings in milliseconds, the median of the newest; 0 after one
 * reading.
 */
export function usualInterval({ intervals }: BurnHistory): number {
	const sorted = [...intervals].sort((first, second) => first - second);
	return (sorted[Math.floor(sorted.length / 2)] ?? 0) * 1000;
}

function beginHistory(last: RunwayReading): BurnHistory {
	return {
		version: HISTORY_VERSION,
		closed: '',
		openHour: hourOf(last.at),
		openBurn: 0,
		openWatched: 0,
		since: last.at,
		last,
		zeros: [],
		intervals: [],
		burns: 0,
		usedCounts: false,
	};
}

function usedGrew(last: RunwayReading, reading: RunwayReading): boolean {
	return last.used !== null && reading.used !== null && reading.used > last.used;
}

/** The burn between two readings; `null` if unknown. */
function burnBetween(
	last: RunwayReading,
	reading: RunwayReading,
	usedCounts: boolean,
): number | null {
	// A counter that restarts every month falls while the balance goes on.
	const canCount = usedCounts && last.used !== null && reading.used !== null;
	const counted = canCount ? Number(reading.used) - Number(last.used) : -1;
	const burn = counted >= 0 ? counted : last.remaining - reading.remaining;
	return burn >= 0 && burn <= MAX_BURN ? burn : null;
}

type Spread = Pick<BurnHistory, 'closed' | 'openBurn' | 'openWatched'>;

/** Spreads burn evenly over the time since the last reading; `null` leaves that time unwatched. */
function spread(history: BurnHistory, until: number, burn: number | null): Spread {
	const { last } = history;
	const openHour = hourOf(until);
	let { openBurn, openWatched } = history;
	const newlyClosed: (number | null)[] = [];
	let from = last.at;
	for (let hour = history.openHour; hour < openHour; hour++) {
		const end = (hour + 1) * HOUR_MS;
		if (burn !== null) {
			openBurn += burn * ((end - from) / (until - last.at));
			openWatched += end - from;
		}
		newlyClosed.push(wholeHour(openBurn, openWatched));
		[openBurn, openWatched, from] = [0, 0, end];
		// Of a gap of years only the kept hours matter.
		hour = Math.max(hour, openHour - MAX_HISTORY_HOURS - 1);
		from = Math.max(from, (hour + 1) * HOUR_MS);
	}
	if (burn !== null) {
		openBurn += burn * ((until - from) / (until - last.at));
		openWatched += until - from;
	}
	const closed = newlyClosed.length > 0 ? appendHours(history.closed, newlyClosed) : history.closed;
	return { closed, openBurn, openWatched };
}

/** Extrapolates the burn of a partly observed hour; `null` if that part is too small. */
function wholeHour(burn: number, watched: number): number | null {
	return watched < MIN_OBSERVED_MS ? null : (burn * HOUR_MS) / watched;
}

function hourOf(at: number): number {
	return Math.floor(at / HOUR_MS);
}

function isReading({ at, remaining, used }: RunwayReading): boolean {
	const areAmounts = Number.isFinite(remaining) && (used === null || Number.isFinite(used));
	return areAmounts && Number.isFinite(at) && at >= 0 && at <= MAX_TIME;
}

function isAmount(value: unknown): value is number {
	return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
