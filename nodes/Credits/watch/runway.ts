import type { BalanceReading } from '../balance/reading';
import { HOUR_MS } from '../balance/time';
import { evaluateRunway } from '../runway/alert';
import { cautiousRunway, forecastRunway, type Runway } from '../runway/forecastRunway';
import { recordReading, recordReadings, type BurnHistory } from '../runway/history';
import type { EventName } from './events';
import type { WatchSettings } from './watchSettings';
import type { RunwayState } from './state';

/** A change of runway to report. */
export interface RunwayNotice {
	event: Extract<EventName, 'runningOutSoon' | 'runwayRecovered'>;
	/** Number of the episode. */
	number: number;
	/** Running number within the episode: start and end. */
	notice: 1 | 2;
	since: number;
	/** Watch that opened the episode, as in its key. */
	watch: string | null;
}

/** Runway of a balance after a poll. */
export interface RunwayResult {
	state: RunwayState;
	notice: RunwayNotice | null;
}

/** Length of a simulated history that is enough for a forecast. */
const SIMULATED_HOURS = 49;

/** State before the first reading. */
export const NEW_RUNWAY: RunwayState = {
	history: null,
	alert: null,
	episodes: 0,
	since: null,
	watch: null,
	savedAt: null,
};

/** A confirmed reading. */
export interface RunwayContext {
	previous: RunwayState;
	reading: BalanceReading;
	/** Time of the reading, epoch milliseconds. */
	at: number;
	/** Whether this reading shows the usage since the last one. */
	isBurn: boolean;
	settings: WatchSettings;
	/** Identifies this watch in keys. */
	watch: string;
}

/** Whether runway events are selected. */
export function selectsRunway({ events, runningOutWithinHours }: WatchSettings): boolean {
	const isSelected = events.has('runningOutSoon') || events.has('runwayRecovered');
	return isSelected && runningOutWithinHours > 0;
}

/** Keeps the history of burn and decides whether to report the runway. */
export function trackRunway(context: RunwayContext): RunwayResult {
	const { previous, reading, at, settings } = context;
	const history = trackBurn(context);
	if (!selectsRunway(settings)) {
		return { state: { ...previous, history, alert: null, since: null, watch: null }, notice: null };
	}
	const within = settings.runningOutWithinHours;
	const cautious = cautiousRunway(history, reading, at);
	const isShort = cautious.hours !== null && cautious.hours < within;
	// If the next reset comes first, the balance is neither running out nor recovered.
	const isForestalled =
		isShort && forecastRunway(history, reading, at).runsOutBeforeReset === false;
	const runway = isForestalled ? { ...cautious, hours: within } : cautious;
	const { alert, event } = evaluateRunway(previous.alert, runway, within, at);
	return report({ ...previous, history, alert }, event, context);
}

/** The runway of a balance, for an item. @param at time of the reading, epoch milliseconds */
export function runwayOf({ history }: RunwayState, reading: BalanceReading, at: number): Runway {
	return forecastRunway(history, reading, Math.max(at, history?.last.at ?? at));
}

/**
 * The runway of a simulated history in which a balance was used fast enough to last so
 * long.
 *
 * @param at time of the reading, epoch milliseconds
 */
export function runwayLasting(hours: number, remaining: number, at: number): RunwayState {
	const readings = Array.from({ length: SIMULATED_HOURS }, (_, age) => ({
		at: at - age * HOUR_MS,
		remaining: remaining + (age * remaining) / hours,
		used: null,
	}));
	return { ...NEW_RUNWAY, history: recordReadings(null, readings) };
}

/** Whether too much history would be lost if n8n stopped now. */
export function isHistoryDue(
	{ savedAt }: RunwayState,
	settings: WatchSettings,
	at: number,
): boolean {
	const { saveHistoryEveryMs } = settings;
	if (!selectsRunway(settings) || saveHistoryEveryMs === 0 || savedAt === null) return false;
	return at - savedAt >= saveHistoryEveryMs;
}

function trackBurn({ previous, reading, at, isBurn }: RunwayContext): BurnHistory | null {
	const { remaining, used } = reading;
	// An unlimited balance does not run out, and its earlier burn says little later.
	if (remaining === null) return null;
	return recordReading(previous.history, { at, remaining, used }, { isBurn });
}

function report(
	state: RunwayState,
	event: RunwayNotice['event'] | null,
	{ at, watch }: RunwayContext,
): RunwayResult {
	if (event === 'runningOutSoon') {
		const number = state.episodes + 1;
		return {
			state: { ...state, episodes: number, since: at, watch },
			notice: { event, number, notice: 1, since: at, watch },
		};
	}
	if (event === 'runwayRecovered') {
		return {
			state: { ...state, since: null, watch: null },
			notice: {
				event,
				number: state.episodes,
				notice: 2,
				since: state.since ?? at,
				watch: state.watch,
			},
		};
	}
	return { state, notice: null };
}
