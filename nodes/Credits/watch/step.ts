import type { FailureClass } from '../balance/failure';
import { isNotIncluded } from '../balance/notIncluded';
import type { AccountReading, BalanceReading } from '../balance/reading';
import { shortForm } from '../balance/shortForm';
import { stateOfAccount, type ChosenAccount } from './accountSwitch';
import { expiryNotice, isEvaluable, stepBalance } from './balanceStep';
import type { Notice } from './events';
import { evaluateFailure, openFailures } from './failures';
import { WHOLE_ACCOUNT } from './keys';
import { evaluateLicense } from './license';
import { buildNotice, type NoticeSubject } from './notices';
import { accountKeyOf, type AccountState, type BalanceState, type WatchState } from './state';
import { mustStore } from './storing';
import type { WatchedProvider, WatchSettings } from './watchSettings';

/** One poll of one account. Times are epoch milliseconds. */
export interface Poll extends ChosenAccount {
	settings: WatchSettings;
	/** When the request was sent. */
	startedAt: number;
	/** When the answer was complete. */
	at: number;
	/** Whether n8n has started this watch since the last poll. */
	isFirstOfRegistration: boolean;
	/** Identifies this watch in keys. */
	watch: string;
}

/** Result of a poll. */
export interface Step {
	state: WatchState;
	/** Selected notices only, in sending order. */
	notices: Notice[];
	/** Whether a change must survive a restart although nothing is reported. */
	mustStore: boolean;
	/** Whether there is a report that would be lost unless the poll throws. */
	isLostUnlessThrown: boolean;
}

/** The balances of a reading that are watched and can be evaluated. */
export function watchedBalances(
	reading: AccountReading,
	settings: WatchSettings,
	provider: WatchedProvider,
): BalanceReading[] {
	return reading.balances.filter(
		(balance) =>
			(settings.balance === null || balance.balance === settings.balance) &&
			isEvaluable(balance, settings, provider),
	);
}

/**
 * Takes a watch from its stored state through a poll to the next state.
 *
 * @param stored `null` for nothing
 * @param found a reading, or the class of the failure
 * @returns `null` for a poll that a later one has overtaken: polls overlap
 */
export function step(
	stored: WatchState | null,
	found: AccountReading | FailureClass,
	poll: Poll,
): Step | null {
	const isReading = typeof found !== 'string';
	const overtaking = (isReading ? stored?.readSentAt : stored?.sentAt) ?? 0;
	if (poll.startedAt < overtaking) return null;
	const accountId = isReading ? found.accountId : null;
	const known = stateOfAccount(stored, poll, accountId, poll.settings.balance);
	return isReading ? stepReading(stored, known, found, poll) : stepFailure(known, found, poll);
}

/** A failure changes nothing but the failure state. */
function stepFailure(known: WatchState, failureClass: FailureClass, poll: Poll): Step {
	const { at, settings, startedAt, isFirstOfRegistration, watch } = poll;
	const { failures, failure, notice, isLostUnlessThrown } = evaluateFailure(known, {
		class: failureClass,
		at,
		mayThrow: !isFirstOfRegistration,
		settings,
		watch,
	});
	return {
		state: {
			...known,
			sentAt: startedAt,
			awaitsReading: isFirstOfRegistration || known.awaitsReading,
			failures,
			failure,
		},
		notices: notice === null ? [] : [notice],
		mustStore: false,
		isLostUnlessThrown,
	};
}

function stepReading(
	stored: WatchState | null,
	known: WatchState,
	reading: AccountReading,
	poll: Poll,
): Step {
	const { at, settings, provider, isFirstOfRegistration, watch } = poll;
	const account = withReading(known, reading, poll);
	const owner = (balance: string) => ({
		provider: account.provider,
		accountKey: accountKeyOf(account),
		balance,
	});
	const watched = watchedBalances(reading, settings, provider);
	/** A pool that the plan does not include has no level, unless it has held something. */
	const isInPlan = (balance: BalanceReading): boolean =>
		!isNotIncluded(balance, reading) || account.balances[balance.balance]?.hasHeld === true;
	const steps = watched.filter(isInPlan).map((balance) => {
		const step = stepBalance(account.balances[balance.balance] ?? null, {
			reading: balance,
			at,
			owner: owner(balance.balance),
			provider,
			settings,
			isNewlyChosen: known.readAt !== null && known.balanceFilter !== settings.balance,
			isFirstOfRegistration: isFirstOfRegistration || known.awaitsReading,
			watch,
		});
		return [balance.balance, step] as const;
	});
	const license = evaluateLicense(
		known,
		watched[0]?.licenseEndsAt ?? null,
		at,
		settings.expiringWithinMs,
	);
	const subject: NoticeSubject = {
		owner: owner(WHOLE_ACCOUNT),
		balance: null,
		before: known.readAt === null ? null : { at: known.readAt, remaining: null },
		at,
		remaining: null,
		threshold: null,
	};
	const isSilent = known.readAt === null && settings.onFirstRead === 'baseline';
	const notices = [
		...recoveryNotices(known, watched, subject),
		...steps.flatMap(([, { notices }]) => notices),
		...(isSilent ? [] : license.notices).map((notice) =>
			expiryNotice(subject, notice, account.began, watch),
		),
	].filter(({ event }) => settings.events.has(event));
	const next: WatchState = {
		...account,
		balances: {
			...account.balances,
			...Object.fromEntries(steps.map(([name, { state }]) => [name, state])),
		},
		license: license.remembered,
	};
	const change = { stored, known, next, at, settings, isStoredAnyway: isFirstOfRegistration };
	const isToBeStored = mustStore(change);
	const isStored = known.readAt === null || isToBeStored || notices.length > 0;
	return {
		state: isStored ? withHistorySaved(next, new Set(steps.map(([name]) => name)), at) : next,
		notices,
		mustStore: isToBeStored,
		isLostUnlessThrown: false,
	};
}

/** State of the account with this reading, before its balances are evaluated. */
function withReading(known: WatchState, reading: AccountReading, poll: Poll): WatchState {
	const { at, startedAt, settings } = poll;
	const isFirst = known.readAt === null;
	const accountId = reading.accountId === null ? known.accountId : shortForm(reading.accountId);
	return {
		...known,
		accountId,
		isKeyedById: isFirst ? accountId !== null : known.isKeyedById,
		began: isFirst ? at : known.began,
		readSentAt: startedAt,
		readAt: at,
		awaitsReading: false,
		sentAt: Math.max(known.sentAt, startedAt),
		balanceFilter: settings.balance,
		balances: stillWatched(known, settings),
		failure: null,
		incidents: [],
		former: null,
	};
}

/** States of the balances that are still watched. */
function stillWatched(
	{ balances }: AccountState,
	settings: WatchSettings,
): Record<string, BalanceState> {
	return Object.fromEntries(
		Object.entries(balances).filter(
			([name]) => settings.balance === null || name === settings.balance,
		),
	);
}

/** Records when the histories of burn were returned for storing. */
function withHistorySaved(state: WatchState, names: ReadonlySet<string>, at: number): WatchState {
	const balances = Object.entries(state.balances).map(([name, balance]) => {
		const runway = names.has(name) ? { ...balance.runway, savedAt: at } : balance.runway;
		return [name, { ...balance, runway }] as const;
	});
	return { ...state, balances: Object.fromEntries(balances) };
}

/** Notices that close the reports of failed reads, now that a read has succeeded. */
function recoveryNotices(
	known: WatchState,
	[first, ...others]: readonly BalanceReading[],
	subject: NoticeSubject,
): Notice[] {
	const before = first && others.length === 0 ? known.balances[first.balance]?.last : undefined;
	const compared: NoticeSubject = {
		...subject,
		before: subject.before && { ...subject.before, remaining: before?.remaining ?? null },
		remaining: first?.remaining ?? null,
	};
	return openFailures(known).map(({ since, ...incident }) =>
		buildNotice(
			'readRecovered',
			compared,
			{ ...incident, notice: incident.notices + 1 },
			{ since },
		),
	);
}
