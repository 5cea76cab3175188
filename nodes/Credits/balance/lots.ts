import { addAmounts } from './amounts';
import type { Lot } from './reading';

/** Lots in order of expiry, never-expiring ones last; stable. */
export function byExpiry(lots: readonly Lot[]): Lot[] {
	return [...lots].sort((first, second) => expiryMs(first) - expiryMs(second) || 0);
}

/** The same lots with distinct ids: duplicates are numbered. */
export function withDistinctIds(lots: readonly Lot[]): Lot[] {
	const taken = new Set<string>();
	// Where the last search for a free number ended: thousands of equal ids take one walk.
	const lastNumbers = new Map<string, number>();
	return lots.map((lot) => {
		let { id } = lot;
		let number = lastNumbers.get(id) ?? 1;
		while (taken.has(id)) id = `${lot.id}#${++number}`;
		lastNumbers.set(lot.id, number);
		taken.add(id);
		return id === lot.id ? lot : { ...lot, id };
	});
}

/** Expiry of a lot in epoch milliseconds; infinity if it never expires. */
function expiryMs(lot: Lot): number {
	return lot.expiresAt === null ? Number.POSITIVE_INFINITY : Date.parse(lot.expiresAt);
}

/** The non-empty lots that expire after `now`, soonest first. @param now epoch milliseconds */
export function expiringLots(lots: readonly Lot[], now: number): Lot[] {
	return byExpiry(lots).filter(
		(lot) => lot.remaining > 0 && lot.expiresAt !== null && expiryMs(lot) > now,
	);
}

/** The next expiry and the amount that it takes. */
export interface NextExpiry {
	/** ISO 8601 UTC. */
	nextExpiryAt: string | null;
	/** Sum of what the lots that expire at this time still hold. */
	nextExpiryAmount: number | null;
}

/**
 * The soonest expiry after `now` among non-empty lots.
 *
 * @param now epoch milliseconds
 */
export function nextExpiry(lots: readonly Lot[], now: number): NextExpiry {
	const upcoming = expiringLots(lots, now);
	const [soonest] = upcoming;
	if (soonest === undefined) return { nextExpiryAt: null, nextExpiryAmount: null };
	const together = upcoming.filter((lot) => expiryMs(lot) === expiryMs(soonest));
	return {
		nextExpiryAt: soonest.expiresAt,
		nextExpiryAmount: addAmounts(together.map((lot) => lot.remaining)),
	};
}
