import { setImmediate as breathe } from 'node:timers/promises';

import type { ProviderAnswers } from '../../nodes/Credits/providers/answers.js';
import { SEED, type Experiment } from '../experiment.mjs';
import { Progress } from '../progress.mjs';
import { count, tableOf } from '../report.mjs';
import { check } from './check.js';
import { bodyOf, recipeFor, simpler, someProviders, type Recipe } from './recipe.js';

/** A body that came to something it must not come to. */
interface Finding {
	/** With the seed it makes the body again: `--seed <seed> --from <index> --count 1`. */
	index: number;
	provider: string;
	/** `null` for the documented one. */
	status: number | null;
	complaints: string[];
	/** The simplest body that still shows it, or its beginning. */
	body: string;
}

/** What came of all bodies. */
interface Fuzzed {
	count: number;
	/** How many bodies came to what. */
	outcomes: Record<string, number>;
	/** Providers with reads of which not every amount could be held against the answers, and how many. */
	uncertain: Record<string, number>;
	findings: Finding[];
	slowestMs: number;
	slowestIndex: number;
}

/** Bodies between two looks at the clock and at whoever wants this to end. */
const BATCH = 1000;

/** More findings than these say nothing new. */
const MAX_FINDINGS = 20;

const MAX_BODY_LENGTH = 2000;

/** Of bodies that are all bad, or all good, nothing can be learned. */
const MIN_SHARE = 0.2;

export const experiment: Experiment = {
	help: `Makes answers by changing the documented ones of every provider and reads them as
the node does: each has to give a balance that says what the answers say, or a
typed failure, in bounded time. A 0 may come out only where a 0 stands.`,
	options: {
		seed: SEED,
		count: { takes: 'number', usual: '1000000', help: 'how many bodies, shared by all providers' },
		from: { takes: 'number', usual: '0', help: 'number of the first body, to repeat one' },
		providers: { takes: 'number', help: 'how many of the providers, drawn by the seed' },
	},
	run: async ({ options, seed, shutdown }) => {
		const [wanted, from] = [Number(options['count']), Number(options['from'])];
		const providers = someProviders(seed, Number(options['providers'] ?? Infinity));
		const result: Fuzzed = {
			count: 0,
			outcomes: {},
			uncertain: {},
			findings: [],
			slowestMs: 0,
			slowestIndex: from,
		};
		const progress = new Progress(wanted);
		for (let index = from; index < from + wanted; index++) {
			if (result.count % BATCH === 0) {
				progress.show(result.count);
				await breathe();
				shutdown.signal.throwIfAborted();
			}
			await tryOne(index, seed, result, providers);
			if (result.findings.length >= MAX_FINDINGS) break;
		}
		progress.end();
		const { outcomes, findings } = result;
		const enough = Math.min(wanted, BATCH) * MIN_SHARE;
		const isMixed =
			wanted < BATCH || ['read', 'badResponse'].every((each) => (outcomes[each] ?? 0) > enough);
		return {
			data: { from, ...result },
			report: reportOf(result, seed, isMixed),
			hasPassed: findings.length === 0 && isMixed,
		};
	},
};

async function tryOne(
	index: number,
	seed: number,
	result: Fuzzed,
	providers: readonly ProviderAnswers[],
): Promise<void> {
	const recipe = recipeFor(seed, index, providers);
	const { outcome, complaints, isCertain, tookMs } = await check(recipe);
	const { name } = recipe.answers.record;
	result.count += 1;
	result.outcomes[outcome] = (result.outcomes[outcome] ?? 0) + 1;
	if (!isCertain) result.uncertain[name] = (result.uncertain[name] ?? 0) + 1;
	if (tookMs > result.slowestMs) Object.assign(result, { slowestMs: tookMs, slowestIndex: index });
	if (complaints.length > 0) result.findings.push(await findingOf(index, recipe));
}

async function findingOf(index: number, recipe: Recipe): Promise<Finding> {
	const simplest = await shrink(recipe);
	const body = bodyOf(simplest).toString();
	const isLong = body.length > MAX_BODY_LENGTH;
	return {
		index,
		provider: simplest.answers.record.name,
		status: simplest.status,
		complaints: (await check(simplest)).complaints,
		body: isLong ? `${body.slice(0, MAX_BODY_LENGTH)}… (${body.length})` : body,
	};
}

/** Leaves out one step after the other as long as something stays wrong. */
async function shrink(recipe: Recipe): Promise<Recipe> {
	for (const candidate of simpler(recipe)) {
		if ((await check(candidate)).complaints.length > 0) return await shrink(candidate);
	}
	return recipe;
}

function reportOf(result: Fuzzed, seed: number, isMixed: boolean): string[] {
	const { outcomes, uncertain, findings, slowestMs, slowestIndex } = result;
	const sorted = Object.entries(outcomes).sort(([, first], [, second]) => second - first);
	const unsure = Object.entries(uncertain).map(
		([provider, times]) => `${provider} (${count(times)})`,
	);
	return [
		tableOf(['Comes to', 'Bodies'], sorted),
		`Not held against the answers in full, reads of: ${unsure.join(', ') || 'none'}.`,
		`The slowest took ${Math.round(slowestMs)} ms (number ${slowestIndex}).`,
		...findings.flatMap(({ index, provider, status, complaints, body }) => [
			`FOUND at ${provider}, ${status === null ? 'the documented status' : `HTTP ${status}`}; again with: --seed ${seed} --from ${index} --count 1`,
			...complaints.map((complaint) => `  ${complaint}`),
			`  ${body}`,
		]),
		...(isMixed ? [] : ['FAILED: too few of the bodies were read, or too few refused.']),
		`${count(result.count)} bodies, ${findings.length} findings.`,
	];
}
