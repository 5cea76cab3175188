import { addAmounts } from '../balance/amounts';
import type { FailureClass } from '../balance/failure';
import type { AccountReading, BalanceReading } from '../balance/reading';
import { shortForm } from '../balance/shortForm';
import { SEVERITY, type EventName, type Notice } from './events';
import { judgeFailure, openFailures, recoveryNotice } from './failures';
import { WHOLE_ACCOUNT, type KeyOwner } from './keys';
import { judgeLots, type ListedLot } from './lotExpiry';
import { recallLot, type LotState, type StoredLot } from './lotState';
import { isHistoryDue } from './runway';
import type { WatchedProvider, WatchSettings } from './watchSettings';
import {
	accountKeyOf,
	newState,
	type BalanceState,
	type OpenIncident,
	type WatchState,
} from './state';
import { expiryNotice, isJudgeable, watchBalance } from './watchBalance';

/** So many reports of accounts that were chosen before can be waiting to be closed. */
const MOST_FORMER_FAILURES = 3;

/** One poll of one account. Times are epoch milliseconds. */
export interface Poll {
	provider: WatchedProvider;
	/** Id of the n8n credential, or `simulated`. */
	credential: string;
	settings: WatchSettings;
	/** When the request was sent. */
	startedAt: number;
	/** When the answer was complete. */
	at: number;
	/** Whether n8n has started this watch since the last poll. */
	isFirstOfRegistration: boolean;
}

/** What a poll makes of an account. */
export interface Watched {
	state: WatchState;
	/** Selected notices only, in the order in which they are to be told. */
	notices: Notice[];
	/** Whether something changed that must survive a restart although nothing is said. */
	mustStore: boolean;
}

/** What a failed poll makes of an account. */
export interface WatchedFailure extends Watched {
	/** Whether there is a report that nobody hears of unless the poll throws. */
	isUnheard: boolean;
}

/** The balances of a reading that are watched and can be judged. */
export function watchedBalances(
	reading: AccountReading,
	settings: WatchSettings,
	provider: WatchedProvider,
): BalanceReading[] {
	return reading.balances.filter(
		(balance) =>
			(settings.balance === null || balance.balance === settings.balance) &&
			isJudgeable(balance, settings, provider),
	);
}

/**
 * Watches an account through one good reading.
 *
 * @param stored what the last poll left, `null` for nothing
 * @returns `null` for a reading that a later one has overtaken: polls overlap
 */
export function watchReading(
	stored: WatchState | null,
	reading: AccountReading,
	poll: Poll,
): Watched | null {
	const { at, settings, startedAt } = poll;
	if (stored !== null && startedAt < (stored.readStartedAt ?? 0)) return null;
	const known = stateOf(stored, poll, reading.accountId);
	const isFirst = known.readStartedAt === null;
	const isStart = poll.isFirstOfRegistration || known.awaitsFirstReading;
	const accountId = reading.accountId === null ? known.accountId : shortForm(reading.accountId);
	const state: WatchState = {
		...known,
		accountId,
		isKeyedById: isFirst ? accountId !== null : known.isKeyedById,
		began: isFirst ? at : known.began,
		readStartedAt: startedAt,
		readAt: at,
		awaitsFirstReading: false,
		attemptedAt: Math.max(known.attemptedAt, startedAt),
		balanceFilter: settings.balance,
		balances: watchedBefore(known, settings),
		failure: null,
		formerFailures: [],
		former: null,
	};
	const owner = (balance: string): KeyOwner => ({
		provider: state.provider,
		accountKey: accountKeyOf(state),
		balance,
	});

	const incidents = openFailures(known);
	const balances = watchedBalances(reading, settings, poll.provider);
	const turns = balances.map((balance) => ({
		name: balance.balance,
		...watchBalance({
			previous: state.balances[balance.balance] ?? null,
			reading: balance,
			at,
			owner: owner(balance.balance),
			provider: poll.provider,
			settings,
			isNewlyChosen: !isFirst && known.balanceFilter !== settings.balance,
			isFirstOfRegistration: isStart,
			// n8n does so with the poll by which it starts a watch, and with no later one.
			isStoredAnyway: poll.isFirstOfRegistration,
		}),
	}));
	const licence = watchLicence(known, state.began, balances[0], poll, owner(WHOLE_ACCOUNT));
	const isLeftLow = isLowIn(stored, known, state);
	const notices = [
		...recoveryNotices(incidents, known, balances, poll),
		...turns.flatMap((turn) => turn.notices),
		...licence.notices,
	];
	const mustStore =
		incidents.length > 0 ||
		isLeftLow ||
		licence.hasTurned ||
		turns.some((turn) => turn.mustStore || isHistoryDue(turn.state.runway, settings, at));
	const isStored = isFirst || mustStore || notices.length > 0;
	return {
		state: {
			...state,
			balances: {
				...state.balances,
				...Object.fromEntries(
					turns.map((turn) => [turn.name, isStored ? savedAt(turn.state, at) : turn.state]),
				),
			},
			licence: licence.remembered,
		},
		notices,
		mustStore,
	};
}

function savedAt(balance: BalanceState, at: number): BalanceState {
	return { ...balance, runway: { ...balance.runway, savedAt: at } };
}

/**
 * Watches an account through a read that did not succeed. Nothing but the
 * failure itself is touched.
 *
 * @param mayThrow whether a report may be made by throwing
 * @returns `null` for a read that a later one has overtaken
 */
export function watchFailure(
	stored: WatchState | null,
	failureClass: FailureClass,
	mayThrow: boolean,
	poll: Poll,
): WatchedFailure | null {
	const { at, settings, startedAt } = poll;
	if (stored !== null && startedAt < stored.attemptedAt) return null;
	const known = stateOf(stored, poll, null);
	const judged = judgeFailure(known, { class: failureClass, at, mayThrow, settings });
	const { failures, failure, notice, isUnheard } = judged;
	return {
		state: {
			...known,
			attemptedAt: startedAt,
			awaitsFirstReading: poll.isFirstOfRegistration || known.awaitsFirstReading,
			failures,
			failure,
		},
		notices: notice === null ? [] : [notice],
		mustStore: false,
		isUnheard,
	};
}

/** Whether what is stored is about the account that the node is set to. */
export function isSameAccount(
	stored: WatchState | null,
	{ provider, credential }: Pick<Poll, 'provider' | 'credential'>,
): stored is WatchState {
	return (
		stored !== null &&
		stored.provider === provider.name &&
		stored.credential === shortForm(credential)
	);
}

/** The state of the account, or a new one when it is another account than before. */
function stateOf(stored: WatchState | null, poll: Poll, accountId: string | null): WatchState {
	if (isSameAccount(stored, poll) && isNotAnother(stored, accountId)) return stored;
	const { provider, credential, at, settings } = poll;
	// An account of which no reading came does not take the place of the one before.
	const former = stored !== null && stored.readAt === null ? stored.former : stored;
	const known =
		isSameAccount(former, poll) && isNotAnother(former, accountId)
			? former
			: { ...newState({ provider: provider.name, credential }, at), former };
	return {
		...known,
		balanceFilter: known.readAt === null ? settings.balance : known.balanceFilter,
		failure: null,
		formerFailures: stored === null ? [] : openFailures(stored).slice(-MOST_FORMER_FAILURES),
		former: known.former && { ...known.former, failure: null, formerFailures: [], former: null },
	};
}

/** Whether the id that the provider gives an account, if it gives any, is the one of before. */
function isNotAnother(known: WatchState, accountId: string | null): boolean {
	return accountId === null || known.accountId === null || known.accountId === shortForm(accountId);
}

/** Whether a balance that was low is not watched any more. */
function isLowIn(stored: WatchState | null, known: WatchState, { balances }: WatchState): boolean {
	if (stored === null) return false;
	const kept = known.readAt === null ? {} : balances;
	return Object.entries(stored.balances).some(
		([name, { episode }]) => episode !== null && !(name in kept),
	);
}

/** What is known of the balances that are still watched. */
function watchedBefore({ balances }: WatchState, settings: WatchSettings): WatchState['balances'] {
	return Object.fromEntries(
		Object.entries(balances).filter(
			([name]) => settings.balance === null || name === settings.balance,
		),
	);
}

function recoveryNotices(
	incidents: readonly OpenIncident[],
	known: WatchState,
	[first, ...others]: readonly BalanceReading[],
	{ at, settings }: Poll,
): Notice[] {
	if (!settings.events.has('readRecovered')) return [];
	const plain = accountNotice('readRecovered', known, at);
	const before = first && others.length === 0 ? known.balances[first.balance]?.last : undefined;
	const previousRemaining = before?.remaining ?? null;
	const remaining = first?.remaining ?? null;
	const change =
		previousRemaining === null || remaining === null
			? null
			: addAmounts([remaining, -previousRemaining]);
	return incidents.map((incident) =>
		recoveryNotice({ ...plain, previousRemaining, change }, incident),
	);
}

/** The licence of an account ends like a lot does, but belongs to no single balance. */
function watchLicence(
	known: WatchState,
	began: number,
	reading: BalanceReading | undefined,
	{ at, settings }: Poll,
	owner: KeyOwner,
): { remembered: StoredLot[]; notices: Notice[]; hasTurned: boolean } {
	const endsAt = reading?.licenseEndsAt ?? null;
	const listed = endsAt === null ? known.licence.map(recallLot).map(asBefore) : [licence(endsAt)];
	const judged = judgeLots(known.licence, listed, {
		at,
		previousAt: known.readAt,
		expiringWithinMs: settings.expiringWithinMs,
	});
	const isSilent = known.readAt === null && settings.onFirstRead === 'baseline';
	const notices = judged.notices
		.filter(({ event }) => settings.events.has(event) && !isSilent)
		.map((notice) => expiryNotice(accountNotice(notice.event, known, at), notice, owner, began));
	const hasTurned = known.readAt !== null && judged.added.length > 0;
	return { remembered: judged.remembered, notices, hasTurned };
}

function licence(expiresAt: string): ListedLot {
	return {
		id: 'licence',
		label: null,
		granted: null,
		remaining: null,
		startsAt: null,
		expiresAt,
		details: {},
	};
}

/** An answer that does not speak of the licence does not end it. */
function asBefore({ remaining, expiresAt }: LotState): ListedLot {
	return { ...licence(new Date(expiresAt ?? 0).toISOString()), remaining };
}

/** The parts of a notice about the whole account. */
function accountNotice(
	event: EventName,
	{ readAt }: WatchState,
	at: number,
): Omit<Notice, 'eventId'> {
	return {
		event,
		severity: SEVERITY[event],
		reason: null,
		balance: null,
		previousRemaining: null,
		change: null,
		threshold: null,
		topUp: null,
		lot: null,
		since: null,
		occurredBetween: readAt === null ? null : [readAt, at],
		dedupKey: null,
		episodeId: null,
	};
}
