import { arch, cpus, loadavg, platform, totalmem } from 'node:os';
import process from 'node:process';

import Table from 'cli-table3';

import type { CheckResult } from '../harness/checks.mjs';
import type { Summary } from './statistics.mjs';

/** Describes the machine that an experiment runs on. */
export function machineNow() {
	const processors = cpus();
	return {
		system: `${platform()} ${arch()}`,
		processor: processors[0]?.model.trim() ?? 'unknown',
		cores: processors.length,
		memoryGigabytes: Math.round(totalmem() / 2 ** 30),
		/** Of the lab; n8n brings its own. */
		node: process.versions.node,
		/** How many processes wanted to run, on average over the last minute. */
		load: loadavg()[0] ?? 0,
	};
}

/** Cell of a table. */
export type Cell = string | number | null;

/** A table for the terminal: numbers on the right, a dash for what is not known. @param head none for pairs of name and value */
export function tableOf(head: readonly string[], rows: ReadonlyArray<readonly Cell[]>): string {
	const isNumber = (column: number): boolean =>
		rows.some((row) => typeof row[column] === 'number') || (head.length > 0 && column > 0);
	const columns = Math.max(head.length, ...rows.map((row) => row.length));
	const table = new Table({
		head: [...head],
		colAligns: Array.from({ length: columns }, (_, at) => (isNumber(at) ? 'right' : 'left')),
		// Color codes are noise in a file.
		...(process.stdout.isTTY ? {} : { style: { head: [], border: [] } }),
	});
	for (const row of rows) table.push(row.map(shown));
	return table.toString();
}

function shown(cell: Cell): string {
	if (cell === null) return '–';
	return typeof cell === 'number' ? count(cell) : cell;
}

/** Complaints as lines with the same prefix; the first hundred of them. */
export function failureLines(complaints: readonly string[]): string[] {
	const most = 100;
	const lines = complaints.slice(0, most).map((complaint) => `FAILED ${complaint.slice(0, 600)}`);
	return complaints.length > most ? [...lines, `… and ${complaints.length - most} more`] : lines;
}

/** The checks that failed, each with its reason. */
export function failuresOf(checks: readonly CheckResult[]): string[] {
	return checks.flatMap(({ name, reason }) => (reason === null ? [] : [`${name}: ${reason}`]));
}

/** A number with thousands separators. */
export function count(value: number): string {
	return value.toLocaleString('en-US');
}

/** Bytes in MiB. */
export function mebibytes(bytes: number): string {
	return `${(bytes / 2 ** 20).toFixed(1)} MiB`;
}

/** Results as rows of name and value: the length of a list, `489 success, 11 error` for numbers by name. */
export function factsIn(found: object): Cell[][] {
	return Object.entries(found).map(([name, value]: [string, unknown]) => {
		const words = name.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
		if (Array.isArray(value)) return [words, value.length];
		if (typeof value !== 'object' || value === null) return [words, value as Cell];
		const shares = Object.entries(value).map(([each, times]) => `${count(Number(times))} ${each}`);
		return [words, shares.join(', ')];
	});
}

/** A median with the least and the most. */
export function spread({ median, minimum, maximum }: Summary, digits = 0): string {
	const [middle, least, most] = [median, minimum, maximum].map((value) =>
		value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits }),
	);
	return `${middle} (${least}–${most})`;
}
