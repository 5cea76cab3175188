import { HOUR_MS } from '../balance/time';
import type { BurnHistory } from './history';
import { readHours } from './hours';

/** Burn hour by hour over a period, up to the hour of the last reading. */
export interface HourlyBurn {
	/** The first hour, counted from 1970 in UTC. */
	firstHour: number;
	/** Burn of the complete hours, in the balance's unit; the mean if an hour was not watched. */
	burn: Float64Array;
	/** 1 for watched hours, 0 for others. */
	isKnown: Uint8Array;
	/** Number of watched hours. */
	known: number;
	/** Average burn of the watched hours. */
	mean: number;
	/** Burn in the observed part of the hour of the last reading. */
	openBurn: number;
	/** Observed share of that hour, 0 to 1. */
	openShare: number;
}

/** Unpacks a history for computation. */
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
