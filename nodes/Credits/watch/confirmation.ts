import type { BalanceReading } from '../balance/reading';
import { expiredAmount } from './lotExpiry';
import type { BalanceState } from './state';
import { FALSE_ZERO_MS } from './topUp';
import type { WatchSettings } from './watchSettings';
import { isLevel, zoneOf, type Level, type ThresholdScale, type Zone } from './zone';

/** How much of a fall has to be lost by expiry for the expiry to explain it. */
const EXPLAINED = 0.8;

/** How much of a reading is confirmed. */
export interface Confirmation {
	/** The worst zone that enough readings in a row agree on. */
	zone: Zone;
	/** Whether the whole reading is; if not, it does not become the last one. */
	isWhole: boolean;
	/** Whether it took more than one reading. */
	tookSeveral: boolean;
	/** How many readings in a row were at each level without being confirmed. */
	pending: Record<Level, number>;
}

const NONE_UNCONFIRMED: Readonly<Record<Level, number>> = { low: 0, depleted: 0 };

/** A reading, and what it is measured against. */
export interface ReadingInZone {
	/** `null` when this is the first reading, and everything in it counts. */
	previous: BalanceState | null;
	reading: BalanceReading;
	zone: Zone;
	at: number;
	isFirstOfRegistration: boolean;
	settings: WatchSettings;
	scale: ThresholdScale;
}

type KnownReading = ReadingInZone & { previous: BalanceState };

/**
 * Decides how much of a reading to go by. Providers report false zeros; so a
 * worsening may have to be seen more than once, each level by itself. A
 * reading between two failed ones counts like any other.
 */
export function confirmReading(context: ReadingInZone): Confirmation {
	const { previous, zone } = context;
	const whole = { zone, isWhole: true, pending: { ...NONE_UNCONFIRMED } };
	if (previous === null || !isLevel(zone)) return { ...whole, tookSeveral: false };
	const { low, depleted } = previous.pending;
	const seen = { low: low + 1, depleted: zone === 'depleted' ? depleted + 1 : 0 };
	const known = { ...context, previous };
	const needed = readingsNeeded(known);
	const isConfirmed: Record<Level, boolean> = {
		low: previous.episode !== null || wasLowAlready(known) || seen.low >= needed,
		depleted: previous.episode?.isDepletedArmed === false || seen.depleted >= needed,
	};
	if (isConfirmed.low && (zone === 'low' || isConfirmed.depleted)) {
		return { ...whole, tookSeveral: seen[zone] > 1 };
	}
	// That nothing is left is not confirmed yet; that it is low may be.
	const isLow = isConfirmed.low && context.settings.threshold.value > 0;
	return {
		zone: isLow ? 'low' : 'between',
		isWhole: false,
		tookSeveral: isLow && seen.low > 1,
		pending: seen,
	};
}

function readingsNeeded(context: KnownReading): number {
	const { settings, reading } = context;
	if (settings.confirmReads !== null) return settings.confirmReads;
	return reading.remaining === 0 && isSudden(context) ? 2 : 1;
}

/** Whether this is a fall from well above the threshold within a few hours that nothing explains. */
function isSudden(context: KnownReading): boolean {
	const { previous, reading, at, isFirstOfRegistration } = context;
	const { last } = previous;
	if (last.remaining === null || reading.remaining === null) return false;
	if (at - last.at > FALSE_ZERO_MS && !isFirstOfRegistration) return false;
	const fall = last.remaining - reading.remaining;
	if (expiredAmount(previous.lots, at) >= EXPLAINED * fall) return false;
	const before = zoneOfLast(context);
	return before === 'recovered' || (before === null && previous.episode === null);
}

/** Whether the last reading was as low: below a threshold raised since, it has not worsened. */
function wasLowAlready(context: KnownReading): boolean {
	const before = zoneOfLast(context);
	return before !== null && isLevel(before);
}

/** Where the last reading stands by the present settings, and by its own limit. */
function zoneOfLast({ previous: { last }, reading, scale }: KnownReading): Zone | null {
	return zoneOf(last.remaining, { limit: last.limit, unitType: reading.unitType }, scale);
}
