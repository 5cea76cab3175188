import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { inspect } from 'node:util';

/** Exit code of an interrupted run: the usual one for Ctrl-C. */
const interruptedExitCode = 130;

/** Maximum time of one clean-up, in milliseconds; after that the process ends without it. */
const patience = 10_000;

type CleanUp = () => Promise<unknown>;

/** The end of a run: a signal for everything that is still working, and the clean-ups to do. */
export class Shutdown {
	private readonly controller = new AbortController();

	private readonly cleanUps: CleanUp[] = [];

	/** Aborted when the user, or the process that started this one, asks it to end. */
	get signal(): AbortSignal {
		return this.controller.signal;
	}

	/** Registers a clean-up for the end. The last one registered runs first. */
	onEnd(cleanUp: CleanUp): void {
		this.cleanUps.push(cleanUp);
	}

	/** A shutdown for a part of the run: it comes with this one, or earlier by {@link cleanUp}. */
	part(): Shutdown {
		const part = new Shutdown();
		this.signal.addEventListener('abort', () => part.request(), { once: true });
		if (this.signal.aborted) part.request();
		this.onEnd(() => part.cleanUp());
		return part;
	}

	/** Asks everything that listens to {@link signal} to stop. */
	request(): void {
		this.controller.abort();
	}

	/** Runs the registered clean-ups; failures are reported and do not stop the others. */
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
 * Runs a whole script, then the clean-ups registered with {@link Shutdown.onEnd}, and ends
 * the process: with the exit code that `work` returns, 1 if it throws (2 for a
 * {@link UsageError}), 130 if it was interrupted.
 *
 * A signal interrupts it, and so does closing the channel to the process that started this
 * one. `work` is notified through {@link Shutdown.signal}.
 */
export async function runToEnd(work: (shutdown: Shutdown) => Promise<number>): Promise<never> {
	const shutdown = new Shutdown();
	const request = (): void => shutdown.request();
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, request);
	process.on('disconnect', request);
	// It may have been closed while this script was still being loaded.
	if (process.connected === false) request();
	// Nobody reads the output any more, as in `npm start | head`.
	process.stdout.on('error', request);

	const exitCode = await Promise.race([settle(work, shutdown), overdue(shutdown.signal)]);
	await shutdown.cleanUp();
	process.exit(exitCode);
}

async function settle(
	work: (shutdown: Shutdown) => Promise<number>,
	shutdown: Shutdown,
): Promise<number> {
	try {
		shutdown.signal.throwIfAborted();
		return await work(shutdown);
	} catch (error) {
		// An error that only follows from the interruption is not reported.
		if (shutdown.signal.aborted) {
			process.stderr.write('Interrupted.\n');
			return interruptedExitCode;
		}
		process.stderr.write(`${describe(error)}\n`);
		return error instanceof UsageError ? 2 : 1;
	}
}

/** Settles some time after an interruption, in case `work` does not react to it. */
async function overdue(signal: AbortSignal): Promise<number> {
	await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
	await wait(patience);
	return interruptedExitCode;
}

/** An error for the user, shown without its stack. */
export class UserFacingError extends Error {
	override readonly name: string = 'UserFacingError';
}

/** The command was called with an invalid option or argument. */
export class UsageError extends UserFacingError {
	override readonly name = 'UsageError';
}

/** An error as text. n8n's engine reports some that are not instances of Error. */
export function describe(error: unknown): string {
	if (error instanceof UserFacingError) return error.message;
	if (error instanceof Error) return error.stack ?? error.message;
	return inspect(error);
}
