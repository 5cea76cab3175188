import type { Experiment } from '../experiment.mjs';
import { count, spread, tableOf } from '../report.mjs';
import { summarize } from '../statistics.mjs';
import {
	accountCount,
	answerMilliseconds,
	balanceCount,
	measureDigest,
	measureOverviews,
} from './ownOverview.js';

/** How many times as long as one account twelve may take that are read side by side. */
const maxRatio = 1.3;

/** What a digest may take, in milliseconds, and how large its HTML may be, in bytes. */
const maxDigest = { time: 200, bytes: 100 * 1024 };

export const experiment: Experiment = {
	help: `Measures Credits Overview in n8n's engine, against providers that all take the same
time to answer: one account against twelve that are read side by side, and twelve
Credits nodes in a row for comparison; and Make Digest of 1,000 balances. Takes about
a minute.`,
	options: {},
	run: async ({ shutdown: { signal } }) => {
		const overviews = await measureOverviews(signal);
		const { times, htmlBytes, textBytes } = await measureDigest(signal);
		const [one, sideBySide, inARow, digest] = [
			summarize(overviews.one),
			summarize(overviews.sideBySide),
			summarize(overviews.inARow),
			summarize(times),
		];
		const ratio = sideBySide.median / one.median;
		const rows = [
			['Get Overview, 1 account', null, `${spread(one)} ms`],
			[`Get Overview, ${accountCount} accounts`, null, `${spread(sideBySide)} ms`],
			['The one to the other', `at most ${maxRatio} ×`, `${ratio.toFixed(2)} ×`],
			[`${accountCount} Credits nodes in a row`, null, `${spread(inARow)} ms`],
			[
				`Make Digest of ${count(balanceCount)} balances`,
				`under ${maxDigest.time} ms`,
				`${spread(digest)} ms`,
			],
			['Its HTML', 'under 100 KB', kilobytes(htmlBytes)],
			['Its text', null, kilobytes(textBytes)],
		];
		return {
			data: { one, sideBySide, inARow, ratio, digest: { times: digest, htmlBytes, textBytes } },
			report: [
				`Every provider answers after ${answerMilliseconds} ms. Times are medians, with the least and the most.`,
				tableOf(['What', 'Wanted', 'Found'], rows),
			],
			hasPassed: ratio <= maxRatio && digest.median < maxDigest.time && htmlBytes < maxDigest.bytes,
		};
	},
};

function kilobytes(bytes: number): string {
	return `${(bytes / 1024).toFixed(1)} KB`;
}
