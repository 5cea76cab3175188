import { failureLines, mebibytes, spread, tableOf, type Cell } from '../report.mjs';
import { total } from '../statistics.mjs';
import { WHOLE_MINUTES } from './plan.js';
import type { ModeResult } from './runMode.mjs';

/** The results for a person: a column for each n8n, then everything that is wrong. */
export function reportOf(minutes: number, modes: readonly ModeResult[]): string[] {
	const rows: Cell[][] = [];
	const row = (name: string, value: (result: ModeResult) => number): void => {
		rows.push([name, ...modes.map(value)]);
	};
	row('Polls', ({ polls }) => polls);
	row('Notices expected', ({ expected }) => expected);
	row('Notices received', ({ received }) => received);
	row('Killed', ({ kills }) => kills.length);
	row('Polls in flight then', ({ inFlight }) => total(Object.values(inFlight), (polls) => polls));
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
	return [
		tableOf(['', ...modes.map(({ title }) => title)], rows),
		...modes.flatMap(detailsOf),
		...(minutes < WHOLE_MINUTES
			? [`Less than the whole: ${minutes} of ${WHOLE_MINUTES} minutes, for trying out.`]
			: []),
	];
}

function detailsOf(result: ModeResult): string[] {
	const { title, kills, latency, executions, otherStories, complaints, records, searched } = result;
	const { cutOff } = result;
	const states = Object.entries(executions).map(([state, count]) => `${count} ${state}`);
	return [
		`${title}: killed after ${kills.join(', ')} s; executions: ${states.join(', ')};`,
		`  a notice arrived ${latency === null ? '–' : spread(latency)} ms after its reading;`,
		`  ${result.workflows} keys looked for in ${searched.files} files (${mebibytes(searched.bytes)});`,
		`  another story than without an end: ${otherStories.join(', ') || 'none'}.`,
		...cutOff.map((notice) => `  in flight when n8n was ended: ${notice}`),
		...failureLines(complaints),
		...(records === null ? [] : [`  Answers, calls and logs: ${records}`]),
	];
}
