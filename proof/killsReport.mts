import process from 'node:process';

import Table from 'cli-table3';

import { WHOLE_MINUTES } from './kills/plan.js';
import type { ModeResult } from './kills/runMode.mjs';

// Colour codes are noise in a file.
const plain = process.stdout.isTTY ? {} : { style: { head: [], border: [] } };

/** How many complaints of one n8n are told; the others are in its records. */
const most = 40;

/** The figures of a run. */
export interface KillsRun {
	startedAt: string;
	seed: number;
	minutes: number;
	seconds: number;
	modes: ModeResult[];
}

/** The results for a person: a column for each n8n, then everything that is wrong. */
export function reportOf({ seed, minutes, seconds, modes }: KillsRun): string {
	const table = new Table({ head: ['', ...modes.map(({ title }) => title)], ...plain });
	const row = (name: string, value: (result: ModeResult) => string | number): void => {
		table.push([name, ...modes.map((result) => String(value(result)))]);
	};
	row('Polls', ({ polls }) => polls);
	row('Notices expected', ({ expected }) => expected);
	row('Notices received', ({ received }) => received);
	row('Ended by force', ({ kills }) => kills.length);
	row('Polls in flight then', ({ inFlight }) => sumOf(inFlight));
	row('– of these lost', ({ inFlight }) => inFlight.lost);
	row('– of these doubled', ({ inFlight }) => inFlight.doubled);
	row('Polls beside another', ({ blind }) => blind);
	row('Otherwise lost', ({ lost }) => lost);
	row('Otherwise doubled', ({ doubled }) => doubled);
	row('Otherwise wrong', ({ otherwise }) => otherwise);
	row('Stored without a notice', ({ silent }) => silent);
	row('States not stored', ({ forgotten }) => forgotten);
	row('Dead watches', ({ dead }) => dead);
	row('Last change told', ({ final }) => final.said);
	row('– provider spared', ({ final }) => final.spared);
	row('– no change', ({ final }) => final.unchanged);
	row('Keys found', ({ searched }) => searched.findings.length);
	const isWrong = modes.some(({ complaints }) => complaints.length > 0);
	return [
		table.toString(),
		...modes.flatMap(detailsOf),
		...(minutes < WHOLE_MINUTES
			? [`Less than the whole: ${minutes} of ${WHOLE_MINUTES} minutes, for trying out.`]
			: []),
		`${seconds} s with seed ${seed}. ${isWrong ? 'Something is WRONG.' : 'Nothing is wrong.'}`,
		'',
	].join('\n');
}

function detailsOf(result: ModeResult): string[] {
	const { title, kills, latency, executions, otherStories, complaints, records, searched } = result;
	const { cutOff } = result;
	const states = Object.entries(executions).map(([state, count]) => `${count} ${state}`);
	const size = (searched.bytes / 2 ** 20).toFixed(1);
	return [
		`${title}: ended by force after ${kills.join(', ')} s; executions: ${states.join(', ')};`,
		`  a notice arrived ${latency.median} ms after its reading, at most ${latency.longest} ms;`,
		`  ${result.workflows} keys looked for in ${searched.files} files (${size} MiB);`,
		`  another story than without an end: ${otherStories.join(', ') || 'none'}.`,
		...cutOff.map((notice) => `  in flight when n8n was ended: ${notice}`),
		...complaints.slice(0, most).map((complaint) => `  WRONG ${complaint.slice(0, 600)}`),
		...(complaints.length > most ? [`  … and ${complaints.length - most} more`] : []),
		...(records === null ? [] : [`  Answers, calls and logs: ${records}`]),
	];
}

function sumOf(counts: Record<string, number>): number {
	return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
