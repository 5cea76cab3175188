import type { INodeExecutionData } from 'n8n-workflow';

import { addAmounts, formatAmount, formatQuantity } from '../balance/amounts';
import { Failure } from '../balance/failure';
import type { BalanceItem } from '../output/balanceItem';
import { itemError, type ItemError } from '../output/errorItem';
import { passedItem, type Requirement } from '../output/items';
import { readDemands, stopsWhenInsufficient, type Demand } from './demands';
import type { ReadBalances, Run, UnreadBalance } from './run';

/**
 * Require Credits: a gate that keeps the data flowing. Each input item goes on
 * with the balance added under Output Field, unless there is too little and the
 * settings say that it should not.
 */
export async function requireCredits(run: Run): Promise<INodeExecutionData[]> {
	run.hintOnce(alwaysOutputDataHint(run));
	const demands = readDemands(run).map((demand, index) => refuseField(run, demand, index));
	run.stopForFirst(demands);
	const output: INodeExecutionData[] = [];
	for (const [index, demand] of demands.entries()) {
		if (demand instanceof Failure) {
			output.push(unreadGateItem(run, index, run.unread(demand, index, null), null));
			continue;
		}
		const outcome = await run.read(demand.settings, index, demand.balance);
		output.push(
			'failure' in outcome
				? unreadGateItem(run, index, outcome, demand.required)
				: comparedItem(run, index, demand, outcome),
		);
	}
	return output;
}

/**
 * The hint about n8n's setting Always Output Data. Where a node leaves its first
 * output empty, n8n then puts an empty item there, and the work behind a shut gate
 * runs once. Only with the error output can that be: under Continue every item
 * passes, and an execution that stops puts nothing out. It is said while there is
 * enough, too, since with the damage it comes too late; and only on a run, since
 * the conditions of a description's own hints see nothing of a node's settings.
 */
function alwaysOutputDataHint({ onError, context }: Run): string | null {
	if (onError !== 'errorBranch' || context.getNode().alwaysOutputData !== true) return null;
	return "Turn off 'Always Output Data': with it, n8n sends an empty item past a shut gate, and the work behind it runs.";
}

/** n8n sends an item that consists of these alone down the error branch; an older one not the third. */
const ERROR_BRANCH_FIELDS = ['error', 'message', 'details'];

/**
 * Overwriting a field of the input would lose what a later node counts on. The
 * amount of an item that is refused for this is known, and stays in the sum.
 */
function refuseField(run: Run, demand: Demand | Failure, index: number): Demand | Failure {
	if (demand instanceof Failure) return demand;
	const { outputField } = demand.settings;
	const options = run.parametersOf(index).collection('options');
	if (ERROR_BRANCH_FIELDS.includes(outputField)) {
		return options.refusal(
			'outputField',
			`cannot be '${outputField}', which n8n keeps for its error output`,
			"Choose another 'Output Field' under Options.",
		);
	}
	if (!isTaken(run, index, outputField)) return demand;
	return options.refusal(
		'outputField',
		`names the field '${outputField}', which the item already has`,
		"Choose another 'Output Field' under Options.",
	);
}

function isTaken(run: Run, index: number, field: string): boolean {
	return Object.hasOwn(run.inputs[index]?.json ?? {}, field);
}

function comparedItem(
	run: Run,
	index: number,
	demand: Demand,
	{ balances, raw }: ReadBalances,
): INodeExecutionData {
	const [balance] = balances;
	const { required, settings } = demand;
	const requirement = compare(balance, required);
	const fields = { ...requirement, ...balance };
	let error = {};
	if (requirement.sufficient === false && demand.stopsWhenInsufficient) {
		const failure = insufficientCredits(balance, required, index);
		run.stopFor(failure);
		if (run.onError === 'errorBranch') return run.errorBranchItem(failure, fields, { item: index });
		error = errorAtTop(run, index, failure);
	}
	run.hintOnce(estimateHint(balance, required));
	const added = { ...fields, ...(settings.includeRaw && { raw }) };
	return passThrough(run, index, { [settings.outputField]: added, ...error });
}

/** A credit line is for emergencies and never counts. */
function compare({ unlimited, remaining }: BalanceItem, required: number): Requirement {
	if (unlimited === true || remaining === null) return { sufficient: true, required, missing: 0 };
	const missing = Math.max(0, addAmounts([required, -remaining]));
	return { sufficient: remaining >= required, required, missing };
}

function insufficientCredits(balance: BalanceItem, required: number, itemIndex: number): Failure {
	const { providerName, account, remaining, topUpUrl } = balance;
	const unit = balance.unit ?? 'credit';
	const where = topUpUrl === null ? 'Add credits to the account' : `Top up at ${topUpUrl}`;
	return new Failure({
		class: 'insufficient',
		message: `${providerName} – ${account} has ${formatQuantity(remaining ?? 0, unit)} left, but ${formatQuantity(required, unit)} ${required === 1 ? 'is' : 'are'} required`,
		description: `${where}, or lower 'Required Credits'.`,
		itemIndex,
	});
}

/** Where a provider's total counts more than can be spent at once, the gate says so. */
function estimateHint(balance: BalanceItem, required: number): string | null {
	const estimate = balance.details.estimatedSpendableNow;
	if (typeof estimate !== 'number' || estimate >= required) return null;
	return `${balance.providerName} counts monthly credits that start later: about ${formatQuantity(estimate, balance.unit ?? 'credit')} can be spent now, less than the ${formatAmount(required)} required.`;
}

function unreadGateItem(
	run: Run,
	index: number,
	{ failure, item }: UnreadBalance,
	required: number | null,
): INodeExecutionData {
	run.stopFor(failure);
	const fields = { sufficient: null, required, missing: null, ...item };
	if (run.onError === 'errorBranch') return run.errorBranchItem(failure, fields, { item: index });
	const error = itemError(failure);
	const field = fieldForFailure(run, index);
	if (ERROR_BRANCH_FIELDS.includes(field) || isTaken(run, index, field)) {
		// Even over an error of the input's own: an item without any mark is an open gate.
		return passThrough(run, index, { error });
	}
	const isFailure = stopsWhenInsufficient(run.parametersOf(index));
	return passThrough(run, index, {
		[field]: { ...fields, error },
		...(isFailure && errorAtTop(run, index, failure)),
	});
}

/**
 * The error at the top of an item that goes on, where n8n's "Continue" promises it
 * ("pass error message as item"). A field of that name is the input's own and stays.
 */
function errorAtTop(run: Run, index: number, failure: Failure): { error?: ItemError } {
	return isTaken(run, index, 'error') ? {} : { error: itemError(failure) };
}

/** The input item, with fields added. */
function passThrough(run: Run, index: number, fields: Record<string, object>): INodeExecutionData {
	return passedItem(run.inputs[index] ?? { json: {} }, { item: index }, fields);
}

/** The field for a failure; the default where Output Field is itself what is wrong. */
function fieldForFailure(run: Run, index: number): string {
	try {
		return run.parametersOf(index).collection('options').requiredText('outputField');
	} catch {
		// A failure about Output Field still has to be seen.
		return 'credits';
	}
}
