/**
 * Maximum wait before a retry. If the provider asks for more, the run fails at once and
 * says when to come back.
 */
export const MAX_WAIT_MS = 10_000;

const FIRST_BACKOFF_MS = 500;

/**
 * Reads a Retry-After header: seconds, or an HTTP date.
 *
 * @param now epoch milliseconds
 * @returns milliseconds from now, at least 0, or `null` for an unusable value
 */
export function readRetryAfter(header: unknown, now: number): number | null {
	if (typeof header !== 'string') return null;
	const text = header.trim();
	if (/^\d+(?:\.\d+)?$/.test(text)) {
		const wait = Math.ceil(Number(text) * 1000);
		// Beyond the last time that a Date can hold it is not a time at all.
		return Number.isNaN(new Date(now + wait).getTime()) ? null : wait;
	}
	const date = readHttpDate(text);
	return Number.isNaN(date) ? null : Math.max(0, date - now);
}

/**
 * Reads the date formats of HTTP, in epoch milliseconds; Date.parse alone would take "-5"
 * for a year.
 */
function readHttpDate(text: string): number {
	if (/^[a-z]{3,9},? \d/i.test(text)) return Date.parse(text);
	// The oldest format names no zone and means UTC; Date.parse would take it for local time.
	return /^[a-z]{3} [a-z]{3} /i.test(text) ? Date.parse(`${text} GMT`) : Number.NaN;
}

/**
 * Returns the wait before the next attempt: what the provider asks for, and at least an
 * exponential backoff with jitter, so that many workflows that failed together do not come
 * back together.
 *
 * @param retry 0 before the first retry
 * @param random from 0 up to 1
 */
export function waitBeforeRetry(
	retry: number,
	retryAfterMs: number | null,
	random: number,
): number {
	const backoff = FIRST_BACKOFF_MS * 2 ** retry * (0.5 + random / 2);
	return Math.max(retryAfterMs ?? 0, backoff);
}
