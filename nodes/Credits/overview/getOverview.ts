import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { Failure } from '../balance/failure';
import type { Status } from '../balance/status';
import type { AccountSettings } from '../account/accountSettings';
import { identify, knownBalance } from '../account/identity';
import { assessAnswer, read } from '../account/read';
import { unknownItem, type BalanceItem } from '../output/balanceItem';
import { itemError, type ItemError } from '../output/errorItem';
import { newItem } from '../output/items';
import { simpleBalance } from '../output/simpleBalance';
import { READ_BUDGET_MS } from '../transport/readAccount';
import type { ParameterReader } from '../panel/parameterReader';
import { readOverviewSettings } from './overviewSettings';

/** Number of accounts read at the same time. */
const AT_ONCE = 20;

/** Maximum number of reasons in the hint about unread accounts. */
const SHOWN_REASONS = 3;

/** A row of the overview; `error` says why it could not be read. */
type Row = BalanceItem & { error?: ItemError };

/**
 * Get Overview: several accounts read side by side, one item for each balance, the most
 * urgent first. An account that cannot be read is a row like any other.
 *
 * @throws Failure of class `configuration` for the first invalid setting
 */
export async function getOverview(
	context: IExecuteFunctions,
	parameters: ParameterReader,
): Promise<INodeExecutionData[]> {
	const settings = readOverviewSettings(parameters, context.getTimezone());
	const isSimple = parameters.boolean('simplify');
	const endsAt = Date.now() + READ_BUDGET_MS;
	const waiting = settings.map((account, position) => ({ account, position }));
	const rows: Row[][] = [];
	const readOneAfterTheOther = async (): Promise<void> => {
		for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
			// The accounts share one deadline: a late one has what the others have left.
			const budgetMs = Math.max(1, endsAt - Date.now());
			const { limits } = next.account;
			const account = { ...next.account, limits: { ...limits, budgetMs } };
			rows[next.position] = await readAccountRows(context, account);
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, readOneAfterTheOther));
	hintUnread(context, rows.flat());
	return rows
		.flat()
		.sort(compareUrgency)
		.map((row) => newItem(isSimple ? simpleBalance(row) : row, { item: 0 }));
}

async function readAccountRows(
	context: IExecuteFunctions,
	settings: AccountSettings,
): Promise<Row[]> {
	const { provider, simulated } = settings;
	const identity = identify(context, provider.name, null);
	const answer = await read(context, settings, simulated?.entries[0] ?? 'fail');
	const balances =
		answer instanceof Failure ? answer : assessAnswer(answer, settings, identity, null);
	if (!(balances instanceof Failure)) return balances;
	const known = knownBalance(provider.name, null);
	const item = unknownItem(known, identity, balances.message, Date.now());
	return [{ ...item, error: itemError(balances) }];
}

/** Adds a hint that some rows hold no balance, and why: the first columns of the table do not show it. */
function hintUnread(context: IExecuteFunctions, rows: readonly Row[]): void {
	const reasons = rows.flatMap(({ error }) => (error === undefined ? [] : [error.message]));
	if (reasons.length === 0) return;
	const shown = [...new Set(reasons)].slice(0, SHOWN_REASONS).join('; ');
	context.addExecutionHints({
		message: `${reasons.length} of ${rows.length} rows could not be read: ${shown}. The field "error" says more.`,
		location: 'outputPane',
		type: 'warning',
	});
}

const RANKS: Readonly<Record<Status, number>> = {
	overdrawn: 0,
	depleted: 1,
	low: 2,
	unknown: 3,
	ok: 4,
	unlimited: 5,
	notIncluded: 6,
};

/** Orders by urgency: by status, then by the percentage left, then by the next expiry. */
function compareUrgency(one: Row, other: Row): number {
	return (
		RANKS[one.status] - RANKS[other.status] ||
		(one.remainingPercent ?? Infinity) - (other.remainingPercent ?? Infinity) ||
		momentOf(one.nextExpiryAt) - momentOf(other.nextExpiryAt) ||
		0
	);
}

function momentOf(instant: string | null): number {
	return instant === null ? Number.MAX_SAFE_INTEGER : Date.parse(instant);
}
