import process from 'node:process';

import { Listr, type ListrTask } from 'listr2';

/** Interval between two progress messages, in milliseconds: longer if each is a new line. */
const interval = process.stdout.isTTY ? 1_000 : 15_000;

/** One step of a command, with the title that is shown meanwhile. */
export interface Step {
	title: string;
	work: (report: (progress: string) => void) => Promise<unknown>;
}

/**
 * Does one step after the other and shows their progress: with a spinner on a terminal,
 * otherwise as lines.
 *
 * @param isQuiet reserves standard output for the results; titles go to standard error
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
					// The caller reports it in full.
					throw new Error('see below');
				}
			},
		}),
	);
	const list = new Listr(tasks, {
		// `Shutdown` handles interruptions.
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
 * Shows a step's progress and elapsed time below its title, so that a slow network does not
 * look like a hang.
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
