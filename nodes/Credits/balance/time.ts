/** A minute in milliseconds. */
export const MINUTE_MS = 60_000;

/** An hour in milliseconds. */
export const HOUR_MS = 60 * MINUTE_MS;

/** A day of 24 hours in milliseconds. */
export const DAY_MS = 24 * HOUR_MS;

/** The last time that a `Date` can hold, epoch milliseconds. Minus this is the first. */
export const MAX_TIME = 8.64e15;

/** Formats a time as ISO 8601 UTC with milliseconds. @param time epoch milliseconds */
export function isoTime(time: number): string {
	return new Date(time).toISOString();
}
