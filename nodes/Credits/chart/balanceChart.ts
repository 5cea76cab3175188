import { MAX_TIME } from '../balance/time';

/** The input of a chart. All times are epoch milliseconds, all amounts in `unit`. */
export interface BalanceChart {
	/** Such as `Kie.ai – Client A`. */
	title: string;
	/** One sentence: the line under the title, and the description for screen readers. */
	summary: string;
	/** As on a reading, in the singular, such as `credit` or `USD`. */
	unit: string;
	/** In order of time. */
	readings: readonly ChartReading[];
	/** In order of time. */
	topUps: readonly ChartTopUp[];
	now: number;
	/** The forecast from the last reading or from now on, in order of time; may be empty. */
	fan: readonly FanPoint[];
	/** The amount at or below which the balance is low; `null` for no threshold. */
	threshold: number | null;
	/** When the balance is expected to be empty; `null` if unknown or beyond the forecast. */
	exhaustsAt: number | null;
	/** With a probability of 90 % not before this. */
	exhaustsAtEarliest: number | null;
	/** With a probability of 90 % not after this. */
	exhaustsAtLatest: number | null;
}

/** A balance at a moment. */
export interface ChartReading {
	at: number;
	remaining: number;
}

/** An added amount, and when it was noticed. */
export interface ChartTopUp {
	at: number;
	amount: number;
}

/** The forecast for a moment: the 10th, 50th and 90th percentile. */
export interface FanPoint {
	at: number;
	low: number;
	middle: number;
	high: number;
}

/** The difference of two amounts must not overflow. */
const MAX_AMOUNT = 1e300;

/**
 * The drawable part of a chart. A point without a finite time and amount is left out,
 * because any place in the picture would be wrong.
 *
 * @throws RangeError when `now` is not a time
 */
export function drawable(chart: BalanceChart): BalanceChart {
	if (!isDrawableTime(chart.now)) throw new RangeError('A chart needs a time');
	return {
		...chart,
		readings: chart.readings.filter(
			({ at, remaining }) => isDrawableTime(at) && isDrawableAmount(remaining),
		),
		topUps: chart.topUps.filter(({ at, amount }) => isDrawableTime(at) && isDrawableAmount(amount)),
		fan: chart.fan.filter(
			({ at, low, middle, high }) =>
				isDrawableTime(at) && [low, middle, high].every(isDrawableAmount),
		),
		threshold:
			chart.threshold !== null && isDrawableAmount(chart.threshold) ? chart.threshold : null,
		exhaustsAt: timeOrNull(chart.exhaustsAt),
		exhaustsAtEarliest: timeOrNull(chart.exhaustsAtEarliest),
		exhaustsAtLatest: timeOrNull(chart.exhaustsAtLatest),
	};
}

function isDrawableTime(value: number): boolean {
	return Math.abs(value) <= MAX_TIME;
}

function isDrawableAmount(value: number): boolean {
	return Math.abs(value) <= MAX_AMOUNT;
}

function timeOrNull(value: number | null): number | null {
	return value !== null && isDrawableTime(value) ? value : null;
}
