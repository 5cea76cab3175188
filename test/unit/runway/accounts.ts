import { recordReadings, type BurnHistory } from '../../../nodes/Credits/runway/history';
import type { RunwayAccount } from '../../../nodes/Credits/runway/forecastRunway';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** A Monday. */
export const START = Date.parse('2027-01-04T00:00:00.000Z');

/** Burn per hour at a moment. */
export type Burn = (at: number) => number;

/** A history of readings at even intervals, of an account that burns by the hour. */
export function watched(
	days: number,
	burn: Burn,
	{ everyHours = 1, topUps = [] }: { everyHours?: number; topUps?: [number, number][] } = {},
): BurnHistory {
	const readings = [];
	const step = Math.min(1, everyHours);
	let remaining = 100_000;
	for (let at = START; at <= START + days * DAY; at += everyHours * HOUR) {
		readings.push({ at, remaining, used: null });
		for (let passed = 0; passed < everyHours; passed += step) {
			const moment = at + passed * HOUR;
			remaining -= step * burn(moment);
			for (const [toppedUpAt, amount] of topUps) {
				if (moment === toppedUpAt) remaining += amount;
			}
		}
	}
	const history = recordReadings(null, readings);
	if (history === null) throw new Error('A history of no days');
	return history;
}

/** An account with that much left, and nothing else to say. */
export function left(remaining: number, more: Partial<RunwayAccount> = {}): RunwayAccount {
	return { remaining, unlimited: false, lots: [], resetsAt: null, ...more };
}

/** A moment some hours after the start, ISO 8601 UTC. */
export function afterHours(hours: number): string {
	return new Date(START + hours * HOUR).toISOString();
}
