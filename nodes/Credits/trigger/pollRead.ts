import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';

import { Failure, failureOf } from '../balance/failure';
import type { AccountIdentity } from '../output/balanceItem';
import type { BalanceReading } from '../balance/reading';
import { ParameterReader } from '../panel/parameterReader';
import { credentialIdOf, identify, knownBalance } from '../account/identity';
import { read, unreadable } from '../account/read';
import type { AccountSettings } from '../account/accountSettings';
import type { AccountAnswer } from '../transport/exchange';
import type { Notice } from '../watch/events';
import { watchKey } from '../watch/keys';
import { watchedBalances, type Poll, type Step } from '../watch/step';
import { eventItem, failureItem, type EventItem } from '../output/eventItem';
import { pollBudgetMs } from './registration';
import { simulatedPoll } from '../simulation/simulatedPolls';
import { triggerProperties } from '../panel/triggerProperties';
import { readTriggerSettings, type TriggerSettings } from './triggerSettings';

/** Part of n8n's budget for a poll that is left after the read. */
const BUDGET_RESERVE_MS = 2000;
const MIN_BUDGET_MS = 1000;

/** Why an answer is not a reading for this watch. */
const UNWATCHABLE = 'it has no limit, or lacks the balance that is watched';

/** A completed read, and everything needed to evaluate it. */
export interface PollRead {
	context: IPollFunctions;
	settings: TriggerSettings;
	outcome: WatchedAnswer | Failure;
	/** When the request was sent, epoch milliseconds. */
	startedAt: number;
	/** When the outcome was known. */
	at: number;
}

/** A good answer, and its watched balances. */
export interface WatchedAnswer extends AccountAnswer {
	watched: [BalanceReading, ...BalanceReading[]];
}

/** The settings of the trigger, or the failure of an invalid one. */
export function readSettings(context: IPollFunctions): TriggerSettings | Failure {
	const parameters = new ParameterReader(
		(name, fallback) => context.getNodeParameter(name, fallback),
		null,
		triggerProperties,
	);
	try {
		return readTriggerSettings(parameters, context.getTimezone());
	} catch (error) {
		return failureOf(error, 'The settings of this trigger cannot be read');
	}
}

/** Reads the account once. @param staticData has the next entry of a simulated account */
export async function readOnce(
	context: IPollFunctions,
	settings: TriggerSettings,
	staticData: IDataObject,
): Promise<PollRead> {
	const { account, watch, provider } = settings;
	const startedAt = Date.now();
	const simulated = account.simulated && simulatedPoll(account.simulated, staticData);
	const answer = await read(context, withinBudget(context, account), simulated?.entry ?? 'fail');
	if (simulated) Object.assign(staticData, simulated.next);
	if (answer instanceof Failure) {
		return { context, settings, outcome: answer, startedAt, at: Date.now() };
	}
	const [first, ...others] = watchedBalances(answer.reading, watch, provider);
	const outcome =
		first === undefined
			? unreadable(account.provider, UNWATCHABLE, answer.retrievedAt)
			: { ...answer, watched: [first, ...others] satisfies WatchedAnswer['watched'] };
	return { context, settings, outcome, startedAt, at: answer.retrievedAt };
}

/** The items of a good reading. */
export function readingItems(
	{ context, settings: { account } }: PollRead,
	answer: WatchedAnswer,
	{ state, notices }: Pick<Step, 'state' | 'notices'>,
): EventItem[] {
	const identity = identityOf(context, account);
	return notices.map((notice) => eventItem(notice, answer, state, identity, account.threshold));
}

/** The items of a failed read. */
export function failureItems(
	{ context, settings: { account }, at }: PollRead,
	failure: Failure,
	notices: readonly Notice[],
): EventItem[] {
	const known = knownBalance(account.provider.name, account.balance);
	const identity = identityOf(context, account);
	return notices.map((notice) => failureItem(notice, failure, known, identity, at));
}

/** The read, as the watch takes it. */
export function pollOf(
	{ context, settings, startedAt, at }: PollRead,
	isFirstOfRegistration: boolean,
): Poll {
	const { provider, watch } = settings;
	const credential = credentialIdOf(context, settings.account.provider);
	const key = watchKey(String(context.getWorkflow().id ?? ''), context.getNode().id);
	return {
		...{ provider, credential, startedAt, at, isFirstOfRegistration },
		settings: watch,
		watch: key,
	};
}

/** The items in the form that a poll returns. */
export function toOutput(items: readonly EventItem[]): INodeExecutionData[][] {
	return [items.map((item) => ({ json: { ...item } as unknown as IDataObject }))];
}

function withinBudget(context: IPollFunctions, account: AccountSettings): AccountSettings {
	const { limits } = account;
	const left = Math.max(MIN_BUDGET_MS, pollBudgetMs(context) - BUDGET_RESERVE_MS);
	return { ...account, limits: { ...limits, budgetMs: Math.min(limits.budgetMs, left) } };
}

function identityOf(
	context: IPollFunctions,
	{ provider, accountLabel }: AccountSettings,
): AccountIdentity {
	return identify(context, provider.name, accountLabel);
}
