import type { INodeExecutionData, IPollFunctions } from 'n8n-workflow';

import { addAmounts } from '../balance/amounts';
import { Failure } from '../balance/failure';
import type { BalanceReading } from '../balance/reading';
import { toNodeError } from '../transport/nodeErrors';
import { SEVERITY, type EventName, type Notice } from '../watch/events';
import { dedupKey, episodeId, momentId, noticeId, WHOLE_ACCOUNT } from '../watch/keys';
import { listedLots } from '../watch/lots';
import { shortForm } from '../watch/state';
import { watchReading } from '../watch/watch';
import type { EventItem } from './eventItem';
import {
	failureItems,
	pollOf,
	readingItems,
	readOnce,
	readSettings,
	toOutput,
	type PollRead,
	type WatchedAnswer,
} from './pollRead';

/**
 * One item for the editor's test: what a first poll would report of a real
 * reading, else the first selected event as it would look. Nothing is remembered.
 *
 * @throws NodeApiError or NodeOperationError when the account cannot be read and
 * that is no event of this trigger
 */
export async function sample(context: IPollFunctions): Promise<INodeExecutionData[][]> {
	const settings = readSettings(context);
	if (settings instanceof Failure) throw toNodeError(context.getNode(), settings, null);
	const finished = await readOnce(context, settings, {});
	const { outcome } = finished;
	if (!(outcome instanceof Failure)) {
		return toOutput(sampleReading(finished, outcome).map(marked));
	}
	const isEvent = settings.watch.events.has('readFailed') && outcome.class !== 'configuration';
	if (!isEvent) throw toNodeError(context.getNode(), outcome, null);
	return toOutput(failureItems(finished, outcome, [failureNotice(finished)]).map(marked));
}

function marked(item: EventItem): EventItem {
	return { ...item, reason: 'sample' };
}

function sampleReading(finished: PollRead, answer: WatchedAnswer): EventItem[] {
	const firstPoll = watchReading(null, answer.reading, pollOf(finished, true));
	const [reported] = firstPoll?.notices ?? [];
	if (reported !== undefined) return readingItems(finished, answer, [reported]);
	const [selected = 'everyPoll'] = finished.settings.watch.events;
	return selected === 'readFailed'
		? failureItems(finished, rehearsal(finished), [failureNotice(finished)])
		: readingItems(finished, answer, [imagined(finished, answer, selected)]);
}

/** An event that has not happened, with the numbers that the account really has. */
function imagined(
	finished: PollRead,
	{ watched: [balance] }: WatchedAnswer,
	event: EventName,
): Notice {
	const { watch } = finished.settings;
	const owner = { ...keyOwner(finished), balance: balance.balance };
	const isTopUp = event === 'toppedUp';
	// As if all that is there had just been bought.
	const previousRemaining = isTopUp && balance.remaining !== null ? 0 : balance.remaining;
	return {
		...plain(finished, event),
		balance: balance.balance,
		previousRemaining,
		change:
			balance.remaining === null || previousRemaining === null
				? null
				: addAmounts([balance.remaining, -previousRemaining]),
		threshold: watch.threshold,
		topUp:
			isTopUp && balance.remaining !== null ? { amount: balance.remaining, isExact: true } : null,
		lot: event === 'expiringSoon' || event === 'expired' ? lotOf(balance) : null,
		...keysOf(finished, event, owner),
	};
}

function lotOf({ lots }: BalanceReading): Notice['lot'] {
	const [soonest] = listedLots(lots).filter((lot) => lot.expiresAt !== null);
	return soonest ?? null;
}

function failureNotice(finished: PollRead): Notice {
	const owner = { ...keyOwner(finished), balance: WHOLE_ACCOUNT };
	return { ...plain(finished, 'readFailed'), ...keysOf(finished, 'readFailed', owner) };
}

function plain({ at }: PollRead, event: EventName): Omit<Notice, 'eventId'> {
	return {
		event,
		severity: SEVERITY[event],
		reason: null,
		balance: null,
		previousRemaining: null,
		change: null,
		threshold: null,
		topUp: null,
		lot: null,
		since: at,
		occurredBetween: [at, at],
		dedupKey: null,
		episodeId: null,
	};
}

function keyOwner(finished: PollRead): { provider: string; accountKey: string } {
	const { provider, credential } = pollOf(finished, true);
	return { provider: provider.name, accountKey: shortForm(credential) };
}

/** What kind of episode an event belongs to, if any. */
const KINDS: Partial<Record<EventName, string>> = {
	low: 'level',
	depleted: 'level',
	recovered: 'level',
	expiringSoon: 'expiry:sample',
	expired: 'expiry:sample',
	readFailed: 'read',
	readRecovered: 'read',
};

function keysOf(
	{ at }: PollRead,
	event: EventName,
	owner: Parameters<typeof dedupKey>[0],
): Pick<Notice, 'dedupKey' | 'episodeId' | 'eventId'> {
	const kind = KINDS[event];
	if (kind === undefined) {
		return { dedupKey: null, episodeId: null, eventId: momentId(owner, event, at) };
	}
	const key = dedupKey(owner, kind);
	const episode = episodeId(key, at, 1);
	return { dedupKey: key, episodeId: episode, eventId: noticeId(episode, event, 1) };
}

/** What an unreachable provider looks like; the account itself was read well. */
function rehearsal({ settings }: PollRead): Failure {
	return new Failure({
		class: 'unavailable',
		message: `${settings.account.provider.displayName} is not available right now`,
		description: 'This is a sample: the account was read without trouble.',
	});
}
