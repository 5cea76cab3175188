import { setTimeout as wait } from 'node:timers/promises';

import { UserFacingError } from './shutdown.mjs';

/** How long something may take that takes seconds on an idle machine, in milliseconds. */
const patience = 180_000;

/**
 * Waits until something holds.
 *
 * @param what for the message if it never does
 * @throws {UserFacingError} when it takes too long
 */
export async function until(
	what: string,
	holds: () => boolean | Promise<boolean>,
	signal: AbortSignal,
): Promise<void> {
	const deadline = Date.now() + patience;
	while (!(await holds())) {
		if (Date.now() > deadline) throw new UserFacingError(`Waited in vain: ${what}.`);
		await wait(200, undefined, { signal });
	}
}
