import type { BalanceReading } from '../balance/reading';
import { HOUR_MS } from '../balance/time';
import { expiredAmount } from './lotExpiry';
import type { BalanceState } from './state';
import { usedThresholds } from './usedThresholds';
import type { WatchSettings } from './watchSettings';
import { positionOf, type Position, type ThresholdScale } from './zone';

/** Share of a fall that must be lost to expiry for the expiry to explain it. */
const EXPLAINED_SHARE = 0.8;

/** Maximum age of the last reading at which a 0 needs a second one. */
const SUDDEN_MS = { recovered: 6 * HOUR_MS, otherwise: 2 * HOUR_MS } as const;

/** The confirmed part of a reading. */
export interface Confirmation {
	/** The worst position on which enough consecutive readings agree. */
	position: Position;
	/** Whether the whole reading is confirmed; otherwise it does not become the last reading. */
	isWhole: boolean;
	/** Whether confirmation took more than one reading. */
	tookSeveral: boolean;
	/** Consecutive unconfirmed readings per threshold, and at 0. */
	pending: number[];
}

/** A reading and what it is measured against. */
export interface MeasuredReading {
	/** `null` for the first reading, which counts in full. */
	previous: BalanceState | null;
	reading: BalanceReading;
	position: Position;
	at: number;
	isFirstOfRegistration: boolean;
	settings: WatchSettings;
	scale: ThresholdScale;
}

type KnownReading = MeasuredReading & { previous: BalanceState };

/**
 * Decides how much of a reading is confirmed. Providers report false zeros, so a worsening
 * may have to be seen more than once, each level on its own. Failed reads in between do not
 * matter.
 */
export function confirmReading(context: MeasuredReading): Confirmation {
	const { previous, position, scale } = context;
	const isEmpty = position.zone === 'depleted';
	const reached = position.depth + (isEmpty ? 1 : 0);
	if (previous === null) {
		return { position, isWhole: true, tookSeveral: false, pending: [] };
	}
	const known = { ...context, previous };
	const thresholds = scale.thresholds.values.length;
	const seen = Array.from(
		{ length: thresholds + 1 },
		(_, index) => (index < reached ? pendingBefore(previous, index, thresholds) : -1) + 1,
	);
	const needed = readingsNeeded(known);
	const depthBefore = Math.max(depthOfLast(known), usedThresholds(previous, context));
	const unconfirmed = seen.slice(0, reached).findIndex((count, index) => {
		const isKnown =
			index < thresholds ? index < depthBefore : previous.episode?.isDepletedArmed === false;
		return !isKnown && count < needed;
	});
	const confirmed = unconfirmed === -1 ? reached : unconfirmed;
	const tookSeveral = (seen[confirmed - 1] ?? 0) > 1;
	if (confirmed === reached) return { position, isWhole: true, tookSeveral, pending: [] };
	// Being depleted is not confirmed yet; being low may be.
	const isLow = confirmed > 0 && context.settings.threshold.value > 0;
	return {
		position: {
			zone: isLow ? 'low' : 'between',
			depth: isLow ? Math.min(confirmed, thresholds) : 0,
			held: thresholds,
		},
		isWhole: false,
		tookSeveral: isLow && tookSeveral,
		pending: seen,
	};
}

/**
 * The count for a threshold, or for 0 after the last of them. Editing the list discards its
 * counts.
 */
function pendingBefore({ pending }: BalanceState, index: number, thresholds: number): number {
	const isSameList = pending.length === thresholds + 1;
	if (index === thresholds) return pending.at(-1) ?? 0;
	return (index === 0 || isSameList ? pending[index] : 0) ?? 0;
}

function readingsNeeded(context: KnownReading): number {
	const { settings, reading } = context;
	if (settings.confirmReads !== null) return settings.confirmReads;
	return reading.remaining === 0 && isSudden(context) ? 2 : 1;
}

/** Whether a 0 is an unexplained fall within a few hours. */
function isSudden(context: KnownReading): boolean {
	const { previous, at, isFirstOfRegistration } = context;
	const { last } = previous;
	// A balance that was at or below 0 did not fall to it.
	const fall = last.remaining ?? 0;
	if (expiredAmount(previous.lots, at) >= EXPLAINED_SHARE * fall) return false;
	const before = positionOfLast(context);
	// Among several balances, one may come without the limit that a percentage needs.
	const wasPlenty = before === null ? previous.episode === null : before.zone === 'recovered';
	const longest = wasPlenty ? SUDDEN_MS.recovered : SUDDEN_MS.otherwise;
	return isFirstOfRegistration || at - last.at <= longest;
}

/**
 * Number of thresholds that the last reading was below. A threshold raised above it since
 * is no worsening.
 */
function depthOfLast(context: KnownReading): number {
	return positionOfLast(context)?.depth ?? 0;
}

/** Position of the last reading under the present settings, by its own limit and base. */
function positionOfLast({
	previous: { last, base },
	reading,
	scale,
}: KnownReading): Position | null {
	const measured = { limit: last.limit, unitType: reading.unitType };
	return positionOf(last.remaining, measured, { ...scale, base: base?.amount ?? scale.base });
}
