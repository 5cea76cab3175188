import Table from 'cli-table3';
import process from 'node:process';

import type { Machine } from '../../bench/machine.mjs';
import type { Summary } from '../../bench/statistics.js';
import type { CheckResult } from '../../scripts/e2e/checks.mjs';
import type { CrashResult } from './crash.mjs';
import type { KeysResult } from './keys.mjs';
import type { RunsResult } from './thousandRuns.mjs';
import type { ThroughputResult } from './throughput.mjs';
import type { WatchResult } from './watching.mjs';

// Colour codes are noise in a file.
const plain = process.stdout.isTTY ? {} : { style: { head: [], border: [] } };

/** All that a run has come to; a part is `null` where it could not be tried. */
export interface QueueRun {
	startedAt: string;
	seconds: number;
	seed: number;
	n8n: string;
	machine: Machine;
	checks: readonly CheckResult[];
	runs: RunsResult | null;
	crash: CrashResult | null;
	throughput: ThroughputResult | null;
	watching: WatchResult | null;
	keys: KeysResult | null;
}

/** The results for a person. */
export function reportOf(run: QueueRun): string {
	const { n8n, machine, checks, seconds, seed } = run;
	const failed = checks.filter(({ reason }) => reason !== null);
	return [
		`${n8n} in queue mode, a main and two workers, on ${machine.cores} cores (${machine.processor}), ${machine.memoryGigabytes} GB.`,
		`Load of the machine before the start: ${machine.load.toFixed(1)}.`,
		...runsLines(run.runs),
		...crashLines(run.crash),
		...throughputLines(run.throughput),
		...watchingLines(run.watching),
		...keysLines(run.keys),
		...failed.map(({ name, reason }) => `FAILED ${name}: ${reason?.split('\n')[0] ?? ''}`),
		`${checks.length - failed.length} checks passed, ${failed.length} failed. ${seconds} s with seed ${seed}.`,
		'',
	].join('\n');
}

function runsLines(runs: RunsResult | null): string[] {
	if (runs === null) return [];
	return [
		'',
		'Runs started by webhooks',
		tableOf([
			['Asked for', runs.asked],
			['Answered with HTTP 200', runs.answered],
			['– asked again after HTTP 503', runs.refusals],
			['Lost', runs.silent.length],
			['Doubled', runs.doubled.length],
			['With a wrong balance', runs.wrong.length],
			["In n8n's executions", sharesOf(runs.statuses)],
			['On each worker', sharesOf(runs.begun)],
			['Requests to the providers', runs.requests],
			['Took', `${runs.seconds.toFixed(0)} s`],
		]),
	];
}

function crashLines(crash: CrashResult | null): string[] {
	if (crash === null) return [];
	const waits = crash.refused.map(({ seconds }) => seconds);
	return [
		'',
		'A worker killed by SIGKILL in the middle of its work',
		tableOf([
			['Asked for', crash.asked],
			['Answered with HTTP 200', crash.answered],
			['Answered otherwise', crash.refused.length],
			[
				'– told so after',
				waits.length === 0 ? '–' : `${Math.min(...waits)}–${Math.max(...waits)} s`,
			],
			['– of these told to the error workflow', crash.toldAsFailed],
			['– of these said all the same', crash.saidAndFailed],
			['Lost', crash.silent.length],
			['Doubled', crash.doubled.length],
			["In n8n's executions", sharesOf(crash.statuses)],
			...Object.entries(crash.reasons).map(([reason, times]): [string, number] => [
				`– ${reason.slice(0, 60)}`,
				times,
			]),
		]),
	];
}

function throughputLines(throughput: ThroughputResult | null): string[] {
	if (throughput === null) return [];
	const { measurements, ratios, loads } = throughput;
	const table = new Table({
		head: ['Provider answers', 'Two workers to one', 'One worker', 'Two workers'],
		...plain,
	});
	for (const { delayMs, ratio } of ratios) {
		const of = (workers: number): string => {
			const found = measurements.find(
				(measured) => measured.delayMs === delayMs && measured.workers === workers,
			);
			return found === undefined ? '–' : `${spread(found.perSecond, 1)} per second`;
		};
		const when = delayMs === 0 ? 'at once' : `after ${delayMs} ms`;
		table.push([when, `${spread(ratio, 2)} ×`, of(1), of(2)]);
	}
	return [
		'',
		'Runs per second, 10 at a time on each worker: medians, least–most',
		table.toString(),
		`Load of the machine when each round began: ${loads.map((load) => load.toFixed(1)).join(', ')}.`,
	];
}

function watchingLines(watching: WatchResult | null): string[] {
	if (watching === null) return [];
	const { kills, inFlight } = watching;
	return [
		'',
		`Accounts that are watched, while a worker (second ${kills.worker}) and the main (second ${kills.main}) are killed`,
		tableOf([
			['Workflows', watching.workflows],
			['Polls', watching.polls],
			['Notices expected', watching.expected],
			['Notices received', watching.received],
			['Lost', watching.lost],
			['Doubled', watching.doubled],
			['Otherwise wrong', watching.otherwise],
			['States not stored', watching.forgotten],
			['Polls in flight when the main ended', sharesOf(inFlight)],
			['Dead watches', watching.dead],
			["In n8n's executions", sharesOf(watching.statuses)],
			['On each worker', sharesOf(watching.begun)],
		]),
		...watching.complaints.slice(0, 40).map((complaint) => `WRONG ${complaint}`),
	];
}

function keysLines(keys: KeysResult | null): string[] {
	if (keys === null) return [];
	const size = (keys.bytes / 2 ** 20).toFixed(1);
	return [
		'',
		`Keys: ${keys.keys} looked for in ${keys.files} files and ${size} MiB; found ${keys.findings.length} times.`,
	];
}

function tableOf(rows: ReadonlyArray<[string, string | number]>): string {
	const table = new Table({ ...plain });
	for (const [name, value] of rows) {
		table.push([name, typeof value === 'number' ? value.toLocaleString('en-US') : value]);
	}
	return table.toString();
}

function sharesOf(counts: Readonly<Record<string, number>>): string {
	return Object.entries(counts)
		.map(([name, count]) => `${count.toLocaleString('en-US')} ${name}`)
		.join(', ');
}

function spread({ median, minimum, maximum }: Summary, digits: number): string {
	const [middle, least, most] = [median, minimum, maximum].map((value) => value.toFixed(digits));
	return `${middle} (${least}–${most})`;
}
