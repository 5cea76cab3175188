import { AssertionError } from 'node:assert';
import process from 'node:process';

import { describe } from '../ending.mjs';

/** How a check went. */
export interface CheckResult {
	name: string;
	/** Why it failed; `null` when it passed. */
	reason: string | null;
	seconds: number;
}

/** Runs checks one after the other, tells how each went, and counts. */
export class Checks {
	/** In the order in which they ended. */
	readonly results: CheckResult[] = [];

	/**
	 * @param signal ends the whole run; what breaks after it is not a failed check
	 * @param output where it is told
	 */
	constructor(
		private readonly signal: AbortSignal,
		private readonly output: NodeJS.WritableStream = process.stdout,
	) {}

	/**
	 * @param name what holds when the check passes
	 * @param check throws when it does not hold
	 */
	async run(name: string, check: () => Promise<void>): Promise<void> {
		const startedAt = Date.now();
		const note = (reason: string | null): number => {
			const seconds = (Date.now() - startedAt) / 1000;
			this.results.push({ name, reason, seconds });
			return seconds;
		};
		try {
			await check();
		} catch (error) {
			this.signal.throwIfAborted();
			const reason = reasonOf(error);
			note(reason);
			this.output.write(`FAILED  ${name}\n${indent(reason)}\n`);
			return;
		}
		this.output.write(`passed  ${name} (${note(null).toFixed(1)} s)\n`);
	}

	/**
	 * Prints the sums. Nothing is ever skipped: a check that cannot run has failed.
	 *
	 * @returns the exit code
	 */
	conclude(): number {
		const failed = this.results.filter(({ reason }) => reason !== null).length;
		this.output.write(`${this.results.length - failed} passed, ${failed} failed, 0 skipped\n`);
		return failed === 0 ? 0 : 1;
	}
}

/** For what does not hold, the difference says it all; anything else needs its place. */
function reasonOf(error: unknown): string {
	return error instanceof AssertionError ? error.message.trim() : describe(error);
}

function indent(text: string): string {
	return text.replace(/^/gm, '        ');
}
