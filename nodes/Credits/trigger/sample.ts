import type { INodeExecutionData, IPollFunctions } from 'n8n-workflow';

import { Failure } from '../balance/failure';
import { byExpiry } from '../balance/lots';
import type { BalanceReading } from '../balance/reading';
import { shortForm } from '../balance/shortForm';
import { DAY_MS, HOUR_MS } from '../balance/time';
import type { EventItem } from '../output/eventItem';
import { toNodeError } from '../output/nodeErrors';
import { EVENT_NAMES, type EventName, type Notice, type NoticedLot } from '../watch/events';
import { dedupKey, WHOLE_ACCOUNT } from '../watch/keys';
import { buildNotice } from '../watch/notices';
import { step } from '../watch/step';
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

/** How far ahead an expiry is that an account does not have. */
const A_WEEK_MS = 7 * DAY_MS;

/** An event as it would look with the numbers that the account really has. */
interface Scene {
	/** What its key is about; `null` for what opens nothing. */
	kind: 'level' | 'runway' | 'expiry' | 'read' | null;
	/** What there was at the reading before. */
	before: 'everything' | 'nothing' | 'the same';
}

const SCENES: Readonly<Record<EventName, Scene>> = {
	low: { kind: 'level', before: 'everything' },
	depleted: { kind: 'level', before: 'everything' },
	recovered: { kind: 'level', before: 'nothing' },
	toppedUp: { kind: null, before: 'nothing' },
	reset: { kind: null, before: 'nothing' },
	expiringSoon: { kind: 'expiry', before: 'everything' },
	expired: { kind: 'expiry', before: 'everything' },
	runningOutSoon: { kind: 'runway', before: 'everything' },
	runwayRecovered: { kind: 'runway', before: 'everything' },
	readFailed: { kind: 'read', before: 'the same' },
	readRecovered: { kind: 'read', before: 'the same' },
	everyPoll: { kind: null, before: 'the same' },
};

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
	const poll = pollOf(finished, false);
	const failed = step(null, outcome.class, {
		...poll,
		settings: { ...poll.settings, failedReads: 1 },
	});
	return asOutput(failureItems(finished, outcome, failed?.notices ?? []));
}

function asOutput(items: readonly EventItem[]): INodeExecutionData[][] {
	return toOutput(items.slice(0, 1).map((item) => ({ ...item, reason: 'sample' })));
}

function sampleReading(finished: PollRead, answer: WatchedAnswer): EventItem[] {
	const firstPoll = step(null, answer.reading, pollOf(finished, true));
	if (firstPoll === null) return [];
	if (firstPoll.notices.length > 0) return readingItems(finished, answer, firstPoll);
	const event = firstSelected(finished);
	const notices = [sceneOf(event, finished, answer)];
	return event === 'readFailed'
		? failureItems(finished, unreachable(finished), notices)
		: readingItems(finished, answer, { state: firstPoll.state, notices });
}

/** The settings do not keep the order in which the events were selected. */
function firstSelected({ context, settings }: PollRead): EventName {
	const given: unknown[] = [context.getNodeParameter('events')].flat();
	const place = (event: EventName): number => given.indexOf(event);
	const chosen = EVENT_NAMES.filter((event) => settings.watch.events.has(event));
	return chosen.sort((one, other) => place(one) - place(other))[0] ?? 'everyPoll';
}

/** The notice of an event that has not happened. */
function sceneOf(
	event: EventName,
	finished: PollRead,
	{ reading, watched: [balance] }: WatchedAnswer,
): Notice {
	const { at, settings } = finished;
	const { provider, credential } = pollOf(finished, true);
	const { kind, before } = SCENES[event];
	const isOfReads = kind === 'read';
	const lot = kind === 'expiry' ? lotOf(event, balance, at) : null;
	const owner = {
		provider: provider.name,
		accountKey: shortForm(reading.accountId ?? credential),
		balance: isOfReads ? WHOLE_ACCOUNT : balance.balance,
	};
	const subject = {
		owner,
		balance: isOfReads ? null : balance.balance,
		before: { at: at - HOUR_MS, remaining: remainingBefore(before, balance) },
		at,
		remaining: event === 'readFailed' ? null : balance.remaining,
		threshold: isOfReads ? null : settings.watch.threshold,
	};
	const occasion = {
		dedupKey: dedupKey(owner, lot === null ? String(kind) : `expiry:${shortForm(lot.id)}`),
		began: at,
		number: 1,
		notice: 1,
	};
	return buildNotice(event, subject, kind === null ? at : occasion, {
		lot,
		topUp: event === 'toppedUp' ? { amount: balance.remaining ?? 0, isExact: true } : null,
		since: kind === null || kind === 'expiry' ? null : at,
	});
}

/** What there was before, as if all that is there had just been bought, or the rest just been used. */
function remainingBefore(
	before: Scene['before'],
	{ remaining, limit }: BalanceReading,
): number | null {
	if (remaining === null || before === 'the same') return remaining;
	return before === 'nothing' ? Math.min(0, remaining) : Math.max(limit ?? remaining, remaining);
}

/** The next lot to expire, or all that is there as one; after its end as if that were now. */
function lotOf(event: EventName, { lots, remaining }: BalanceReading, at: number): NoticedLot {
	const next = byExpiry(lots).find(
		(lot) => lot.remaining > 0 && lot.expiresAt !== null && Date.parse(lot.expiresAt) > at,
	);
	const whole = {
		id: 'sample',
		label: null,
		granted: null,
		remaining,
		startsAt: null,
		details: {},
	};
	const expiresAt = event === 'expired' ? at : at + A_WEEK_MS;
	const lot = next ?? { ...whole, expiresAt: null };
	const isGiven = next !== undefined && event !== 'expired';
	return isGiven ? lot : { ...lot, expiresAt: new Date(expiresAt).toISOString() };
}

/** What an unreachable provider looks like; the account itself was read well. */
function unreachable({ settings }: PollRead): Failure {
	return new Failure({
		class: 'unavailable',
		message: `${settings.account.provider.displayName} is not available right now`,
		description: 'This is a sample: the account was read without trouble.',
	});
}
