import type { BalanceReading } from '../balance/reading';
import { MINUTE_MS } from '../balance/time';
import type { Belief } from './belief';
import type { EventName, Reason } from './events';
import { place, type Yardstick } from './position';
import type { Renewal } from './renewal';
import type { WatchSettings } from './watchSettings';
import type { BalanceState, Episode, Level } from './state';

/** A poll that comes a little early still brings the reminder that is due. */
const EARLY_MS = 5 * MINUTE_MS;

/** Something to report about how far a balance has fallen. */
export interface LevelNotice {
	event: Extract<EventName, 'low' | 'depleted' | 'recovered'>;
	reason: Reason;
	/** Number of the episode. */
	number: number;
	/** Running number within the episode. */
	notice: number;
	since: number;
}

/** How a balance stands after a poll. */
export interface JudgedLevel {
	/** Number of low episodes so far. */
	episodes: number;
	episode: Episode | null;
	/** `null` when there is nothing to report, or nothing that is selected. */
	notice: LevelNotice | null;
	/** Whether an episode was opened, closed or armed anew. */
	hasTurned: boolean;
}

/** What a poll has found out before the level is judged. */
export interface LevelContext {
	previous: BalanceState;
	reading: BalanceReading & { remaining: number };
	belief: Belief;
	renewal: Renewal;
	hasTopUp: boolean;
	at: number;
	settings: WatchSettings;
	yardstick: Yardstick;
}

/** The level of the first reading. @param reason `configChanged` is announced whatever the settings say */
export function firstLevel(
	position: Belief['position'],
	reason: 'initial' | 'configChanged',
	at: number,
	settings: WatchSettings,
): JudgedLevel {
	const calm: JudgedLevel = { episodes: 0, episode: null, notice: null, hasTurned: false };
	if (position !== 'low' && position !== 'depleted') return calm;
	if (settings.onFirstRead === 'alert' || reason === 'configChanged') {
		return open(0, position, reason, at, settings);
	}
	const episode: Episode = {
		since: at,
		isAnnounced: false,
		isDepletedArmed: position !== 'depleted',
		notices: 0,
		announcedAt: at,
		reminders: 0,
	};
	return { episodes: 1, episode, notice: null, hasTurned: true };
}

/** Compares the level of a reading with that of the last one. */
export function judgeLevel(context: LevelContext): JudgedLevel {
	const { previous, belief, at, settings } = context;
	const { episode, episodes } = previous;
	const { position } = belief;
	const isLow = position === 'low' || position === 'depleted';
	const unchanged: JudgedLevel = { episodes, episode, notice: null, hasTurned: false };

	if (episode === null) {
		return isLow ? open(episodes, position, reasonToOpen(context), at, settings) : unchanged;
	}
	if (!isLow && isThresholdChanged(context) && !hasRisen(context)) return closed(episodes);
	if (position === 'recovered') {
		return close(episodes, episode, recoveryReason(context), settings);
	}
	if (isLow && context.renewal === 'new') return open(episodes, position, 'crossed', at, settings);
	return continueEpisode(episodes, episode, context);
}

/** The level of a balance that has become unlimited. */
export function unlimitedLevel(
	{ episodes, episode }: BalanceState,
	settings: WatchSettings,
): JudgedLevel {
	if (episode === null) return { episodes, episode, notice: null, hasTurned: false };
	return close(episodes, episode, 'unlimited', settings);
}

function continueEpisode(
	episodes: number,
	before: Episode,
	{ belief, renewal, hasTopUp, at, settings, reading }: LevelContext,
): JudgedLevel {
	const isLifted = (hasTopUp || renewal !== null) && reading.remaining > 0;
	const isRearmed = isLifted && !before.isDepletedArmed;
	const isStep = belief.position === 'depleted' && before.isDepletedArmed;
	const episode: Episode = {
		...before,
		isAnnounced: before.isAnnounced || isStep,
		isDepletedArmed: isRearmed || (before.isDepletedArmed && !isStep),
	};
	// Where only Low is selected it stands for both, and comes once.
	const event = before.isAnnounced ? only('depleted', settings) : chosen('depleted', settings);
	if (isStep && event !== null) {
		const announced = announce(episode, at);
		const reason = belief.isConfirmed ? 'confirmed' : 'crossed';
		const notice = noticeOf(event, reason, episodes, announced);
		return { episodes, episode: announced, notice, hasTurned: true };
	}
	const hasTurned = isRearmed || (isStep && !before.isAnnounced);
	const reminder = remind(episodes, episode, belief, at, settings);
	return { episodes, episode, notice: null, hasTurned, ...reminder };
}

/** Says once more what still holds, if that is due. */
function remind(
	episodes: number,
	episode: Episode,
	{ position }: Belief,
	at: number,
	settings: WatchSettings,
): Pick<JudgedLevel, 'episode' | 'notice'> | null {
	if (position !== 'low' && position !== 'depleted') return null;
	const event = chosen(position, settings);
	if (event === null || !episode.isAnnounced || !isReminderDue(episode, at, settings)) return null;
	const reminded = { ...announce(episode, at), reminders: episode.reminders + 1 };
	return { episode: reminded, notice: noticeOf(event, 'reminder', episodes, reminded) };
}

/** Whether something announced is to be said once more. @param at epoch milliseconds */
export function isReminderDue(
	{ announcedAt, reminders }: Pick<Episode, 'announcedAt' | 'reminders'>,
	at: number,
	{ remindEveryMs, maxReminders }: WatchSettings,
): boolean {
	const isTime = remindEveryMs > 0 && at - announcedAt >= remindEveryMs - EARLY_MS;
	return isTime && reminders < maxReminders;
}

function open(
	episodes: number,
	level: Level,
	reason: Reason,
	at: number,
	settings: WatchSettings,
): JudgedLevel {
	const episode: Episode = {
		since: at,
		isAnnounced: true,
		isDepletedArmed: level !== 'depleted',
		notices: 1,
		announcedAt: at,
		reminders: 0,
	};
	const event = chosen(level, settings);
	const notice = event && noticeOf(event, reason, episodes + 1, episode);
	return { episodes: episodes + 1, episode, notice, hasTurned: true };
}

function close(
	episodes: number,
	episode: Episode,
	reason: Reason,
	settings: WatchSettings,
): JudgedLevel {
	const event = episode.isAnnounced ? only('recovered', settings) : null;
	const last = { ...episode, notices: episode.notices + 1 };
	return { ...closed(episodes), notice: event && noticeOf(event, reason, episodes, last) };
}

function closed(episodes: number): JudgedLevel {
	return { episodes, episode: null, notice: null, hasTurned: true };
}

function announce(episode: Episode, at: number): Episode {
	return {
		...episode,
		notices: episode.notices + 1,
		announcedAt: at,
		reminders: 0,
	};
}

function noticeOf(
	event: LevelNotice['event'],
	reason: Reason,
	number: number,
	{ notices, since }: Episode,
): LevelNotice {
	return { event, reason, number, notice: notices, since };
}

/** The most severe selected event that is true at a level. */
function chosen(level: Level, settings: WatchSettings): LevelNotice['event'] | null {
	if (level === 'low') return only('low', settings);
	return only('depleted', settings) ?? only('low', settings);
}

function only<Event extends LevelNotice['event']>(
	event: Event,
	{ events }: WatchSettings,
): Event | null {
	return events.has(event) ? event : null;
}

function isThresholdChanged({ previous, settings }: LevelContext): boolean {
	const { threshold } = settings;
	return threshold.value !== previous.threshold.value || threshold.type !== previous.threshold.type;
}

/** Whether the balance itself has recovered by the threshold under which it was announced. */
function hasRisen({ previous, reading, yardstick }: LevelContext): boolean {
	const before: Yardstick = { ...yardstick, threshold: previous.threshold };
	return place(reading.remaining, reading, before) === 'recovered';
}

function reasonToOpen(context: LevelContext): Reason {
	const { belief, previous, reading, yardstick } = context;
	if (isThresholdChanged(context)) {
		const before: Yardstick = { ...yardstick, threshold: previous.threshold };
		const position = place(reading.remaining, reading, before);
		if (position !== 'low' && position !== 'depleted') return 'configChanged';
	}
	return belief.isConfirmed ? 'confirmed' : 'crossed';
}

function recoveryReason({ renewal, hasTopUp }: LevelContext): Reason {
	if (renewal !== null) return 'reset';
	return hasTopUp ? 'toppedUp' : 'rose';
}
