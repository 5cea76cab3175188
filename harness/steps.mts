import process from 'node:process';

import { Listr, type ListrTask } from 'listr2';

/** How often progress is shown, in milliseconds: seldom where each time is a line of its own. */
const interval = process.stdout.isTTY ? 1_000 : 15_000;

/** One thing to do, and what it is called while it is being done. */
export interface Step {
	title: string;
	work: (report: (progress: string) => void) => Promise<unknown>;
}

/**
 * Does one step after the other and shows how they go: with a spinner on a
 * terminal, as lines elsewhere.
 *
 * @param isQuiet leaves standard output to the results; titles go to standard error
 * @throws what the first failed step threw
 */
export async function doSteps(steps: Step[], isQuiet = false): Promise<void> {
	if (isQuiet) {
		for (const { title, work } of steps) {
			process.stderr.write(`${title}\n`);
			await work(() => undefined);
		}
		return;
	}
	const failures: unknown[] = [];
	const tasks = steps.map(
		({ title, work }): ListrTask => ({
			title,
			task: async (_, line) => {
				try {
					await withProgress(line, work);
				} catch (error) {
					failures.push(error);
					// Who called this reports it in full, and once.
					throw new Error('see below');
				}
			},
		}),
	);
	const list = new Listr(tasks, {
		// Interruptions are dealt with in one place, and not here.
		registerSignalListeners: false,
		rendererOptions: { showErrorMessage: false },
		fallbackRenderer: 'simple',
	});
	try {
		await list.run();
	} catch (error) {
		throw failures[0] ?? error;
	}
}

/**
 * Shows below a step's title how far it is and how long it has been at it, so
 * that a long silence of the network does not look like the end.
 */
async function withProgress(line: { output: string }, work: Step['work']): Promise<void> {
	const startedAt = Date.now();
	let latest = '';
	const timer = setInterval(() => {
		const seconds = Math.round((Date.now() - startedAt) / 1000);
		line.output = `${latest} (${seconds} s)`.trimStart();
	}, interval);
	try {
		await work((progress) => {
			latest = progress;
		});
	} finally {
		clearInterval(timer);
	}
}
