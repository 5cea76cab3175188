import { HOUR_MS } from '../balance/time';
import type { BurnHistory } from './history';
import { readHours } from './hours';

/** Burn hour by hour over one stretch of time, up to the hour of the last reading. */
export interface HourlyBurn {
	/** The first hour, counted from 1970 in UTC. */
	firstHour: number;
	/** Of the hours that are over, in the balance's unit; the mean where an hour was not watched. */
	burn: Float64Array;
	/** 1 where an hour was watched, 0 elsewhere. */
	isKnown: Uint8Array;
	/** How many hours were watched. */
	known: number;
	/** What an hour that was watched burned on average. */
	mean: number;
	/** Burnt in the hour of the last reading while it was watched. */
	openBurn: number;
	/** How much of that hour was watched, 0 to 1. */
	openShare: number;
}

/** Unpacks a history for computing with it. */
export function unpack(history: BurnHistory): HourlyBurn {
	const hours = readHours(history.closed);
	const burn = new Float64Array(hours.length);
	const isKnown = new Uint8Array(hours.length);
	let [sum, known] = [0, 0];
	hours.forEach((amount, index) => {
		if (amount === null) return;
		burn[index] = amount;
		isKnown[index] = 1;
		sum += amount;
		known += 1;
	});
	const mean = known > 0 ? sum / known : 0;
	return {
		firstHour: history.openHour - hours.length,
		burn: burn.map((amount, index) => (isKnown[index] === 1 ? amount : mean)),
		isKnown,
		known,
		mean,
		openBurn: history.openBurn,
		openShare: history.openWatched / HOUR_MS,
	};
}
