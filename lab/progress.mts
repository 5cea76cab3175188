import process from 'node:process';

import { count } from './report.mjs';

/** How often a line is written where it cannot be written over, in milliseconds. */
const interval = 10_000;

/** Shows on standard error how far something is. */
export class Progress {
	private readonly startedAt = Date.now();
	private shownAt = Date.now();

	/** @param total how many there are to do */
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

	/** Takes the line of a terminal away. */
	end(): void {
		if (process.stderr.isTTY) process.stderr.write('\r\u001b[2K');
	}
}
