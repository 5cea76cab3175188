import type { Schema } from './schema';

/** A lot between two readings. Times are epoch milliseconds. */
export interface LotState {
	/** Short form of the lot's id. */
	id: string;
	/** What it held at the last reading; `null` for something without an amount. */
	remaining: number | null;
	expiresAt: number | null;
	/** Running number of its expiry: one that moves on starts anew. */
	episode: number;
	/**
	 * The least time that was left of it at any reading which found something in it,
	 * in milliseconds. `null` where the last reading says it, or where none did.
	 */
	leastLeft: number | null;
}

/**
 * A lot as it is stored, one of up to 40: id, remaining, expiry in epoch seconds,
 * and only where they say something the episode and the least time left.
 */
export type StoredLot =
	| [id: string, remaining: number | null, expiresAt: number | null]
	| [
			id: string,
			remaining: number | null,
			expiresAt: number | null,
			episode: number,
			leastLeft: number | null,
	  ];

/** What a stored lot has to be. */
export const storedLot: Schema<StoredLot> = {
	read(value, clock) {
		if (!Array.isArray(value) || (value.length !== 3 && value.length !== 5)) return undefined;
		const [id, remaining, seconds, episode, leastLeft] = value as unknown[];
		if (typeof id !== 'string' || !isAmount(remaining) || !isAmount(seconds)) return undefined;
		const expiresAt = seconds === null ? null : clock.moment(Math.round(seconds * 1000));
		if (value.length === 3)
			return storeLot({ id, remaining, expiresAt, episode: 1, leastLeft: null });
		if (!isAmount(episode) || episode === null || !isAmount(leastLeft)) return undefined;
		return storeLot({ id, remaining, expiresAt, episode, leastLeft });
	},
};

function isAmount(value: unknown): value is number | null {
	return value === null || (typeof value === 'number' && Number.isFinite(value));
}

export function storeLot({ id, remaining, expiresAt, episode, leastLeft }: LotState): StoredLot {
	const seconds = expiresAt === null ? null : expiresAt / 1000;
	return episode === 1 && leastLeft === null
		? [id, remaining, seconds]
		: [id, remaining, seconds, episode, leastLeft];
}

export function recallLot([id, remaining, seconds, episode, leastLeft]: StoredLot): LotState {
	return {
		id,
		remaining,
		expiresAt: seconds === null ? null : Math.round(seconds * 1000),
		episode: episode ?? 1,
		leastLeft: leastLeft ?? null,
	};
}

/** Whether there is something in it, or it has no amount at all. */
export function holds({ remaining }: { remaining: number | null }): boolean {
	return remaining === null || remaining > 0;
}

/** The least time left at any reading up to the last one, which was at `readAt`; `null` for none. */
export function leastLeftUntil(lot: LotState, readAt: number | null): number | null {
	if (lot.leastLeft !== null) return lot.leastLeft;
	return holds(lot) && lot.expiresAt !== null && readAt !== null ? lot.expiresAt - readAt : null;
}
