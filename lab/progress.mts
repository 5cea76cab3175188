import process from 'node:process';

import { count } from './report.mjs';

/** Interval between lines where they cannot be overwritten, in milliseconds. */
const interval = 10_000;

/** Shows progress on stderr. */
export class Progress {
	private readonly startedAt = Date.now();
	private shownAt = Date.now();

	/** @param total number of things to do */
	constructor(private readonly total: number) {}

	/** Shows how many are done, and what is done now. */
	show(done: number, what = ''): void {
		const isOver = Date.now() - this.shownAt >= (process.stderr.isTTY ? 100 : interval);
		if (!isOver) return;
		this.shownAt = Date.now();
		const seconds = Math.round((Date.now() - this.startedAt) / 1000);
		const line = `${count(done)} of ${count(this.total)} (${seconds} s) ${what}`.trimEnd();
		process.stderr.write(process.stderr.isTTY ? `\r\u001b[2K${line.slice(0, 100)}` : `${line}\n`);
	}

	/** Writes a line that stays. */
	say(line: string): void {
		this.end();
		process.stderr.write(`${line}\n`);
	}

	/** Clears the line of a terminal. */
	end(): void {
		if (process.stderr.isTTY) process.stderr.write('\r\u001b[2K');
	}
}
