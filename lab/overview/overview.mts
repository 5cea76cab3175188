import { doSteps } from '../../harness/steps.mjs';
import type { Experiment } from '../experiment.mjs';
import { spread, tableOf } from '../report.mjs';
import { summarize, type Summary } from '../statistics.mjs';
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

export const experiment: Experiment = {
	help: `Measures Credits Overview in n8n's engine, against providers that all take the same
time to answer: one account against twelve that are read side by side, and twelve
Credits nodes in a row for comparison; and Make Digest of 1,000 balances. Takes about
a minute.`,
	options: {},
	run: async ({ isJson, shutdown: { signal } }) => {
		const found: { overviews?: OverviewTimes; digest?: OwnDigest } = {};
		const steps = [
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
		];
		await doSteps(steps, isJson);
		const { overviews, digest } = found as Required<typeof found>;
		const one = summarize(overviews.one);
		const sideBySide = summarize(overviews.sideBySide);
		const inARow = summarize(overviews.inARow);
		const digestTime = summarize(digest.times);
		const ratio = sideBySide.median / one.median;
		return {
			data: { one, sideBySide, inARow, ratio, digest: { ...digest, times: digestTime } },
			report: [
				`Every provider answers after ${answerMilliseconds} ms. Times are medians, with the least and the most.`,
				tableOf(
					['What', 'Wanted', 'Found'],
					[
						['Get Overview, 1 account', null, inMilliseconds(one)],
						[`Get Overview, ${accountCount} accounts`, null, inMilliseconds(sideBySide)],
						['The one to the other', `at most ${wantedRatio} ×`, `${ratio.toFixed(2)} ×`],
						[`${accountCount} Credits nodes in a row`, null, inMilliseconds(inARow)],
						[
							`Make Digest of ${balanceCount.toLocaleString('en-US')} balances`,
							`under ${wantedDigest.time} ms`,
							inMilliseconds(digestTime),
						],
						['Its HTML', 'under 100 KB', kilobytes(digest.htmlBytes)],
						['Its text', null, kilobytes(digest.textBytes)],
					],
				),
			],
			hasPassed:
				ratio <= wantedRatio &&
				digestTime.median < wantedDigest.time &&
				digest.htmlBytes < wantedDigest.bytes,
		};
	},
};

function kilobytes(bytes: number): string {
	return `${(bytes / 1024).toFixed(1)} KB`;
}

function inMilliseconds(times: Summary): string {
	return `${spread(times)} ms`;
}
