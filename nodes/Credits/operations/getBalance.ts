import type { INodeExecutionData } from 'n8n-workflow';

import { Failure } from '../balance/failure';
import { itemError } from '../output/errorItem';
import { newItem, passedItem, splitByLot, type Origin } from '../output/items';
import { simpleBalance } from '../output/simpleBalance';
import type { ParameterReader } from '../panel/parameterReader';
import type { ReadBalances, Run, UnreadBalance } from './run';

/**
 * Get Balance: one item per balance of the account, or per lot, for each distinct
 * settings that the input items have, linked to the first item that has them. With Keep
 * Input the input items come before.
 */
export async function getBalance(run: Run): Promise<INodeExecutionData[]> {
	const settings = await run.eachItem((parameters) => run.readItemSettings(parameters));
	run.stopForFirst(settings);
	const isKept = keepsInput(run);
	const output = isKept ? await run.mapItems((input, item) => passedItem(input, { item })) : [];
	const told = new Set<unknown>();
	const isNews = (subject: unknown): boolean => {
		const isNew = !told.has(subject);
		told.add(subject);
		return isNew;
	};
	// n8n merges the input item into an error item, so each that asked gets its own.
	const isOnePerInput = run.onError === 'errorBranch' && !isKept;
	await run.mapItems(async (_, item) => {
		const entry = settings[item];
		if (entry === undefined) return;
		const outcome =
			entry instanceof Failure
				? run.unread(entry, item, null)
				: await run.read(entry, item, entry.balance);
		if ('failure' in outcome) {
			const { failure, item: unread } = outcome;
			const subject = entry instanceof Failure ? `${unread.account}: ${failure.message}` : entry;
			if (isNews(subject) || isOnePerInput) output.push(unreadItem(run, outcome, item));
		} else if (isNews(entry)) {
			output.push(...balanceItems(outcome, { item }));
		}
	});
	return output;
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

/** Simplify, which may be the very setting that is wrong. */
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
