import type { Threshold } from '../balance/status';
import type { EventName } from './events';

/** Settings of a watch. Times are in milliseconds. */
export interface WatchSettings {
	/** Events that leave the watch. Tracking does not depend on them. */
	events: ReadonlySet<EventName>;
	threshold: Threshold;
	/** More thresholds of the same type, each below the one before. */
	furtherThresholds: readonly number[];
	/** Name of the only balance that is watched; `null` for all of the account. */
	balance: string | null;
	/** Distance above the threshold at which a balance has recovered, in percent of the threshold. */
	recoverMargin: number;
	/** Consecutive readings that confirm a worsening; `null` for one, and two for a sudden 0. */
	confirmReads: number | null;
	/** Whether a balance that is already low when watching starts is announced. */
	onFirstRead: 'alert' | 'baseline';
	/** Interval at which an announcement is repeated while it holds; 0 for never. */
	remindEveryMs: number;
	/** Maximum number of reminders. */
	maxReminders: number;
	/** Smallest rise that counts as a top-up; `null` to decide by the kind of evidence. */
	minTopUp: number | null;
	/** Times before its expiry at which a lot is reported, once each. */
	expiringWithinMs: readonly number[];
	/** Minimum sum of the lots of one day; `null` for 5 % of the balance. */
	minExpiring: number | null;
	/** Consecutive failed reads before a report; `null` for three over 15 minutes. */
	failedReads: number | null;
	/** Runway in hours below which it is reported; 0 turns this off. */
	runningOutWithinHours: number;
	/** Interval at which the history of burn is stored without an event; 0 for never. */
	saveHistoryEveryMs: number;
}

/** Facts from the provider's record about its balances. */
export interface WatchedProvider {
	/** Catalogue id. */
	name: string;
	/** Whether readings have lots. */
	hasLots: boolean;
	/** Amount by which the provider refills a balance automatically, in its unit; 0 for none. */
	automaticRefill: number;
}
