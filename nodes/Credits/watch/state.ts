import { shortForm } from '../balance/shortForm';
import { MINUTE_MS } from '../balance/time';
import { readAlert, type RunwayAlert } from '../runway/alert';
import { readHistory, type BurnHistory } from '../runway/history';
import { leastLeftUntil, restoreLot, storedLot, storeLot, type StoredLot } from './lotState';
import {
	anything,
	flag,
	list,
	mapped,
	nullable,
	number,
	object,
	oneOf,
	record,
	text,
	time,
	type StoredTimes,
	type TypeOf,
} from './schema';
import { upgradeState } from './version1';

/**
 * Version of the stored state. A stored state that lacks a field of its schema is discarded,
 * and the watch starts anew. So with a new field the version grows, and the states of this
 * one are converted as in `version1.ts`.
 */
const STATE_VERSION = 2;

/** Time within which readings may overtake one another. */
const CLOCK_TOLERANCE_MS = 15 * MINUTE_MS;

/** The last millisecond of the year 9999: later dates have no usual form. */
const MAX_EPOCH_MS = Date.UTC(10_000, 0) - 1;

/** A lasting condition that is announced: since when, and how often. */
const announced = {
	since: time('past'),
	/** Running number of the latest notice. */
	notices: number,
	announcedAt: time('past'),
	reminders: number,
};

/**
 * The watch that opened an incident, as in its key, which stays while it is open. `null` if
 * it was opened before keys included the watch.
 */
const openedBy = nullable(text);

/** A low episode: the time during which a balance is low or depleted. */
const episode = mapped(
	object({
		...announced,
		watch: openedBy,
		/** Whether it was announced, or would have been if its event were selected. */
		isAnnounced: flag,
		/** Whether the next reading at or below 0 is to be announced. */
		isDepletedArmed: flag,
		/** Value of the deepest threshold that must not be reported again now; 0 after Depleted. */
		reportedTo: number,
	}),
	beginningFirst,
);

/** The last reading that counts; an unconfirmed one does not. */
const lastReading = object({
	at: time('past'),
	/** `null` for unlimited. */
	remaining: nullable(number),
	used: nullable(number),
	limit: nullable(number),
});

/** The highest of remaining + used since the last renewal. */
const highestTotal = object({
	highest: number,
	/** Since when the sum has been below it, and its highest value in that time. */
	fall: nullable(object({ since: time('past'), highest: number })),
});

/** The burn history of a balance and its runway episode. */
const runway = object({
	history: anything<BurnHistory>((value, clock) => {
		// An invalid history is dropped, the rest of the state stays. So is a history from ahead of
		// the clock: its future hours cannot be told from past ones.
		const history = readHistory(value);
		return history === null || clock.isAhead(history.last.at) ? null : history;
	}),
	alert: anything<RunwayAlert>((value, clock) => {
		const alert = readAlert(value);
		return (
			alert && {
				...alert,
				judgedAt: clock.past(alert.judgedAt),
				shortSince: clock.past(alert.shortSince),
			}
		);
	}),
	/** Number of runway episodes so far. */
	episodes: number,
	/** Since when it is running out; `null` while it is not, or runway events are not selected. */
	since: nullable(time('past')),
	watch: openedBy,
	/** When the history was last returned for storing; `null` before the first time. */
	savedAt: nullable(time('past')),
});

/** State of one balance. */
const balanceState = mapped(
	object({
		/** When watching the balance began. */
		began: time('identity'),
		/** Short form of the unit. */
		unit: text,
		last: lastReading,
		/** Thresholds of the last reading. */
		thresholds: object({
			type: oneOf('amount', 'percent', 'percentOfTopUp'),
			/** The Low Threshold and those below it. */
			values: list(number),
		}),
		/**
		 * The amount that a percentage of the last top-up refers to, and a single reading above
		 * it; `null` before it is known.
		 */
		base: nullable(object({ amount: number, higher: nullable(number) })),
		/** Whether it has been non-empty since watching began. */
		hasHeld: flag,
		/** Consecutive unconfirmed readings per threshold, and at 0. */
		pending: list(number),
		/** When the period renews, and whether this renewal has been seen. */
		renewal: nullable(object({ resetsAt: time('moment'), isSeen: flag })),
		/** Number of renewals so far. */
		renewals: number,
		total: nullable(highestTotal),
		lots: list(storedLot),
		/**
		 * Sum of the lots beyond the limit that end on the last remembered day; `null` if all are
		 * remembered.
		 */
		more: nullable(number),
		/** The last reading before a 0. */
		beforeZero: nullable(object({ at: time('past'), remaining: number })),
		/** Number of low episodes so far. */
		episodes: number,
		episode: nullable(episode),
		runway,
	}),
	(balance) => {
		const { last, beforeZero, total } = balance;
		if (beforeZero) beforeZero.at = Math.min(beforeZero.at, last.at);
		if (total?.fall) total.fall.since = Math.min(total.fall.since, last.at);
		return balance;
	},
);

/** A failure that was reported or thrown. */
const failureReport = object({
	/** Running number of the latest notice. */
	notices: number,
	/** Whether it was reported as a refused key. */
	isRefusal: flag,
	announcedAt: time('past'),
	reminders: number,
});

/** A time during which reads fail. */
const failure = mapped(
	object({
		number,
		since: time('past'),
		/** Failed reads in a row. */
		count: number,
		/** Consecutive refusals at the end. */
		refusals: number,
		watch: openedBy,
		report: nullable(failureReport),
	}),
	(failed) => {
		const latest = failed.report?.announcedAt ?? failed.since;
		return { ...failed, since: Math.min(failed.since, latest) };
	},
);

/** An incident that was opened elsewhere and must be closed there. */
const openIncident = object({
	dedupKey: text,
	/** When watching the account began. */
	began: time('identity'),
	/** Number of the episode. */
	number,
	since: time('past'),
	notices: number,
});

/** State of one account. */
const accountFields = {
	/** Catalogue id of the provider. */
	provider: text,
	/** Short form of the id of the n8n credential. */
	credential: text,
	/** Short form of the provider's own account id, once a reading has named one. */
	accountId: nullable(text),
	/**
	 * Whether keys name the account id rather than the credential; fixed by the first good
	 * reading.
	 */
	isKeyedById: flag,
	/** When watching this account began. */
	began: time('identity'),
	/** When the request of the latest good reading was sent; `null` before the first. */
	readSentAt: nullable(time('request')),
	/** When the latest good reading was complete; `null` before the first. */
	readAt: nullable(time('past')),
	/** When the latest request was sent, whatever its result. */
	sentAt: time('request'),
	/** The setting for the watched balances; `null` for all. */
	balanceFilter: nullable(text),
	balances: record(balanceState),
	/** The license, which belongs to no single balance. */
	license: list(storedLot),
	/** Number of failure episodes so far. */
	failures: number,
	failure: nullable(failure),
	/** Whether no reading has succeeded since n8n started this watch. */
	awaitsReading: flag,
	/** Reported failures of previously watched accounts. */
	incidents: list(openIncident),
};

const accountState = object(accountFields);

const watchState = object({
	version: oneOf(STATE_VERSION),
	...accountFields,
	/** The previously watched account, until a reading of this one succeeds. */
	former: nullable(accountState),
});

/**
 * State of a watch between two polls. Plain JSON of at most 4 KB per account, and as much
 * for the history of each balance; contains no secret. Times are epoch milliseconds.
 */
export type WatchState = TypeOf<typeof watchState>;
export type AccountState = TypeOf<typeof accountState>;
export type BalanceState = TypeOf<typeof balanceState>;
export type RunwayState = TypeOf<typeof runway>;
export type HighestTotal = TypeOf<typeof highestTotal>;
export type Episode = TypeOf<typeof episode>;
export type FailureState = TypeOf<typeof failure>;
export type FailureReport = TypeOf<typeof failureReport>;
export type OpenIncident = TypeOf<typeof openIncident>;

/** State of an account that has not been read yet. */
export function newState(
	account: { provider: string; credential: string },
	began: number,
): WatchState {
	return {
		version: STATE_VERSION,
		provider: account.provider,
		credential: shortForm(account.credential),
		accountId: null,
		isKeyedById: false,
		began,
		readSentAt: null,
		readAt: null,
		sentAt: began,
		balanceFilter: null,
		balances: {},
		license: [],
		failures: 0,
		failure: null,
		awaitsReading: false,
		incidents: [],
		former: null,
	};
}

/** The fields of the account alone. */
export function accountOf(state: AccountState): AccountState {
	const names = Object.keys(accountFields) as (keyof AccountState)[];
	return Object.fromEntries(names.map((name) => [name, state[name]])) as AccountState;
}

/** The account as keys name it. */
export function accountKeyOf(
	state: Pick<AccountState, 'isKeyedById' | 'accountId' | 'credential'>,
): string {
	return (state.isKeyedById ? state.accountId : null) ?? state.credential;
}

/**
 * Restores the stored state.
 *
 * @param value anything; what no version up to this one has written counts as nothing
 * @param now epoch milliseconds. A state from far ahead of the clock was written before the
 * clock was set back, or while it was wrong: it is dated now, or it would silence the watch
 * until the clock has caught up.
 * @returns a copy that shares nothing with the stored value
 */
export function restoreState(value: unknown, now: number): WatchState | null {
	let latest = Number.NEGATIVE_INFINITY;
	const noted = (given: number): number => {
		const bounded = bound(given);
		latest = Math.max(latest, bounded);
		return bounded;
	};
	const state = watchState.read(upgradeState(value), {
		past: noted,
		request: noted,
		identity: bound,
		moment: bound,
		isAhead: (given) => noted(given) !== given,
	});
	if (state === undefined) return null;
	return latest - now > CLOCK_TOLERANCE_MS ? clampToNow(state, now) : state;
}

function bound(given: number): number {
	return Math.min(Math.max(given, 0), MAX_EPOCH_MS);
}

/** Moves a state from ahead of the clock to now. */
function clampToNow(state: WatchState, now: number): WatchState {
	const clock: StoredTimes = {
		// Just before this poll: ids name the time of the previous reading.
		past: (given) => Math.min(given, now - 1),
		// Requests in flight were sent before "now".
		request: () => 0,
		identity: (given) => given,
		moment: (given) => given,
		isAhead: (given) => given > now,
	};
	const kept = {
		...keepSteps(state),
		former: mapNullable(state.former, keepSteps),
	};
	return watchState.read(kept, clock) ?? state;
}

/** Keeps the steps that a lot has passed, although the clock reaches them again. */
function keepSteps<State extends AccountState>(state: State): State {
	const balances = Object.entries(state.balances).map(([name, balance]) => {
		return [name, { ...balance, lots: stepsKept(balance.lots, balance.last.at) }] as const;
	});
	return {
		...state,
		balances: Object.fromEntries(balances),
		license: stepsKept(state.license, state.readAt),
	};
}

function stepsKept(lots: readonly StoredLot[], readAt: number | null): StoredLot[] {
	return lots
		.map(restoreLot)
		.map((lot) => storeLot({ ...lot, leastLeft: leastLeftUntil(lot, readAt) }));
}

function mapNullable<From, To>(value: From | null, make: (value: From) => To): To | null {
	return value === null ? null : make(value);
}

function beginningFirst<Announced extends { since: number; announcedAt: number }>(
	held: Announced,
): Announced {
	return { ...held, since: Math.min(held.since, held.announcedAt) };
}
