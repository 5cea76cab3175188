import type { INodeExecutionData, IPollFunctions } from 'n8n-workflow';

import { addAmounts } from '../balance/amounts';
import { Failure } from '../balance/failure';
import { expiringLots } from '../balance/lots';
import type { BalanceReading } from '../balance/reading';
import { shortForm } from '../balance/shortForm';
import { DAY_MS, HOUR_MS, isoTime } from '../balance/time';
import type { EventItem } from '../output/eventItem';
import { toNodeError } from '../output/nodeErrors';
import { EVENT_NAMES, type EventName, type Notice, type NoticedLot } from '../watch/events';
import { dedupKey, WHOLE_ACCOUNT } from '../watch/keys';
import { buildNotice } from '../watch/notices';
import { runwayLasting } from '../watch/runway';
import type { WatchState } from '../watch/state';
import { step } from '../watch/step';
import { appliedThreshold } from '../watch/zone';
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

/** Distance of a made-up expiry in a sample. */
const SAMPLE_EXPIRY_MS = 7 * DAY_MS;

/** Made-up amount of an empty account in a sample. */
const MADE_UP_AMOUNT = 100;

/** The amounts of a sample. */
interface Amounts {
	before: number;
	now: number;
}

/** The source of a sample's amounts. */
interface RealAmounts {
	/** Amount of the account, or a made-up one. */
	held: number;
	/** The Low Threshold as an amount. */
	threshold: number;
	/** The limit, or a plausible total without one. */
	whole: number;
}

/** An event as it would look, with the account's real numbers wherever possible. */
interface SampleEvent {
	/** Subject of its key; `null` for an event that opens no episode. */
	kind: 'level' | 'runway' | 'expiry' | 'read' | null;
	amounts(real: RealAmounts): Amounts;
}

const same = ({ held }: RealAmounts): Amounts => ({ before: held, now: held });
const burning = ({ held, whole }: RealAmounts): Amounts => ({ before: whole, now: held });

const SAMPLE_EVENTS: Readonly<Record<EventName, SampleEvent>> = {
	low: {
		kind: 'level',
		amounts: ({ threshold, whole }) => ({ before: whole, now: threshold }),
	},
	depleted: { kind: 'level', amounts: ({ held }) => ({ before: held, now: 0 }) },
	recovered: {
		kind: 'level',
		amounts: ({ threshold, whole }) => ({ before: threshold, now: whole }),
	},
	toppedUp: { kind: null, amounts: ({ held }) => ({ before: 0, now: held }) },
	reset: { kind: null, amounts: ({ whole }) => ({ before: 0, now: whole }) },
	expiringSoon: { kind: 'expiry', amounts: same },
	expired: { kind: 'expiry', amounts: ({ held }) => ({ before: 2 * held, now: held }) },
	runningOutSoon: { kind: 'runway', amounts: burning },
	runwayRecovered: { kind: 'runway', amounts: burning },
	readFailed: { kind: 'read', amounts: same },
	readRecovered: { kind: 'read', amounts: same },
	everyPoll: { kind: null, amounts: same },
};

/**
 * One item for the editor's test: the report of a first poll on a real reading, otherwise
 * an example of the first selected event. Nothing is stored.
 *
 * @throws NodeApiError or NodeOperationError when the account cannot be read and that is
 * not an event of this trigger
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
	const impatient = { ...poll, settings: { ...poll.settings, failedReads: 1 } };
	const failed = step(null, outcome.class, impatient);
	return asOutput(failureItems(finished, outcome, failed?.notices ?? []));
}

function asOutput(items: readonly EventItem[]): INodeExecutionData[][] {
	const samples = items.slice(0, 1).map((item) => ({
		...item,
		reason: 'sample' as const,
		summary: `Test: ${item.summary}`,
	}));
	return toOutput(samples);
}

function sampleReading(finished: PollRead, answer: WatchedAnswer): EventItem[] {
	const firstPoll = step(null, answer.reading, pollOf(finished, true));
	if (firstPoll === null) return [];
	if (firstPoll.notices.length > 0) return readingItems(finished, answer, firstPoll);
	return sampleEventItems(firstSelected(finished), finished, answer, firstPoll.state);
}

/** The settings do not keep the order in which the events were selected. */
function firstSelected({ context, settings }: PollRead): EventName {
	const given: unknown[] = [context.getNodeParameter('events')].flat();
	const place = (event: EventName): number => given.indexOf(event);
	const chosen = EVENT_NAMES.filter((event) => settings.watch.events.has(event));
	return chosen.sort((one, other) => place(one) - place(other))[0] ?? 'everyPoll';
}

/** The item of an event that has not happened. */
function sampleEventItems(
	event: EventName,
	finished: PollRead,
	answer: WatchedAnswer,
	state: WatchState,
): EventItem[] {
	const { at, settings } = finished;
	const { kind, amounts } = SAMPLE_EVENTS[event];
	const [balance] = answer.watched;
	const real = realAmounts(balance, finished, state);
	const { before, now } = amounts(real);
	const isReal = kind === 'read' || event === 'everyPoll';
	const shown = isReal ? balance : withAmount(balance, now);
	if (kind === 'expiry') shown.lots = [...shown.lots, ...madeUpLots(shown, at)];
	const notice = noticeOf(
		event,
		shown,
		isReal ? balance.remaining : before,
		finished,
		answer,
		state,
	);
	if (event === 'readFailed') return failureItems(finished, unreachable(finished), [notice]);

	const within = settings.watch.runningOutWithinHours || 2;
	const hours = event === 'runningOutSoon' ? within / 2 : within * 2;
	const known = state.balances[balance.balance];
	const runway = kind === 'runway' ? runwayLasting(hours, now, at) : known?.runway;
	const balances = known && runway ? { [balance.balance]: { ...known, runway } } : state.balances;
	const reading = { ...answer.reading, balances: [shown] satisfies [BalanceReading] };
	return readingItems(
		finished,
		{ ...answer, reading, watched: [shown] },
		{ state: { ...state, balances }, notices: [notice] },
	);
}

function realAmounts(
	{ balance, remaining, limit }: BalanceReading,
	{ settings }: PollRead,
	{ balances }: WatchState,
): RealAmounts {
	const held = remaining !== null && remaining > 0 ? remaining : MADE_UP_AMOUNT;
	const { type, value } = appliedThreshold(
		settings.watch.threshold,
		balances[balance]?.base?.amount ?? null,
	);
	const threshold = type === 'percent' ? ((limit ?? held) * value) / 100 : value;
	return { held, threshold, whole: Math.max(held, limit ?? 0, 2 * threshold) };
}

/** A balance with this amount, and nothing that contradicts it. */
function withAmount(balance: BalanceReading, remaining: number): BalanceReading {
	const { limit, used } = balance;
	const counts = used !== null && limit !== null && limit >= remaining;
	return {
		...balance,
		remaining,
		unlimited: false,
		used: counts ? addAmounts([limit, -remaining]) : used,
	};
}

function noticeOf(
	event: EventName,
	balance: BalanceReading,
	before: number | null,
	finished: PollRead,
	{ reading }: WatchedAnswer,
	{ balances }: WatchState,
): Notice {
	const { at, settings } = finished;
	const { provider, credential, watch } = pollOf(finished, true);
	const { kind } = SAMPLE_EVENTS[event];
	const isOfReads = kind === 'read';
	const { threshold } = settings.watch;
	const base = balances[balance.balance]?.base?.amount ?? null;
	const lot = kind === 'expiry' ? lotOf(event, balance, at) : null;
	const owner = {
		provider: provider.name,
		accountKey: shortForm(reading.accountId ?? credential),
		balance: isOfReads ? WHOLE_ACCOUNT : balance.balance,
	};
	const subject = {
		owner,
		balance: isOfReads ? null : balance.balance,
		before: { at: at - HOUR_MS, remaining: before },
		at,
		remaining: event === 'readFailed' ? null : balance.remaining,
		threshold: isOfReads
			? null
			: { value: appliedThreshold(threshold, base).value, type: threshold.type },
	};
	const keyKind = lot === null ? String(kind) : `expiry:${lot.expiresAt?.slice(0, 10)}`;
	const occasion = { dedupKey: dedupKey(owner, keyKind, watch), began: at, number: 1, notice: 1 };
	return buildNotice(event, subject, kind === null ? at : occasion, {
		lots: lot && [lot],
		level: event === 'low' ? 1 : null,
		topUp: event === 'toppedUp' ? { amount: balance.remaining ?? 0, isExact: true } : null,
		since: kind === null || kind === 'expiry' ? null : at,
	});
}

/** The whole balance as one lot, if no lot expires. */
function madeUpLots(balance: BalanceReading, at: number): BalanceReading['lots'] {
	if (expiringLots(balance.lots, at).length > 0) return [];
	const lot = { id: 'sample', label: null, granted: null, startsAt: null, details: {} };
	return [{ ...lot, remaining: balance.remaining ?? 0, expiresAt: isoTime(at + SAMPLE_EXPIRY_MS) }];
}

/** The lot that expires next; for Expired, as if its end were now. */
function lotOf(event: EventName, balance: BalanceReading, at: number): NoticedLot | null {
	const [lot = null] = expiringLots(balance.lots, at);
	return lot && event === 'expired' ? { ...lot, expiresAt: isoTime(at) } : lot;
}

/** A simulated outage; the account itself was read successfully. */
function unreachable({ settings }: PollRead): Failure {
	return new Failure({
		class: 'unavailable',
		message: `${settings.account.provider.displayName} is not available right now`,
		description: 'This is a sample: the account was read without trouble.',
	});
}
