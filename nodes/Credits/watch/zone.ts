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
 * - `unlimited`: nothing runs out.
 */
export type Zone = Level | 'between' | 'recovered' | 'unlimited';

/** How far a balance has worsened. */
export type Level = 'low' | 'depleted';

/** The least distance between the threshold and the recovery line, in units or points. */
const MIN_MARGIN = 2;

/** A refill that comes by itself must not count as a recovery, even if two come together. */
const REFILLS_IN_MARGIN = 2.5;

/** What a balance is measured by. */
export interface ThresholdScale {
	threshold: Threshold;
	/** Percent of the threshold. */
	recoverMargin: number;
	automaticRefill: number;
}

/** @param automaticRefill in the unit of the balance; 0 for none */
export function thresholdScale(settings: WatchSettings, automaticRefill: number): ThresholdScale {
	return { threshold: settings.threshold, recoverMargin: settings.recoverMargin, automaticRefill };
}

/**
 * The zone in which an amount lies.
 *
 * @param remaining `null` for unlimited
 * @returns `null` when nobody can say: a percent threshold, something left, and no
 * limit to take the percentage of
 */
export function zoneOf(
	remaining: number | null,
	reading: Pick<BalanceReading, 'limit' | 'unitType'>,
	scale: ThresholdScale,
): Zone | null {
	if (remaining === null) return 'unlimited';
	if (remaining <= 0) return 'depleted';
	const lines = linesOf(reading, scale);
	if (lines === null) return null;
	const height = lines.isPercent ? percentOf(remaining, lines.whole) : remaining;
	if (height <= scale.threshold.value) return 'low';
	return height >= lines.recoveryLine ? 'recovered' : 'between';
}

/** Whether a zone is one that opens an episode. */
export function isLevel(zone: Zone): zone is Level {
	return zone === 'low' || zone === 'depleted';
}

interface Lines {
	isPercent: boolean;
	/** What 100 percent are. */
	whole: number;
	/** In units, or in percent. */
	recoveryLine: number;
}

function linesOf(
	{ limit, unitType }: Pick<BalanceReading, 'limit' | 'unitType'>,
	{ threshold, recoverMargin, automaticRefill }: ThresholdScale,
): Lines | null {
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
		MIN_MARGIN * unit,
		REFILLS_IN_MARGIN * refill,
	);
	const top = isPercent ? 100 : hasLimit ? limit : Number.POSITIVE_INFINITY;
	return { isPercent, whole, recoveryLine: Math.min(addAmounts([threshold.value, margin]), top) };
}
