import type { Sandbox } from '../../sandbox/index.js';
import { total } from '../statistics.mjs';
import type { MeasuredN8n } from './measuredN8n.mjs';
import type { MemoryUse } from './memory.mjs';
import { inputItems, measuredProvider, variants, type Variant } from './workflows.mjs';

/** How often the variants are executed with a number of input items. */
export interface Plan {
	items: number;
	rounds: number;
	/** One request per item takes its time: it takes part in the last rounds only. */
	roundsPerItem: number;
}

/** One measured execution. Times are in milliseconds. */
export interface Sample {
	/** From the call of the webhook to its answer. */
	whole: number;
	/** What n8n noted as `executionTime` of the measured nodes, together. */
	nodes: number;
	requests: number;
	/** How many items left the last node. */
	items: number;
	memory: MemoryUse | null;
}

/** The executions of one number of input items: per round, what each variant took. */
export interface MeasuredRounds {
	plan: Plan;
	rounds: Array<Partial<Record<Variant['id'], Sample>>>;
	/** Why there is no execution with one request per item, where there is none. */
	failure: string | null;
}

/**
 * Executes the variants in turn, in another order each round. One request per
 * item may fail: ten thousand connections at once are not to every machine's liking.
 */
export async function measureRounds(
	plan: Plan,
	n8n: MeasuredN8n,
	sandbox: Sandbox,
	report: (progress: string) => void,
	signal: AbortSignal,
): Promise<MeasuredRounds> {
	const body = JSON.stringify(inputItems(plan.items));
	const measured: MeasuredRounds = { plan, rounds: [], failure: null };
	for (let round = 0; round < plan.rounds; round++) {
		const samples: MeasuredRounds['rounds'][number] = {};
		for (const variant of variantsOf(plan, round)) {
			signal.throwIfAborted();
			report(`round ${round + 1} of ${plan.rounds}: ${variant.title}`);
			try {
				samples[variant.id] = await measure(variant, plan.items, body, n8n, sandbox);
			} catch (error) {
				if (signal.aborted || variant !== variants.requestPerItem) throw error;
				measured.failure = error instanceof Error ? error.message : String(error);
			}
		}
		measured.rounds.push(samples);
	}
	return measured;
}

function variantsOf({ rounds, roundsPerItem }: Plan, round: number): Variant[] {
	const { requestPerItem, ...others } = variants;
	const all: Variant[] = Object.values(others);
	if (round >= rounds - roundsPerItem) all.push(requestPerItem);
	const first = round % all.length;
	const rotated = [...all.slice(first), ...all.slice(0, first)];
	return round % 2 === 0 ? rotated : rotated.reverse();
}

async function measure(
	variant: Variant,
	items: number,
	body: string,
	{ executions, memory }: MeasuredN8n,
	sandbox: Sandbox,
): Promise<Sample> {
	await sandbox.reset();
	await memory.reset();
	const whole = await executions.execute(variant.workflow, body);
	const use = await memory.use();
	const { status, execution } = await executions.latest(variant.workflow);

	const sample: Sample = {
		whole,
		nodes: total(variant.measuredNodes, (name) => execution.millisecondsOf(name)),
		requests: sandbox.requestsTo(measuredProvider).length,
		items: execution.items(variant.measuredNodes.at(-1) ?? '').length,
		memory: use,
	};
	const isComplete = status === 'success' && sample.items === (variant.isOnce ? 1 : items);
	if (!isComplete) {
		throw new Error(
			`"${variant.title}" with ${items} items ended with status ${status} and ${sample.items} items.`,
		);
	}
	return sample;
}
