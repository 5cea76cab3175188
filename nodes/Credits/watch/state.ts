import { createHash } from 'node:crypto';

import type { FailureClass } from '../balance/failure';
import { isRecord } from '../balance/readers';
import type { Threshold } from '../balance/status';
import { MINUTE_MS } from './settings';

/**
 * Everything a watch remembers between two polls. Plain JSON of at most 4 KB for
 * an account; no secret is in it. Times are epoch milliseconds.
 */
export interface WatchState {
	version: typeof STATE_VERSION;
	/** Catalogue id of the provider. */
	provider: string;
	/** Short form of the id of the n8n credential. */
	credential: string;
	/** Short form of the provider's own account id, as soon as a reading named one. */
	accountId: string | null;
	/** What the account is called in keys; fixed with the first good reading. */
	accountKey: string;
	/** When watching this account began. */
	began: number;
	/** When the request of the latest good reading was sent; `null` before the first. */
	readStartedAt: number | null;
	/** When the latest good reading was complete; `null` before the first. */
	readAt: number | null;
	/** When the latest request was sent, whatever became of it. */
	attemptedAt: number;
	/** The setting that said which balances are watched; `null` for all. */
	balanceFilter: string | null;
	balances: Record<string, BalanceState>;
	/** The end of the licence, which belongs to no single balance. */
	licence: LotState[];
	/** Number of failure episodes so far. */
	failures: number;
	failure: FailureState | null;
	/** A reported failure of the account that was watched before this one. */
	formerFailure: OpenIncident | null;
}

/** What is remembered of one balance. */
export interface BalanceState {
	began: number;
	/** Short form of the unit. */
	unit: string;
	/** The last reading that counts: one not yet confirmed does not. */
	last: LastReading;
	/** What it was judged by. */
	threshold: Threshold;
	/** How many readings in a row were at each level without being believed. */
	pending: Record<Level, number>;
	/** When the period renews, and whether this renewal has been noticed already. */
	renewal: { resetsAt: number; isNoticed: boolean } | null;
	/** Highest of remaining + used since the last reset. */
	total: HighestTotal | null;
	lots: LotState[];
	/** Whether more lots were listed than are remembered. */
	hasMoreLots: boolean;
	/** Where the balance stood before a 0 that was seen only once. */
	beforeZero: { at: number; remaining: number } | null;
	/** Number of low episodes so far. */
	episodes: number;
	episode: Episode | null;
}

export interface LastReading {
	at: number;
	/** `null` for unlimited. */
	remaining: number | null;
	used: number | null;
}

export interface HighestTotal {
	highest: number;
	/** Since when the sum is below its highest. */
	fell: { at: number; highestSince: number } | null;
}

/** How far a balance has worsened. */
export type Level = 'low' | 'depleted';

/** A time during which a balance is low. */
export interface Episode {
	since: number;
	/** Whether it was announced, or would have been had its event been selected. */
	isAnnounced: boolean;
	/** Whether the next reading at or below 0 is to be announced. */
	isDepletedArmed: boolean;
	/** Running number of the latest notice. */
	notices: number;
	announcedAt: number;
	reminders: number;
}

/** A lot between two readings. */
export interface LotState {
	/** Short form of the lot's id. */
	id: string;
	/** What it held at the last reading; `null` for something without an amount. */
	remaining: number | null;
	expiresAt: number | null;
	/** Running number of its expiry: one that moves on starts anew. */
	episode: number;
	/** When it was last seen to hold something, if it holds nothing now. */
	heldAt: number | null;
}

/** A time during which reads fail. */
export interface FailureState {
	number: number;
	since: number;
	count: number;
	class: FailureClass;
	report: FailureReport | null;
}

/** A failure that was reported, or thrown, or would have been had its event been selected. */
export interface FailureReport extends OpenIncident {
	/** Whether it was reported as a refused key. */
	isRefusal: boolean;
	announcedAt: number;
	reminders: number;
}

/** Something that was opened elsewhere and has to be closed there. */
export interface OpenIncident {
	dedupKey: string;
	episodeId: string;
	since: number;
	notices: number;
}

const STATE_VERSION = 1;

/** Readings within this time of each other may overtake one another. */
const CLOCK_TOLERANCE_MS = 15 * MINUTE_MS;

/** The state of an account that nothing is known of yet. */
export function newState(
	account: { provider: string; credential: string },
	began: number,
): WatchState {
	const credential = shortForm(account.credential);
	return {
		version: STATE_VERSION,
		provider: account.provider,
		credential,
		accountId: null,
		accountKey: credential,
		began,
		readStartedAt: null,
		readAt: null,
		attemptedAt: began,
		balanceFilter: null,
		balances: {},
		licence: [],
		failures: 0,
		failure: null,
		formerFailure: null,
	};
}

/**
 * Takes over what n8n has kept.
 *
 * @param value anything; what was not written by this version counts as nothing
 * @param now epoch milliseconds. A state from far ahead of the clock was written
 * before the clock was set back: it is dated now, or it would silence the watch
 * until the clock has caught up.
 * @returns a copy that shares nothing with what n8n keeps
 */
export function takeOver(value: unknown, now: number): WatchState | null {
	if (!isRecord(value) || value.version !== STATE_VERSION) return null;
	const state = JSON.parse(JSON.stringify(value)) as WatchState;
	return state.attemptedAt - now > CLOCK_TOLERANCE_MS ? dateNow(state, now) : state;
}

/** The parts that enter keys, `began` above all, stay what they are. */
function dateNow(state: WatchState, now: number): WatchState {
	const past = (time: number): number => Math.min(time, now);
	const pastOrNull = (time: number | null): number | null => (time === null ? null : past(time));
	const dateLot = (lot: LotState): LotState => ({ ...lot, heldAt: pastOrNull(lot.heldAt) });
	const dateBalance = (balance: BalanceState): BalanceState => ({
		...balance,
		last: { ...balance.last, at: past(balance.last.at) },
		lots: balance.lots.map(dateLot),
		beforeZero: balance.beforeZero && { ...balance.beforeZero, at: past(balance.beforeZero.at) },
		total: balance.total && {
			...balance.total,
			fell: balance.total.fell && { ...balance.total.fell, at: past(balance.total.fell.at) },
		},
		episode: balance.episode && {
			...balance.episode,
			since: past(balance.episode.since),
			announcedAt: past(balance.episode.announcedAt),
		},
	});
	const { failure } = state;
	return {
		...state,
		readStartedAt: pastOrNull(state.readStartedAt),
		readAt: pastOrNull(state.readAt),
		attemptedAt: now,
		balances: Object.fromEntries(
			Object.entries(state.balances).map(([name, balance]) => [name, dateBalance(balance)]),
		),
		licence: state.licence.map(dateLot),
		failure: failure && {
			...failure,
			since: past(failure.since),
			report: failure.report && {
				...failure.report,
				announcedAt: past(failure.report.announcedAt),
			},
		},
	};
}

/** What may stand in a state and in keys as it is. */
const SHORT = /^[\w.:|#@+ -]{1,40}$/;

/** An id of at most 40 plain characters: itself, or a hash where it is longer or has others. */
export function shortForm(id: string): string {
	return SHORT.test(id) ? id : createHash('sha256').update(id).digest('base64url').slice(0, 32);
}
