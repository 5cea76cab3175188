import type { BalanceChart } from './balanceChart';

/** The last moment that has a date, and minus that the first. */
const LAST_DATE = 8.64e15;

/** The difference of two amounts must not overflow. */
const LARGEST_AMOUNT = 1e300;

/**
 * The chart without what has no place on paper: a point without a finite time and
 * amount is left out, because no other place would be true.
 *
 * @throws RangeError when `now` is no time
 */
export function drawable(chart: BalanceChart): BalanceChart {
	if (!isTime(chart.now)) throw new RangeError('A chart needs a time');
	return {
		...chart,
		readings: chart.readings.filter(({ at, remaining }) => isTime(at) && isAmount(remaining)),
		topUps: chart.topUps.filter(({ at, amount }) => isTime(at) && isAmount(amount)),
		fan: chart.fan.filter(
			({ at, low, middle, high }) => isTime(at) && [low, middle, high].every(isAmount),
		),
		threshold: chart.threshold !== null && isAmount(chart.threshold) ? chart.threshold : null,
		exhaustsAt: timeOrNull(chart.exhaustsAt),
		exhaustsAtEarliest: timeOrNull(chart.exhaustsAtEarliest),
		exhaustsAtLatest: timeOrNull(chart.exhaustsAtLatest),
	};
}

function isTime(value: number): boolean {
	return Math.abs(value) <= LAST_DATE;
}

function isAmount(value: number): boolean {
	return Math.abs(value) <= LARGEST_AMOUNT;
}

function timeOrNull(value: number | null): number | null {
	return value !== null && isTime(value) ? value : null;
}
