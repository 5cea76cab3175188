import type { Lot } from '../balance/reading';
import type { Threshold } from '../balance/status';

/** Every event that a watch can report, in the order in which one poll reports them. */
export const EVENT_NAMES = [
	'readFailed',
	'readRecovered',
	'reset',
	'toppedUp',
	'expiringSoon',
	'expired',
	'depleted',
	'low',
	'recovered',
	'runningOutSoon',
	'runwayRecovered',
	'everyPoll',
] as const;

export type EventName = (typeof EVENT_NAMES)[number];

export type Severity = 'info' | 'warning' | 'critical';

/**
 * Why a notice is given now.
 *
 * - `initial`: the condition held when watching began.
 * - `crossed`: the condition began after the previous reading.
 * - `confirmed`: the condition began, and a further reading agrees.
 * - `configChanged`: the settings changed, not the balance.
 * - `reminder`: the condition still holds.
 * - `toppedUp`, `reset`, `unlimited`, `rose`: how a balance recovered.
 */
export type Reason =
	| 'initial'
	| 'crossed'
	| 'confirmed'
	| 'configChanged'
	| 'reminder'
	| 'toppedUp'
	| 'reset'
	| 'unlimited'
	| 'rose';

/** A lot in a notice: as listed, or what is still known of one that is no longer listed. */
export type NoticedLot = Omit<Lot, 'remaining'> & { remaining: number | null };

/**
 * One thing worth reporting. Amounts are in the unit of the balance, times are epoch
 * milliseconds; what does not apply is `null`.
 */
export interface Notice {
	event: EventName;
	severity: Severity;
	/** For a failed read the reason is the class of its failure, which is not known here. */
	reason: Reason | null;
	/** Name of the balance; `null` for the whole account. */
	balance: string | null;
	previousRemaining: number | null;
	/** The remaining amount minus the previous one. */
	change: number | null;
	/** For a percentage of the last top-up, the resulting amount. */
	threshold: Threshold | null;
	/** Number of the threshold reached: 1 for the Low Threshold, 2 and up for further ones. */
	level: number | null;
	topUp: TopUp | null;
	/** The lots that expire together, soonest first. */
	lots: readonly [NoticedLot, ...NoticedLot[]] | null;
	/** Start of the episode. */
	since: number | null;
	/** Times of the previous reading and of this one. */
	occurredBetween: [number, number] | null;
	dedupKey: string | null;
	episodeId: string | null;
	eventId: string;
}

/** Credits that were bought or granted. */
export interface TopUp {
	amount: number;
	/** Whether the amount is the provider's own figure rather than a difference that hides usage. */
	isExact: boolean;
}

export const SEVERITY: Readonly<Record<EventName, Severity>> = {
	readFailed: 'warning',
	readRecovered: 'info',
	reset: 'info',
	toppedUp: 'info',
	expiringSoon: 'warning',
	expired: 'warning',
	depleted: 'critical',
	low: 'warning',
	recovered: 'info',
	runningOutSoon: 'warning',
	runwayRecovered: 'info',
	everyPoll: 'info',
};
