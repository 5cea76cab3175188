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

/** Maximum time of twelve accounts in parallel, relative to one. */
const maxRatio = 1.3;

/** Maximum time of a digest in milliseconds, and maximum size of its HTML in bytes. */
const maxDigest = { time: 200, bytes: 100 * 1024 };

export const experiment: Experiment = {
	help: `Measures Credits Overview in n8n's engine, against providers that all take the same
time to answer: one account against twelve that are read in parallel, and twelve
Credits nodes in a row for comparison; and Make Digest of 1,000 balances. Takes about
a minute.`,
	options: {},
	run: async ({ shutdown: { signal } }) => {
		const overviews = await measureOverviews(signal);
		const { times, htmlBytes, textBytes } = await measureDigest(signal);
		const [one, inParallel, inARow, digest] = [
			summarize(overviews.one),
			summarize(overviews.inParallel),
			summarize(overviews.inARow),
			summarize(times),
		];
		const ratio = inParallel.median / one.median;
		const rows = [
			['Get Overview, 1 account', null, `${spread(one)} ms`],
			[`Get Overview, ${accountCount} accounts`, null, `${spread(inParallel)} ms`],
			['Ratio of the two', `at most ${maxRatio} ×`, `${ratio.toFixed(2)} ×`],
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
			data: { one, inParallel, inARow, ratio, digest: { times: digest, htmlBytes, textBytes } },
			report: [
				`Every provider answers after ${answerMilliseconds} ms. Times are medians, with minimum and maximum.`,
				tableOf(['What', 'Target', 'Measured'], rows),
			],
			hasPassed: ratio <= maxRatio && digest.median < maxDigest.time && htmlBytes < maxDigest.bytes,
		};
	},
};

function kilobytes(bytes: number): string {
	return `${(bytes / 1024).toFixed(1)} KB`;
}
