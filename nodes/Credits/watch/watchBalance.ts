import { addAmounts } from '../balance/amounts';
import type { BalanceReading } from '../balance/reading';
import { shortForm } from '../balance/shortForm';
import { believe, NOTHING_PENDING } from './belief';
import { SEVERITY, type EventName, type Notice, type TopUp } from './events';
import { dedupKey, episodeId, momentId, noticeId, type KeyOwner } from './keys';
import { firstLevel, judgeLevel, unlimitedLevel, type JudgedLevel } from './level';
import {
	expiredAmount,
	judgeLots,
	listedLots,
	MOST_LOTS,
	type JudgedLots,
	type LotNotice,
} from './lotExpiry';
import { place, yardstickOf } from './position';
import { firstRenewal, judgeRenewal, type JudgedRenewal } from './renewal';
import { followRunway, NEW_RUNWAY, type JudgedRunway } from './runway';
import type { WatchedProvider, WatchSettings } from './watchSettings';
import type { BalanceState } from './state';
import { beforeZero, followTotal, judgeTopUp, type JudgedTopUp } from './topUp';

/** One balance in one poll. */
export interface BalanceTurn {
	/** `null` when the balance is watched for the first time. */
	previous: BalanceState | null;
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
	/** Whether n8n stores what this poll leaves, whatever comes of it. */
	isStoredAnyway: boolean;
}

/** What a poll makes of a balance. */
export interface JudgedBalance {
	state: BalanceState;
	/** Selected notices only. */
	notices: Notice[];
	/** Whether something changed that must survive a restart although nothing is said. */
	mustStore: boolean;
}

/**
 * Whether a balance can be judged at all: a percentage cannot be taken of a limit
 * that is missing, as long as something is left.
 */
export function isJudgeable(
	reading: BalanceReading,
	settings: WatchSettings,
	provider: WatchedProvider,
): boolean {
	if (reading.remaining === null) return true;
	return (
		place(reading.remaining, reading, yardstickOf(settings, provider.automaticRefill)) !== null
	);
}

/** Watches one balance through one poll. The reading has to be judgeable. */
export function watchBalance(turn: BalanceTurn): JudgedBalance {
	const { previous, reading } = turn;
	const isAnother =
		previous === null ||
		previous.unit !== shortForm(reading.unit) ||
		// With a limit it is an account like any other, seen for the first time.
		(previous.last.remaining === null && reading.remaining !== null);
	if (isAnother) return watchFirst(turn);
	if (reading.remaining === null) return watchUnlimited(turn, previous);
	return watchNext(turn, previous, { ...reading, remaining: reading.remaining });
}

function watchFirst(seen: BalanceTurn): JudgedBalance {
	// What was known of another unit or of a time without a limit compares with nothing.
	const turn: BalanceTurn = { ...seen, previous: null };
	const { reading, at, settings, provider } = turn;
	const yardstick = yardstickOf(settings, provider.automaticRefill);
	const position = reading.remaining === null ? null : place(reading.remaining, reading, yardstick);
	const level = firstLevel(
		position ?? 'between',
		turn.isNewlyChosen ? 'configChanged' : 'initial',
		at,
		settings,
	);
	const lots = judgeLots([], listedLots(reading.lots), {
		at,
		previousAt: null,
		expiringWithinMs: settings.expiringWithinMs,
	});
	const renewal = firstRenewal(reading, at);
	const runway = followRunway({ previous: NEW_RUNWAY, reading, at, isBurn: false, settings });
	const state = nextState(turn, null, { level, lots, renewal, runway });
	const notices = [
		...(settings.onFirstRead === 'alert' ? expiryNotices(turn, state, lots.notices) : []),
		...levelNotice(turn, state, level, null),
		...everyPollNotice(turn),
	];
	const endsEpisode = (seen.previous?.episode ?? null) !== null;
	// A restart would take the next reading for the first, and what it finds for known.
	const mustStore = level.hasTurned || endsEpisode || !turn.isStoredAnyway;
	return judged(turn, state, notices, mustStore);
}

function watchUnlimited(turn: BalanceTurn, previous: BalanceState): JudgedBalance {
	const level = unlimitedLevel(previous, turn.settings);
	const lots = followLots(turn, previous);
	const renewal = judgeRenewal(previous, turn.reading, turn.at);
	const { reading, at, settings } = turn;
	const runway = followRunway({ previous: previous.runway, reading, at, isBurn: false, settings });
	const state = nextState(turn, previous, { level, lots, renewal, runway });
	const isRenewed = renewal.seen === 'new';
	const notices = [
		...(isRenewed ? [momentNotice(turn, 'reset', previous.last.at)] : []),
		...expiryNotices(turn, state, lots.notices),
		...levelNotice(turn, state, level, null),
		...runwayNotice(turn, state, runway),
		...everyPollNotice(turn),
	];
	const mustStore = level.hasTurned || isRenewed || hasTurned(lots) || runway.notice !== null;
	return judged(turn, state, notices, mustStore);
}

function watchNext(
	turn: BalanceTurn,
	previous: BalanceState,
	reading: BalanceReading & { remaining: number },
): JudgedBalance {
	const { at, settings, provider, isFirstOfRegistration } = turn;
	const yardstick = yardstickOf(settings, provider.automaticRefill);
	// Only what can be placed is watched.
	const position = place(reading.remaining, reading, yardstick) ?? 'between';
	const belief = believe({
		previous,
		reading,
		position,
		at,
		isFirstOfRegistration,
		settings,
		yardstick,
	});
	const context = { previous, reading, belief, at, settings, yardstick };
	if (!belief.isWhole) {
		const level = judgeLevel({ ...context, renewal: null, hasTopUp: false });
		const { episode, episodes } = level;
		const state: BalanceState = { ...previous, episode, episodes, pending: belief.pending };
		const notices = [...levelNotice(turn, state, level, null), ...everyPollNotice(turn)];
		return judged(turn, state, notices, level.hasTurned);
	}

	const renewal = judgeRenewal(previous, reading, at);
	const zero = beforeZero(previous, reading, belief.isConfirmed);
	const lots = followLots(turn, previous);
	const { topUp, isNews } = judgeTopUp({
		previous,
		reading,
		added: lots.added,
		renewal: renewal.seen,
		at,
		settings,
		provider,
	});
	const level = judgeLevel({
		...context,
		renewal: renewal.seen,
		hasTopUp: topUp !== null,
	});
	const runway = followRunway({
		previous: previous.runway,
		reading,
		at,
		isBurn: isBurn(previous, reading, renewal, topUp !== null || zero !== null, at),
		settings,
	});
	const state = nextState(turn, previous, { level, lots, renewal, zero, runway });
	const isRenewed = renewal.seen === 'new';
	const notices = [
		...(isRenewed ? [momentNotice(turn, 'reset', previous.last.at)] : []),
		...topUpNotice(turn, previous, { topUp, isNews }),
		...expiryNotices(turn, state, lots.notices),
		...levelNotice(turn, state, level, topUp),
		...runwayNotice(turn, state, runway),
		...everyPollNotice(turn),
	];
	const mustStore = level.hasTurned || isRenewed || hasTurned(lots) || runway.notice !== null;
	return judged(turn, state, notices, mustStore);
}

/** Whether what was used since the last reading shows in this one. */
function isBurn(
	previous: BalanceState,
	reading: BalanceReading,
	renewal: JudgedRenewal,
	isDisturbed: boolean,
	at: number,
): boolean {
	if (renewal.seen !== null) return false;
	// What is counted as used tells it whatever was bought or has expired.
	if (reading.used !== null && previous.last.used !== null) return true;
	return !isDisturbed && expiredAmount(previous.lots, at) === 0;
}

/** What the steps of a poll leave behind. */
interface Outcome {
	level: JudgedLevel;
	lots: JudgedLots;
	renewal: JudgedRenewal;
	runway: JudgedRunway;
	zero?: BalanceState['beforeZero'];
}

function nextState(
	{ reading, at, settings }: BalanceTurn,
	previous: BalanceState | null,
	{ level, lots, renewal, runway, zero = null }: Outcome,
): BalanceState {
	const { episode, episodes } = level;
	return {
		began: previous?.began ?? at,
		unit: shortForm(reading.unit),
		last: { at, remaining: reading.remaining, used: reading.used, limit: reading.limit },
		threshold: settings.threshold,
		pending: { ...NOTHING_PENDING },
		renewal: renewal.remembered,
		total: followTotal(previous?.total ?? null, reading, renewal.seen, at),
		lots: lots.remembered,
		hasMoreLots: reading.lots.length > MOST_LOTS,
		beforeZero: zero,
		episodes,
		episode,
		runway: runway.state,
	};
}

function followLots({ reading, at, settings }: BalanceTurn, previous: BalanceState): JudgedLots {
	return judgeLots(previous.lots, listedLots(reading.lots), {
		at,
		previousAt: previous.last.at,
		expiringWithinMs: settings.expiringWithinMs,
	});
}

function hasTurned({ added, hasEmptied }: JudgedLots): boolean {
	return added.length > 0 || hasEmptied;
}

function judged(
	{ settings }: BalanceTurn,
	state: BalanceState,
	notices: readonly Notice[],
	mustStore: boolean,
): JudgedBalance {
	return { state, notices: notices.filter(({ event }) => settings.events.has(event)), mustStore };
}

/** The parts of a notice that do not depend on the event. */
function plainNotice(turn: BalanceTurn, event: EventName): Omit<Notice, 'eventId'> {
	const { previous, reading, at, settings } = turn;
	const before = previous?.last ?? null;
	const isComparable = before !== null && before.remaining !== null && reading.remaining !== null;
	return {
		event,
		severity: SEVERITY[event],
		reason: null,
		balance: reading.balance,
		previousRemaining: before?.remaining ?? null,
		change: isComparable ? addAmounts([reading.remaining ?? 0, -(before.remaining ?? 0)]) : null,
		threshold: settings.threshold,
		topUp: null,
		lot: null,
		since: null,
		occurredBetween: before === null ? null : [before.at, at],
		dedupKey: null,
		episodeId: null,
	};
}

function momentNotice(turn: BalanceTurn, event: EventName, at: number): Notice {
	return { ...plainNotice(turn, event), eventId: momentId(turn.owner, event, at) };
}

function everyPollNotice(turn: BalanceTurn): Notice[] {
	return [momentNotice(turn, 'everyPoll', turn.at)];
}

function topUpNotice(
	turn: BalanceTurn,
	previous: BalanceState,
	{ topUp, isNews }: JudgedTopUp,
): Notice[] {
	if (topUp === null || !isNews) return [];
	return [{ ...momentNotice(turn, 'toppedUp', previous.last.at), topUp }];
}

function levelNotice(
	turn: BalanceTurn,
	{ began }: BalanceState,
	{ notice }: JudgedLevel,
	topUp: TopUp | null,
): Notice[] {
	if (notice === null) return [];
	const key = dedupKey(turn.owner, 'level');
	const episode = episodeId(key, began, notice.number);
	return [
		{
			...plainNotice(turn, notice.event),
			reason: notice.reason,
			since: notice.since,
			topUp: notice.reason === 'toppedUp' ? topUp : null,
			dedupKey: key,
			episodeId: episode,
			eventId: noticeId(episode, notice.event, notice.notice),
		},
	];
}

function runwayNotice(
	turn: BalanceTurn,
	{ began }: BalanceState,
	{ notice }: JudgedRunway,
): Notice[] {
	if (notice === null) return [];
	const key = dedupKey(turn.owner, 'runway');
	const episode = episodeId(key, began, notice.number);
	return [
		{
			...plainNotice(turn, notice.event),
			since: notice.since,
			dedupKey: key,
			episodeId: episode,
			eventId: noticeId(episode, notice.event, notice.notice),
		},
	];
}

function expiryNotices(
	turn: BalanceTurn,
	{ began }: BalanceState,
	notices: readonly LotNotice[],
): Notice[] {
	return notices.map((notice) =>
		expiryNotice(plainNotice(turn, notice.event), notice, turn.owner, began),
	);
}

/**
 * The notice about a lot, or about the licence.
 *
 * @param began when watching it began, epoch milliseconds
 */
export function expiryNotice(
	plain: Omit<Notice, 'eventId'>,
	{ event, lot, id, episode, notice }: LotNotice,
	owner: KeyOwner,
	began: number,
): Notice {
	const key = dedupKey(owner, `expiry:${id}`);
	const ofEpisode = episodeId(key, began, episode);
	const isFirst = plain.occurredBetween === null;
	return {
		...plain,
		reason: event === 'expired' ? null : isFirst ? 'initial' : 'crossed',
		lot,
		dedupKey: key,
		episodeId: ofEpisode,
		eventId: noticeId(ofEpisode, event, notice),
	};
}
