import type { FailureClass } from '../balance/failure';
import { HOUR_MS, MINUTE_MS } from '../balance/time';
import { SEVERITY, type Notice, type Severity } from './events';
import { dedupKey, WHOLE_ACCOUNT } from './keys';
import { isReminderDue } from './level';
import { buildNotice } from './notices';
import {
	accountKeyOf,
	type AccountState,
	type FailureReport,
	type FailureState,
	type OpenIncident,
} from './state';
import type { WatchSettings } from './watchSettings';

/** Consecutive failed reads, and the time they must span, before they are reported. */
const REPORT_AFTER = { reads: 3, overMs: 15 * MINUTE_MS } as const;

/** Interval between requests after a failure was reported. */
const BACKOFF_MS = 30 * MINUTE_MS;

/** Tolerance for polls that come a few seconds early or late. */
const JITTER_MS = MINUTE_MS / 2;

/** Classes that count as a refused key: it was refused, may not do this, or cannot be sent. */
const REFUSALS: ReadonlySet<FailureClass> = new Set(['auth', 'forbidden', 'configuration']);

/**
 * Time after a successful read in which a refusal must be seen twice: gateways sometimes
 * refuse good keys.
 */
const RECENT_SUCCESS_MS = 6 * HOUR_MS;

/** A failed read. */
export interface FailedRead {
	class: FailureClass;
	/** Epoch milliseconds. */
	at: number;
	/** Whether a report may be made by throwing; while n8n starts, that would end the watch. */
	mayThrow: boolean;
	settings: WatchSettings;
	/** Identifies this watch in keys. */
	watch: string;
}

/** Result of a failed read. */
export interface FailureResult {
	failures: number;
	failure: FailureState;
	notice: Notice | null;
	/** Whether there is a report that would be lost unless the poll throws. */
	isLostUnlessThrown: boolean;
}

/** Counts a failed read and decides whether to report it. */
export function evaluateFailure(state: AccountState, read: FailedRead): FailureResult {
	const { failure: before, failures } = state;
	const failure: FailureState = {
		number: before?.number ?? failures + 1,
		since: before?.since ?? read.at,
		count: (before?.count ?? 0) + 1,
		refusals: REFUSALS.has(read.class) ? (before?.refusals ?? 0) + 1 : 0,
		watch: before === null ? read.watch : before.watch,
		report: before?.report ?? null,
	};
	const isRefused = isRefusal(failure, state, read);
	const isDue = isRefused || isLasting(failure, read);
	const result = {
		failures: failure.number,
		failure,
		notice: null,
		isLostUnlessThrown: false,
	};
	const { report: reported } = failure;
	if (!read.settings.events.has('readFailed')) {
		const isReport = reported === null && read.mayThrow && isDue;
		if (!isReport) return result;
		return { ...result, failure: withReport(failure, read), isLostUnlessThrown: true };
	}
	const isNew = reported === null ? isDue : isRefused && !reported.isRefusal;
	const isReminder = reported !== null && isReminderDue(reported, read.at, read.settings);
	if (!isNew && !isReminder) return result;
	const reminders = isNew || reported === null ? 0 : reported.reminders + 1;
	const current = withReport(failure, read, reminders);
	return { ...result, failure: current, notice: failureNotice(state, current, read) };
}

/** Whether the account must not be read now because a failure was reported recently. */
export function isBackingOff(
	{ failure, sentAt }: Pick<AccountState, 'failure' | 'sentAt'>,
	now: number,
): boolean {
	return (failure?.report ?? null) !== null && now - sentAt < BACKOFF_MS - JITTER_MS;
}

/** Reported failures that are not closed yet. */
export function openFailures(state: AccountState): OpenIncident[] {
	const { began, failure, incidents } = state;
	if (failure === null || failure.report === null) return incidents;
	const { number, since, report } = failure;
	const incident = { dedupKey: readKey(state, failure), began, number, since };
	return [...incidents, { ...incident, notices: report.notices }];
}

/** Whether a key seems to be refused for good. */
function isRefusal(
	{ refusals }: FailureState,
	{ readAt }: AccountState,
	{ class: kind, at }: FailedRead,
): boolean {
	// A credential that cannot be sent will not be accepted the next time.
	if (kind === 'configuration') return true;
	const hasWorked = readAt !== null && at - readAt <= RECENT_SUCCESS_MS;
	return refusals >= (hasWorked ? 2 : 1);
}

function isLasting({ since, count }: FailureState, { at, settings }: FailedRead): boolean {
	if (settings.failedReads !== null) return count >= settings.failedReads;
	return count >= REPORT_AFTER.reads && at - since >= REPORT_AFTER.overMs;
}

function withReport(
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
	state: AccountState,
	failure: FailureState & { report: FailureReport },
	{ class: kind, at }: FailedRead,
): Notice {
	const { number, since, report } = failure;
	const [only, ...others] = Object.values(state.balances);
	const remaining = (others.length === 0 ? only?.last.remaining : null) ?? null;
	const before = state.readAt === null ? null : { at: state.readAt, remaining };
	const owner = {
		provider: state.provider,
		accountKey: accountKeyOf(state),
		balance: WHOLE_ACCOUNT,
	};
	return buildNotice(
		'readFailed',
		{ owner, balance: null, before, at, remaining: null, threshold: null },
		{
			dedupKey: readKey(state, failure),
			began: state.began,
			number,
			notice: report.notices,
		},
		{ severity: severityOf(kind), since },
	);
}

function readKey({ provider, ...state }: AccountState, { watch }: FailureState): string {
	const owner = { provider, accountKey: accountKeyOf(state), balance: WHOLE_ACCOUNT };
	return dedupKey(owner, 'read', watch);
}

function severityOf(kind: FailureClass): Severity {
	return REFUSALS.has(kind) ? 'critical' : SEVERITY.readFailed;
}
