import type { BalanceReading } from '../balance/reading';
import { MINUTE_MS } from '../balance/time';
import type { Confirmation } from './confirmation';
import type { EventName, Reason } from './events';
import type { Renewal } from './renewal';
import type { BalanceState, Episode } from './state';
import type { WatchSettings } from './watchSettings';
import { isLevel, zoneOf, type Level, type ThresholdScale, type Zone } from './zone';

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
export interface LevelResult {
	/** Number of low episodes so far. */
	episodes: number;
	episode: Episode | null;
	/** `null` when there is nothing to report, or nothing that is selected. */
	notice: LevelNotice | null;
}

/** What a poll has found out before the level is evaluated. */
export interface LevelContext {
	/** `null` when this is the first reading. */
	previous: BalanceState | null;
	reading: BalanceReading;
	confirmation: Confirmation;
	renewal: Renewal;
	hasTopUp: boolean;
	at: number;
	settings: WatchSettings;
	scale: ThresholdScale;
	/** Whether the user has just chosen to watch this balance, who is told what it is like. */
	isNewlyChosen: boolean;
}

type KnownContext = LevelContext & { previous: BalanceState };

/** Compares the level of a reading with that of the last one. */
export function evaluateLevel(context: LevelContext): LevelResult {
	const { previous, confirmation, renewal, settings } = context;
	const { zone } = confirmation;
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

/** The level of the first reading. What the user has just chosen is announced in any case. */
function openFirst(zone: Level, context: LevelContext): LevelResult {
	const { isNewlyChosen, settings, at } = context;
	if (isNewlyChosen) return open(0, zone, 'configChanged', context);
	if (settings.onFirstRead === 'alert') return open(0, zone, 'initial', context);
	const episode: Episode = {
		since: at,
		notices: 0,
		announcedAt: at,
		reminders: 0,
		isAnnounced: false,
		isDepletedArmed: zone !== 'depleted',
	};
	return { episodes: 1, episode, notice: null };
}

function continueEpisode(
	episodes: number,
	before: Episode,
	{ confirmation, renewal, hasTopUp, at, settings, reading }: KnownContext,
): LevelResult {
	const isLifted = (hasTopUp || renewal !== null) && (reading.remaining ?? 0) > 0;
	const isRearmed = isLifted && !before.isDepletedArmed;
	const isStep = confirmation.zone === 'depleted' && before.isDepletedArmed;
	const episode: Episode = {
		...before,
		isAnnounced: before.isAnnounced || isStep,
		isDepletedArmed: isRearmed || (before.isDepletedArmed && !isStep),
	};
	// Where only Low is selected it stands for both, and comes once.
	const event = before.isAnnounced
		? selected('depleted', settings)
		: mostSevere('depleted', settings);
	if (isStep && event !== null) {
		const announced = announce(episode, at);
		const reason = confirmation.tookSeveral ? 'confirmed' : 'crossed';
		return {
			episodes,
			episode: announced,
			notice: noticeOf(event, reason, episodes, announced),
		};
	}
	const reminder = remind(episodes, episode, confirmation.zone, at, settings);
	return { episodes, episode, notice: null, ...reminder };
}

/** Says once more what still holds, if that is due. */
function remind(
	episodes: number,
	episode: Episode,
	zone: Zone,
	at: number,
	settings: WatchSettings,
): Pick<LevelResult, 'episode' | 'notice'> | null {
	if (!isLevel(zone)) return null;
	const event = mostSevere(zone, settings);
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
	zone: Level,
	reason: Reason,
	{ at, settings }: Pick<LevelContext, 'at' | 'settings'>,
): LevelResult {
	const episode: Episode = {
		since: at,
		notices: 1,
		announcedAt: at,
		reminders: 0,
		isAnnounced: true,
		isDepletedArmed: zone !== 'depleted',
	};
	const event = mostSevere(zone, settings);
	const notice = event && noticeOf(event, reason, episodes + 1, episode);
	return { episodes: episodes + 1, episode, notice };
}

function close(
	episodes: number,
	episode: Episode,
	reason: Reason,
	settings: WatchSettings,
): LevelResult {
	const event = episode.isAnnounced ? selected('recovered', settings) : null;
	const last = { ...episode, notices: episode.notices + 1 };
	return { ...closed(episodes), notice: event && noticeOf(event, reason, episodes, last) };
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
	number: number,
	{ notices, since }: Episode,
): LevelNotice {
	return { event, reason, number, notice: notices, since };
}

/** The most severe selected event that is true at a level. */
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

function isThresholdChanged({ previous, settings }: KnownContext): boolean {
	const { threshold } = settings;
	return threshold.value !== previous.threshold.value || threshold.type !== previous.threshold.type;
}

/** Whether the balance itself has recovered by the threshold under which it was announced. */
function hasRisen(context: KnownContext): boolean {
	return zoneBefore(context) === 'recovered';
}

/** Where the balance would stand by the threshold of the last reading. */
function zoneBefore({ previous, reading, scale }: KnownContext): Zone | null {
	return zoneOf(reading.remaining, reading, { ...scale, threshold: previous.threshold });
}

function reasonToOpen(context: KnownContext): Reason {
	if (isThresholdChanged(context)) {
		const zone = zoneBefore(context);
		if (zone === null || !isLevel(zone)) return 'configChanged';
	}
	return context.confirmation.tookSeveral ? 'confirmed' : 'crossed';
}

function recoveryReason({ renewal, hasTopUp }: LevelContext): Reason {
	if (renewal !== null) return 'reset';
	return hasTopUp ? 'toppedUp' : 'rose';
}
