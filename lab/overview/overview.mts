import type { Experiment } from '../experiment.mjs';
import { count, spread } from '../report.mjs';
import { summarize } from '../statistics.mjs';
import {
	exactVerdict,
	hasMetTargets,
	medianVerdict,
	verdictReport,
	type Verdict,
} from '../targets.mjs';
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
		const digest = await measureDigest(signal);
		const ratios = times.inParallel.map((took, round) => took / (times.one[round] ?? NaN));
		const verdicts = [
			figure('Get Overview, 1 account', times.one),
			figure(`Get Overview, ${accountCount} accounts`, times.inParallel),
			medianVerdict('Ratio of the two', summarize(ratios), MAX_RATIO, '×', 2),
			figure(`${accountCount} Credits nodes in a row`, times.inARow),
			medianVerdict(
				`Make Digest of ${count(balanceCount)} balances`,
				summarize(digest.times),
				MAX_DIGEST_MS,
				'ms',
			),
			exactVerdict('Its HTML', digest.htmlBytes, MAX_HTML_BYTES, kilobytes),
		];
		return {
			data: { ...times, ratios, digest },
			report: [
				`Every provider answers after ${answerMilliseconds} ms. Times are medians, with minimum and maximum.`,
				...verdictReport(verdicts),
			],
			hasPassed: hasMetTargets(verdicts),
		};
	},
};

/** A time without a target. */
function figure(what: string, times: readonly number[]): Verdict {
	return { what, target: null, measured: `${spread(summarize(times))} ms`, verdict: null };
}

function kilobytes(bytes: number): string {
	return `${(bytes / 1024).toFixed(1)} KB`;
}
