import type { Experiment } from '../experiment.mjs';
import { count, spread } from '../report.mjs';
import { summarize, type Summary } from '../statistics.mjs';
import { exactVerdict, hasMetTargets, verdictReport, type Verdict } from '../targets.mjs';
import {
	accountCount,
	answerMilliseconds,
	balanceCount,
	measureDigest,
	measureOverviews,
} from './measuredOverview.js';

/** Maximum time of twelve accounts in parallel, relative to one. */
const MAX_RATIO = 1.3;

/** Maximum time of a digest. */
const MAX_DIGEST_MS = 200;

/** Maximum size of its HTML. */
const MAX_HTML_BYTES = 100 * 1024;

export const experiment: Experiment = {
	help: `Measures Credits Overview in n8n's engine, against providers that all take the same
time to answer: one account against twelve that are read in parallel, and twelve
Credits nodes in a row for comparison; and Make Digest of 1,000 balances. Takes about
a minute.`,
	options: {},
	run: async ({ shutdown: { signal } }) => {
		const times = await measureOverviews(signal);
		const { times: digestTimes, htmlBytes } = await measureDigest(signal);
		const [one, inParallel, inARow, digest] = [
			summarize(times.one),
			summarize(times.inParallel),
			summarize(times.inARow),
			summarize(digestTimes),
		];
		const ratio = inParallel.median / one.median;
		const verdicts = [
			figure('Get Overview, 1 account', one),
			figure(`Get Overview, ${accountCount} accounts`, inParallel),
			exactVerdict('Ratio of the two', ratio, MAX_RATIO, (value) => `${value.toFixed(2)} ×`),
			figure(`${accountCount} Credits nodes in a row`, inARow),
			{
				...exactVerdict(
					`Make Digest of ${count(balanceCount)} balances`,
					digest.median,
					MAX_DIGEST_MS,
					(value) => `${value} ms`,
				),
				measured: `${spread(digest)} ms`,
			},
			exactVerdict('Its HTML', htmlBytes, MAX_HTML_BYTES, kilobytes),
		];
		return {
			data: { one, inParallel, inARow, ratio, digest: { times: digest, htmlBytes } },
			report: [
				`Every provider answers after ${answerMilliseconds} ms. Times are medians, with minimum and maximum.`,
				...verdictReport(verdicts),
			],
			hasPassed: hasMetTargets(verdicts),
		};
	},
};

/** A time without a target. */
function figure(what: string, times: Summary): Verdict {
	return { what, target: null, measured: `${spread(times)} ms`, verdict: null };
}

function kilobytes(bytes: number): string {
	return `${(bytes / 1024).toFixed(1)} KB`;
}
