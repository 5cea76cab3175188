import { HOUR_MS } from '../balance/time';
import type { ShortRunway } from './forecastRunway';

/** State between readings that keeps the alert to once per episode: plain JSON. */
export interface RunwayAlert {
	version: typeof ALERT_VERSION;
	/** Whether Running Out Soon was sent and the recovery was not yet. */
	isRunningOut: boolean;
	/** When a runway was last evaluated, epoch milliseconds. */
	judgedAt: number;
	/** Milliseconds between the last two evaluations; 0 if there were not two. */
	interval: number;
	/** Consecutive runways that were too short. */
	short: number;
	/** When the first of them was evaluated, epoch milliseconds; 0 for none. */
	shortSince: number;
}

/** Events of a runway. */
export type RunwayEvent = 'runningOutSoon' | 'runwayRecovered';

/** The next alert state, and the event to send now. */
export interface AlertResult {
	alert: RunwayAlert;
	event: RunwayEvent | null;
}

const ALERT_VERSION = 1;
const CONFIRMING_READINGS = 3;
const CONFIRMING_MS = 3 * HOUR_MS;

/** Poll interval from which waiting for a second poll would cost too much of the time left. */
const RARE_POLLS_MS = 6 * HOUR_MS;

/** Multiple of the limit at which a runway has recovered; anything closer may be noise. */
const RECOVERY = 1.5;

/**
 * Evaluates the runway of a new reading. `runningOutSoon` is sent when the runway is
 * shorter than the limit at 3 consecutive readings, or at consecutive readings 3 hours
 * apart, whichever is sooner; at once if polls are rarer than every 6 hours.
 * `runwayRecovered` is sent at the first reading with a runway longer than 1.5 times the
 * limit, or without burn.
 *
 * A runway that cannot be evaluated (accumulating, stale) changes nothing, and neither does
 * an empty account, which is reported as empty elsewhere.
 *
 * @param alert the result of the previous call, `null` at the first
 * @param runway best that of `cautiousRunway`, from the same history
 * @param withinHours the limit; 0 turns the alert off and forgets it
 * @param now when the reading was made, epoch milliseconds
 */
export function evaluateRunway(
	alert: RunwayAlert | null,
	runway: ShortRunway,
	withinHours: number,
	now: number,
): AlertResult {
	const before = alert ?? beginAlert(now);
	if (alert !== null && now <= alert.judgedAt) return { alert, event: null };
	const seen: RunwayAlert = {
		...before,
		judgedAt: now,
		interval: alert === null ? 0 : now - alert.judgedAt,
	};
	if (!(withinHours > 0)) return { alert: { ...seen, ...CALM }, event: null };

	const hours = hoursOf(runway);
	if (hours === null) return { alert: seen, event: null };
	if (hours >= withinHours) {
		const hasRecovered = seen.isRunningOut && hours > RECOVERY * withinHours;
		const isRunningOut = seen.isRunningOut && !hasRecovered;
		const event = hasRecovered ? 'runwayRecovered' : null;
		return { alert: { ...seen, ...CALM, isRunningOut }, event };
	}

	const short = Math.min(CONFIRMING_READINGS, before.short + 1);
	const shortSince = before.short === 0 ? now : before.shortSince;
	const areRare = seen.interval > RARE_POLLS_MS && before.interval > RARE_POLLS_MS;
	const isConfirmed = short >= CONFIRMING_READINGS || now - shortSince >= CONFIRMING_MS || areRare;
	const isNewlyShort = isConfirmed && !before.isRunningOut;
	return {
		alert: { ...seen, short, shortSince, isRunningOut: before.isRunningOut || isConfirmed },
		event: isNewlyShort ? 'runningOutSoon' : null,
	};
}

/**
 * Reads an alert state stored as JSON.
 *
 * @returns `null` for anything that {@link evaluateRunway} does not make, other versions
 * included
 */
export function readAlert(value: unknown): RunwayAlert | null {
	if (typeof value !== 'object' || value === null) return null;
	const stored = value as Partial<Record<keyof RunwayAlert, unknown>>;
	const { version, isRunningOut, judgedAt, interval, short, shortSince } = stored;
	if (version !== ALERT_VERSION || typeof isRunningOut !== 'boolean') return null;
	if (!isCount(judgedAt) || !isCount(interval) || !isCount(short) || !isCount(shortSince))
		return null;
	return { version, isRunningOut, judgedAt, interval, short, shortSince };
}

const CALM = { isRunningOut: false, short: 0, shortSince: 0 } as const;

function beginAlert(now: number): RunwayAlert {
	return { version: ALERT_VERSION, judgedAt: now, interval: 0, ...CALM };
}

/** Hours of a runway for the alert: infinity for no end in sight, `null` if unknown. */
function hoursOf({ status, hours }: ShortRunway): number | null {
	if (status === 'ok') return hours ?? Infinity;
	return status === 'idle' || status === 'notApplicable' ? Infinity : null;
}

function isCount(value: unknown): value is number {
	return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
