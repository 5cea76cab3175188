import { addAmounts, percentOf } from '../balance/amounts';
import type { BalanceReading } from '../balance/reading';
import { precisionOf } from '../balance/rise';
import type { Threshold } from '../balance/status';
import type { WatchSettings } from './watchSettings';

/**
 * Where a balance stands.
 *
 * - `depleted`: at or below 0.
 * - `low`: at or below the threshold.
 * - `between`: above the threshold, but not so far that a low balance has recovered.
 * - `recovered`: at or above the recovery line.
 */
export type Position = 'depleted' | 'low' | 'between' | 'recovered';

/** The least distance between the threshold and the recovery line, in units or points. */
const LEAST_MARGIN = 2;

/** A refill that comes by itself must not count as a recovery, even if two come together. */
const REFILLS_IN_MARGIN = 2.5;

/** By which a balance is placed. */
export interface Yardstick {
	threshold: Threshold;
	/** Percent of the threshold. */
	recoverMargin: number;
	automaticRefill: number;
}

/** @param automaticRefill in the unit of the balance; 0 for none */
export function yardstickOf(settings: WatchSettings, automaticRefill: number): Yardstick {
	return { threshold: settings.threshold, recoverMargin: settings.recoverMargin, automaticRefill };
}

/**
 * Places an amount on the scale of a balance.
 *
 * @returns `null` when it cannot be placed: a percent threshold, something left,
 * and no limit to take the percentage of
 */
export function place(
	remaining: number,
	reading: Pick<BalanceReading, 'limit' | 'unitType'>,
	yardstick: Yardstick,
): Position | null {
	if (remaining <= 0) return 'depleted';
	const scale = scaleOf(reading, yardstick);
	if (scale === null) return null;
	const height = scale.isPercent ? percentOf(remaining, scale.whole) : remaining;
	if (height <= yardstick.threshold.value) return 'low';
	return height >= scale.recoveryLine ? 'recovered' : 'between';
}

interface Scale {
	isPercent: boolean;
	/** What 100 percent are. */
	whole: number;
	/** In units, or in percent. */
	recoveryLine: number;
}

function scaleOf(
	{ limit, unitType }: Pick<BalanceReading, 'limit' | 'unitType'>,
	{ threshold, recoverMargin, automaticRefill }: Yardstick,
): Scale | null {
	const hasLimit = limit !== null && limit > 0;
	// Without a threshold there is nothing to take a percentage of.
	const isPercent = threshold.type === 'percent' && (hasLimit || threshold.value > 0);
	if (isPercent && !hasLimit) return null;
	const whole = hasLimit ? limit : 0;
	const unit = isPercent ? 1 : precisionOf(unitType);
	const refill = isPercent ? percentOf(automaticRefill, whole) : automaticRefill;
	const margin = Math.max(
		// A share of a share; percentOf spares the line the digits that a double adds.
		percentOf(threshold.value * recoverMargin, 100 * 100),
		LEAST_MARGIN * unit,
		REFILLS_IN_MARGIN * refill,
	);
	const top = isPercent ? 100 : hasLimit ? limit : Number.POSITIVE_INFINITY;
	return { isPercent, whole, recoveryLine: Math.min(addAmounts([threshold.value, margin]), top) };
}
