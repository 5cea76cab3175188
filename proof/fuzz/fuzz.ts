import { check } from './check';
import type { ProviderAnswers } from '../../nodes/Credits/providers/answers';
import { bodyOf, recipeFor, simpler, someProviders, type Recipe } from './recipe';

/** A body that came to something it must not come to. */
export interface Finding {
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
export interface FuzzResult {
	seed: number;
	from: number;
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
const MOST_FINDINGS = 20;

const LONGEST_BODY = 2000;

/** What to try, and who hears how it goes. */
export interface FuzzPlan {
	seed: number;
	/** Index of the first body. */
	from: number;
	count: number;
	/** How many of the providers, drawn by the seed; all of them without it. */
	providers?: number;
	signal?: AbortSignal;
	report?(done: number): void;
}

/** Makes bodies and looks at what the node makes of them. */
export async function fuzz(plan: FuzzPlan): Promise<FuzzResult> {
	const { seed, from, count, providers = Infinity, signal, report } = plan;
	const drawn = someProviders(seed, providers);
	const result: FuzzResult = {
		seed,
		from,
		count: 0,
		outcomes: {},
		uncertain: {},
		findings: [],
		slowestMs: 0,
		slowestIndex: from,
	};
	for (let index = from; index < from + count; index++) {
		if (result.count % BATCH === 0) {
			report?.(result.count);
			// Lets signals and timers in.
			await new Promise((resolve) => setImmediate(resolve));
			if (signal?.aborted) throw new Error('Interrupted');
		}
		await tryOne(index, result, drawn);
		if (result.findings.length >= MOST_FINDINGS) break;
	}
	return result;
}

async function tryOne(
	index: number,
	result: FuzzResult,
	providers: readonly ProviderAnswers[],
): Promise<void> {
	const recipe = recipeFor(result.seed, index, providers);
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
	return {
		index,
		provider: simplest.answers.record.name,
		status: simplest.status,
		complaints: (await check(simplest)).complaints,
		body: body.length > LONGEST_BODY ? `${body.slice(0, LONGEST_BODY)}… (${body.length})` : body,
	};
}

/** Leaves out one step after the other as long as something stays wrong. */
async function shrink(recipe: Recipe): Promise<Recipe> {
	for (const candidate of simpler(recipe)) {
		if ((await check(candidate)).complaints.length > 0) return await shrink(candidate);
	}
	return recipe;
}
