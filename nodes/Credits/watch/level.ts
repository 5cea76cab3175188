import type { BalanceReading } from '../balance/reading';
import { MINUTE_MS } from '../balance/time';
import type { Confirmation } from './confirmation';
import type { EventName, Reason } from './events';
import type { Renewal } from './renewal';
import type { BalanceState, Episode } from './state';
import { usedThresholds } from './usedThresholds';
import type { WatchSettings } from './watchSettings';
import { isLevel, positionOf, type Level, type Position, type ThresholdScale } from './zone';

/** Tolerance with which a slightly early poll still sends a due reminder. */
const REMINDER_TOLERANCE_MS = 5 * MINUTE_MS;

/** A change of level to report. */
export interface LevelNotice {
	event: Extract<EventName, 'low' | 'depleted' | 'recovered'>;
	reason: Reason;
	/** For Low, the number of the threshold: 1 for the Low Threshold, 2 and up for further ones. */
	level: number | null;
	/** Number of the episode. */
	number: number;
	/** Running number within the episode. */
	notice: number;
	since: number;
	/** Watch that opened the episode, as in its key. */
	watch: string | null;
}

/** Level of a balance after a poll. */
export interface LevelResult {
	/** Number of low episodes so far. */
	episodes: number;
	episode: Episode | null;
	/** `null` when there is nothing to report, or its event is not selected. */
	notice: LevelNotice | null;
}

/** Findings of a poll on which the level depends. */
export interface LevelContext {
	/** `null` for the first reading. */
	previous: BalanceState | null;
	reading: BalanceReading;
	confirmation: Confirmation;
	renewal: Renewal;
	hasTopUp: boolean;
	isBackFromFalseZero: boolean;
	at: number;
	settings: WatchSettings;
	scale: ThresholdScale;
	/**
	 * Whether the user has just chosen to watch this balance: its level is then reported as
	 * it is.
	 */
	isNewlyChosen: boolean;
	/** Identifies this watch in keys. */
	watch: string;
}

type KnownContext = LevelContext & { previous: BalanceState };

/** Compares the level of a reading with that of the last one. */
export function evaluateLevel(context: LevelContext): LevelResult {
	const { previous, confirmation, renewal, settings } = context;
	const { zone } = confirmation.position;
	const { episode = null, episodes = 0 } = previous ?? {};
	const unchanged: LevelResult = { episodes, episode, notice: null };

	if (previous === null) return isLevel(zone) ? openFirst(zone, context) : unchanged;
	const known = { ...context, previous };
	if (episode === null) {
		return isLevel(zone) ? open(episodes, zone, reasonToOpen(known), context) : unchanged;
	}
	if (zone === 'unlimited') return close(episodes, episode, 'unlimited', settings);
	if (!isLevel(zone) && isThresholdChanged(known) && !hasRisen(known)) return closed(episodes);
	if (zone === 'recovered') return close(episodes, episode, recoveryReason(context), settings);
	if (isLevel(zone) && renewal === 'new') return open(episodes, zone, 'crossed', context);
	return continueEpisode(episodes, episode, known);
}

/**
 * The level of the first reading. A balance that the user has just chosen is announced in
 * any case.
 */
function openFirst(zone: Level, context: LevelContext): LevelResult {
	const { isNewlyChosen, settings } = context;
	if (isNewlyChosen) return open(0, zone, 'configChanged', context);
	if (settings.onFirstRead === 'alert') return open(0, zone, 'initial', context);
	const episode = { ...newEpisode(zone, context), isAnnounced: false, notices: 0 };
	return { episodes: 1, episode, notice: null };
}

function continueEpisode(episodes: number, before: Episode, context: KnownContext): LevelResult {
	const { confirmation, at, settings } = context;
	const { position } = confirmation;
	const used = usedThresholds(context.previous, context);
	const isRearmed = hasNewCredits(context) && !before.isDepletedArmed;
	const isStep = position.zone === 'depleted' && before.isDepletedArmed;
	const isDeeper = position.depth > used;
	const episode: Episode = {
		...before,
		isAnnounced: before.isAnnounced || isStep || isDeeper,
		isDepletedArmed: isRearmed || (before.isDepletedArmed && !isStep),
		reportedTo: reportedTo(before, used, context),
	};
	// If only Low is selected, it stands for Depleted as well and is sent once.
	const isNew = isDeeper || !before.isAnnounced;
	const event =
		(isStep ? selected('depleted', settings) : null) ??
		(isDeeper || (isStep && isNew) ? selected('low', settings) : null);
	if (event !== null) {
		const announced = announce(episode, at);
		const reason = isStep && event === 'depleted' ? stepReason(context) : deeperReason(context);
		const notice = noticeOf(event, reason, position, episodes, announced);
		return { episodes, episode: announced, notice };
	}
	const reminder = remind(episodes, episode, position, at, settings);
	return { episodes, episode, notice: null, ...reminder };
}

/** Whether credits have arrived, so that running out again would be news. */
function hasNewCredits({ hasTopUp, renewal, isBackFromFalseZero, reading }: LevelContext): boolean {
	return (hasTopUp || renewal !== null || isBackFromFalseZero) && (reading.remaining ?? 0) > 0;
}

/** The deepest threshold in use: those that the balance has recovered from are armed again. */
function reportedTo(before: Episode, used: number, context: KnownContext): number {
	const { previous, confirmation, scale } = context;
	const { values, type } = scale.thresholds;
	const { zone, depth, held } = confirmation.position;
	if (zone === 'depleted') return 0;
	const now = Math.max(depth, Math.min(used, held));
	// An edited list is counted anew; otherwise the stored value stays.
	const isSame = now === used && type === previous.thresholds.type;
	return isSame ? before.reportedTo : (values[now - 1] ?? before.reportedTo);
}

/** Sends a reminder of what still holds, if one is due. */
function remind(
	episodes: number,
	episode: Episode,
	position: Position,
	at: number,
	settings: WatchSettings,
): Pick<LevelResult, 'episode' | 'notice'> | null {
	if (!isLevel(position.zone)) return null;
	const event = mostSevere(position.zone, settings);
	if (event === null || !episode.isAnnounced || !isReminderDue(episode, at, settings)) return null;
	const reminded = { ...announce(episode, at), reminders: episode.reminders + 1 };
	return {
		episode: reminded,
		notice: noticeOf(event, 'reminder', position, episodes, reminded),
	};
}

/** Whether a reminder of an announcement is due. @param at epoch milliseconds */
export function isReminderDue(
	{ announcedAt, reminders }: Pick<Episode, 'announcedAt' | 'reminders'>,
	at: number,
	{ remindEveryMs, maxReminders }: WatchSettings,
): boolean {
	const isTime = remindEveryMs > 0 && at - announcedAt >= remindEveryMs - REMINDER_TOLERANCE_MS;
	return isTime && reminders < maxReminders;
}

function open(episodes: number, zone: Level, reason: Reason, context: LevelContext): LevelResult {
	const episode = newEpisode(zone, context);
	const event = mostSevere(zone, context.settings);
	const { position } = context.confirmation;
	const notice = event && noticeOf(event, reason, position, episodes + 1, episode);
	return { episodes: episodes + 1, episode, notice };
}

function newEpisode(zone: Level, { at, watch, confirmation, scale }: LevelContext): Episode {
	const { depth } = confirmation.position;
	return {
		since: at,
		notices: 1,
		announcedAt: at,
		reminders: 0,
		watch,
		isAnnounced: true,
		isDepletedArmed: zone !== 'depleted',
		reportedTo: zone === 'depleted' ? 0 : (scale.thresholds.values[depth - 1] ?? 0),
	};
}

function close(
	episodes: number,
	episode: Episode,
	reason: Reason,
	settings: WatchSettings,
): LevelResult {
	const event = episode.isAnnounced ? selected('recovered', settings) : null;
	const last = { ...episode, notices: episode.notices + 1 };
	return { ...closed(episodes), notice: event && noticeOf(event, reason, null, episodes, last) };
}

function closed(episodes: number): LevelResult {
	return { episodes, episode: null, notice: null };
}

function announce(episode: Episode, at: number): Episode {
	return { ...episode, notices: episode.notices + 1, announcedAt: at, reminders: 0 };
}

function noticeOf(
	event: LevelNotice['event'],
	reason: Reason,
	position: Position | null,
	number: number,
	{ notices, since, watch }: Episode,
): LevelNotice {
	const level = event === 'low' ? (position?.depth ?? null) : null;
	return { event, reason, level, number, notice: notices, since, watch };
}

/** The most severe selected event that applies at a level. */
function mostSevere(level: Level, settings: WatchSettings): LevelNotice['event'] | null {
	if (level === 'low') return selected('low', settings);
	return selected('depleted', settings) ?? selected('low', settings);
}

function selected<Event extends LevelNotice['event']>(
	event: Event,
	{ events }: WatchSettings,
): Event | null {
	return events.has(event) ? event : null;
}

function isThresholdChanged({ previous: { thresholds }, scale }: KnownContext): boolean {
	const { type, values } = scale.thresholds;
	return values[0] !== thresholds.values[0] || type !== thresholds.type;
}

/** Whether the balance itself has risen above the threshold under which it was announced. */
function hasRisen(context: KnownContext): boolean {
	return positionBefore(context)?.zone === 'recovered';
}

/** Position of the balance under the thresholds of the last reading. */
function positionBefore({ previous, reading, scale }: KnownContext): Position | null {
	return positionOf(reading.remaining, reading, { ...scale, thresholds: previous.thresholds });
}

function reasonToOpen(context: KnownContext): Reason {
	if (isThresholdChanged(context)) {
		const position = positionBefore(context);
		if (position === null || !isLevel(position.zone)) return 'configChanged';
	}
	return stepReason(context);
}

/** The reason for a threshold below a reported one, which may itself be new. */
function deeperReason(context: KnownContext): Reason {
	const { previous, reading, scale } = context;
	const before = { ...scale, thresholds: previous.thresholds };
	const depth = positionOf(reading.remaining, reading, before)?.depth ?? 0;
	const wasDue = depth > usedThresholds(previous, { reading, scale: before });
	const isEdited =
		isThresholdChanged(context) ||
		scale.thresholds.values.join() !== previous.thresholds.values.join();
	return isEdited && !wasDue ? 'configChanged' : stepReason(context);
}

function stepReason({ confirmation }: LevelContext): Reason {
	return confirmation.tookSeveral ? 'confirmed' : 'crossed';
}

function recoveryReason({ renewal, hasTopUp }: LevelContext): Reason {
	if (renewal !== null) return 'reset';
	return hasTopUp ? 'toppedUp' : 'rose';
}
