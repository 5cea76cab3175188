import process from 'node:process';

import Table from 'cli-table3';

import { readOptions } from '../../proof/options.mjs';
import { runToEnd } from '../../scripts/ending.mjs';
import { describeMachine } from '../machine.mjs';
import { doSteps } from '../progress.mjs';
import { milliseconds, plain } from '../report.mjs';
import {
	accountCount,
	answerMilliseconds,
	balanceCount,
	measureDigest,
	measureOverviews,
	type OverviewTimes,
	type OwnDigest,
} from './ownOverview.js';

/** How many times as long as one account twelve may take that are read side by side. */
const wantedRatio = 1.3;
/** What a digest may take, in milliseconds, and how large its HTML may be, in bytes. */
const wantedDigest = { time: 200, bytes: 100 * 1024 };

await runToEnd(async ({ signal }) => {
	const { isJson } = readOptions(process.argv.slice(2));
	const before = { startedAt: new Date().toISOString(), machine: describeMachine() };
	const found: { overviews?: OverviewTimes; digest?: OwnDigest } = {};
	await doSteps(
		[
			{
				title: `Reading ${accountCount} accounts`,
				work: async () => {
					found.overviews = await measureOverviews(signal);
				},
			},
			{
				title: `Making a digest of ${balanceCount.toLocaleString('en-US')} balances`,
				work: async () => {
					found.digest = await measureDigest(signal);
				},
			},
		],
		isJson,
	);
	const { overviews, digest } = found as Required<typeof found>;
	const ratio = overviews.sideBySide.median / overviews.one.median;
	const results = { ...before, overviews, ratio, digest };
	process.stdout.write(isJson ? `${JSON.stringify(results, null, 2)}\n` : reportOf(results));
	const isMet =
		ratio <= wantedRatio &&
		digest.time.median < wantedDigest.time &&
		digest.htmlBytes < wantedDigest.bytes;
	return isMet ? 0 : 1;
});

/** The results for a person. */
function reportOf(results: {
	machine: ReturnType<typeof describeMachine>;
	overviews: OverviewTimes;
	ratio: number;
	digest: OwnDigest;
}): string {
	const { machine, overviews, ratio, digest } = results;
	const table = new Table({ head: ['', 'Wanted', 'Found'], ...plain });
	const { one, sideBySide, inARow } = overviews;
	table.push(
		['Get Overview, 1 account', '', milliseconds(one)],
		[`Get Overview, ${accountCount} accounts at as many providers`, '', milliseconds(sideBySide)],
		['The one to the other', `at most ${wantedRatio} ×`, `${ratio.toFixed(2)} ×`],
		[`${accountCount} Credits nodes in a row, one provider`, '', milliseconds(inARow)],
		[
			`Make Digest of ${balanceCount.toLocaleString('en-US')} balances`,
			`under ${wantedDigest.time} ms`,
			milliseconds(digest.time),
		],
		['Its HTML', 'under 100 KB', kilobytes(digest.htmlBytes)],
		['Its text', '', kilobytes(digest.textBytes)],
	);
	return [
		`n8n's engine on ${machine.cores} cores, ${machine.memoryGigabytes} GB, Node ${machine.node}; load before the start ${machine.load.toFixed(1)}.`,
		`Every provider answers after ${answerMilliseconds} ms. Times are medians, with the least and the most.`,
		table.toString(),
		'',
	].join('\n');
}

function kilobytes(bytes: number): string {
	return `${(bytes / 1024).toFixed(1)} KB`;
}
