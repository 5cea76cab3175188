import type { INodeExecutionData, IPollFunctions } from 'n8n-workflow';

import { addAmounts } from '../balance/amounts';
import { Failure } from '../balance/failure';
import type { BalanceReading } from '../balance/reading';
import { shortForm } from '../balance/shortForm';
import { DAY_MS, HOUR_MS } from '../balance/time';
import { toNodeError } from '../output/nodeErrors';
import { EVENT_NAMES, SEVERITY, type EventName, type Notice } from '../watch/events';
import { dedupKey, episodeId, momentId, noticeId, type KeyOwner } from '../watch/keys';
import { watchFailure, watchReading, type Poll } from '../watch/watch';
import type { EventItem } from '../output/eventItem';
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

/** Any expiry to come is near enough for a sample. */
const WITHIN_A_CENTURY_MS = 36_500 * DAY_MS;

/** How far ahead an expiry is that an account does not have. */
const A_WEEK_MS = 7 * DAY_MS;

/**
 * One item for the editor's test: what a first poll would report of a real
 * reading, else the event that was selected first as it would look. Nothing is
 * remembered.
 *
 * @throws NodeApiError or NodeOperationError when the account cannot be read and
 * that is no event of this trigger
 */
export async function sample(context: IPollFunctions): Promise<INodeExecutionData[][]> {
	const settings = readSettings(context);
	if (settings instanceof Failure) throw toNodeError(context.getNode(), settings, null);
	const finished = await readOnce(context, settings, {});
	const { outcome } = finished;
	if (!(outcome instanceof Failure)) return asOutput(sampleReading(finished, outcome));
	const isEvent = settings.watch.events.has('readFailed') && outcome.class !== 'configuration';
	if (!isEvent) throw toNodeError(context.getNode(), outcome, null);
	const failed = watchFailure(null, outcome.class, false, rehearsalOf(finished));
	return asOutput(failureItems(finished, outcome, failed?.notices ?? []));
}

function asOutput(items: readonly EventItem[]): INodeExecutionData[][] {
	return toOutput(items.slice(0, 1).map((item) => ({ ...item, reason: 'sample' })));
}

function sampleReading(finished: PollRead, answer: WatchedAnswer): EventItem[] {
	const firstPoll = watchReading(null, answer.reading, pollOf(finished, true));
	if (firstPoll === null) return [];
	if (firstPoll.notices.length > 0) return readingItems(finished, answer, firstPoll);
	const selected = firstSelected(finished);
	const rehearsed = rehearse(finished, answer);
	const all = (event: EventName): Notice[] => rehearsed.filter((notice) => notice.event === event);
	if (selected === 'readFailed') {
		return failureItems(finished, unreachable(finished), all('readFailed'));
	}
	const ending = selected === 'expired' ? all('expiringSoon') : [];
	const notices = [
		...all(selected),
		...ending.map((notice) => asExpired(notice, finished)),
		...all('everyPoll').map((notice) => imagine(selected, notice, finished, answer)),
	];
	return readingItems(finished, answer, { state: firstPoll.state, notices });
}

/** The settings do not keep the order in which the events were selected. */
function firstSelected({ context, settings }: PollRead): EventName {
	const given: unknown[] = [context.getNodeParameter('events')].flat();
	const place = (event: EventName): number => given.indexOf(event);
	const inOrder = [...settings.watch.events].sort((one, other) => place(one) - place(other));
	return inOrder[0] ?? 'everyPoll';
}

/** What the watch says of the account as it is, of a failed read after that, and of its end. */
function rehearse(finished: PollRead, { reading }: WatchedAnswer): Notice[] {
	const poll = rehearsalOf(finished);
	const read = watchReading(null, reading, poll);
	const failed = watchFailure(read?.state ?? null, 'unavailable', false, poll);
	const recovered = watchReading(failed?.state ?? null, reading, poll);
	return [read, failed, recovered].flatMap((watched) => watched?.notices ?? []);
}

/** A poll that says whatever there is to say. */
function rehearsalOf(finished: PollRead): Poll {
	const poll = pollOf(finished, true);
	return {
		...poll,
		settings: {
			...poll.settings,
			events: new Set(EVENT_NAMES),
			onFirstRead: 'alert',
			failedReads: 1,
			expiringWithinMs: [WITHIN_A_CENTURY_MS],
		},
	};
}

/** The end of something that really expires, as if it were now. */
function asExpired(soon: Notice, { at }: PollRead): Notice {
	return {
		...soon,
		event: 'expired',
		severity: SEVERITY.expired,
		lot: soon.lot && { ...soon.lot, expiresAt: new Date(at).toISOString() },
		eventId: noticeId(soon.episodeId ?? '', 'expired', 0),
	};
}

/** What kind of episode an event belongs to, if any. */
const KINDS: Partial<Record<EventName, string>> = {
	low: 'level',
	depleted: 'level',
	recovered: 'level',
	runningOutSoon: 'runway',
	runwayRecovered: 'runway',
	expiringSoon: 'expiry:sample',
	expired: 'expiry:sample',
};

/** An event that has not happened, with the numbers that the account really has. */
function imagine(
	event: EventName,
	plain: Notice,
	finished: PollRead,
	{ reading, watched: [balance] }: WatchedAnswer,
): Notice {
	const { at } = finished;
	const { provider, credential } = pollOf(finished, true);
	const owner = {
		provider: provider.name,
		accountKey: shortForm(reading.accountId ?? credential),
		balance: balance.balance,
	};
	const kind = KINDS[event];
	const previousRemaining = remainingBefore(event, balance);
	return {
		...plain,
		event,
		severity: SEVERITY[event],
		previousRemaining,
		change:
			balance.remaining === null || previousRemaining === null
				? null
				: addAmounts([balance.remaining, -previousRemaining]),
		topUp: event === 'toppedUp' ? { amount: balance.remaining ?? 0, isExact: true } : null,
		lot:
			kind === 'expiry:sample'
				? wholeLot(balance, event === 'expired' ? at : at + A_WEEK_MS)
				: null,
		since: kind === 'level' || kind === 'runway' ? at : null,
		occurredBetween: [at - HOUR_MS, at],
		...keysOf(event, kind, owner, at),
	};
}

/** What there was before, as if all that is there had just been bought, or the rest just been used. */
function remainingBefore(event: EventName, { remaining, limit }: BalanceReading): number | null {
	if (remaining === null) return null;
	if (event === 'toppedUp' || event === 'recovered' || event === 'reset')
		return Math.min(0, remaining);
	return Math.max(limit ?? remaining, remaining);
}

/** All that is there as one lot. */
function wholeLot({ remaining }: BalanceReading, expiresAt: number): Notice['lot'] {
	return {
		id: 'sample',
		label: null,
		granted: null,
		remaining,
		startsAt: null,
		expiresAt: new Date(expiresAt).toISOString(),
		details: {},
	};
}

function keysOf(
	event: EventName,
	kind: string | undefined,
	owner: KeyOwner,
	at: number,
): Pick<Notice, 'dedupKey' | 'episodeId' | 'eventId'> {
	if (kind === undefined) {
		return { dedupKey: null, episodeId: null, eventId: momentId(owner, event, at) };
	}
	const key = dedupKey(owner, kind);
	const episode = episodeId(key, at, 1);
	return { dedupKey: key, episodeId: episode, eventId: noticeId(episode, event, 1) };
}

/** What an unreachable provider looks like; the account itself was read well. */
function unreachable({ settings }: PollRead): Failure {
	return new Failure({
		class: 'unavailable',
		message: `${settings.account.provider.displayName} is not available right now`,
		description: 'This is a sample: the account was read without trouble.',
	});
}
