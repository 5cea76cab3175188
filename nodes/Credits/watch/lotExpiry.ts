import { byExpiry } from '../balance/lots';
import type { Lot } from '../balance/reading';
import { shortForm } from '../balance/shortForm';
import { DAY_MS, MINUTE_MS } from '../balance/time';
import type { NoticedLot } from './events';
import {
	holds,
	leastLeftUntil,
	recallLot,
	storeLot,
	type LotState,
	type StoredLot,
} from './lotState';

/** More lots than these are not remembered one by one; the soonest to expire are. */
export const MAX_LOTS = 40;

/** An expiry that moves on by less than this, and the time that has passed, is the same one. */
const EXPIRY_DRIFT_MS = 15 * MINUTE_MS;

/** What a reading lists, in the order of expiry. `remaining` is `null` for what has no amount. */
export type ListedLot = NoticedLot;

/** Something to report about a lot. */
export interface LotNotice {
	event: 'expiringSoon' | 'expired';
	lot: NoticedLot;
	/** Short form of the lot's id, for the key. */
	id: string;
	episode: number;
	/** What tells the notice from others of the episode: the days of its step. */
	notice: number;
}

/** The lots after a poll. */
export interface LotsResult {
	remembered: StoredLot[];
	notices: LotNotice[];
	/** Lots with an id not seen before that hold something. */
	added: ListedLot[];
}

/** What lots are compared by. Times are epoch milliseconds. */
export interface LotContext {
	at: number;
	/** The last reading; `null` when this is the first. */
	previousAt: number | null;
	expiringWithinMs: readonly number[];
}

/**
 * Compares the lots of a reading with those of the last one. Of more than can be
 * remembered, the soonest to expire count: those beyond would look new every time.
 */
export function evaluateLots(
	stored: readonly StoredLot[],
	reported: readonly ListedLot[],
	context: LotContext,
): LotsResult {
	const previous = stored.map(recallLot);
	const listed = identify(reported, previous, context.at);
	const known = new Map(previous.map((lot) => [lot.id, lot]));
	const listedIds = new Set(listed.map(({ id }) => shortForm(id)));
	const result: LotsResult = { remembered: [], notices: [], added: [] };

	for (const lot of mostUrgent(listed, context.at)) {
		const before = known.get(shortForm(lot.id));
		const state = follow(before, lot, context);
		if (before === undefined && holds(lot)) result.added.push(lot);
		reportListed(before, state, lot, context, result);
		result.remembered.push(storeLot(remember(state, context.at)));
	}
	for (const lot of previous.filter(({ id }) => !listedIds.has(id))) {
		if (hasExpired(lot, context.at)) result.notices.push(expired(lot, unlisted(lot)));
		// It may be missing from a single answer, or come back by a refund.
		if (!isOver(lot, context.at)) result.remembered.push(storeLot(emptied(lot, context)));
	}
	result.remembered = result.remembered.slice(0, MAX_LOTS);
	return result;
}

/**
 * The lots of a reading under the ids by which they are known. An answer in which a
 * date or an id is damaged gives a lot another id: one that is gone without having
 * expired, and one that holds as much until the same moment, are the same lot.
 */
function identify(
	reported: readonly ListedLot[],
	previous: readonly LotState[],
	at: number,
): ListedLot[] {
	const ids = new Set(reported.map(({ id }) => shortForm(id)));
	const known = new Set(previous.map(({ id }) => id));
	const gone = previous.filter((lot) => !ids.has(lot.id) && holds(lot) && !isOver(lot, at));
	return reported.map((lot) => {
		if (known.has(shortForm(lot.id)) || !holds(lot)) return lot;
		const expiresAt = expiryOf(lot);
		const index = gone.findIndex(
			(former) =>
				former.remaining === lot.remaining &&
				(expiresAt === null || former.expiresAt === expiresAt),
		);
		const [former] = index === -1 ? [] : gone.splice(index, 1);
		return former === undefined ? lot : { ...lot, id: former.id };
	});
}

/** The lots that count: what holds something comes first, the soonest to expire before others. */
function mostUrgent(listed: readonly ListedLot[], at: number): ListedLot[] {
	const isUrgent = (lot: ListedLot) => holds(lot) && !isOver({ expiresAt: expiryOf(lot) }, at);
	const urgent = listed.filter(isUrgent);
	return [...urgent, ...listed.filter((lot) => !isUrgent(lot))].slice(0, MAX_LOTS);
}

/** The lots of a reading in the order in which they are remembered. */
export function listedLots(lots: readonly Lot[]): ListedLot[] {
	return byExpiry(lots);
}

/** How much was lost by expiry since the last reading, at most. */
export function expiredAmount(previous: readonly StoredLot[], at: number): number {
	return previous
		.map(recallLot)
		.filter((lot) => hasExpired(lot, at))
		.reduce((sum, lot) => sum + (lot.remaining ?? 0), 0);
}

/** A lot as it is now, before anything is reported about it. */
function follow(
	before: LotState | undefined,
	lot: ListedLot,
	{ at, previousAt }: LotContext,
): LotState {
	const expiresAt = expiryOf(lot);
	const elapsed = Math.max(0, at - (previousAt ?? at));
	const hasMoved =
		before !== undefined &&
		before.expiresAt !== null &&
		expiresAt !== null &&
		expiresAt - before.expiresAt > elapsed + EXPIRY_DRIFT_MS;
	return {
		id: shortForm(lot.id),
		remaining: lot.remaining,
		expiresAt,
		episode: (before?.episode ?? 1) + (hasMoved ? 1 : 0),
		leastLeft: before === undefined || hasMoved ? null : leastLeftUntil(before, previousAt),
	};
}

function reportListed(
	before: LotState | undefined,
	state: LotState,
	lot: ListedLot,
	{ at, expiringWithinMs }: LotContext,
	{ notices }: LotsResult,
): void {
	if (isOver(state, at)) {
		if (before !== undefined && holds(before)) {
			notices.push(expired(state, { ...lot, remaining: before.remaining }));
		}
		return;
	}
	const step = stepReached(state, at, expiringWithinMs);
	if (!holds(lot) || step === null) return;
	const { id, episode } = state;
	notices.push({ event: 'expiringSoon', lot, id, episode, notice: step / DAY_MS });
}

/** The smallest step that the lot has reached since it was last seen to hold something. */
function stepReached(
	{ expiresAt, leastLeft }: LotState,
	at: number,
	steps: readonly number[],
): number | null {
	if (expiresAt === null) return null;
	const smallest = Math.min(...steps.filter((step) => expiresAt - at <= step));
	return smallest < (leastLeft ?? Number.POSITIVE_INFINITY) ? smallest : null;
}

/** What to remember of a listed lot. */
function remember(lot: LotState, at: number): LotState {
	// What the provider still lists after its end has nothing more to lose.
	if (!holds(lot) || isOver(lot, at)) return { ...lot, remaining: 0 };
	if (lot.leastLeft === null || lot.expiresAt === null) return lot;
	return { ...lot, leastLeft: lot.leastLeft < lot.expiresAt - at ? lot.leastLeft : null };
}

/** A lot that holds nothing, with the least time that was left while it did. */
function emptied(lot: LotState, { previousAt }: LotContext): LotState {
	return { ...lot, remaining: 0, leastLeft: leastLeftUntil(lot, previousAt) };
}

function expiryOf({ expiresAt }: ListedLot): number | null {
	return expiresAt === null ? null : Date.parse(expiresAt);
}

function isOver({ expiresAt }: Pick<LotState, 'expiresAt'>, at: number): boolean {
	return expiresAt !== null && expiresAt <= at;
}

function hasExpired(lot: LotState, at: number): boolean {
	return holds(lot) && isOver(lot, at);
}

function expired({ id, episode }: LotState, lot: NoticedLot): LotNotice {
	return { event: 'expired', lot, id, episode, notice: 0 };
}

/** What is still known of a lot that is not listed any more. */
function unlisted({ id, remaining, expiresAt }: LotState): NoticedLot {
	return {
		id,
		label: null,
		granted: null,
		remaining,
		startsAt: null,
		expiresAt: expiresAt === null ? null : new Date(expiresAt).toISOString(),
		details: {},
	};
}
