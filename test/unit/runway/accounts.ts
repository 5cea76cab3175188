import { DAY_MS as DAY, HOUR_MS as HOUR, isoTime } from '../../../nodes/Credits/balance/time';
import type { RunwayAccount } from '../../../nodes/Credits/runway/forecastRunway';
import {
	recordReadings,
	type BurnHistory,
	type RunwayReading,
} from '../../../nodes/Credits/runway/history';
import { readHours } from '../../../nodes/Credits/runway/hours';

export { DAY, HOUR };

/** A Monday. */
export const START = Date.parse('2027-01-04T00:00:00.000Z');

/** A moment some hours after the start, ISO 8601 UTC. */
export const afterHours = (hours: number): string => isoTime(START + hours * HOUR);

/** A reading some hours after the start. */
export function at(hours: number, remaining: number, used: number | null = null): RunwayReading {
	return { at: START + hours * HOUR, remaining, used };
}

/** Hourly readings of these amounts. */
export const hourly = (...amounts: number[]): RunwayReading[] =>
	amounts.map((remaining, hour) => at(hour, remaining));

/** The history of readings of which nothing else is known. */
export function recorded(readings: readonly RunwayReading[]): BurnHistory {
	const history = recordReadings(null, readings);
	if (history === null) throw new Error('A history of no readings');
	return history;
}

/** The closed hours of such a history. */
export const burnOf = (...readings: RunwayReading[]): (number | null)[] =>
	readHours(recorded(readings).closed);

/** Burn per hour at a moment. */
export type Burn = (at: number) => number;

interface Watch {
	everyHours?: number;
	/** Hours from the start to the first reading. */
	offset?: number;
	/** Hours after the first reading in which there is no other, from and until. */
	pause?: [from: number, until: number];
	topUps?: [hour: number, amount: number][];
}

/** A history of readings at even intervals, of an account that burns by the hour. */
export function watched(
	days: number,
	burn: Burn,
	{ everyHours = 1, offset = 0, pause: [from, until] = [0, 0], topUps = [] }: Watch = {},
): BurnHistory {
	const readings: RunwayReading[] = [];
	const step = Math.min(1, everyHours);
	let remaining = 1e6;
	for (let hour = 0; hour <= days * 24; hour += step) {
		const isPause = hour >= from && hour < until;
		if (hour % everyHours === 0 && !isPause) readings.push(at(offset + hour, remaining));
		remaining -= step * burn(START + (offset + hour) * HOUR);
		for (const [toppedUpAt, amount] of topUps) if (hour === toppedUpAt) remaining += amount;
	}
	return recorded(readings);
}

/** Ten days of constant burn: anew for each test, so that each stands for itself. */
export const steady = (): BurnHistory => watched(10, () => 10);

/** An account with that much left, and nothing else to say. */
export function left(remaining: number, more: Partial<RunwayAccount> = {}): RunwayAccount {
	return { remaining, unlimited: false, lots: [], resetsAt: null, ...more };
}
