import type { Schema } from './schema';

/** A lot between two readings. Times are epoch milliseconds. */
export interface LotState {
	/** Short form of the lot's id. */
	id: string;
	/** What it held when it was last listed; `null` for something without an amount. */
	remaining: number | null;
	expiresAt: number | null;
	/**
	 * The least time that was left at any reading which counted, in milliseconds.
	 * `null` where the last reading says it, or where none did; {@link GONE} for a lot
	 * that has ended and is not listed any more.
	 */
	leastLeft: number | null;
	/** Running number of its expiry: one that moves on starts anew. */
	number: number;
	/** Whether its expiry was reported under its own id, as it was before days were. */
	hasOldKey: boolean;
}

/** So much time is left of a lot that has ended and left the list. */
export const GONE = 0;

/**
 * A lot as it is stored, one of up to 40: id, remaining, expiry in epoch milliseconds
 * to the base of 36, which is short, and only where they say something the least time
 * left, the number, and 1 for an old key.
 */
export type StoredLot = [
	id: string,
	remaining: number | null,
	expiresAt: string | null,
	leastLeft?: number | null,
	number?: number,
	hasOldKey?: 1,
];

const LONGEST = 6;

/** What a stored lot has to be. */
export const storedLot: Schema<StoredLot> = {
	read(value, clock) {
		if (!Array.isArray(value) || value.length < 3 || value.length > LONGEST) return undefined;
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

/** A time as it is stored. @param time epoch milliseconds, not before 1970 */
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

export function recallLot([
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

/** Whether there is something in it, or it has no amount at all. */
export function holds({ remaining }: { remaining: number | null }): boolean {
	return remaining === null || remaining > 0;
}

/** Whether its time is over. @param at epoch milliseconds */
export function isOver({ expiresAt }: Pick<LotState, 'expiresAt'>, at: number): boolean {
	return expiresAt !== null && expiresAt <= at;
}

/** The least time left at any reading up to the last one, which was at `readAt`; `null` for none. */
export function leastLeftUntil(lot: LotState, readAt: number | null): number | null {
	if (lot.leastLeft !== null) return lot.leastLeft;
	return holds(lot) && lot.expiresAt !== null && readAt !== null ? lot.expiresAt - readAt : null;
}
