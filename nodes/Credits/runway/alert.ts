import { HOUR_MS } from '../balance/time';
import type { ShortRunway } from './forecastRunway';

/** The memory between readings by which the alert is sent once per episode: plain JSON. */
export interface RunwayAlert {
	version: typeof ALERT_VERSION;
	/** Whether Running Out Soon was sent, and not yet that the runway recovered. */
	isRunningOut: boolean;
	/** When the last runway was evaluated, epoch milliseconds. */
	judgedAt: number;
	/** Milliseconds between that and the one before; 0 when there was none. */
	interval: number;
	/** How many runways in a row were too short. */
	short: number;
	/** When the first of them was evaluated, epoch milliseconds; 0 without one. */
	shortSince: number;
}

/** What happened to a runway. */
export type RunwayEvent = 'runningOutSoon' | 'runwayRecovered';

/** The alert to remember, and the event to send now. */
export interface AlertResult {
	alert: RunwayAlert;
	event: RunwayEvent | null;
}

const ALERT_VERSION = 1;
const CONFIRMING_READINGS = 3;
const CONFIRMING_MS = 3 * HOUR_MS;

/** Where polls are rarer, waiting for a second one would cost too much of the time that is left. */
const RARE_MS = 6 * HOUR_MS;

/** So far above the limit a runway has recovered; nearer, it may be noise. */
const RECOVERY = 1.5;

/**
 * Evaluates the runway of a new reading. `runningOutSoon` comes when the runway is
 * shorter than the limit at 3 readings in a row, or at readings in a row that lie
 * 3 hours apart, whichever is sooner; at once where polls are rarer than every 6
 * hours. `runwayRecovered` comes at the first reading with a runway longer than
 * 1.5 times the limit, or with nothing that burns.
 *
 * A runway that says nothing (accumulating, stale) changes nothing, and neither
 * does an account that is empty: it is reported as empty there.
 *
 * @param alert what the last call returned, `null` at the first
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
	const areRare = seen.interval > RARE_MS && before.interval > RARE_MS;
	const isConfirmed = short >= CONFIRMING_READINGS || now - shortSince >= CONFIRMING_MS || areRare;
	const isNewlyShort = isConfirmed && !before.isRunningOut;
	return {
		alert: { ...seen, short, shortSince, isRunningOut: before.isRunningOut || isConfirmed },
		event: isNewlyShort ? 'runningOutSoon' : null,
	};
}

/**
 * Reads an alert that was stored as JSON.
 *
 * @returns `null` for anything that {@link evaluateRunway} does not make, other versions included
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

/** The hours that count for the alert, infinity for no end in sight; `null` where nothing is said. */
function hoursOf({ status, hours }: ShortRunway): number | null {
	if (status === 'ok') return hours ?? Infinity;
	return status === 'idle' || status === 'notApplicable' ? Infinity : null;
}

function isCount(value: unknown): value is number {
	return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
