import { addAmounts } from '../balance/amounts';
import type { BalanceReading } from '../balance/reading';
import type { Renewal } from './renewal';
import type { BalanceState } from './state';

/** A top-up that leaves less than this share of the base was a small one, and no new measure. */
const MIN_SHARE = 0.5;

/** What a percentage of the last top-up is taken of. */
export type Base = BalanceState['base'];

/** What decides about a new base. */
export interface BaseContext {
	/** `null` when this is the first reading. */
	previous: BalanceState | null;
	reading: BalanceReading;
	renewal: Renewal;
	hasTopUp: boolean;
	at: number;
}

/**
 * The base after a reading: what was there after the last renewal or large top-up.
 * Small rises and refunds change nothing; a reading above it has to be seen twice.
 */
export function trackBase({ previous, reading, renewal, hasTopUp, at }: BaseContext): Base {
	const { remaining, used } = reading;
	const before = previous?.base ?? null;
	if (remaining === null) return before;
	if (before === null) return { amount: firstBase(reading, remaining, at), higher: null };
	const hasRisen = remaining > (previous?.last.remaining ?? remaining);
	// A period that has begun although the amount does not show it yet shows in what is used.
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

/** The most that the first reading can stand for. */
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
