import type { Lot } from '../balance/reading';
import type { Threshold } from '../balance/status';

/** Everything a watch can report, in the order in which one poll reports it. */
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
 * - `initial`: it was so when watching began.
 * - `crossed`: it became so since the reading before.
 * - `confirmed`: it became so, and a further reading agrees.
 * - `configChanged`: the balance stands where it stood, but the settings were changed.
 * - `reminder`: it is still so.
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

/** A lot in a notice: as listed, or what is still known of one that is not. */
export type NoticedLot = Omit<Lot, 'remaining'> & { remaining: number | null };

/**
 * One thing that a person would want to know. Amounts are in the unit of the
 * balance, times are epoch milliseconds; what does not apply is `null`.
 */
export interface Notice {
	event: EventName;
	severity: Severity;
	/** A failed read has the class of its failure as reason, which is not known here. */
	reason: Reason | null;
	/** The balance that it is about; `null` for the whole account. */
	balance: string | null;
	previousRemaining: number | null;
	/** Remaining less what remained before. */
	change: number | null;
	/** Of a percentage of the last top-up, the amount that it comes to. */
	threshold: Threshold | null;
	/** Which threshold was reached: 1 for the Low Threshold, 2 and up for further ones. */
	level: number | null;
	topUp: TopUp | null;
	/** The lots that expire together, soonest first. */
	lots: readonly [NoticedLot, ...NoticedLot[]] | null;
	/** Start of the episode. */
	since: number | null;
	/** When the reading before was made, and this one. */
	occurredBetween: [number, number] | null;
	dedupKey: string | null;
	episodeId: string | null;
	eventId: string;
}

/** Credits that were bought or granted. */
export interface TopUp {
	amount: number;
	/** Whether the amount is the provider's own figure, and no difference that hides what was used. */
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
