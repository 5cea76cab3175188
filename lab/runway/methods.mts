import { DAY_MS, HOUR_MS } from '../../nodes/Credits/balance/time.js';
import { cautiousRunway, forecastRunway } from '../../nodes/Credits/runway/forecastRunway.js';
import type { BurnHistory, RunwayReading } from '../../nodes/Credits/runway/history.js';
import { unpack } from '../../nodes/Credits/runway/hourlyBurn.js';
import {
	spend,
	stocksAt,
	type RunwayLot,
	type Stock,
} from '../../nodes/Credits/runway/spending.js';

/** What a method may know about an account. */
export interface Situation {
	/** In order of time; the last one was made now. */
	readings: readonly RunwayReading[];
	/** Of the same readings. */
	history: BurnHistory;
	remaining: number;
	lots: readonly RunwayLot[];
	/** Epoch milliseconds. */
	now: number;
}

/** The estimate of a method, in hours from now; `null` without one, and for no end within a year. */
export interface Estimate {
	/** Whether the method gives an estimate. */
	hasAnswer: boolean;
	hours: number | null;
	low: number | null;
	high: number | null;
}

export type MethodName = 'runway' | 'mean24h' | 'mean7d' | 'replay';

/** A way to estimate how long a balance lasts. */
export interface Method {
	name: MethodName;
	/** Whether it gives an interval, too. */
	hasInterval: boolean;
	estimate: (situation: Situation) => Estimate;
	/** The estimate that its alert uses, if it is another one. */
	alertedHours?: (situation: Situation) => number | null;
}

const yearHours = 365 * 24;
const halfLifeHours = 7 * 24;

/** The forecast of the nodes first, then the baselines that it is compared with. */
export const methods: Method[] = [
	{
		name: 'runway',
		hasInterval: true,
		estimate: estimateRunway,
		alertedHours: ({ history, remaining, lots, now }) =>
			cautiousRunway(history, { remaining, unlimited: false, lots, resetsAt: null }, now).hours,
	},
	{ name: 'mean24h', hasInterval: false, estimate: (situation) => estimateMean(situation, DAY_MS) },
	{
		name: 'mean7d',
		hasInterval: false,
		estimate: (situation) => estimateMean(situation, 7 * DAY_MS),
	},
	{ name: 'replay', hasInterval: true, estimate: estimateReplay },
];

function estimateRunway({ history, remaining, lots, now }: Situation): Estimate {
	const account = { remaining, unlimited: false, lots, resetsAt: null };
	const { status, hours, hoursLow, hoursHigh } = forecastRunway(history, account, now);
	return { hasAnswer: status === 'ok', hours, low: hoursLow, high: hoursHigh };
}

/** The mean burn of the newest readings, without the intervals in which the balance rose. */
function estimateMean({ readings, remaining, lots, now }: Situation, windowMs: number): Estimate {
	let [burn, watched] = [0, 0];
	for (let index = readings.length - 1; index > 0; index--) {
		const [before, after] = [readings[index - 1], readings[index]];
		if (before === undefined || after === undefined || before.at < now - windowMs) break;
		if (after.remaining > before.remaining) continue;
		burn += before.remaining - after.remaining;
		watched += after.at - before.at;
	}
	const perHour = watched > 0 ? (burn * HOUR_MS) / watched : 0;
	const course = { burnIn: () => perHour, elapsed: 0 };
	const hours = spend(stocksAt(remaining, lots, now), course, 1, yearHours);
	return { hasAnswer: true, hours, low: null, high: null };
}

/**
 * Lets the history happen again from every start at the same hour of the day, or of
 * the week once there are two of them; newer starts count more. Not scaled.
 */
function estimateReplay({ history, remaining, lots, now }: Situation): Estimate {
	const { burn } = unpack(history);
	const stocks = stocksAt(remaining, lots, now);
	const elapsed = (now % HOUR_MS) / HOUR_MS;
	const period = burn.length >= 2 * 7 * 24 ? 7 * 24 : 24;
	const replays: Replay[] = [];
	for (let back = period; back <= burn.length; back += period) {
		const hours = replay(burn, burn.length - back, period, stocks, elapsed);
		replays.push({ hours, weight: 0.5 ** (back / halfLifeHours) });
	}
	if (replays.length === 0) {
		const everything = burn.reduce((sum, hour) => sum + hour, 0) / Math.max(1, burn.length);
		const hours = spend(stocks, { burnIn: () => everything, elapsed }, 1, yearHours);
		return { hasAnswer: true, hours, low: hours, high: hours };
	}
	const [low, hours, high] = [0.1, 0.5, 0.9].map((share) => weightedQuantile(replays, share));
	return { hasAnswer: true, hours: hours ?? null, low: low ?? null, high: high ?? null };
}

interface Replay {
	hours: number | null;
	weight: number;
}

function replay(
	burn: Float64Array,
	start: number,
	period: number,
	stocks: readonly Stock[],
	elapsed: number,
): number | null {
	// Behind its end the history goes on with its last whole days or weeks.
	const cycle = Math.floor(burn.length / period) * period;
	const burnIn = (hour: number): number => {
		const index = start + hour;
		const beyond = index - burn.length;
		return burn[beyond < 0 ? index : burn.length - cycle + (beyond % cycle)] ?? 0;
	};
	return spend(stocks, { burnIn, elapsed }, 1, yearHours);
}

function weightedQuantile(replays: readonly Replay[], share: number): number | null {
	const sorted = [...replays].sort(
		(first, second) => (first.hours ?? yearHours) - (second.hours ?? yearHours),
	);
	const total = sorted.reduce((sum, { weight }) => sum + weight, 0);
	let sum = 0;
	for (const { hours, weight } of sorted) {
		sum += weight;
		if (sum >= share * total) return hours;
	}
	return null;
}
