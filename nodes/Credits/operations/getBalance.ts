import type { INodeExecutionData } from 'n8n-workflow';

import { Failure } from '../balance/failure';
import { itemError } from '../output/errorItem';
import { newItem, passedItem, splitByLot, type Origin } from '../output/items';
import { simpleBalance } from '../output/simpleBalance';
import type { ParameterReader } from '../panel/parameterReader';
import type { ItemSettings, ReadBalances, Run, UnreadBalance } from './run';

/**
 * Get Balance: one item per balance of the account, or per lot, for each distinct set of
 * settings among the input items, linked to the first item that has them. With Keep Input
 * the input items come first.
 */
export async function getBalance(run: Run): Promise<INodeExecutionData[]> {
	const settings = await run.eachItem((parameters) => run.readItemSettings(parameters));
	run.stopForFirst(settings);
	const isKept = keepsInput(run);
	const passed = isKept ? await run.mapItems((input, item) => passedItem(input, { item })) : [];
	// n8n merges the input item into an error item, so each that asked gets its own.
	const isOnePerInput = run.onError === 'errorBranch' && !isKept;
	const answered: Array<{ index: number; items: INodeExecutionData[] }> = [];
	for (const { first, indexes, entry } of await distinctSettings(run, settings)) {
		const outcome = await outcomeOf(run, entry, first);
		if ('balances' in outcome) {
			answered.push({ index: first, items: balanceItems(outcome, { item: first }) });
			continue;
		}
		for (const index of isOnePerInput ? indexes : [first]) {
			await run.breaks.takeIfDue();
			answered.push({ index, items: [unreadItem(run, outcome, index)] });
		}
	}
	answered.sort((one, other) => one.index - other.index);
	return [...passed, ...answered.flatMap(({ items }) => items)];
}

/** Settings that input items share. */
interface SettingsGroup {
	entry: ItemSettings | Failure;
	/** The first item that has them. */
	first: number;
	/** All of them, by index. */
	indexes: number[];
}

/**
 * Groups items by their settings. Equal settings are one object; invalid ones are the same
 * if they say the same about an account.
 */
async function distinctSettings(
	run: Run,
	settings: ReadonlyArray<ItemSettings | Failure>,
): Promise<SettingsGroup[]> {
	const groups = new Map<unknown, SettingsGroup>();
	for (const [index, entry] of settings.entries()) {
		if (entry instanceof Failure) await run.breaks.takeIfDue();
		const key = entry instanceof Failure ? `${run.labelOf(index)}: ${entry.message}` : entry;
		const known = groups.get(key);
		if (known === undefined) groups.set(key, { entry, first: index, indexes: [index] });
		else known.indexes.push(index);
	}
	return [...groups.values()];
}

async function outcomeOf(
	run: Run,
	entry: ItemSettings | Failure,
	index: number,
): Promise<ReadBalances | UnreadBalance> {
	return entry instanceof Failure
		? run.unread(entry, index, null)
		: await run.read(entry, index, entry.balance);
}

function balanceItems(
	{ settings, balances, raw }: ReadBalances,
	origin: Origin,
): INodeExecutionData[] {
	return balances
		.flatMap((balance) => (settings.splitLots ? splitByLot(balance) : [balance]))
		.map((fields) => ({ ...fields, ...(settings.includeRaw && { raw }) }))
		.map((fields) => newItem(settings.simplify ? simpleBalance(fields) : fields, origin));
}

/** The item of an account that was not read, unless the execution ends here. */
export function unreadItem(
	run: Run,
	{ failure, item }: UnreadBalance,
	index: number,
): INodeExecutionData {
	run.stopFor(failure);
	const origin = { item: index };
	if (run.onError === 'errorBranch') return run.errorBranchItem(failure, item, origin);
	const fields = { ...item, error: itemError(failure) };
	return newItem(isSimple(run.parametersOf(index)) ? simpleBalance(fields) : fields, origin);
}

/** Simplify, which may itself be the invalid setting. */
function isSimple(parameters: ParameterReader): boolean {
	try {
		return parameters.boolean('simplify');
	} catch {
		return true;
	}
}

/** Keep Input belongs to the run, not to an item: the balances are appended once. */
function keepsInput(run: Run): boolean {
	const keepInput = run.ofFirstItem((parameters) =>
		parameters.collection('options').boolean('keepInput'),
	);
	run.stopForFirst([keepInput]);
	return keepInput === true;
}
