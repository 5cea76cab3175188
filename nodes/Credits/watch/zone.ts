import { addAmounts, percentOf } from '../balance/amounts';
import type { BalanceReading } from '../balance/reading';
import type { Threshold, ThresholdType } from '../balance/status';
import { precisionOf } from '../balance/units';
import type { WatchSettings } from './watchSettings';

/**
 * Zone of a balance.
 *
 * - `depleted`: at or below 0.
 * - `low`: at or below the threshold.
 * - `between`: above the threshold, but not far enough for a low balance to have recovered.
 * - `recovered`: at or above the recovery line.
 * - `unlimited`: nothing runs out.
 */
export type Zone = Level | 'between' | 'recovered' | 'unlimited';

/** Zones that open an episode. */
export type Level = 'low' | 'depleted';

/** Minimum distance between the threshold and the recovery line, in units or points. */
const MIN_MARGIN = 2;

/** Automatic refills in the margin: they must not count as a recovery, even if two coincide. */
const REFILLS_IN_MARGIN = 2.5;

/** The Low Threshold and the further ones below it, each lower than the one before. */
export interface Thresholds {
	type: ThresholdType;
	values: number[];
}

/** The scale on which a balance is measured. */
export interface ThresholdScale {
	thresholds: Thresholds;
	/** Percent of the threshold. */
	recoverMargin: number;
	automaticRefill: number;
	/** Amount of 100 percent of the last top-up; `null` before it is known. */
	base: number | null;
}

/** The properties of a reading that the scale depends on. */
export type Measured = Pick<BalanceReading, 'limit' | 'unitType'>;

/** Position of an amount among the thresholds. */
export interface Position {
	zone: Zone;
	/** Number of thresholds that it is at or below, counted from the top. */
	depth: number;
	/** Number of thresholds that it has not recovered from. */
	held: number;
}

/** @param automaticRefill in the unit of the balance; 0 for none */
export function thresholdScale(
	settings: WatchSettings,
	automaticRefill: number,
	base: number | null,
): ThresholdScale {
	const { threshold, furtherThresholds, recoverMargin } = settings;
	const values = [threshold.value, ...furtherThresholds];
	return { thresholds: { type: threshold.type, values }, recoverMargin, automaticRefill, base };
}

/**
 * Measures an amount.
 *
 * @param remaining `null` for unlimited
 * @returns `null` if unknown: a percent threshold, something left, and no limit to take the
 * percentage of
 */
export function positionOf(
	remaining: number | null,
	reading: Measured,
	scale: ThresholdScale,
): Position | null {
	const { values } = scale.thresholds;
	if (remaining === null) return { zone: 'unlimited', depth: 0, held: 0 };
	if (remaining <= 0) return { zone: 'depleted', depth: values.length, held: values.length };
	const whole = wholeOf(reading, scale);
	if (whole === null) return null;
	const height = whole === 'amount' ? remaining : percentOf(remaining, whole);
	const depth = values.filter((value) => height <= value).length;
	const held = values.filter(
		(value) => height <= value || height < recoveryLine(value, whole, reading, scale),
	).length;
	return { zone: depth > 0 ? 'low' : held > 0 ? 'between' : 'recovered', depth, held };
}

/** Whether a zone opens an episode. */
export function isLevel(zone: Zone): zone is Level {
	return zone === 'low' || zone === 'depleted';
}

/** The amount of a threshold; `null` if unknown. */
export function amountOfThreshold(
	value: number,
	reading: Measured,
	scale: ThresholdScale,
): number | null {
	const whole = wholeOf(reading, scale);
	if (whole === null) return null;
	return whole === 'amount' ? value : shareOf(value, whole);
}

/**
 * A threshold as it applies to a balance: a percentage of the last top-up becomes an
 * amount.
 *
 * @param base amount of 100 percent of the last top-up; `null` before it is known
 */
export function appliedThreshold({ type, value }: Threshold, base: number | null): Threshold {
	if (type !== 'percentOfTopUp') return { type, value };
	return { type: 'amount', value: shareOf(value, base ?? 0) };
}

/** The amount of 100 percent, or `amount` if thresholds are amounts; `null` if unknown. */
function wholeOf(
	{ limit }: Measured,
	{ thresholds: { type, values }, base }: ThresholdScale,
): number | 'amount' | null {
	const whole = type === 'percentOfTopUp' ? base : limit;
	const isKnown = whole !== null && (whole > 0 || type === 'percentOfTopUp');
	// A threshold of 0 needs no percentage.
	const isPercent = type !== 'amount' && (isKnown || values[0] !== 0);
	if (!isPercent) return 'amount';
	return isKnown ? whole : null;
}

function recoveryLine(
	value: number,
	whole: number | 'amount',
	{ limit, unitType }: Measured,
	{ recoverMargin, automaticRefill }: ThresholdScale,
): number {
	const isPercent = whole !== 'amount';
	const unit = isPercent ? 1 : precisionOf(unitType);
	const refill = isPercent && whole > 0 ? percentOf(automaticRefill, whole) : automaticRefill;
	const margin = Math.max(
		shareOf(value, recoverMargin),
		MIN_MARGIN * unit,
		REFILLS_IN_MARGIN * refill,
	);
	const hasLimit = limit !== null && limit > 0;
	const top = isPercent ? 100 : hasLimit ? limit : Number.POSITIVE_INFINITY;
	return Math.min(addAmounts([value, margin]), top);
}

/** A percentage of an amount, without the digits that a double adds. */
function shareOf(amount: number, percent: number): number {
	return percentOf(amount * percent, 100 * 100);
}
