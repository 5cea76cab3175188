import { shortForm } from '../balance/shortForm';
import { MINUTE_MS } from '../balance/time';
import { readAlert, type RunwayAlert } from '../runway/alert';
import { readHistory, type BurnHistory } from '../runway/history';
import { leastLeftUntil, recallLot, storedLot, storeLot, type StoredLot } from './lotState';
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

const STATE_VERSION = 2;

/** Readings within this time of each other may overtake one another. */
const CLOCK_TOLERANCE_MS = 15 * MINUTE_MS;

/** The last moment of the year 9999: later ones have no date of the usual form. */
const MAX_EPOCH_MS = Date.UTC(10_000, 0) - 1;

/** Something that holds for a while and is announced: since when, and how often it was said. */
const announced = {
	since: time('past'),
	/** Running number of the latest notice. */
	notices: number,
	announcedAt: time('past'),
	reminders: number,
};

/**
 * The watch that opened something, as keys name it: what is open keeps its key.
 * `null` where it was opened before keys named the watch.
 */
const openedBy = nullable(text);

/** A time during which a balance is low. */
const episode = mapped(
	object({
		...announced,
		watch: openedBy,
		/** Whether it was announced, or would have been had its event been selected. */
		isAnnounced: flag,
		/** Whether the next reading at or below 0 is to be announced. */
		isDepletedArmed: flag,
		/** Value of the deepest threshold that is not to be reported again now; 0 after Depleted. */
		reportedTo: number,
	}),
	beginningFirst,
);

/** The last reading that counts: one not yet confirmed does not. */
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
	/** Since when the sum has been below it, and the highest of that time. */
	fall: nullable(object({ since: time('past'), highest: number })),
});

/** What is remembered of how fast a balance is used. */
const runway = object({
	history: anything<BurnHistory>((value, clock) => {
		// A history that is not understood is let go; the rest of the state stands. So
		// is one from ahead: hours still to come cannot be distinguished from those that were.
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
	/** How often it was running out so far. */
	episodes: number,
	/** Since when it is running out; `null` while it is not, or nobody wants to know. */
	since: nullable(time('past')),
	watch: openedBy,
	/** When the history was last handed out to be stored; `null` before the first time. */
	savedAt: nullable(time('past')),
});

/** What is remembered of one balance. */
const balanceState = mapped(
	object({
		/** When watching it began. */
		began: time('identity'),
		/** Short form of the unit. */
		unit: text,
		last: lastReading,
		/** What it was compared with. */
		thresholds: object({
			type: oneOf('amount', 'percent', 'percentOfTopUp'),
			/** The Low Threshold and those below it. */
			values: list(number),
		}),
		/**
		 * What a percentage of the last top-up is taken of, and a single reading above
		 * it; `null` before it is known.
		 */
		base: nullable(object({ amount: number, higher: nullable(number) })),
		/** Whether it has held something since watching began. */
		hasHeld: flag,
		/** For each threshold and for 0, how many readings in a row were there unconfirmed. */
		pending: list(number),
		/** When the period renews, and whether this renewal has been seen already. */
		renewal: nullable(object({ resetsAt: time('moment'), isSeen: flag })),
		/** Number of renewals so far. */
		renewals: number,
		total: nullable(highestTotal),
		lots: list(storedLot),
		/**
		 * What the lots that are not remembered hold of the last day that is; `null`
		 * where all are remembered.
		 */
		more: nullable(number),
		/** The reading before a 0. */
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

/** A failure that was reported, or thrown. */
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
		/** Of them, refusals in a row at the end. */
		refusals: number,
		watch: openedBy,
		report: nullable(failureReport),
	}),
	(failed) => {
		const latest = failed.report?.announcedAt ?? failed.since;
		return { ...failed, since: Math.min(failed.since, latest) };
	},
);

/** Something that was opened elsewhere and has to be closed there. */
const openIncident = object({
	dedupKey: text,
	/** When watching the account began. */
	began: time('identity'),
	/** Number of the episode. */
	number,
	since: time('past'),
	notices: number,
});

/** What is remembered of one account. */
const accountFields = {
	/** Catalogue id of the provider. */
	provider: text,
	/** Short form of the id of the n8n credential. */
	credential: text,
	/** Short form of the provider's own account id, as soon as a reading named one. */
	accountId: nullable(text),
	/** Whether keys name the account id, and not the credential; fixed with the first good reading. */
	isKeyedById: flag,
	/** When watching this account began. */
	began: time('identity'),
	/** When the request of the latest good reading was sent; `null` before the first. */
	readSentAt: nullable(time('request')),
	/** When the latest good reading was complete; `null` before the first. */
	readAt: nullable(time('past')),
	/** When the latest request was sent, whatever came of it. */
	sentAt: time('request'),
	/** The setting that said which balances are watched; `null` for all. */
	balanceFilter: nullable(text),
	balances: record(balanceState),
	/** The end of the license, which belongs to no single balance. */
	license: list(storedLot),
	/** Number of failure episodes so far. */
	failures: number,
	failure: nullable(failure),
	/** Whether no reading has succeeded since n8n has started this watch. */
	awaitsReading: flag,
	/** Reported failures of accounts that were watched before this one. */
	incidents: list(openIncident),
};

const accountState = object(accountFields);

const watchState = object({
	version: oneOf(STATE_VERSION),
	...accountFields,
	/** The account that was watched before, until a reading of this one succeeds. */
	former: nullable(accountState),
});

/**
 * Everything a watch remembers between two polls. Plain JSON of at most 4 KB for
 * an account, and as much for the history of each balance; no secret is in it. Times are epoch milliseconds.
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

/** The state of an account that nothing is known of yet. */
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

/** What is remembered of the account alone. */
export function accountOf(state: AccountState): AccountState {
	const names = Object.keys(accountFields) as (keyof AccountState)[];
	return Object.fromEntries(names.map((name) => [name, state[name]])) as AccountState;
}

/** What the account is called in keys. */
export function accountKeyOf(
	state: Pick<AccountState, 'isKeyedById' | 'accountId' | 'credential'>,
): string {
	return (state.isKeyedById ? state.accountId : null) ?? state.credential;
}

/**
 * Restores what n8n has kept.
 *
 * @param value anything; what no version up to this one has written counts as nothing
 * @param now epoch milliseconds. A state from far ahead of the clock was written
 * before the clock was set back, or while it was wrong: it is dated now, or it would
 * silence the watch until the clock has caught up.
 * @returns a copy that shares nothing with what n8n keeps
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

/** Dates a state from ahead of the clock now. */
function clampToNow(state: WatchState, now: number): WatchState {
	const clock: StoredTimes = {
		// Before this poll, by however little: ids name the time of the reading before.
		past: (given) => Math.min(given, now - 1),
		// Requests that are under way now were sent before "now".
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

/** The steps that a lot has passed stay passed, although the clock comes to them again. */
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
		.map(recallLot)
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
