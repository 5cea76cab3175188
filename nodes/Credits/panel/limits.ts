/** Longest time that 'Timeout' accepts for one attempt, in milliseconds. */
export const MAX_TIMEOUT_MS = 30_000;

/** Largest number that 'Max Retries' accepts. */
export const MAX_RETRIES = 5;
