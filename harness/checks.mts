import { AssertionError } from 'node:assert';
import process from 'node:process';

import { describe } from './shutdown.mjs';

/** The result of a check. */
export interface CheckResult {
	name: string;
	/** Why it failed; `null` if it passed. */
	reason: string | null;
	seconds: number;
}

/** A check that does not apply to an n8n. */
export interface AbsentCheck {
	name: string;
	/** What that n8n does not have. */
	reason: string;
}

/** Runs checks one after the other, reports how each went, and counts. */
export class Checks {
	/** In the order in which they ended. */
	readonly results: CheckResult[] = [];

	/** Checks that do not apply to this n8n. */
	readonly absent: AbsentCheck[] = [];

	/**
	 * @param signal ends the whole run; an error after that is not a failed check
	 * @param output where results are printed
	 */
	constructor(
		private readonly signal: AbortSignal,
		private readonly output: NodeJS.WritableStream = process.stdout,
	) {}

	/**
	 * @param name what is true if the check passes
	 * @param check throws if it is not
	 */
	async run(name: string, check: () => Promise<void> | void): Promise<void> {
		const startedAt = Date.now();
		let reason: string | null = null;
		try {
			await check();
		} catch (error) {
			this.signal.throwIfAborted();
			// For an assertion the diff is enough; any other error needs its stack.
			reason = error instanceof AssertionError ? error.message.trim() : describe(error);
		}
		const seconds = (Date.now() - startedAt) / 1000;
		this.results.push({ name, reason, seconds });
		if (reason === null) this.output.write(`passed  ${name} (${seconds.toFixed(1)} s)\n`);
		else this.output.write(`FAILED  ${name}\n${indent(reason)}\n`);
	}

	/**
	 * Reports a check that does not apply to this n8n, instead of running it.
	 *
	 * @param reason what this n8n does not have
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
	 * Prints the totals. Nothing is ever skipped: a check that cannot run has failed.
	 *
	 * @returns the exit code
	 */
	conclude(): number {
		const totals = [`${this.passed} passed`, `${this.failed} failed`];
		if (this.absent.length > 0) totals.push(`${this.absent.length} not in this n8n`);
		this.output.write(`${[...totals, '0 skipped'].join(', ')}\n`);
		return this.failed === 0 ? 0 : 1;
	}
}

function indent(text: string): string {
	return text.replace(/^/gm, '        ');
}
