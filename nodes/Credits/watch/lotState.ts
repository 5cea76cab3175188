import type { Schema } from './schema';

/** A lot between two readings. Times are epoch milliseconds. */
export interface LotState {
	/** Short form of the lot's id. */
	id: string;
	/** Amount when last listed; `null` for something without an amount. */
	remaining: number | null;
	expiresAt: number | null;
	/**
	 * The least time left at any reading that counted, in milliseconds. `null` if the last
	 * reading says it, or none did; {@link GONE} for a lot that has ended and is no longer
	 * listed.
	 */
	leastLeft: number | null;
	/** Number of the episode of its expiry; a postponed expiry opens another. */
	number: number;
	/** Whether its expiry was reported under its own id, as before days were used. */
	hasOldKey: boolean;
}

/** Time left of a lot that has ended and left the list. */
export const GONE = 0;

/**
 * A lot as stored, one of up to 40: id, remaining, expiry in epoch milliseconds in base 36
 * to keep it short, and only if they matter the least time left, the number, and 1 for an
 * old key.
 */
export type StoredLot = [
	id: string,
	remaining: number | null,
	expiresAt: string | null,
	leastLeft?: number | null,
	number?: number,
	hasOldKey?: 1,
];

const MAX_LENGTH = 6;

/** Schema of a stored lot. */
export const storedLot: Schema<StoredLot> = {
	read(value, clock) {
		if (!Array.isArray(value) || value.length < 3 || value.length > MAX_LENGTH) return undefined;
		const [id, remaining, end, leastLeft = null, number = 1, old] = value as unknown[];
		if (typeof id !== 'string' || !isAmount(remaining)) return undefined;
		if (end !== null && !(typeof end === 'string' && SHORT_TIME.test(end))) return undefined;
		if (!isAmount(leastLeft) || !isAmount(number) || number === null) return undefined;
		if (old !== undefined && old !== 1) return undefined;
		const expiresAt = end === null ? null : clock.moment(timeOf(end));
		return storeLot({ id, remaining, expiresAt, leastLeft, number, hasOldKey: old === 1 });
	},
};

const SHORT_TIME = /^[\da-z]{1,10}$/;
const BASE = 36;

/** A time in its stored form. @param time epoch milliseconds, not before 1970 */
export function shortTime(time: number): string {
	return Math.max(0, time).toString(BASE);
}

function timeOf(stored: string): number {
	return Number.parseInt(stored, BASE);
}

function isAmount(value: unknown): value is number | null {
	return value === null || (typeof value === 'number' && Number.isFinite(value));
}

export function storeLot({
	id,
	remaining,
	expiresAt,
	leastLeft,
	number,
	hasOldKey,
}: LotState): StoredLot {
	const end = expiresAt === null ? null : shortTime(expiresAt);
	if (hasOldKey) return [id, remaining, end, leastLeft, number, 1];
	if (number !== 1) return [id, remaining, end, leastLeft, number];
	return leastLeft === null ? [id, remaining, end] : [id, remaining, end, leastLeft];
}

export function restoreLot([
	id,
	remaining,
	end,
	leastLeft = null,
	number = 1,
	old,
]: StoredLot): LotState {
	return {
		id,
		remaining,
		expiresAt: end === null ? null : timeOf(end),
		leastLeft,
		number,
		hasOldKey: old === 1,
	};
}

/** Whether a lot is not empty, or has no amount at all. */
export function holds({ remaining }: { remaining: number | null }): boolean {
	return remaining === null || remaining > 0;
}

/** Whether a lot has ended. @param at epoch milliseconds */
export function isOver({ expiresAt }: Pick<LotState, 'expiresAt'>, at: number): boolean {
	return expiresAt !== null && expiresAt <= at;
}

/** The least time left at any reading up to the last one, at `readAt`; `null` for none. */
export function leastLeftUntil(lot: LotState, readAt: number | null): number | null {
	if (lot.leastLeft !== null) return lot.leastLeft;
	return holds(lot) && lot.expiresAt !== null && readAt !== null ? lot.expiresAt - readAt : null;
}
