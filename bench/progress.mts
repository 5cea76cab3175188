import process from 'node:process';

import { showSteps, type Step } from '../scripts/steps.mjs';

/**
 * Does one step after the other and shows how they go.
 *
 * @param isQuiet leaves standard output to the results; titles go to standard error
 */
export async function doSteps(steps: Step[], isQuiet: boolean): Promise<void> {
	if (!isQuiet) {
		await showSteps(steps);
		return;
	}
	for (const { title, work } of steps) {
		process.stderr.write(`${title}\n`);
		await work(() => undefined);
	}
}
