import { setImmediate as yieldToEventLoop } from 'node:timers/promises';

import { UserFacingError } from '../../harness/shutdown.mjs';
import { catalogue } from '../../sandbox/catalogue.js';
import { SEED, type Experiment } from '../experiment.mjs';
import { Progress } from '../progress.mjs';
import { count, tableOf } from '../report.mjs';
import { searchFinding, type Finding } from './search.js';

/** Results of all answers. */
interface Fuzzed {
	count: number;
	/** Number of answers by outcome. */
	outcomes: Record<string, number>;
	findings: Finding[];
	slowestMs: number;
	slowestProvider: string;
}

/** Answers between two updates of the progress and checks for an abort. */
const BATCH = 100;

/** Minimum share of good answers and of bad ones: nothing can be learned from only one kind. */
const MIN_SHARE = 0.2;

/** Fewer answers need not be of both kinds. */
const MIN_MIXED = 1000;

export const experiment: Experiment = {
	help: `Makes answers by changing the documented ones of every provider and reads them as
the node does: each has to give a balance that says what the answers say, or a
typed failure, in bounded time. A provider's first finding is simplified as far as
possible; then the next provider follows.`,
	options: {
		seed: SEED,
		count: {
			takes: 'number',
			usual: '1000000',
			help: 'number of answers, shared by all providers',
		},
		only: { takes: 'text', help: 'one provider, by its catalogue id' },
	},
	run: async ({ options, seed, shutdown: { signal } }) => {
		const { only } = options;
		const providers = catalogue.filter(({ record }) => only === undefined || record.name === only);
		if (providers.length === 0) throw new UserFacingError(`There is no provider ${only}.`);
		const each = Math.ceil(Number(options['count']) / providers.length);
		const result: Fuzzed = {
			count: 0,
			outcomes: {},
			findings: [],
			slowestMs: 0,
			slowestProvider: '',
		};
		const progress = new Progress(each * providers.length);
		for (const answers of providers) {
			const { name } = answers.record;
			const finding = await searchFinding(answers, each, seed, async ({ outcome, tookMs }) => {
				result.count += 1;
				result.outcomes[outcome] = (result.outcomes[outcome] ?? 0) + 1;
				if (tookMs > result.slowestMs) {
					Object.assign(result, { slowestMs: tookMs, slowestProvider: name });
				}
				if (result.count % BATCH > 0) return;
				progress.show(result.count, name);
				await yieldToEventLoop();
				signal.throwIfAborted();
			});
			signal.throwIfAborted();
			if (finding !== null) result.findings.push(finding);
		}
		progress.end();
		const enough = result.count * MIN_SHARE;
		const isMixed =
			result.count < MIN_MIXED ||
			['read', 'badResponse'].every((outcome) => (result.outcomes[outcome] ?? 0) > enough);
		return {
			data: result,
			report: reportOf(result, `--seed ${seed} --count ${each}`, isMixed),
			hasPassed: result.findings.length === 0 && isMixed,
		};
	},
};

function reportOf(result: Fuzzed, repeat: string, isMixed: boolean): string[] {
	const { outcomes, findings, slowestMs, slowestProvider } = result;
	const sorted = Object.entries(outcomes).sort(([, first], [, second]) => second - first);
	return [
		tableOf(['Outcome', 'Answers'], sorted),
		`The slowest took ${Math.round(slowestMs)} ms (${slowestProvider}).`,
		...findings.flatMap(({ provider, status, complaint, body }) => [
			`FOUND under HTTP ${status}; reproduce with: --only ${provider} ${repeat}`,
			...complaint.split('\n').map((line) => `  ${line}`),
			`  ${body}`,
		]),
		...(isMixed ? [] : ['FAILED: too few of the answers were read, or too few refused.']),
		`${count(result.count)} answers, ${findings.length} findings.`,
	];
}
