import { addAmounts } from './amounts';
import type { Lot } from './reading';

/** Lots in the order in which they expire, never-expiring ones last; the order of equals is kept. */
export function byExpiry(lots: readonly Lot[]): Lot[] {
	return [...lots].sort((first, second) => expiryMs(first) - expiryMs(second) || 0);
}

/** The same lots, each with an id of its own: of several with one id the later ones are numbered. */
export function withDistinctIds(lots: readonly Lot[]): Lot[] {
	const taken = new Set<string>();
	return lots.map((lot) => {
		let { id } = lot;
		for (let number = 2; taken.has(id); number++) id = `${lot.id}#${number}`;
		taken.add(id);
		return id === lot.id ? lot : { ...lot, id };
	});
}

/** When a lot expires, in epoch milliseconds; infinity when it never does. */
function expiryMs(lot: Lot): number {
	return lot.expiresAt === null ? Number.POSITIVE_INFINITY : Date.parse(lot.expiresAt);
}

/** What is lost next, and when. */
export interface NextExpiry {
	/** ISO 8601 UTC. */
	nextExpiryAt: string | null;
	/** Sum of what the lots that share this instant still hold. */
	nextExpiryAmount: number | null;
}

/**
 * The soonest expiry after `now` among lots that still hold something.
 *
 * @param now epoch milliseconds
 */
export function nextExpiry(lots: readonly Lot[], now: number): NextExpiry {
	const upcoming = byExpiry(lots).filter(
		(lot) => lot.remaining > 0 && lot.expiresAt !== null && expiryMs(lot) > now,
	);
	const [soonest] = upcoming;
	if (soonest === undefined) return { nextExpiryAt: null, nextExpiryAmount: null };
	const together = upcoming.filter((lot) => expiryMs(lot) === expiryMs(soonest));
	return {
		nextExpiryAt: soonest.expiresAt,
		nextExpiryAmount: addAmounts(together.map((lot) => lot.remaining)),
	};
}
