import type { BalanceReading } from '../balance/reading';
import { shortForm } from '../balance/shortForm';
import { confirmReading } from './confirmation';
import type { EventName, Notice } from './events';
import { dedupKey, type KeyOwner } from './keys';
import { evaluateLevel, type LevelNotice } from './level';
import { expiredAmount, evaluateLots, listedLots, MAX_LOTS, type LotNotice } from './lotExpiry';
import { buildNotice, type NoticeDetails, type NoticeEpisode, type NoticeSubject } from './notices';
import { evaluateRenewal, type Renewal } from './renewal';
import { NEW_RUNWAY, trackRunway, type RunwayNotice } from './runway';
import type { BalanceState } from './state';
import { evaluateTopUp, readingBeforeZero, trackTotal, type TopUpResult } from './topUp';
import type { WatchedProvider, WatchSettings } from './watchSettings';
import { thresholdScale, zoneOf } from './zone';

/** One balance in one poll. */
export interface BalancePoll {
	reading: BalanceReading;
	/** When it was read, epoch milliseconds. */
	at: number;
	owner: KeyOwner;
	provider: WatchedProvider;
	settings: WatchSettings;
	/** Whether the balance is watched because the user chose it just now. */
	isNewlyChosen: boolean;
	/** Whether n8n has started this watch since the last reading. */
	isFirstOfRegistration: boolean;
}

/** A balance after a poll. */
export interface BalanceStep {
	state: BalanceState;
	/** Also those that are not selected. */
	notices: Notice[];
}

/**
 * Whether a balance can be evaluated at all: a percentage cannot be taken of a limit
 * that is missing, as long as something is left.
 */
export function isEvaluable(
	reading: BalanceReading,
	settings: WatchSettings,
	provider: WatchedProvider,
): boolean {
	const scale = thresholdScale(settings, provider.automaticRefill);
	return zoneOf(reading.remaining, reading, scale) !== null;
}

/**
 * Takes one balance from its previous state through a reading to the next state.
 *
 * @param known `null` when it is watched for the first time
 * @param poll its reading has to be evaluable
 */
export function stepBalance(known: BalanceState | null, poll: BalancePoll): BalanceStep {
	const { reading, at, settings, provider } = poll;
	const previous = comparable(known, reading);
	const scale = thresholdScale(settings, provider.automaticRefill);
	// Only what lies in a zone is watched.
	const zone = zoneOf(reading.remaining, reading, scale) ?? 'between';
	const context = { ...poll, previous, scale };
	const confirmation = confirmReading({ ...context, zone });
	const { isWhole, tookSeveral, pending } = confirmation;
	if (previous !== null && !isWhole) {
		const level = evaluateLevel({ ...context, confirmation, renewal: null, hasTopUp: false });
		const { episode, episodes } = level;
		const state: BalanceState = { ...previous, episode, episodes, pending };
		return { state, notices: noticesOf(poll, previous, state, { level: level.notice }) };
	}

	const { seen, renewal } = evaluateRenewal(previous, reading, at);
	const beforeZero = readingBeforeZero(previous, reading, tookSeveral);
	const lots = evaluateLots(previous?.lots ?? [], listedLots(reading.lots), {
		at,
		previousAt: previous?.last.at ?? null,
		expiringWithinMs: settings.expiringWithinMs,
	});
	const topUp = evaluateTopUp({ ...context, added: lots.added, renewal: seen });
	const hasTopUp = topUp.topUp !== null;
	const level = evaluateLevel({ ...context, confirmation, renewal: seen, hasTopUp });
	const runway = trackRunway({
		previous: previous?.runway ?? NEW_RUNWAY,
		reading,
		at,
		isBurn: isBurn(previous, reading, seen, hasTopUp || beforeZero !== null, at),
		settings,
	});
	const state: BalanceState = {
		began: previous?.began ?? at,
		unit: shortForm(reading.unit),
		last: { at, remaining: reading.remaining, used: reading.used, limit: reading.limit },
		threshold: settings.threshold,
		pending,
		renewal,
		renewals: (previous?.renewals ?? 0) + (seen === 'new' ? 1 : 0),
		total: trackTotal(previous?.total ?? null, reading, seen, at),
		lots: lots.remembered,
		hasMoreLots: reading.lots.length > MAX_LOTS,
		beforeZero,
		episodes: level.episodes,
		episode: level.episode,
		runway: runway.state,
	};
	const isSilent = previous === null && settings.onFirstRead === 'baseline';
	const found: Found = {
		renewal: seen,
		topUp,
		lots: isSilent ? [] : lots.notices,
		level: level.notice,
		runway: runway.notice,
	};
	return { state, notices: noticesOf(poll, previous, state, found) };
}

/** What a reading can be compared with: nothing of another unit, or of a time without a limit. */
function comparable(known: BalanceState | null, reading: BalanceReading): BalanceState | null {
	if (known === null || known.unit !== shortForm(reading.unit)) return null;
	return known.last.remaining === null && reading.remaining !== null ? null : known;
}

/** Whether what was used since the last reading shows in this one. */
function isBurn(
	previous: BalanceState | null,
	reading: BalanceReading,
	renewal: Renewal,
	isDisturbed: boolean,
	at: number,
): boolean {
	if (previous === null || renewal !== null) return false;
	// What is counted as used says it whatever was bought or has expired.
	if (reading.used !== null && previous.last.used !== null) return true;
	return !isDisturbed && expiredAmount(previous.lots, at) === 0;
}

/** What a poll has found out about a balance. */
interface Found {
	renewal?: Renewal;
	topUp?: TopUpResult;
	lots?: readonly LotNotice[];
	level: LevelNotice | null;
	runway?: RunwayNotice | null;
}

/** The notices of a poll, in the order in which they are to be sent. */
function noticesOf(
	{ reading, at, owner, settings }: BalancePoll,
	previous: BalanceState | null,
	{ began }: BalanceState,
	{ renewal, topUp, lots = [], level, runway = null }: Found,
): Notice[] {
	const subject: NoticeSubject = {
		owner,
		balance: reading.balance,
		before: previous?.last ?? null,
		at,
		remaining: reading.remaining,
		threshold: settings.threshold,
	};
	const build = (
		event: EventName,
		occasion: NoticeEpisode | number,
		details?: NoticeDetails,
	): Notice => buildNotice(event, subject, occasion, details);
	const episode = (kind: string, { number, notice }: Pick<NoticeEpisode, 'number' | 'notice'>) => ({
		dedupKey: dedupKey(owner, kind),
		began,
		number,
		notice,
	});
	const comparedAt = previous?.last.at ?? at;
	const purchase = topUp?.topUp ?? null;
	const notices: Notice[] = [];
	if (renewal === 'new') notices.push(build('reset', comparedAt));
	if (topUp?.isRecent && purchase) notices.push(build('toppedUp', comparedAt, { topUp: purchase }));
	notices.push(...lots.map((lot) => expiryNotice(subject, lot, began)));
	if (level) {
		const { event, reason, since } = level;
		const details = { reason, since, topUp: reason === 'toppedUp' ? purchase : null };
		notices.push(build(event, episode('level', level), details));
	}
	if (runway) {
		notices.push(build(runway.event, episode('runway', runway), { since: runway.since }));
	}
	return [...notices, build('everyPoll', at)];
}

/** The notice about a lot, or about the license. */
export function expiryNotice(
	subject: NoticeSubject,
	{ event, lot, id, episode, notice }: LotNotice,
	began: number,
): Notice {
	const key = dedupKey(subject.owner, `expiry:${id}`);
	const reason = subject.before === null ? 'initial' : 'crossed';
	return buildNotice(
		event,
		subject,
		{ dedupKey: key, began, number: episode, notice },
		{ reason: event === 'expired' ? null : reason, lot },
	);
}
