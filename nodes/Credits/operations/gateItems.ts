import type { INodeExecutionData } from 'n8n-workflow';

import { accountTitle } from '../balance/accountTitle';
import { addAmounts, formatAmount, formatQuantity } from '../balance/amounts';
import { Failure } from '../balance/failure';
import type { BalanceItem } from '../output/balanceItem';
import { ERROR_BRANCH_FIELDS, itemError, type ItemError } from '../output/errorItem';
import { passedItem, type Requirement } from '../output/items';
import { failsWhenInsufficient, type Demand } from './demands';
import type { ReadBalances, Run, UnreadBalance } from './run';

/** The demand of one input item, and the balance that must hold it. */
export interface Claim {
	index: number;
	demand: Demand;
	answer: ReadBalances;
}

/** An item that cannot be compared, with the known facts. */
export interface UnreadClaim {
	index: number;
	unread: UnreadBalance;
	required: number | null;
}

/** Whether an input item has a field of this name. */
export function isTaken(run: Run, index: number, field: string): boolean {
	return Object.hasOwn(run.inputs[index]?.json ?? {}, field);
}

/** The item of a gate that is open for all items or for none. */
export function comparedItem(run: Run, claim: Claim): INodeExecutionData {
	const { index, demand, answer } = claim;
	const [balance] = answer.balances;
	const requirement = compare(balance, demand.required);
	if (requirement.sufficient === false && demand.whenInsufficient !== 'continue') {
		const failure = sharedFailure(balance, demand.required);
		run.stopFor(failure);
		return insufficientItem(run, claim, requirement, failure);
	}
	run.hintOnce(estimateHint(balance, demand.required));
	return passThrough(run, index, addedField(claim, requirement));
}

/**
 * Whether an item passes with Pass What Is Covered. Amounts are never negative, so after
 * the first that does not fit none does.
 */
export function isCovered(claim: Claim | UnreadClaim): claim is Claim {
	if ('unread' in claim || claim.demand.whenInsufficient !== 'passCovered') return false;
	return compare(claim.answer.balances[0], claim.demand.requiredUpTo).sufficient === true;
}

/** The item of a gate that lets covered items pass; none for one that is held back. */
export function coveredItems(run: Run, claim: Claim): INodeExecutionData[] {
	const { index, demand, answer } = claim;
	const [balance] = answer.balances;
	const { sufficient, missing } = compare(balance, demand.requiredUpTo);
	const requirement = { sufficient, required: demand.amount, missing };
	if (isCovered(claim)) {
		return [passThrough(run, index, addedField(claim, requirement))];
	}
	if (run.onError === 'stop') return [];
	const scope = ' for this item and those before it';
	const failure = insufficientCredits(balance, demand.requiredUpTo, scope);
	return [insufficientItem(run, claim, requirement, failure)];
}

/** The item with insufficient credits, if the execution continues. */
function insufficientItem(
	run: Run,
	claim: Claim,
	requirement: Requirement,
	failure: Failure,
): INodeExecutionData {
	const { index, answer } = claim;
	if (run.onError === 'errorBranch') {
		const fields = { ...requirement, ...answer.balances[0] };
		return run.errorBranchItem(failure, fields, { item: index });
	}
	return passThrough(run, index, {
		...addedField(claim, requirement),
		...topLevelError(run, index, failure),
	});
}

/** The balance, under Output Field. */
function addedField(
	{ demand: { settings }, answer: { balances, raw } }: Claim,
	requirement: Requirement,
): Record<string, object> {
	const fields = { ...requirement, ...balances[0], ...(settings.includeRaw && { raw }) };
	return { [settings.outputField]: fields };
}

/** A credit line is for emergencies and never counts. */
function compare({ unlimited, remaining }: BalanceItem, required: number): Requirement {
	if (unlimited === true || remaining === null) return { sufficient: true, required, missing: 0 };
	const missing = Math.max(0, addAmounts([required, -remaining]));
	return { sufficient: remaining >= required, required, missing };
}

/** Failures of a balance, by the required amount. */
const failures = new WeakMap<BalanceItem, Map<number, Failure>>();

/** The failure of insufficient credits for all items together, shared by all of them. */
function sharedFailure(balance: BalanceItem, required: number): Failure {
	const ofBalance = failures.get(balance) ?? new Map<number, Failure>();
	failures.set(balance, ofBalance);
	const failure = ofBalance.get(required) ?? insufficientCredits(balance, required);
	ofBalance.set(required, failure);
	return failure;
}

/** The failure of insufficient credits. @param scope of `required`, if it is not the whole run */
export function insufficientCredits(balance: BalanceItem, required: number, scope = ''): Failure {
	const { providerName, account, remaining, topUpUrl } = balance;
	const unit = balance.unit ?? 'credit';
	const where = topUpUrl === null ? 'Add credits to the account' : `Top up at ${topUpUrl}`;
	return new Failure({
		class: 'insufficient',
		message: `${accountTitle(providerName, account)} has ${formatQuantity(remaining ?? 0, unit)} left, but ${formatQuantity(required, unit)} ${required === 1 ? 'is' : 'are'} required${scope}`,
		description: `${where}, or lower 'Required Credits'.`,
	});
}

/** Says so if a provider's total counts more than can be spent now. */
export function estimateHint(balance: BalanceItem, required: number): string | null {
	const estimate = balance.details.estimatedSpendableNow;
	if (typeof estimate !== 'number' || estimate >= required) return null;
	return `${balance.providerName} counts monthly credits that start later: about ${formatQuantity(estimate, balance.unit ?? 'credit')} can be spent now, less than the ${formatAmount(required)} required.`;
}

/** The item that could not be compared, unless the execution ends here. */
export function unreadGateItem(
	run: Run,
	{ index, unread: { failure, item }, required }: UnreadClaim,
): INodeExecutionData {
	run.stopFor(failure);
	const fields = { sufficient: null, required, missing: null, ...item };
	if (run.onError === 'errorBranch') return run.errorBranchItem(failure, fields, { item: index });
	const error = itemError(failure);
	const field = fieldForFailure(run, index);
	if (ERROR_BRANCH_FIELDS.includes(field) || isTaken(run, index, field)) {
		// This overwrites even an error of the input's own: an unmarked item would be an open gate.
		return passThrough(run, index, { error });
	}
	const isFailure = failsWhenInsufficient(run.parametersOf(index));
	return passThrough(run, index, {
		[field]: { ...fields, error },
		...(isFailure && topLevelError(run, index, failure)),
	});
}

/**
 * The error at the top of an item that continues, as n8n's "Continue" promises ("pass error
 * message as item"). A field of that name in the input stays.
 */
function topLevelError(run: Run, index: number, failure: Failure): { error?: ItemError } {
	return isTaken(run, index, 'error') ? {} : { error: itemError(failure) };
}

/** The input item, with fields added. */
function passThrough(run: Run, index: number, fields: Record<string, object>): INodeExecutionData {
	return passedItem(run.inputs[index] ?? { json: {} }, { item: index }, fields);
}

/** The field for a failure; the default if Output Field itself is invalid. */
function fieldForFailure(run: Run, index: number): string {
	try {
		return run.parametersOf(index).collection('options').requiredText('outputField');
	} catch {
		// A failure of Output Field must still be visible.
		return 'credits';
	}
}
