import { byExpiry } from '../balance/lots';
import type { Lot } from '../balance/reading';
import type { NoticedLot } from './events';
import { DAY_MS, MINUTE_MS } from './settings';
import { shortForm, type LotState } from './state';

/** More lots than these are not remembered one by one; the soonest to expire are. */
export const MOST_LOTS = 40;

/** An expiry that moves on by less than this, and the time that has passed, is the same one. */
const DRIFT_MS = 15 * MINUTE_MS;

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

export interface JudgedLots {
	remembered: LotState[];
	notices: LotNotice[];
	/** Lots with an id not seen before that hold something. */
	added: ListedLot[];
	/** Whether a lot that expires holds nothing any more: nobody must hear later that it was lost. */
	hasEmptied: boolean;
}

/** Of what the lots are judged. Times are epoch milliseconds. */
export interface LotContext {
	at: number;
	/** The last reading; `null` when this is the first. */
	previousAt: number | null;
	expiringWithinMs: readonly number[];
	/** Whether lots that are not listed may be listed again: after a 0 that may be false. */
	keepsUnlisted: boolean;
}

/** Compares the lots of a reading with those of the last one. */
export function judgeLots(
	previous: readonly LotState[],
	listed: readonly ListedLot[],
	context: LotContext,
): JudgedLots {
	const known = new Map(previous.map((lot) => [lot.id, lot]));
	const current = listed.map((lot) => ({ lot, id: shortForm(lot.id) }));
	const listedIds = new Set(current.map(({ id }) => id));
	const result: JudgedLots = { remembered: [], notices: [], added: [], hasEmptied: false };

	for (const { lot, id } of current) {
		const before = known.get(id);
		const state = follow(before, lot, id, context);
		if (before === undefined && holds(lot)) result.added.push(lot);
		if (before !== undefined && hasEmptied(before, state)) result.hasEmptied = true;
		judgeListed(before, state, lot, context, result);
	}
	for (const lot of previous.filter(({ id }) => !listedIds.has(id))) {
		if (hasExpired(lot, context.at)) result.notices.push(expired(lot, unlisted(lot)));
		else if (holds(lot) && lot.expiresAt !== null) result.hasEmptied = true;
		if (context.keepsUnlisted) result.remembered.push(emptied(lot, context));
	}
	result.remembered = result.remembered.slice(0, MOST_LOTS);
	return result;
}

/** The lots of a reading in the order in which they are remembered. */
export function listedLots(lots: readonly Lot[]): ListedLot[] {
	return byExpiry(lots);
}

/** How much was lost by expiry since the last reading, at most. */
export function expiredAmount(previous: readonly LotState[], at: number): number {
	return previous
		.filter((lot) => hasExpired(lot, at))
		.reduce((sum, lot) => sum + (lot.remaining ?? 0), 0);
}

/** What a lot has become, before anything is reported about it. */
function follow(
	before: LotState | undefined,
	lot: ListedLot,
	id: string,
	{ at, previousAt }: LotContext,
): LotState {
	const expiresAt = lot.expiresAt === null ? null : Date.parse(lot.expiresAt);
	const heldAt = before === undefined || !holds(before) ? (before?.heldAt ?? null) : previousAt;
	const elapsed = Math.max(0, at - (previousAt ?? at));
	const hasMoved =
		before !== undefined &&
		before.expiresAt !== null &&
		expiresAt !== null &&
		expiresAt - before.expiresAt > elapsed + DRIFT_MS;
	return {
		id,
		remaining: lot.remaining,
		expiresAt,
		episode: (before?.episode ?? 1) + (hasMoved ? 1 : 0),
		heldAt: hasMoved ? null : heldAt,
	};
}

function judgeListed(
	before: LotState | undefined,
	state: LotState,
	lot: ListedLot,
	context: LotContext,
	result: JudgedLots,
): void {
	const { at, previousAt } = context;
	if (state.expiresAt !== null && state.expiresAt <= at) {
		// What the provider still lists after its end has nothing more to lose.
		if (before !== undefined && holds(before)) {
			result.notices.push(expired(state, { ...lot, remaining: before.remaining }));
		}
		result.remembered.push({ ...state, remaining: 0, heldAt: null });
		return;
	}
	const step = stepReached(state, context);
	if (holds(lot) && step !== null) {
		result.notices.push({
			event: 'expiringSoon',
			lot,
			id: state.id,
			episode: state.episode,
			notice: step / DAY_MS,
		});
	}
	result.remembered.push(holds(lot) ? { ...state, heldAt: null } : emptied(state, { previousAt }));
}

/** The smallest step that the lot has reached since it was last seen to hold something. */
function stepReached(
	{ expiresAt, heldAt }: LotState,
	{ at, expiringWithinMs }: LotContext,
): number | null {
	if (expiresAt === null) return null;
	const left = expiresAt - at;
	const leftBefore = heldAt === null ? Number.POSITIVE_INFINITY : expiresAt - heldAt;
	const smallest = Math.min(...expiringWithinMs.filter((step) => left <= step));
	return smallest < leftBefore ? smallest : null;
}

function holds({ remaining }: { remaining: number | null }): boolean {
	return remaining === null || remaining > 0;
}

function hasExpired(lot: LotState, at: number): boolean {
	return holds(lot) && lot.expiresAt !== null && lot.expiresAt <= at;
}

function hasEmptied(before: LotState, now: LotState): boolean {
	return holds(before) && !holds(now) && now.expiresAt !== null;
}

/** A lot that holds nothing, with the time at which it last did. */
function emptied(lot: LotState, { previousAt }: Pick<LotContext, 'previousAt'>): LotState {
	return { ...lot, remaining: 0, heldAt: holds(lot) ? previousAt : lot.heldAt };
}

function expired(lot: LotState, noticed: NoticedLot): LotNotice {
	return { event: 'expired', lot: noticed, id: lot.id, episode: lot.episode, notice: 0 };
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
