import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { inspect } from 'node:util';

/** Exit code of a run that was interrupted, as shells have it for Ctrl-C. */
const interruptedExitCode = 130;

/** How long one clean-up may take, in milliseconds, before the process ends without it. */
const patience = 10_000;

type CleanUp = () => Promise<unknown>;

/** How a run ends: who wants to hear of it, and what is to be put away. */
export class Ending {
	private readonly controller = new AbortController();

	private readonly cleanUps: CleanUp[] = [];

	/** Aborted when the user, or whoever started this process, asks it to end. */
	get signal(): AbortSignal {
		return this.controller.signal;
	}

	/** Remembers something to put away at the end. The last one remembered goes first. */
	onEnd(cleanUp: CleanUp): void {
		this.cleanUps.push(cleanUp);
	}

	/**
	 * Does a part of the work and puts away what it leaves before the next part
	 * begins, rather than at the end of everything.
	 */
	async within<Result>(work: (part: Ending) => Promise<Result>): Promise<Result> {
		const part = new Ending();
		const request = (): void => part.request();
		this.signal.addEventListener('abort', request, { once: true });
		if (this.signal.aborted) request();
		// Should the part not react to an interruption, the end of the whole finds its remains.
		this.onEnd(() => part.cleanUp());
		try {
			return await work(part);
		} finally {
			await part.cleanUp();
			this.signal.removeEventListener('abort', request);
		}
	}

	/** Asks everything that listens to {@link signal} to stop. */
	request(): void {
		this.controller.abort();
	}

	/** Puts away what was remembered; failures are told and do not stop the others. */
	async cleanUp(): Promise<void> {
		for (const cleanUp of this.cleanUps.splice(0).reverse()) {
			try {
				await Promise.race([cleanUp(), wait(patience)]);
			} catch (error) {
				process.stderr.write(`While cleaning up: ${describe(error)}\n`);
			}
		}
	}
}

/**
 * Runs a whole script and ends the process: with the exit code that `work`
 * returns, 1 when it throws, 130 when it was interrupted. Whatever it
 * registered with {@link Ending.onEnd} is done before.
 *
 * An interruption is a signal, or the closed channel to the process that
 * started this one. `work` hears of it through {@link Ending.signal}.
 */
export async function runToEnd(work: (ending: Ending) => Promise<number>): Promise<never> {
	const ending = new Ending();
	const request = (): void => ending.request();
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, request);
	process.on('disconnect', request);
	// It may have been closed while this script was still being loaded.
	if (process.connected === false) request();
	// The reader of our output is gone, as with `npm start | head`.
	process.stdout.on('error', request);

	const exitCode = await Promise.race([settle(work, ending), overdue(ending.signal)]);
	await ending.cleanUp();
	process.exit(exitCode);
}

async function settle(work: (ending: Ending) => Promise<number>, ending: Ending): Promise<number> {
	try {
		ending.signal.throwIfAborted();
		return await work(ending);
	} catch (error) {
		// What breaks because it was told to stop is no news.
		if (ending.signal.aborted) {
			process.stderr.write('Interrupted.\n');
			return interruptedExitCode;
		}
		process.stderr.write(`${describe(error)}\n`);
		return 1;
	}
}

/** Settles only after an interruption that `work` does not react to. */
async function overdue(signal: AbortSignal): Promise<number> {
	await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
	await wait(patience);
	return interruptedExitCode;
}

/** An error that was made for the user is one line; any other shows where it comes from. */
export class PlainError extends Error {
	override readonly name = 'PlainError';
}

/** What to write about an error; n8n's engine reports some that are no instance of Error. */
export function describe(error: unknown): string {
	if (error instanceof PlainError) return error.message;
	if (error instanceof Error) return error.stack ?? error.message;
	return inspect(error);
}
