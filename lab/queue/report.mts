import { failureLines, mebibytes, shares, spread, tableOf, type Cell } from '../report.mjs';
import type { CheckResult } from '../../harness/checks.mjs';
import type { CrashResult } from './crash.mjs';
import type { KeysResult } from './keys.mjs';
import type { RunsResult } from './thousandRuns.mjs';
import type { ThroughputResult } from './throughput.mjs';
import type { WatchResult } from './watching.mjs';

/** All that a run has come to; a part is `null` where it could not be tried. */
export interface QueueRun {
	runs: RunsResult | null;
	crash: CrashResult | null;
	throughput: ThroughputResult | null;
	watching: WatchResult | null;
	keys: KeysResult | null;
}

/** The results for a person. */
export function reportOf(run: QueueRun, checks: readonly CheckResult[]): string[] {
	return [
		...runsLines(run.runs),
		...crashLines(run.crash),
		...throughputLines(run.throughput),
		...watchingLines(run.watching),
		...keysLines(run.keys),
		...failureLines(
			checks.flatMap(({ name, reason }) => (reason === null ? [] : [`${name}: ${reason}`])),
		),
	];
}

function runsLines(runs: RunsResult | null): string[] {
	if (runs === null) return [];
	return [
		'',
		'Runs started by webhooks',
		tableOf(
			[],
			[
				['Asked for', runs.asked],
				['Answered with HTTP 200', runs.answered],
				['– asked again after HTTP 503', runs.refusals],
				['Lost', runs.silent.length],
				['Doubled', runs.doubled.length],
				['With a wrong balance', runs.wrong.length],
				["In n8n's executions", shares(runs.statuses)],
				['On each worker', shares(runs.begun)],
				['Requests to the providers', runs.requests],
				['Took', `${runs.seconds.toFixed(0)} s`],
			],
		),
	];
}

function crashLines(crash: CrashResult | null): string[] {
	if (crash === null) return [];
	const waits = crash.refused.map(({ seconds }) => seconds);
	return [
		'',
		'A worker killed by SIGKILL in the middle of its work',
		tableOf(
			[],
			[
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
				["In n8n's executions", shares(crash.statuses)],
				...Object.entries(crash.reasons).map(([reason, times]): Cell[] => [
					`– ${reason.slice(0, 60)}`,
					times,
				]),
			],
		),
	];
}

function throughputLines(throughput: ThroughputResult | null): string[] {
	if (throughput === null) return [];
	const { measurements, ratios, loads } = throughput;
	const rows = ratios.map(({ delayMs, ratio }) => {
		const of = (workers: number): Cell => {
			const found = measurements.find(
				(measured) => measured.delayMs === delayMs && measured.workers === workers,
			);
			return found === undefined ? null : `${spread(found.perSecond, 1)} per second`;
		};
		const when = delayMs === 0 ? 'at once' : `after ${delayMs} ms`;
		return [when, `${spread(ratio, 2)} ×`, of(1), of(2)];
	});
	return [
		'',
		'Runs per second, 10 at a time on each worker: medians, least–most',
		tableOf(['Provider answers', 'Two workers to one', 'One worker', 'Two workers'], rows),
		`Load of the machine when each round began: ${loads.map((load) => load.toFixed(1)).join(', ')}.`,
	];
}

function watchingLines(watching: WatchResult | null): string[] {
	if (watching === null) return [];
	const { kills, inFlight } = watching;
	return [
		'',
		`Accounts that are watched, while a worker (second ${kills.worker}) and the main (second ${kills.main}) are killed`,
		tableOf(
			[],
			[
				['Workflows', watching.workflows],
				['Polls', watching.polls],
				['Notices expected', watching.expected],
				['Notices received', watching.received],
				['Lost', watching.lost],
				['Doubled', watching.doubled],
				['Otherwise wrong', watching.otherwise],
				['States not stored', watching.forgotten],
				['Polls in flight when the main ended', shares(inFlight)],
				['Dead watches', watching.dead],
				["In n8n's executions", shares(watching.statuses)],
				['On each worker', shares(watching.begun)],
			],
		),
		...failureLines(watching.complaints),
	];
}

function keysLines(keys: KeysResult | null): string[] {
	if (keys === null) return [];
	return [
		'',
		`Keys: ${keys.keys} looked for in ${keys.files} files and ${mebibytes(keys.bytes)}; found ${keys.findings.length} times.`,
	];
}
