import type { FailureClass } from '../balance/failure';
import { MINUTE_MS } from '../balance/time';
import { SEVERITY, type Notice, type Severity } from './events';
import { dedupKey, episodeId, noticeId, WHOLE_ACCOUNT } from './keys';
import { isReminderDue } from './level';
import type { WatchSettings } from './watchSettings';
import {
	accountKeyOf,
	type FailureReport,
	type FailureState,
	type OpenIncident,
	type WatchState,
} from './state';

/** Failed reads in a row, and the time they have to span, before anybody is told. */
const REPORTED = { reads: 3, overMs: 15 * MINUTE_MS } as const;

/** How often a provider is asked after a failure was reported. */
const PAUSE_MS = 30 * MINUTE_MS;

/** Polls come a few seconds early or late. */
const JITTER_MS = MINUTE_MS / 2;

/** A key that is refused does not heal by itself. */
const REFUSALS: ReadonlySet<FailureClass> = new Set(['auth', 'forbidden', 'configuration']);

/** What becomes of a failed read. */
export interface JudgedFailure {
	failures: number;
	failure: FailureState;
	notice: Notice | null;
	/** Whether there is a report that nobody hears of unless the poll throws. */
	isUnheard: boolean;
}

/** A failed read. */
export interface FailedRead {
	class: FailureClass;
	/** Epoch milliseconds. */
	at: number;
	/** Whether a report may be made by throwing; when n8n starts, that would end the watch. */
	mayThrow: boolean;
	settings: WatchSettings;
}

/** Counts a failed read and decides whether it is to be reported. */
export function judgeFailure(state: WatchState, read: FailedRead): JudgedFailure {
	const { failure: before, failures } = state;
	const failure: FailureState = {
		number: before?.number ?? failures + 1,
		since: before?.since ?? read.at,
		count: (before?.count ?? 0) + 1,
		report: before?.report ?? null,
	};
	const result = { failures: failure.number, failure, notice: null, isUnheard: false };
	const isSelected = read.settings.events.has('readFailed');
	if (!isSelected) {
		if (failure.report !== null || !read.mayThrow || !isDue(failure, read)) return result;
		return { ...result, failure: report(failure, read), isUnheard: true };
	}
	if (failure.report === null ? isDue(failure, read) : turnsIntoRefusal(failure, read)) {
		const reported = report(failure, read);
		return { ...result, failure: reported, notice: failureNotice(state, reported, read) };
	}
	if (failure.report === null || !isReminderDue(failure.report, read.at, read.settings)) {
		return result;
	}
	const reminders = failure.report.reminders + 1;
	const reported = report(failure, read, reminders);
	return { ...result, failure: reported, notice: failureNotice(state, reported, read) };
}

/** Whether the account is not to be asked now, because a failure was reported a short time ago. */
export function isPaused({ failure, attemptedAt }: WatchState, now: number): boolean {
	return (failure?.report ?? null) !== null && now - attemptedAt < PAUSE_MS - JITTER_MS;
}

/** The failures that were reported and not yet closed. */
export function openFailures(state: WatchState): OpenIncident[] {
	const { began, failure, formerFailures } = state;
	if (failure === null || failure.report === null) return formerFailures;
	const { number, since, report: reported } = failure;
	const { notices } = reported;
	return [...formerFailures, { dedupKey: readKey(state), began, number, since, notices }];
}

/** Closes what was opened by a report, now that a read has succeeded. */
export function recoveryNotice(
	plain: Omit<Notice, 'eventId'>,
	{ dedupKey: key, began, number, since, notices }: OpenIncident,
): Notice {
	const episode = episodeId(key, began, number);
	return {
		...plain,
		since,
		dedupKey: key,
		episodeId: episode,
		eventId: noticeId(episode, 'readRecovered', notices + 1),
	};
}

function isDue({ since, count }: FailureState, { class: kind, at, settings }: FailedRead): boolean {
	if (REFUSALS.has(kind)) return true;
	if (settings.failedReads !== null) return count >= settings.failedReads;
	return count >= REPORTED.reads && at - since >= REPORTED.overMs;
}

function turnsIntoRefusal({ report: before }: FailureState, read: FailedRead): boolean {
	return before !== null && !before.isRefusal && REFUSALS.has(read.class);
}

function report(
	failure: FailureState,
	{ class: kind, at }: FailedRead,
	reminders = 0,
): FailureState & { report: FailureReport } {
	return {
		...failure,
		report: {
			notices: (failure.report?.notices ?? 0) + 1,
			isRefusal: (failure.report?.isRefusal ?? false) || REFUSALS.has(kind),
			announcedAt: at,
			reminders,
		},
	};
}

function failureNotice(
	state: WatchState,
	{ number, since, report: { notices } }: FailureState & { report: FailureReport },
	{ class: kind, at }: FailedRead,
): Notice {
	const [only, ...others] = Object.values(state.balances);
	const last = others.length === 0 ? only?.last : undefined;
	const key = readKey(state);
	const episode = episodeId(key, state.began, number);
	return {
		event: 'readFailed',
		severity: severityOf(kind),
		reason: null,
		balance: null,
		previousRemaining: last?.remaining ?? null,
		change: null,
		threshold: null,
		topUp: null,
		lot: null,
		since,
		occurredBetween: state.readAt === null ? null : [state.readAt, at],
		dedupKey: key,
		episodeId: episode,
		eventId: noticeId(episode, 'readFailed', notices),
	};
}

function readKey({ provider, ...state }: WatchState): string {
	return dedupKey({ provider, accountKey: accountKeyOf(state), balance: WHOLE_ACCOUNT }, 'read');
}

function severityOf(kind: FailureClass): Severity {
	return REFUSALS.has(kind) ? 'critical' : SEVERITY.readFailed;
}
