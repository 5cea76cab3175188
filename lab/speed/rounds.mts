import { summarize, type Summary } from '../statistics.mjs';
import type { MeasuredN8n, Sample } from './measuredN8n.mjs';
import { inputItems, variants, type Variant } from './workflows.mjs';

/** How often the variants are executed with a number of input items. */
export interface Plan {
	items: number;
	rounds: number;
	/** Rounds with one request per item, which takes long: only the last ones. */
	roundsPerItem: number;
}

/** Results of one variant. */
export interface VariantResult {
	title: string;
	/** The most requests that any execution sent. */
	requests: number;
	itemsOut: number;
	/** Milliseconds. */
	whole: Summary;
	/** Milliseconds. */
	nodes: Summary;
	/** Bytes; `null` where it is not measured. */
	memory: Summary | null;
}

/** How many times as long one variant takes as another, compared within each round. */
export interface Ratio {
	whole: Summary;
	nodes: Summary;
}

/** Everything about one number of input items. */
export interface SizeResult {
	itemsIn: number;
	variants: VariantResult[];
	creditsToRequestOnce: Ratio;
	creditsOnceToRequestOnce: Ratio;
	/** `null` if no execution with one request per item finished. */
	creditsToRequestPerItem: Ratio | null;
	/** Why one did not finish. */
	failure: string | null;
}

/** The variants of a round, with their measurements. */
type Round = Map<Variant, Sample>;

/**
 * Executes the variants in a different order each round. One request per item may fail: not
 * every machine can handle ten thousand connections at once.
 */
export async function measureRounds(
	plan: Plan,
	n8n: MeasuredN8n,
	report: (progress: string) => void,
	signal: AbortSignal,
): Promise<SizeResult> {
	const { credits, creditsOnce, requestOnce, requestPerItem } = variants;
	const body = JSON.stringify(inputItems(plan.items));
	const rounds: Round[] = [];
	let failure: string | null = null;
	for (let index = 0; index < plan.rounds; index++) {
		const round: Round = new Map();
		for (const variant of variantsOf(plan, index)) {
			signal.throwIfAborted();
			report(`round ${index + 1} of ${plan.rounds}: ${variant.title}`);
			try {
				round.set(variant, await n8n.measure(variant, body, plan.items));
			} catch (error) {
				if (signal.aborted || variant !== requestPerItem) throw error;
				failure = error instanceof Error ? error.message : String(error);
			}
		}
		rounds.push(round);
	}
	const measured = Object.values(variants).filter((each) =>
		rounds.some((round) => round.has(each)),
	);
	return {
		itemsIn: plan.items,
		variants: measured.map((variant) => variantResult(rounds, variant)),
		creditsToRequestOnce: ratio(rounds, credits, requestOnce),
		creditsOnceToRequestOnce: ratio(rounds, creditsOnce, requestOnce),
		creditsToRequestPerItem: measured.includes(requestPerItem)
			? ratio(rounds, credits, requestPerItem)
			: null,
		failure,
	};
}

function variantsOf({ rounds, roundsPerItem }: Plan, round: number): Variant[] {
	const { requestPerItem, ...others } = variants;
	const all: Variant[] = Object.values(others);
	if (round >= rounds - roundsPerItem) all.push(requestPerItem);
	const first = round % all.length;
	const rotated = [...all.slice(first), ...all.slice(0, first)];
	return round % 2 === 0 ? rotated : rotated.reverse();
}

function variantResult(rounds: readonly Round[], variant: Variant): VariantResult {
	const samples = rounds.flatMap((round) => round.get(variant) ?? []);
	const memory = samples.flatMap((sample) => sample.memory ?? []);
	return {
		title: variant.title,
		requests: Math.max(...samples.map(({ requests }) => requests)),
		itemsOut: Math.max(...samples.map(({ items }) => items)),
		whole: summarize(samples.map(({ whole }) => whole)),
		nodes: summarize(samples.map(({ nodes }) => nodes)),
		memory: memory.length > 0 ? summarize(memory) : null,
	};
}

/** Within a round both meet the same load of the machine, so that much of it cancels out. */
function ratio(rounds: readonly Round[], first: Variant, second: Variant): Ratio {
	const pairs = rounds.flatMap((round) => {
		const [one, other] = [round.get(first), round.get(second)];
		return one && other ? [{ one, other }] : [];
	});
	return {
		whole: summarize(pairs.map(({ one, other }) => one.whole / other.whole)),
		nodes: summarize(pairs.map(({ one, other }) => one.nodes / other.nodes)),
	};
}
