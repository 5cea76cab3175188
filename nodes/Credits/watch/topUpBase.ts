import { addAmounts } from '../balance/amounts';
import type { BalanceReading } from '../balance/reading';
import type { Renewal } from './renewal';
import type { BalanceState } from './state';

/** Share of the base below which a top-up is too small to become the new base. */
const MIN_SHARE = 0.5;

/** The amount that a percentage of the last top-up refers to. */
export type Base = BalanceState['base'];

/** Inputs that decide whether there is a new base. */
export interface BaseContext {
	/** `null` when this is the first reading. */
	previous: BalanceState | null;
	reading: BalanceReading;
	renewal: Renewal;
	hasTopUp: boolean;
	at: number;
}

/**
 * Returns the base after a reading: the amount after the last renewal or large top-up.
 * Small rises and refunds change nothing; a reading above the base must be seen twice.
 */
export function trackBase({ previous, reading, renewal, hasTopUp, at }: BaseContext): Base {
	const { remaining, used } = reading;
	const before = previous?.base ?? null;
	if (remaining === null) return before;
	if (before === null) return { amount: firstBase(reading, remaining, at), higher: null };
	const hasRisen = remaining > (previous?.last.remaining ?? remaining);
	// A period that has begun may show in the used amount before it shows in what remains.
	if (renewal !== null && (hasRisen || used !== null)) {
		return { amount: addAmounts([remaining, used ?? 0]), higher: null };
	}
	if (hasTopUp && remaining >= MIN_SHARE * before.amount) {
		return { amount: remaining, higher: null };
	}
	if (remaining <= before.amount) return { ...before, higher: null };
	if (before.higher === null) return { ...before, higher: remaining };
	return { amount: Math.min(remaining, before.higher), higher: null };
}

/** The largest amount that the first reading can stand for. */
function firstBase({ used, limit, lots }: BalanceReading, remaining: number, at: number): number {
	const granted = lots
		.filter((lot) => lot.expiresAt === null || Date.parse(lot.expiresAt) > at)
		.filter((lot) => lot.remaining > 0)
		.map((lot) => lot.granted ?? lot.remaining);
	return Math.max(
		0,
		remaining,
		limit ?? 0,
		addAmounts([remaining, used ?? 0]),
		addAmounts(granted),
	);
}
