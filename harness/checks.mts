import { AssertionError } from 'node:assert';
import process from 'node:process';

import { describe } from './shutdown.mjs';

/** How a check went. */
export interface CheckResult {
	name: string;
	/** Why it failed; `null` when it passed. */
	reason: string | null;
	seconds: number;
}

/** A check whose subject an n8n does not have. */
export interface AbsentCheck {
	name: string;
	/** What that n8n does not have. */
	reason: string;
}

/** Runs checks one after the other, tells how each went, and counts. */
export class Checks {
	/** In the order in which they ended. */
	readonly results: CheckResult[] = [];

	/** What there was nothing to check of. */
	readonly absent: AbsentCheck[] = [];

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
	async run(name: string, check: () => Promise<void> | void): Promise<void> {
		const startedAt = Date.now();
		let reason: string | null = null;
		try {
			await check();
		} catch (error) {
			this.signal.throwIfAborted();
			// For what does not hold, the difference says it all; anything else needs its place.
			reason = error instanceof AssertionError ? error.message.trim() : describe(error);
		}
		const seconds = (Date.now() - startedAt) / 1000;
		this.results.push({ name, reason, seconds });
		if (reason === null) this.output.write(`passed  ${name} (${seconds.toFixed(1)} s)\n`);
		else this.output.write(`FAILED  ${name}\n${indent(reason)}\n`);
	}

	/**
	 * Tells of a check that this n8n has no subject for, instead of running it.
	 *
	 * @param reason what it does not have
	 */
	lacks(name: string, reason: string): void {
		this.absent.push({ name, reason });
		this.output.write(`not in this n8n  ${name}\n${indent(reason)}\n`);
	}

	get failed(): number {
		return this.results.filter(({ reason }) => reason !== null).length;
	}

	get passed(): number {
		return this.results.length - this.failed;
	}

	/**
	 * Prints the sums. Nothing is ever skipped: a check that cannot run has failed.
	 *
	 * @returns the exit code
	 */
	conclude(): number {
		const sums = [`${this.passed} passed`, `${this.failed} failed`];
		if (this.absent.length > 0) sums.push(`${this.absent.length} not in this n8n`);
		this.output.write(`${[...sums, '0 skipped'].join(', ')}\n`);
		return this.failed === 0 ? 0 : 1;
	}
}

function indent(text: string): string {
	return text.replace(/^/gm, '        ');
}
