import type { BalanceReading } from '../balance/reading';
import { shortForm } from '../balance/shortForm';
import type { Threshold } from '../balance/status';
import { fallsToZero } from '../runway/falseZeros';
import { confirmReading } from './confirmation';
import { SEVERITY, type EventName, type Notice } from './events';
import { dedupKey, type KeyOwner } from './keys';
import { evaluateLevel, type LevelNotice } from './level';
import {
	evaluateLots,
	expiredAmount,
	listedLots,
	type LotContext,
	type LotNotice,
} from './lotExpiry';
import { buildNotice, type NoticeDetails, type NoticeEpisode, type NoticeSubject } from './notices';
import { evaluateRenewal, type Renewal } from './renewal';
import { NEW_RUNWAY, trackRunway, type RunwayNotice } from './runway';
import type { BalanceState } from './state';
import {
	evaluateTopUp,
	isBackFromFalseZero,
	readingBeforeZero,
	trackTotal,
	type TopUpResult,
} from './topUp';
import { trackBase } from './topUpBase';
import type { WatchedProvider, WatchSettings } from './watchSettings';
import {
	amountOfThreshold,
	positionOf,
	thresholdScale,
	type Position,
	type ThresholdScale,
} from './zone';

/** One balance in one poll. */
export interface BalancePoll {
	reading: BalanceReading;
	/** Time of the reading, epoch milliseconds. */
	at: number;
	owner: KeyOwner;
	provider: WatchedProvider;
	settings: WatchSettings;
	/** Whether the user has just chosen to watch this balance. */
	isNewlyChosen: boolean;
	/** Whether n8n has started this watch since the last reading. */
	isFirstOfRegistration: boolean;
	/** Identifies this watch in keys. */
	watch: string;
}

/** Result of one poll of one balance. */
export interface BalanceStep {
	state: BalanceState;
	/** Includes the notices whose events are not selected. */
	notices: Notice[];
}

/** Whether a balance can be evaluated: while anything is left, a percentage needs a limit. */
export function isEvaluable(
	reading: BalanceReading,
	settings: WatchSettings,
	provider: WatchedProvider,
): boolean {
	// The base of the last top-up is known for every balance.
	if (settings.threshold.type === 'percentOfTopUp') return true;
	const scale = thresholdScale(settings, provider.automaticRefill, null);
	return positionOf(reading.remaining, reading, scale) !== null;
}

/**
 * Takes one balance from its previous state through a reading to the next state.
 *
 * @param known `null` when the balance is watched for the first time
 * @param poll its reading must be evaluable
 */
export function stepBalance(known: BalanceState | null, poll: BalancePoll): BalanceStep {
	const { reading, at, settings, provider } = poll;
	const previous = comparable(known, reading);
	const { seen, renewal } = evaluateRenewal(previous, reading, at);
	const lots = evaluateLots(
		previous?.lots ?? [],
		listedLots(reading.lots),
		lotContext(previous, poll),
	);
	const isFalseZero = isBackFromFalseZero(previous, reading, at);
	const topUp = evaluateTopUp({
		...{ previous, reading, at, settings, provider },
		added: lots.added,
		renewal: seen,
		isBackFromFalseZero: isFalseZero,
	});
	const hasTopUp = topUp.topUp !== null;
	const base = trackBase({ previous, reading, renewal: seen, hasTopUp, at });

	const scale = thresholdScale(settings, provider.automaticRefill, base?.amount ?? null);
	// Only balances with a position are watched.
	const position = positionOf(reading.remaining, reading, scale) ?? BETWEEN;
	const confirmation = confirmReading({ ...poll, previous, scale, position });
	const context = { ...poll, previous, scale, confirmation, isBackFromFalseZero: isFalseZero };
	if (previous !== null && !confirmation.isWhole) {
		const level = evaluateLevel({ ...context, renewal: null, hasTopUp: false });
		const { episode, episodes } = level;
		const state: BalanceState = { ...previous, episode, episodes, pending: confirmation.pending };
		return { state, notices: noticesOf(poll, scale, previous, state, { level: level.notice }) };
	}

	const level = evaluateLevel({ ...context, renewal: seen, hasTopUp });
	const beforeZero = readingBeforeZero(previous, reading);
	const runway = trackRunway({
		...{ reading, at, settings, watch: poll.watch },
		previous: previous?.runway ?? NEW_RUNWAY,
		isBurn: isBurn(previous, reading, seen, hasTopUp, isFalseZero, at),
	});
	const state: BalanceState = {
		began: previous?.began ?? at,
		unit: shortForm(reading.unit),
		last: { at, remaining: reading.remaining, used: reading.used, limit: reading.limit },
		thresholds: scale.thresholds,
		base,
		hasHeld: previous?.hasHeld === true || reading.remaining !== 0 || (reading.used ?? 0) > 0,
		pending: confirmation.pending,
		renewal,
		renewals: (previous?.renewals ?? 0) + (seen === 'new' ? 1 : 0),
		total: trackTotal(previous?.total ?? null, reading, seen, at),
		lots: lots.remembered,
		more: lots.more,
		beforeZero,
		episodes: level.episodes,
		episode: level.episode,
		runway: runway.state,
	};
	const isSilent = previous === null && settings.onFirstRead === 'baseline';
	const found: Findings = {
		renewal: seen,
		topUp,
		lots: isSilent ? [] : lots.notices,
		level: level.notice,
		runway: runway.notice,
	};
	return { state, notices: noticesOf(poll, scale, previous, state, found) };
}

const BETWEEN: Position = { zone: 'between', depth: 0, held: 0 };

/** Share of the balance below which an expiry is not worth a report. */
const MIN_EXPIRING = 0.05;

function lotContext(
	previous: BalanceState | null,
	{ reading, at, settings }: BalancePoll,
): LotContext {
	const { expiringWithinMs, minExpiring } = settings;
	return {
		at,
		previousAt: previous?.last.at ?? null,
		expiringWithinMs,
		moreBefore: previous?.more ?? null,
		isEnough(sum, compared) {
			if (minExpiring !== null) return sum >= minExpiring;
			const balance = compared === 'now' ? reading.remaining : previous?.last.remaining;
			return sum >= MIN_EXPIRING * (balance ?? 0);
		},
	};
}

/**
 * The previous state, if the reading can be compared with it: same unit, and not suddenly
 * limited.
 */
function comparable(known: BalanceState | null, reading: BalanceReading): BalanceState | null {
	if (known === null || known.unit !== shortForm(reading.unit)) return null;
	return known.last.remaining === null && reading.remaining !== null ? null : known;
}

/** Whether this reading shows the usage since the last one. */
function isBurn(
	previous: BalanceState | null,
	reading: BalanceReading,
	renewal: Renewal,
	hasTopUp: boolean,
	isBackFromFalseZero: boolean,
	at: number,
): boolean {
	if (previous === null || renewal !== null || isBackFromFalseZero) return false;
	const { last } = previous;
	const isFallToZero = fallsToZero(last.remaining, reading.remaining);
	// The used amount shows it regardless of top-ups and expiries, but a 0 may be false.
	if (reading.used !== null && last.used !== null) {
		return !isFallToZero || reading.used > last.used;
	}
	return !hasTopUp && !isFallToZero && expiredAmount(previous.lots, at) === 0;
}

/** Findings of a poll about one balance. */
interface Findings {
	renewal?: Renewal;
	topUp?: TopUpResult;
	lots?: readonly LotNotice[];
	level: LevelNotice | null;
	runway?: RunwayNotice | null;
}

/** The notices of a poll, in sending order. */
function noticesOf(
	{ reading, at, owner, watch }: BalancePoll,
	scale: ThresholdScale,
	previous: BalanceState | null,
	{ began }: BalanceState,
	{ renewal, topUp, lots = [], level, runway = null }: Findings,
): Notice[] {
	const subject: NoticeSubject = {
		owner,
		balance: reading.balance,
		before: previous?.last ?? null,
		at,
		remaining: reading.remaining,
		threshold: thresholdOf(1, reading, scale),
	};
	const build = (
		event: EventName,
		occasion: NoticeEpisode | number,
		details?: NoticeDetails,
	): Notice => buildNotice(event, subject, occasion, details);
	const episode = (kind: string, { watch: openedBy, number, notice }: OpenedNotice) => ({
		dedupKey: dedupKey(owner, kind, openedBy),
		began,
		number,
		notice,
	});
	const comparedAt = previous?.last.at ?? at;
	const purchase = topUp?.topUp ?? null;
	const notices: Notice[] = [];
	if (renewal === 'new') notices.push(build('reset', comparedAt));
	if (topUp?.isRecent && purchase) notices.push(build('toppedUp', comparedAt, { topUp: purchase }));
	notices.push(...lots.map((lot) => expiryNotice(subject, lot, began, watch)));
	if (level) {
		const { event, reason, since, level: number } = level;
		const details: NoticeDetails = {
			...{ reason, since, level: number },
			topUp: reason === 'toppedUp' ? purchase : null,
			threshold: thresholdOf(number ?? 1, reading, scale),
			severity: (number ?? 1) > 1 ? 'critical' : SEVERITY[event],
		};
		notices.push(build(event, episode('level', level), details));
	}
	if (runway) {
		notices.push(build(runway.event, episode('runway', runway), { since: runway.since }));
	}
	return [...notices, build('everyPoll', at)];
}

type OpenedNotice = Pick<LevelNotice, 'watch' | 'number' | 'notice'>;

/** A threshold as notices report it: a percentage of the last top-up becomes an amount. */
function thresholdOf(
	number: number,
	reading: BalanceReading,
	scale: ThresholdScale,
): Threshold | null {
	const { type, values } = scale.thresholds;
	const value = values[number - 1] ?? 0;
	if (type !== 'percentOfTopUp') return { type, value };
	const amount = amountOfThreshold(value, reading, scale);
	return amount === null ? null : { type, value: amount };
}

/** The notice about expiring lots or the license. @param watch identifies this watch in keys */
export function expiryNotice(
	subject: NoticeSubject,
	{ event, lots, group, hasOldKey, number, notice }: LotNotice,
	began: number,
	watch: string,
): Notice {
	const key = dedupKey(subject.owner, `expiry:${group}`, hasOldKey ? null : watch);
	const reason = subject.before === null ? 'initial' : 'crossed';
	return buildNotice(
		event,
		subject,
		{ dedupKey: key, began, number, notice },
		{ reason: event === 'expired' ? null : reason, lots },
	);
}
