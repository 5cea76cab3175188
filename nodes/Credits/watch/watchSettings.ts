import type { Threshold } from '../balance/status';
import type { EventName } from './events';

/** How an account is watched. Times are in milliseconds. */
export interface WatchSettings {
	/** Which events leave the watch. What is tracked does not depend on it. */
	events: ReadonlySet<EventName>;
	threshold: Threshold;
	/** More thresholds of the same type, each below the one before. */
	furtherThresholds: readonly number[];
	/** The only balance that is watched, by name; `null` for all of the account. */
	balance: string | null;
	/** How far above the threshold a balance has recovered, in percent of the threshold. */
	recoverMargin: number;
	/** How many readings in a row make a worsening; `null` for one, and two for a sudden 0. */
	confirmReads: number | null;
	/** Whether a balance that is low when watching starts is announced. */
	onFirstRead: 'alert' | 'baseline';
	/** How often an announcement is repeated while it holds; 0 for never. */
	remindEveryMs: number;
	/** How often at most. */
	maxReminders: number;
	/** The smallest rise that is a top-up; `null` to decide by the kind of evidence. */
	minTopUp: number | null;
	/** How long before its expiry a lot is reported, once for each of these. */
	expiringWithinMs: readonly number[];
	/** The least that the lots of one day have to hold together; `null` for 5 % of the balance. */
	minExpiring: number | null;
	/** How many failed reads in a row are reported; `null` for three over 15 minutes. */
	failedReads: number | null;
	/** A runway shorter than this many hours is reported; 0 turns that off. */
	runningOutWithinHours: number;
	/** How often the history of burn is stored without an event; 0 for never. */
	saveHistoryEveryMs: number;
}

/** What the record of a provider says about its balances beside the readings. */
export interface WatchedProvider {
	/** Catalogue id. */
	name: string;
	/** Whether readings have lots. */
	hasLots: boolean;
	/** By how much the provider refills a balance by itself, in its unit; 0 for not at all. */
	automaticRefill: number;
}
