import type { MeasuredRounds, Sample } from './rounds.mjs';
import { summarize, type Summary } from '../statistics.mjs';
import { variants, type Variant } from './workflows.mjs';

/** What the executions of one variant with one number of input items came to. */
export interface VariantResult {
	title: string;
	/** The most requests that any execution sent. */
	requests: number;
	/** How many items came out. */
	itemsOut: number;
	/** Milliseconds. */
	whole: Summary;
	/** Milliseconds. */
	nodes: Summary;
	/** Bytes; `null` where it is not measured. */
	memoryGrown: Summary | null;
	memoryPeak: Summary | null;
}

/** How many times as long one variant takes as another, compared within each round. */
export interface Ratio {
	whole: Summary;
	nodes: Summary;
}

/** Everything about one number of input items. */
export interface SizeResult {
	itemsIn: number;
	variants: Record<Variant['id'], VariantResult>;
	creditsToRequestOnce: Ratio;
	creditsOnceToRequestOnce: Ratio;
	/** `null` when no execution with one request per item came to its end. */
	creditsToRequestPerItem: Ratio | null;
	/** Why one did not. */
	failure: string | null;
}

/** Sums up the rounds of one number of input items. */
export function resultOf(measured: MeasuredRounds): SizeResult {
	const { credits, creditsOnce, requestOnce, requestPerItem } = variants;
	const isPerItemMeasured = measured.rounds.some((round) => round[requestPerItem.id]);
	const all = Object.values(variants).filter(
		(variant) => variant !== requestPerItem || isPerItemMeasured,
	);
	return {
		itemsIn: measured.plan.items,
		variants: Object.fromEntries(
			all.map((variant) => [variant.id, variantResult(measured, variant)]),
		),
		creditsToRequestOnce: ratio(measured, credits, requestOnce),
		creditsOnceToRequestOnce: ratio(measured, creditsOnce, requestOnce),
		creditsToRequestPerItem: isPerItemMeasured ? ratio(measured, credits, requestPerItem) : null,
		failure: measured.failure,
	};
}

function variantResult({ rounds }: MeasuredRounds, { id, title }: Variant): VariantResult {
	const samples = rounds.flatMap((round) => round[id] ?? []);
	const summary = (read: (sample: Sample) => number): Summary => summarize(samples.map(read));
	const uses = samples.flatMap(({ memory }) => memory ?? []);
	return {
		title,
		requests: Math.max(...samples.map(({ requests }) => requests)),
		itemsOut: Math.max(...samples.map(({ items }) => items)),
		whole: summary(({ whole }) => whole),
		nodes: summary(({ nodes }) => nodes),
		memoryGrown: uses.length > 0 ? summarize(uses.map(({ grown }) => grown)) : null,
		memoryPeak: uses.length > 0 ? summarize(uses.map(({ peak }) => peak)) : null,
	};
}

/** Within a round both meet the same load of the machine, so that much of it cancels out. */
function ratio({ rounds }: MeasuredRounds, first: Variant, second: Variant): Ratio {
	const pairs = rounds.flatMap((round) => {
		const [one, other] = [round[first.id], round[second.id]];
		return one && other ? [{ one, other }] : [];
	});
	return {
		whole: summarize(pairs.map(({ one, other }) => one.whole / other.whole)),
		nodes: summarize(pairs.map(({ one, other }) => one.nodes / other.nodes)),
	};
}
