import process from 'node:process';

import { runToEnd } from '../scripts/ending.mjs';
import { fuzz, type FuzzResult } from './fuzz/fuzz.js';
import { readOptions } from './options.mjs';
import { Progress } from './progress.mjs';

/** All providers share them. */
const usualCount = 1_000_000;

await runToEnd(async ({ signal }) => {
	const { isJson, seed, values } = readOptions(process.argv.slice(2));
	const count = Number(values.get('count') ?? usualCount);
	const from = Number(values.get('from') ?? 0);
	const startedAt = new Date();
	const progress = new Progress(count);
	const result = await fuzz({ seed, from, count, signal, report: (done) => progress.show(done) });
	progress.end();

	const seconds = Math.round((Date.now() - startedAt.getTime()) / 1000);
	const whole = { startedAt: startedAt.toISOString(), seconds, ...result };
	process.stdout.write(isJson ? `${JSON.stringify(whole, null, 2)}\n` : reportOf(whole));
	return result.findings.length === 0 ? 0 : 1;
});

function reportOf(result: FuzzResult & { seconds: number }): string {
	const { seed, count, outcomes, uncertain, findings, seconds, slowestMs, slowestIndex } = result;
	const number = (value: number) => value.toLocaleString('en-US');
	return [
		`${number(count)} bodies with seed ${seed} in ${seconds} s; the slowest took ${Math.round(slowestMs)} ms (number ${slowestIndex}).`,
		...Object.entries(outcomes)
			.sort(([, first], [, second]) => second - first)
			.map(([outcome, times]) => `  ${outcome.padEnd(12)} ${number(times).padStart(9)}`),
		...Object.entries(uncertain).map(
			([provider, times]) =>
				`  ${number(times)} reads of ${provider} could not be held against the answers in full.`,
		),
		...findings.flatMap(({ index, provider, status, complaints, body }) => [
			'',
			`FOUND at ${provider}, ${status === null ? 'the documented status' : `HTTP ${status}`}; again with: --seed ${seed} --from ${index} --count 1`,
			...complaints.map((complaint) => `  ${complaint}`),
			`  ${body}`,
		]),
		findings.length === 0 ? 'Nothing was found.' : `${findings.length} findings.`,
		'',
	].join('\n');
}
