import { addAmounts, formatQuantity } from '../balance/amounts';
import type { Failure } from '../balance/failure';
import {
	assess,
	unknownItem,
	type AccountIdentity,
	type BalanceItem,
	type KnownBalance,
} from './balanceItem';
import type { AccountReading, BalanceReading, Lot } from '../balance/reading';
import type { Threshold, ThresholdType } from '../balance/status';
import { isoTime } from '../balance/time';
import { itemError, type ItemError } from './errorItem';
import type { Runway } from '../runway/forecastRunway';
import { runwayPhrase } from '../runway/phrase';
import { runwayOf } from '../watch/runway';
import { appliedThreshold } from '../watch/zone';
import type { WatchState } from '../watch/state';
import type { EventName, Notice, NoticedLot, Reason, Severity } from '../watch/events';

/** Reason of an event item. A failed read has its class. */
export type EventReason = Reason | Failure['class'] | 'sample';

/**
 * Output of the trigger: the balance and its event. Every field is always present; what
 * does not apply is `null`. Times are ISO 8601 UTC.
 */
export type EventItem = EventHeading & Omit<BalanceItem, 'lots'> & EventFacts;

/** The fields before the balance, because people look for them first. */
export interface EventHeading {
	event: EventName;
	severity: Severity;
	reason: EventReason | null;
}

/** The fields after the balance. */
export interface EventFacts {
	previousRemaining: number | null;
	change: number | null;
	threshold: number | null;
	thresholdType: ThresholdType | null;
	level: number | null;
	topUpAmount: number | null;
	topUpExact: boolean | null;
	lot: NoticedLot | null;
	/** For a notice about an expiry its lots, otherwise those of the balance. */
	lots: readonly NoticedLot[];
	/** Not `error`: n8n takes a first item with such a field for a failed try. */
	readError: ItemError | null;
	since: string | null;
	occurredBetween: [string, string] | null;
	dedupKey: string | null;
	episodeId: string | null;
	eventId: string;
	/** Runway of the balance; `null` if nothing was read. */
	runway: Runway | null;
}

/** The watched balances of a good reading, and its time, epoch milliseconds. */
export interface WatchedReading {
	reading: AccountReading;
	watched: readonly [BalanceReading, ...BalanceReading[]];
	retrievedAt: number;
}

/** The item of a notice about a good reading. @param state of the watch after it */
export function eventItem(
	notice: Notice,
	{ reading, watched, retrievedAt }: WatchedReading,
	{ balances }: WatchState,
	identity: AccountIdentity,
	threshold: Threshold,
): EventItem {
	// Notices without a balance go with the first one.
	const balance = watched.find((entry) => entry.balance === notice.balance) ?? watched[0];
	const state = balances[balance.balance];
	const runway = state ? runwayOf(state.runway, balance, retrievedAt) : null;
	const news = newsOf(notice, balance, runway);
	const applied =
		levelThreshold(notice) ?? appliedThreshold(threshold, state?.base?.amount ?? null);
	const item = assess(reading, balance, identity, applied, retrievedAt, news);
	const { lots, ...rest } = item;
	return { ...heading(notice, notice.reason), ...rest, ...facts(notice, null, runway, lots) };
}

/** The threshold of a notice, as it applies to the balance; `null` for none. */
function levelThreshold({ level, threshold }: Notice): Threshold | null {
	if (level === null || threshold === null) return null;
	const { type, value } = threshold;
	// For a percentage of the last top-up, a notice has the amount.
	return { type: type === 'percentOfTopUp' ? 'amount' : type, value };
}

/** The item of a failed read. @param now epoch milliseconds */
export function failureItem(
	notice: Notice,
	failure: Failure,
	known: KnownBalance,
	identity: AccountIdentity,
	now: number,
): EventItem {
	const { lots, ...rest } = unknownItem(known, identity, failure.message, now);
	return {
		...heading(notice, failure.class),
		...rest,
		...facts(notice, itemError(failure), null, lots),
	};
}

function heading({ event, severity }: Notice, reason: EventReason | null): EventHeading {
	return { event, severity, reason };
}

function facts(
	notice: Notice,
	readError: ItemError | null,
	runway: Runway | null,
	balanceLots: readonly Lot[],
): EventFacts {
	const { threshold, topUp, occurredBetween, since, lots } = notice;
	return {
		previousRemaining: notice.previousRemaining,
		change: notice.change,
		threshold: threshold?.value ?? null,
		thresholdType: threshold?.type ?? null,
		level: notice.level,
		topUpAmount: topUp?.amount ?? null,
		topUpExact: topUp?.isExact ?? null,
		lot: lots?.[0] ?? null,
		lots: lots ?? balanceLots,
		readError,
		since: since === null ? null : isoTime(since),
		occurredBetween: occurredBetween && [isoTime(occurredBetween[0]), isoTime(occurredBetween[1])],
		dedupKey: notice.dedupKey,
		episodeId: notice.episodeId,
		eventId: notice.eventId,
		runway,
	};
}

/** The event in the summary; Low and Depleted are visible from the status. */
function newsOf(
	{ event, topUp, lots }: Notice,
	{ unit }: BalanceReading,
	runway: Runway | null,
): string | null {
	switch (event) {
		case 'recovered':
			return 'recovered';
		case 'readRecovered':
			return 'can be read again';
		case 'reset':
			return 'the period was renewed';
		case 'runningOutSoon':
			return runway && runwayPhrase(runway);
		case 'runwayRecovered':
			return runway && `lasts longer again, ${runwayPhrase(runway)}`;
		case 'toppedUp':
			return (
				topUp &&
				`topped up by ${topUp.isExact ? '' : 'about '}${formatQuantity(topUp.amount, unit)}`
			);
		case 'expiringSoon':
			return lots && `${lotsPhrase(lots, unit)} will expire on ${dayOf(lots[0])}`;
		case 'expired':
			return lots && `${lost(lots, unit)} expired on ${dayOf(lots[0])}`;
		default:
			return null;
	}
}

function lotsPhrase(lots: readonly NoticedLot[], unit: string): string {
	const amounts = lots.flatMap(({ remaining }) => remaining ?? []);
	return amounts.length === 0 ? 'the license' : formatQuantity(addAmounts(amounts), unit);
}

/** The amount that lots held when last read is the maximum that can have been lost. */
function lost(lots: readonly NoticedLot[], unit: string): string {
	return `${lots[0]?.remaining === null ? '' : 'up to '}${lotsPhrase(lots, unit)}`;
}

function dayOf({ expiresAt }: NoticedLot): string {
	return `${expiresAt?.slice(0, 10)} (UTC)`;
}
