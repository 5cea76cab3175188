import { shortForm } from '../balance/shortForm';
import type { Threshold } from '../balance/status';
import { MINUTE_MS } from '../balance/time';
import { readAlert, type RunwayAlert } from '../runway/alert';
import { readHistory, type BurnHistory } from '../runway/history';
import { leastLeftUntil, recallLot, storeLot, type StoredLot } from './lotState';
import {
	isAnything,
	isFlag,
	isNumber,
	isText,
	listOf,
	objectOf,
	oneOf,
	orNull,
	recordOf,
	tupleOf,
	type Check,
} from './shape';

/**
 * Everything a watch remembers between two polls. Plain JSON of at most 4 KB for
 * an account, and as much for the history of each balance; no secret is in it. Times are epoch milliseconds.
 */
export interface WatchState {
	version: typeof STATE_VERSION;
	/** Catalogue id of the provider. */
	provider: string;
	/** Short form of the id of the n8n credential. */
	credential: string;
	/** Short form of the provider's own account id, as soon as a reading named one. */
	accountId: string | null;
	/** Whether keys name the account id, and not the credential; fixed with the first good reading. */
	isKeyedById: boolean;
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
	licence: StoredLot[];
	/** Number of failure episodes so far. */
	failures: number;
	failure: FailureState | null;
	/** Whether no reading has succeeded since n8n has started this watch. */
	awaitsFirstReading: boolean;
	/** Reported failures of accounts that were watched before this one. */
	formerFailures: OpenIncident[];
	/** The account that was watched before, until a reading of this one succeeds. */
	former: WatchState | null;
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
	lots: StoredLot[];
	/** Whether more lots were listed than are remembered. */
	hasMoreLots: boolean;
	/** Where the balance stood before a 0 that was seen only once. */
	beforeZero: { at: number; remaining: number } | null;
	/** Number of low episodes so far. */
	episodes: number;
	episode: Episode | null;
	runway: RunwayState;
}

/** What is remembered of how fast a balance is used. */
export interface RunwayState {
	history: BurnHistory | null;
	alert: RunwayAlert | null;
	/** How often it was running out so far. */
	episodes: number;
	/** Since when it is running out; `null` while it is not, or nobody wants to know. */
	since: number | null;
	/** When the history was last handed out to be stored; `null` before the first time. */
	savedAt: number | null;
}

export interface LastReading {
	at: number;
	/** `null` for unlimited. */
	remaining: number | null;
	used: number | null;
	limit: number | null;
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

/** A time during which reads fail. */
export interface FailureState {
	number: number;
	since: number;
	count: number;
	report: FailureReport | null;
}

/** A failure that was reported, or thrown. */
export interface FailureReport {
	/** Running number of the latest notice. */
	notices: number;
	/** Whether it was reported as a refused key. */
	isRefusal: boolean;
	announcedAt: number;
	reminders: number;
}

/** Something that was opened elsewhere and has to be closed there. */
export interface OpenIncident {
	dedupKey: string;
	/** When watching the account began. */
	began: number;
	/** Number of the episode. */
	number: number;
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
		isKeyedById: false,
		began,
		readStartedAt: null,
		readAt: null,
		attemptedAt: began,
		balanceFilter: null,
		balances: {},
		licence: [],
		failures: 0,
		failure: null,
		awaitsFirstReading: false,
		formerFailures: [],
		former: null,
	};
}

/** What the account is called in keys. */
export function accountKeyOf(
	state: Pick<WatchState, 'isKeyedById' | 'accountId' | 'credential'>,
): string {
	return (state.isKeyedById ? state.accountId : null) ?? state.credential;
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
	if (!isWatchState(value)) return null;
	const state = withReadableRunways(JSON.parse(JSON.stringify(value)) as WatchState);
	return state.attemptedAt - now > CLOCK_TOLERANCE_MS ? dateNow(state, now) : state;
}

/** A history that is not understood any more is let go; the rest of the state stands. */
function withReadableRunways(state: WatchState): WatchState {
	const balances = Object.entries(state.balances).map(([name, balance]) => {
		const history = readHistory(balance.runway.history);
		const alert = readAlert(balance.runway.alert);
		return [name, { ...balance, runway: { ...balance.runway, history, alert } }] as const;
	});
	return {
		...state,
		balances: Object.fromEntries(balances),
		former: state.former && withReadableRunways(state.former),
	};
}

const isThreshold = objectOf<Threshold>({ value: isNumber, type: oneOf('amount', 'percent') });

const isLots = listOf((lot) => isShortLot(lot) || isLongLot(lot));
const isShortLot = tupleOf(isText, orNull(isNumber), orNull(isNumber));
const isLongLot = tupleOf(isText, orNull(isNumber), orNull(isNumber), isNumber, orNull(isNumber));

const isBalanceState = objectOf<BalanceState>({
	began: isNumber,
	unit: isText,
	last: objectOf<LastReading>({
		at: isNumber,
		remaining: orNull(isNumber),
		used: orNull(isNumber),
		limit: orNull(isNumber),
	}),
	threshold: isThreshold,
	pending: objectOf<BalanceState['pending']>({ low: isNumber, depleted: isNumber }),
	renewal: orNull(
		objectOf<NonNullable<BalanceState['renewal']>>({ resetsAt: isNumber, isNoticed: isFlag }),
	),
	total: orNull(
		objectOf<HighestTotal>({
			highest: isNumber,
			fell: orNull(
				objectOf<NonNullable<HighestTotal['fell']>>({ at: isNumber, highestSince: isNumber }),
			),
		}),
	),
	lots: isLots,
	hasMoreLots: isFlag,
	beforeZero: orNull(
		objectOf<NonNullable<BalanceState['beforeZero']>>({ at: isNumber, remaining: isNumber }),
	),
	episodes: isNumber,
	episode: orNull(
		objectOf<Episode>({
			since: isNumber,
			isAnnounced: isFlag,
			isDepletedArmed: isFlag,
			notices: isNumber,
			announcedAt: isNumber,
			reminders: isNumber,
		}),
	),
	runway: objectOf<RunwayState>({
		history: isAnything,
		alert: isAnything,
		episodes: isNumber,
		since: orNull(isNumber),
		savedAt: orNull(isNumber),
	}),
});

/** Whether it was written by this version, and nobody has changed it since. */
const isWatchState: Check = objectOf<WatchState>({
	version: oneOf(STATE_VERSION),
	provider: isText,
	credential: isText,
	accountId: orNull(isText),
	isKeyedById: isFlag,
	began: isNumber,
	readStartedAt: orNull(isNumber),
	readAt: orNull(isNumber),
	attemptedAt: isNumber,
	awaitsFirstReading: isFlag,
	balanceFilter: orNull(isText),
	balances: recordOf(isBalanceState),
	licence: isLots,
	failures: isNumber,
	failure: orNull(
		objectOf<FailureState>({
			number: isNumber,
			since: isNumber,
			count: isNumber,
			report: orNull(
				objectOf<FailureReport>({
					notices: isNumber,
					isRefusal: isFlag,
					announcedAt: isNumber,
					reminders: isNumber,
				}),
			),
		}),
	),
	formerFailures: listOf(
		objectOf<OpenIncident>({
			dedupKey: isText,
			began: isNumber,
			number: isNumber,
			since: isNumber,
			notices: isNumber,
		}),
	),
	former: orNull((value) => isWatchState(value)),
});

/** The parts that enter keys, `began` above all, stay what they are. */
function dateNow(state: WatchState, now: number): WatchState {
	// Before this poll, by however little: ids name the time of the reading before.
	const past = (time: number): number => Math.min(time, now - 1);
	const pastOrNull = (time: number | null): number | null => (time === null ? null : past(time));
	const dateBalance = (balance: BalanceState): BalanceState => ({
		...balance,
		last: { ...balance.last, at: past(balance.last.at) },
		lots: keepStepsOf(balance.lots, balance.last.at),
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
		runway: dateRunway(balance.runway),
	});
	const dateRunway = ({ history, alert, since, savedAt, episodes }: RunwayState): RunwayState => ({
		// Hours that are still to come cannot be told from those that were.
		history: history !== null && history.last.at > now ? null : history,
		alert: alert && {
			...alert,
			judgedAt: past(alert.judgedAt),
			shortSince: past(alert.shortSince),
		},
		episodes,
		since: pastOrNull(since),
		savedAt: pastOrNull(savedAt),
	});
	const { failure } = state;
	return {
		...state,
		// Requests that are under way now were sent before "now".
		readStartedAt: state.readStartedAt === null ? null : 0,
		readAt: pastOrNull(state.readAt),
		attemptedAt: 0,
		balances: Object.fromEntries(
			Object.entries(state.balances).map(([name, balance]) => [name, dateBalance(balance)]),
		),
		licence: keepStepsOf(state.licence, state.readAt),
		failure: failure && {
			...failure,
			since: past(failure.since),
			report: failure.report && {
				...failure.report,
				announcedAt: past(failure.report.announcedAt),
			},
		},
		former: state.former && dateNow(state.former, now),
	};
}

/** The steps that a lot has passed stay passed, although the clock comes to them again. */
function keepStepsOf(lots: readonly StoredLot[], readAt: number | null): StoredLot[] {
	return lots
		.map(recallLot)
		.map((lot) => storeLot({ ...lot, leastLeft: leastLeftUntil(lot, readAt) }));
}
