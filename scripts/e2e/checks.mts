import { AssertionError } from 'node:assert';
import process from 'node:process';

import { describe } from '../ending.mjs';

/** Runs checks one after the other, tells how each went, and counts. */
export class Checks {
	private passed = 0;

	private failed = 0;

	/** @param signal ends the whole run; what breaks after it is not a failed check */
	constructor(private readonly signal: AbortSignal) {}

	/**
	 * @param name what holds when the check passes
	 * @param check throws when it does not hold
	 */
	async run(name: string, check: () => Promise<void>): Promise<void> {
		const startedAt = Date.now();
		try {
			await check();
		} catch (error) {
			this.signal.throwIfAborted();
			this.failed += 1;
			process.stdout.write(`FAILED  ${name}\n${indent(reasonOf(error))}\n`);
			return;
		}
		this.passed += 1;
		const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
		process.stdout.write(`passed  ${name} (${seconds} s)\n`);
	}

	/**
	 * Prints the sums. Nothing is ever skipped: a check that cannot run has failed.
	 *
	 * @returns the exit code
	 */
	conclude(): number {
		process.stdout.write(`${this.passed} passed, ${this.failed} failed, 0 skipped\n`);
		return this.failed === 0 ? 0 : 1;
	}
}

/** For what does not hold, the difference says it all; anything else needs its place. */
function reasonOf(error: unknown): string {
	return error instanceof AssertionError ? error.message.trim() : describe(error);
}

function indent(text: string): string {
	return text.replace(/^/gm, '        ');
}
