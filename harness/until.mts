import { setTimeout as wait } from 'node:timers/promises';

import { UserFacingError } from './shutdown.mjs';

/** Maximum wait, in milliseconds: what takes seconds on an idle machine may take minutes. */
const patience = 180_000;

/**
 * Waits until a condition is true.
 *
 * @param what the condition in words, for the error message
 * @throws {UserFacingError} after three minutes
 */
export async function until(
	what: string,
	holds: () => boolean | Promise<boolean>,
	signal: AbortSignal,
): Promise<void> {
	const deadline = Date.now() + patience;
	while (!(await holds())) {
		if (Date.now() > deadline) throw new UserFacingError(`Waited three minutes in vain: ${what}.`);
		await wait(200, undefined, { signal });
	}
}
