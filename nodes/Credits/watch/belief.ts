import type { BalanceReading } from '../balance/reading';
import { expiredAmount } from './lotExpiry';
import { place, type Position, type Yardstick } from './position';
import type { WatchSettings } from './watchSettings';
import type { BalanceState, Level } from './state';
import { FALSE_ZERO_MS } from './topUp';

/** How much of a fall has to be lost by expiry for the expiry to explain it. */
const EXPLAINED = 0.8;

/** What is believed of a reading. */
export interface Belief {
	/** The worst that enough readings in a row agree on. */
	position: Position;
	/** Whether the whole reading is believed; if not, it does not become the last one. */
	isWhole: boolean;
	/** Whether it took more than one reading. */
	isConfirmed: boolean;
	pending: Record<Level, number>;
}

/** Nothing is waiting to be confirmed. */
export const NOTHING_PENDING: Readonly<Record<Level, number>> = { low: 0, depleted: 0 };

/** What a reading is measured against. */
export interface BeliefContext {
	previous: BalanceState;
	reading: BalanceReading & { remaining: number };
	position: Position;
	at: number;
	isFirstOfRegistration: boolean;
	settings: WatchSettings;
	yardstick: Yardstick;
}

/**
 * Decides how much of a reading to believe. Providers report false zeros; so a
 * worsening may have to be seen more than once, each level by itself. A
 * reading between two failed ones counts like any other.
 */
export function believe(context: BeliefContext): Belief {
	const { previous, position } = context;
	const reached: Record<Level, boolean> = {
		low: position === 'low' || position === 'depleted',
		depleted: position === 'depleted',
	};
	const pending: Record<Level, number> = {
		low: reached.low ? previous.pending.low + 1 : 0,
		depleted: reached.depleted ? previous.pending.depleted + 1 : 0,
	};
	const needed = readingsNeeded(context);
	const isOpen = previous.episode !== null;
	const isBelieved: Record<Level, boolean> = {
		low: isOpen || wasLowAlready(context) || pending.low >= needed,
		depleted: previous.episode?.isDepletedArmed === false || pending.depleted >= needed,
	};
	const isWhole = (!reached.depleted || isBelieved.depleted) && (!reached.low || isBelieved.low);
	if (isWhole) {
		const level: Level = reached.depleted ? 'depleted' : 'low';
		const isConfirmed = reached.low && pending[level] > 1;
		return { position, isWhole, isConfirmed, pending: { ...NOTHING_PENDING } };
	}
	// The depths are not believed yet; that it is low may be.
	const isLowBelieved = isBelieved.low && reached.low && context.settings.threshold.value > 0;
	return {
		position: isLowBelieved ? 'low' : 'between',
		isWhole,
		isConfirmed: isLowBelieved && pending.low > 1,
		pending,
	};
}

function readingsNeeded(context: BeliefContext): number {
	const { settings, reading } = context;
	if (settings.confirmReads !== null) return settings.confirmReads;
	return reading.remaining === 0 && isSudden(context) ? 2 : 1;
}

/** A fall from well above the threshold within a few hours that nothing explains. */
function isSudden(context: BeliefContext): boolean {
	const { previous, reading, at, isFirstOfRegistration } = context;
	const { last } = previous;
	if (last.remaining === null) return false;
	if (at - last.at > FALSE_ZERO_MS && !isFirstOfRegistration) return false;
	const fall = last.remaining - reading.remaining;
	if (expiredAmount(previous.lots, at) >= EXPLAINED * fall) return false;
	const before = placeOfLast(context);
	return before === 'recovered' || (before === null && previous.episode === null);
}

/** A balance that stood below a threshold raised since has not worsened. */
function wasLowAlready(context: BeliefContext): boolean {
	const before = placeOfLast(context);
	return before === 'low' || before === 'depleted';
}

/** Where the last reading stands by the present settings, and by its own limit. */
function placeOfLast({ previous: { last }, reading, yardstick }: BeliefContext): Position | null {
	if (last.remaining === null) return null;
	return place(last.remaining, { limit: last.limit, unitType: reading.unitType }, yardstick);
}
