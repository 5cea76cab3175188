import type { BalanceReading } from '../balance/reading';
import { HOUR_MS } from '../balance/time';
import { evaluateRunway } from '../runway/alert';
import { cautiousRunway, forecastRunway, type Runway } from '../runway/forecastRunway';
import { recordReading, recordReadings, type BurnHistory } from '../runway/history';
import type { EventName } from './events';
import type { WatchSettings } from './watchSettings';
import type { RunwayState } from './state';

/** Something to report about how long a balance lasts. */
export interface RunwayNotice {
	event: Extract<EventName, 'runningOutSoon' | 'runwayRecovered'>;
	/** Number of the episode. */
	number: number;
	/** Running number within the episode: it begins and it ends. */
	notice: 1 | 2;
	since: number;
	/** The watch that opened the episode, as its key names it. */
	watch: string | null;
}

/** How long a balance lasts after a poll. */
export interface RunwayResult {
	state: RunwayState;
	notice: RunwayNotice | null;
}

/** As long as a made-up past has to be for a forecast. */
const MADE_UP_HOURS = 49;

/** What is known before anything was read. */
export const NEW_RUNWAY: RunwayState = {
	history: null,
	alert: null,
	episodes: 0,
	since: null,
	watch: null,
	savedAt: null,
};

/** One reading that is confirmed. */
export interface RunwayContext {
	previous: RunwayState;
	reading: BalanceReading;
	/** When it was read, epoch milliseconds. */
	at: number;
	/** Whether what was used since the last reading shows in this one. */
	isBurn: boolean;
	settings: WatchSettings;
	/** This watch, as keys name it. */
	watch: string;
}

/** Whether somebody wants to hear of runways. */
export function selectsRunway({ events, runningOutWithinHours }: WatchSettings): boolean {
	const isSelected = events.has('runningOutSoon') || events.has('runwayRecovered');
	return isSelected && runningOutWithinHours > 0;
}

/** Keeps the history of burn, and decides whether the runway is to be reported. */
export function trackRunway(context: RunwayContext): RunwayResult {
	const { previous, reading, at, settings } = context;
	const history = trackBurn(context);
	if (!selectsRunway(settings)) {
		return { state: { ...previous, history, alert: null, since: null, watch: null }, notice: null };
	}
	const within = settings.runningOutWithinHours;
	const cautious = cautiousRunway(history, reading, at);
	const isShort = cautious.hours !== null && cautious.hours < within;
	// What the next reset forestalls is neither running out nor recovered.
	const isForestalled =
		isShort && forecastRunway(history, reading, at).runsOutBeforeReset === false;
	const runway = isForestalled ? { ...cautious, hours: within } : cautious;
	const { alert, event } = evaluateRunway(previous.alert, runway, within, at);
	return report({ ...previous, history, alert }, event, context);
}

/** How long a balance lasts, for an item. @param at of the reading, epoch milliseconds */
export function runwayOf({ history }: RunwayState, reading: BalanceReading, at: number): Runway {
	return forecastRunway(history, reading, Math.max(at, history?.last.at ?? at));
}

/**
 * The runway of a made-up past in which a balance was used so fast that it lasts so long.
 *
 * @param at of the reading, epoch milliseconds
 */
export function runwayLasting(hours: number, remaining: number, at: number): RunwayState {
	const readings = Array.from({ length: MADE_UP_HOURS }, (_, age) => ({
		at: at - age * HOUR_MS,
		remaining: remaining + (age * remaining) / hours,
		used: null,
	}));
	return { ...NEW_RUNWAY, history: recordReadings(null, readings) };
}

/** Whether a history would lose too much if n8n were to stop now. */
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
	// Without a limit nothing runs out, and what was burned before says little later.
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
