import process from 'node:process';

import { Listr, type ListrTask } from 'listr2';

/** How often progress is shown, in milliseconds: seldom where each time is a line of its own. */
const interval = process.stdout.isTTY ? 1_000 : 15_000;

/** Shows steps as they go: with a spinner on a terminal, as lines elsewhere. */
export async function showSteps(steps: ListrTask[]): Promise<void> {
	const list = new Listr(steps, {
		// An interruption is handled in one place, and a failure is told there in full.
		registerSignalListeners: false,
		rendererOptions: { showErrorMessage: false },
		fallbackRenderer: 'simple',
	});
	await list.run();
}

/**
 * Shows below a step's title how far it is and how long it has been at it, so
 * that a long silence of the network does not look like the end.
 *
 * @param work gets a function that takes the latest progress in a few words
 */
export async function withProgress(
	step: { output: string },
	work: (report: (progress: string) => void) => Promise<void>,
): Promise<void> {
	const startedAt = Date.now();
	let latest = '';
	const timer = setInterval(() => {
		const seconds = Math.round((Date.now() - startedAt) / 1000);
		step.output = `${latest} (${seconds} s)`;
	}, interval);
	try {
		await work((progress) => {
			latest = progress;
		});
	} finally {
		clearInterval(timer);
	}
}
