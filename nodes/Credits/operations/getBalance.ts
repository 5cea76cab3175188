import type { INodeExecutionData } from 'n8n-workflow';

import { Failure } from '../balance/failure';
import { itemError } from '../output/errorItem';
import { newItem, passedItem, splitByLot, type Origin } from '../output/items';
import type { ItemSettings, Run, UnreadBalance } from './run';

/**
 * Get Balance: one item per balance of the account, or per lot, for each input
 * item; with Keep Input the input items, and the balances once behind them.
 */
export async function getBalance(run: Run): Promise<INodeExecutionData[]> {
	const settings = run.perItem((parameters) => run.readItemSettings(parameters));
	run.stopForFirst(settings);
	const [first] = settings;
	if (first === undefined) return [];
	if (keepsInput(run)) {
		const all = run.inputs.map((_, item) => ({ item }));
		const passed = run.inputs.map((input, item) => passedItem(input, { item }));
		return [...passed, ...(await balanceItems(run, first, 0, all))];
	}
	const output: INodeExecutionData[] = [];
	for (const [item, entry] of settings.entries()) {
		output.push(...(await balanceItems(run, entry, item, { item })));
	}
	return output;
}

async function balanceItems(
	run: Run,
	settings: ItemSettings | Failure,
	index: number,
	origin: Origin,
): Promise<INodeExecutionData[]> {
	if (settings instanceof Failure)
		return [unreadItem(run, run.unread(settings, index, null), origin)];
	const outcome = await run.read(settings, index, settings.balance);
	if ('failure' in outcome) return [unreadItem(run, outcome, origin)];
	return outcome.balances
		.flatMap((balance) => (settings.splitLots ? splitByLot(balance) : [balance]))
		.map((fields) =>
			newItem({ ...fields, ...(settings.includeRaw && { raw: outcome.raw }) }, origin),
		);
}

/** The item of an account that was not read, unless the execution ends here. */
export function unreadItem(
	run: Run,
	{ failure, item }: UnreadBalance,
	origin: Origin,
): INodeExecutionData {
	run.stopFor(failure);
	return run.onError === 'errorBranch'
		? run.errorBranchItem(failure, item, origin)
		: newItem({ ...item, error: itemError(failure) }, origin);
}

/** Keep Input belongs to the run, not to an item: the balances are appended once. */
function keepsInput(run: Run): boolean {
	const [keepInput] = run.perItem((parameters) =>
		parameters.collection('options').boolean('keepInput'),
	);
	run.stopForFirst([keepInput]);
	return keepInput === true;
}
