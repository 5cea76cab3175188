import { addAmounts, formatAmount, withoutNoise } from '../balance/amounts';
import { Failure } from '../balance/failure';
import type { ParameterReader } from '../panel/parameterReader';
import type { ItemSettings, Run } from './run';

/** The demand of one input item, by itself. */
interface ItemDemand {
	settings: ItemSettings;
	/** Name of the balance that must hold it; `null` for the headline balance. */
	balance: string | null;
	amount: number;
	/** Whether `amount` is for the whole run, or for this item and summed up. */
	requiredFor: 'run' | 'item';
	whenInsufficient: WhenInsufficient;
}

const WHEN_INSUFFICIENT = ['stop', 'continue', 'passCovered'] as const;

/** How an item is handled when credits are insufficient. */
type WhenInsufficient = (typeof WHEN_INSUFFICIENT)[number];

/** The demand of one input item, and the amount that all items together need. */
export interface Demand extends ItemDemand {
	/** Amount that the balance must hold before any item with this demand may pass. */
	required: number;
	/** Amount that it must hold for this item and all before it. */
	requiredUpTo: number;
}

/**
 * Reads the demand of each input item, before anything is sent.
 *
 * The items share one comparison. If the demand of one is unknown, the amount to compare
 * with is unknown too; a sum without it would let the others pass on credits that this item
 * needs. A gate that cannot know stays closed, so under both Continue settings every item
 * is then a Failure.
 *
 * @returns a Failure of class `configuration` for each item that must not pass
 * @throws n8n's error for the first item that cannot be read, if On Error is Stop Workflow
 */
export async function readDemands(run: Run): Promise<Array<Demand | Failure>> {
	const demands = await run.eachItem((parameters) => readItemDemand(run, parameters));
	run.stopForFirst(demands);
	const known = demands.filter((demand): demand is ItemDemand => !(demand instanceof Failure));
	const unknownAt = demands.findIndex((demand) => demand instanceof Failure);
	const unknown = demands[unknownAt];
	if (unknown instanceof Failure) {
		const others = unknownRequirement(unknown, unknownAt);
		return demands.map((demand) => (demand instanceof Failure ? demand : others));
	}
	await run.breaks.takeIfDue();
	const refusal =
		refuseMixedModes(run, known) ??
		refuseMixedBalances(run, known) ??
		refusePartOfRun(run, known) ??
		refuseMixedAmounts(run, known);
	if (refusal !== null) return known.map(() => refusal);
	const totals = new Map<string, number>();
	const counted: Array<ItemDemand & { requiredUpTo: number }> = [];
	for (const demand of known) {
		await run.breaks.takeIfDue();
		const balance = balanceKey(demand);
		const requiredUpTo = addDemand(totals.get(balance) ?? 0, demand);
		totals.set(balance, requiredUpTo);
		counted.push({ ...demand, requiredUpTo });
	}
	await run.breaks.takeIfDue();
	return counted.map((demand) => ({
		...demand,
		required: totals.get(balanceKey(demand)) ?? demand.requiredUpTo,
	}));
}

/**
 * Whether insufficient credits are a failure for this item; also true if the setting cannot
 * be read.
 */
export function failsWhenInsufficient(parameters: ParameterReader): boolean {
	try {
		return parameters.choice('whenInsufficient', WHEN_INSUFFICIENT) !== 'continue';
	} catch {
		return true;
	}
}

function readItemDemand(run: Run, parameters: ParameterReader): ItemDemand {
	const settings = run.readItemSettings(parameters);
	return {
		settings,
		balance: settings.balance,
		amount: withoutNoise(parameters.number('requiredCredits', { least: 0 })),
		requiredFor: parameters.choice('requiredFor', ['run', 'item']),
		whenInsufficient: parameters.choice('whenInsufficient', WHEN_INSUFFICIENT),
	};
}

/** Why the other items of a run do not pass either. @param index of the invalid item */
function unknownRequirement({ message, description }: Failure, index: number): Failure {
	return new Failure({
		class: 'configuration',
		message: `The total required is unknown because of item ${index}: ${message}`,
		description,
	});
}

/**
 * Refuses different values of Required For in one run. If the first item's were taken for
 * all, an amount that is meant to be summed up would be left out, and the gate would open
 * on less than the items need.
 */
function refuseMixedModes(run: Run, demands: readonly ItemDemand[]): Failure | null {
	const [first] = demands;
	const index = demands.findIndex(({ requiredFor }) => requiredFor !== first?.requiredFor);
	const other = demands[index];
	if (first === undefined || other === undefined) return null;
	return run.refusal(
		'requiredFor',
		`must be the same for all items, but is ${first.requiredFor} for item 0 and ${other.requiredFor} for item ${index}`,
		"Choose Whole Run or Each Item, or let the expression in 'Required For' return the same for every item.",
	);
}

/**
 * Refuses Pass What Is Covered for part of a run. The covered items are known only if each
 * has an amount of its own, and their order only if the setting applies to all of them.
 */
function refusePartOfRun(run: Run, demands: readonly ItemDemand[]): Failure | null {
	const partly = ({ whenInsufficient }: ItemDemand) => whenInsufficient === 'passCovered';
	const [first] = demands;
	if (first === undefined || !demands.some(partly)) return null;
	if (first.requiredFor === 'run') {
		return run.refusal(
			'whenInsufficient',
			"cannot be Pass What Is Covered with 'Required For' set to Whole Run",
			"Set 'Required For' to Each Item, and enter in 'Required Credits' what one item needs.",
		);
	}
	const index = demands.findIndex((demand) => partly(demand) !== partly(first));
	if (index === -1) return null;
	return run.refusal(
		'whenInsufficient',
		`is Pass What Is Covered for item ${partly(first) ? 0 : index} and not for item ${partly(first) ? index : 0}`,
		"Choose it for all items or for none: let the expression in 'When Insufficient' return the same for every item.",
	);
}

/**
 * Refuses a mix of items with and without a named balance. The headline balance can depend
 * on the account, so whether both mean the same balance is unknown, and with it the amount
 * for both.
 */
function refuseMixedBalances(run: Run, demands: readonly ItemDemand[]): Failure | null {
	const [first] = demands;
	if (first === undefined || hasFixedHeadline(first.settings.provider)) return null;
	const index = demands.findIndex(({ balance }) => (balance === null) !== (first.balance === null));
	if (index === -1) return null;
	return run.refusal(
		'balance',
		'must be named for all items or for none',
		"Which balance is the main one depends on the account: let the expression in 'Balance' name one for every item.",
	);
}

function hasFixedHeadline(provider: ItemSettings['provider']): boolean {
	const picks = provider.kind === 'remote' && provider.start !== undefined;
	return !picks && provider.hasOpenBalances !== true;
}

/** The balance of a demand, by name. */
function balanceKey({ balance, settings }: ItemDemand): string {
	return balance ?? settings.provider.balances[0].balance;
}

/**
 * Refuses several amounts for the whole run. There is one amount per balance, and which one
 * is meant is unknown: the first may be far below what the run needs.
 */
function refuseMixedAmounts(run: Run, demands: readonly ItemDemand[]): Failure | null {
	const firsts = new Map<string, { amount: number; index: number }>();
	for (const [index, demand] of demands.entries()) {
		const { amount, requiredFor } = demand;
		const balance = balanceKey(demand);
		const first = firsts.get(balance);
		if (first === undefined) firsts.set(balance, { amount, index });
		else if (requiredFor === 'run' && first.amount !== amount) {
			return run.refusal(
				'requiredCredits',
				`differs between items (${formatAmount(first.amount)} for item ${first.index}, ${formatAmount(amount)} for item ${index}), so set 'Required For' to Each Item`,
				"With 'Required For' set to Whole Run, one amount is for all items. Each Item adds them up.",
			);
		}
	}
	return null;
}

/**
 * The amount that the balance must hold including one more demand: the single amount of the
 * run, or the sum. By the balance's name, because n8n gives a node one account per run.
 */
function addDemand(total: number, { amount, requiredFor }: ItemDemand): number {
	return requiredFor === 'run' ? amount : addAmounts([total, amount]);
}
