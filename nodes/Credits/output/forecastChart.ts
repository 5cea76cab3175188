import { addAmounts } from '../balance/amounts';
import { minRise } from '../balance/rise';
import { precisionOf, unitTypeOf } from '../balance/units';
import { drawBalanceChart, type ChartTopUp } from '../chart/drawBalanceChart';
import { fan } from '../runway/fan';
import type { Steps } from '../runway/steps';
import {
	forecastPhrase,
	ownerName,
	type AmountReading,
	type BalanceForecast,
} from './balanceForecast';

/** Number of parts in which the fan of a forecast is drawn. */
const FAN_STEPS = 120;

/**
 * Draws the readings of a balance and its forecast, step by step.
 *
 * @param threshold drawn as a line; `null` for none
 * @returns an SVG document
 */
export function* forecastChart(forecast: BalanceForecast, threshold: number | null): Steps<string> {
	const { balance, newest, amounts, history, present, runway } = forecast;
	const unit = balance.unit ?? 'credit';
	const topUps = yield* topUpsIn(amounts, threshold, precisionOf(unitTypeOf(unit)));
	const lines = fan(history, newest, present, FAN_STEPS);
	yield;
	return drawBalanceChart({
		title: ownerName(balance) || 'Credits',
		summary: forecastPhrase(forecast),
		unit,
		readings: amounts,
		topUps,
		now: present,
		fan: (lines?.times ?? []).map((at, index) => ({
			at,
			low: lines?.low[index] ?? 0,
			middle: lines?.middle[index] ?? 0,
			high: lines?.high[index] ?? 0,
		})),
		threshold,
		exhaustsAt: momentOf(runway.exhaustsAt),
		exhaustsAtEarliest: momentOf(runway.exhaustsAtEarliest),
		exhaustsAtLatest: momentOf(runway.exhaustsAtLatest),
	});
}

/** Rises that are too large for refunds, except those of a renewal. */
function* topUpsIn(
	readings: readonly AmountReading[],
	threshold: number | null,
	precision: number,
): Steps<ChartTopUp[]> {
	const topUps: ChartTopUp[] = [];
	for (const [index, reading] of readings.entries()) {
		yield;
		const before = readings[index - 1];
		// Exact sums are slow, and most readings show burn.
		if (before === undefined || !(roughRise(before, reading) > 0)) continue;
		const rise = riseBetween(before, reading);
		const least = minRise(before.remaining, { value: threshold ?? 0, type: 'amount' }, precision);
		if (rise >= least) topUps.push({ at: reading.at, amount: rise });
	}
	return topUps;
}

/** The added amount: the used amount shows it best, and a renewal adds nothing. */
function riseBetween(before: AmountReading, reading: AmountReading): number {
	return addAmounts(changesBetween(before, reading));
}

/** The same except for floating-point noise. */
function roughRise(before: AmountReading, reading: AmountReading): number {
	return changesBetween(before, reading).reduce((sum, change) => sum + change, 0);
}

function changesBetween(before: AmountReading, reading: AmountReading): number[] {
	const isCounted = before.used !== null && reading.used !== null;
	const counted = isCounted ? [reading.used ?? 0, -(before.used ?? 0)] : [];
	return [reading.remaining, -before.remaining, ...counted];
}

function momentOf(instant: string | null): number | null {
	return instant === null ? null : Date.parse(instant);
}
