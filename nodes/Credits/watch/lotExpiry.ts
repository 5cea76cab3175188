import { addAmounts } from '../balance/amounts';
import { byExpiry } from '../balance/lots';
import type { Lot } from '../balance/reading';
import { shortForm } from '../balance/shortForm';
import { DAY_MS, HOUR_MS, isoTime, MINUTE_MS } from '../balance/time';
import type { NoticedLot } from './events';
import {
	GONE,
	holds,
	isOver,
	leastLeftUntil,
	restoreLot,
	storeLot,
	type LotState,
	type StoredLot,
} from './lotState';

/** Maximum number of lots remembered individually: those that expire soonest. */
export const MAX_LOTS = 40;

/** Drift below which an expiry counts as unchanged, on top of the elapsed time. */
const EXPIRY_DRIFT_MS = 15 * MINUTE_MS;

/** Time after its end from which a lot that is still listed counts as expired, not postponed. */
const STILL_LISTED_MS = HOUR_MS;

/** A lot as a reading lists it, in order of expiry. `remaining` is `null` if it has no amount. */
export type ListedLot = NoticedLot;

/** Something to report about the lots that end on one day. */
export interface LotNotice {
	event: 'expiringSoon' | 'expired';
	/** Lots of the day, soonest first. */
	lots: [NoticedLot, ...NoticedLot[]];
	/** Subject of the key: the day in UTC, or the id of a lot reported before days were used. */
	group: string;
	/** Whether it was opened before keys included the watch. */
	hasOldKey: boolean;
	number: number;
	/** Distinguishes the notice from others of the episode: the days of its step. */
	notice: number;
}

/** The lots after a poll. */
export interface LotsResult {
	remembered: StoredLot[];
	/** Sum of the lots beyond the limit that end on the last remembered day; `null` for none. */
	more: number | null;
	notices: LotNotice[];
	/** Non-empty lots with a new id. */
	added: ListedLot[];
}

/** Context for comparing lots. Times are epoch milliseconds. */
export interface LotContext {
	at: number;
	/** Time of the last reading; `null` for the first. */
	previousAt: number | null;
	expiringWithinMs: readonly number[];
	/** `more` of the last reading. */
	moreBefore: number | null;
	/** Whether a group's sum is worth a report, compared with the balance now or before. */
	isEnough(sum: number, compared: 'now' | 'before'): boolean;
	/** Subject of a lot's key, where that is not the day. */
	group?: string;
}

/** Group in which lots expire: by UTC day, or under a name of its own. */
type ExpiryGroup = number | string;

/** A lot in this poll: its previous state, its listing, and its next state. */
interface TrackedLot {
	before: LotState | undefined;
	listed: ListedLot | undefined;
	state: LotState;
	/** Whether its end was postponed, so that no step has been passed yet. */
	hasMoved: boolean;
}

/**
 * Compares the lots of a reading with those of the last one. If there are too many to
 * remember, the soonest to expire count: those beyond would look new every time.
 */
export function evaluateLots(
	stored: readonly StoredLot[],
	reported: readonly ListedLot[],
	context: LotContext,
): LotsResult {
	const { at } = context;
	const previous = stored.map(restoreLot);
	const all = identify(reported, previous, at);
	const known = new Map(previous.map((lot) => [lot.id, lot]));
	const listed = mostUrgent(all, known, at);
	const compared = listed.map((lot) => trackListed(known.get(shortForm(lot.id)), lot, context));
	const arriving = compared.filter((lot) => isNewInGroup(lot, context));
	const tracked = numbered(compared, new Set(arriving), previous, context);
	const added = listed.filter((lot) => !known.has(shortForm(lot.id)) && holds(lot));

	const listedIds = new Set(all.map(({ id }) => shortForm(id)));
	const unlisted = previous
		.filter(({ id }) => !listedIds.has(id))
		// A lot may be missing from a single answer, or come back through a refund.
		.filter((lot) => !isOver(lot, at) || holds(lot))
		.map((lot) => trackUnlisted(lot, at));

	const counted = new Set(listed);
	const beyond = all.filter(
		(lot) => !counted.has(lot) && holds(lot) && !isOver({ expiresAt: expiryOf(lot) }, at),
	);
	const lastDay = lastDayOf(previous);
	const former = arriving.flatMap(({ before }) => before ?? []);
	const groups = [...byGroup([...tracked, ...unlisted], context)].map(([group, lots]) =>
		evaluateGroup(
			group,
			lots,
			{
				listed: beyond.filter((lot) => dayOf(expiryOf(lot)) === group),
				lost: group === lastDay ? (context.moreBefore ?? 0) : 0,
				former: former.filter((lot) => groupOf(lot, context) === group),
			},
			context,
		),
	);
	const remembered = mostUrgentStates(
		groups.flatMap(({ remembered: lots }) => lots),
		at,
	);
	const last = lastDayOf(remembered);
	return {
		remembered: remembered.map(storeLot),
		more:
			all.length > MAX_LOTS ? sumOf(beyond.filter((lot) => dayOf(expiryOf(lot)) === last)) : null,
		notices: groups.flatMap(({ notices }) => notices),
		added,
	};
}

/**
 * Matches the lots of a reading with known ids. A damaged date or id in an answer gives a
 * lot another id: a lot that is gone without having expired and one with the same amount
 * and expiry are the same lot.
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

/**
 * The lots that count: ended ones that may be lost first, then non-empty ones, the soonest
 * to expire first.
 */
function mostUrgent(
	listed: readonly ListedLot[],
	known: ReadonlyMap<string, LotState>,
	at: number,
): ListedLot[] {
	const rank = (lot: ListedLot): number => {
		if (isOver({ expiresAt: expiryOf(lot) }, at)) {
			const before = known.get(shortForm(lot.id));
			return before !== undefined && holds(before) ? 0 : 2;
		}
		return holds(lot) ? 1 : 2;
	};
	return byRank(listed, rank).slice(0, MAX_LOTS);
}

/** The lots to remember: ended ones that are not settled first, then non-empty ones. */
function mostUrgentStates(lots: readonly LotState[], at: number): LotState[] {
	const rank = (lot: LotState): number => (holds(lot) ? (isOver(lot, at) ? 0 : 1) : 2);
	return byRank(lots, rank).slice(0, MAX_LOTS);
}

/** Lots by rank, in a stable order. */
function byRank<Ranked>(lots: readonly Ranked[], rank: (lot: Ranked) => number): Ranked[] {
	return lots
		.map((lot) => [rank(lot), lot] as const)
		.sort(([one], [other]) => one - other)
		.map(([, lot]) => lot);
}

/** The lots of a reading in the order in which they are remembered. */
export function listedLots(lots: readonly Lot[]): ListedLot[] {
	return byExpiry(lots);
}

/** Maximum amount lost to expiry since the last reading. */
export function expiredAmount(previous: readonly StoredLot[], at: number): number {
	return previous
		.map(restoreLot)
		.filter((lot) => holds(lot) && isOver(lot, at) && lot.leastLeft !== GONE)
		.reduce((sum, lot) => sum + (lot.remaining ?? 0), 0);
}

/** Compares a listed lot with what is known of it; its number follows in {@link numbered}. */
function trackListed(
	before: LotState | undefined,
	lot: ListedLot,
	{ at, previousAt, expiringWithinMs }: LotContext,
): TrackedLot {
	const expiresAt = expiryOf(lot);
	const elapsed = Math.max(0, at - (previousAt ?? at));
	const hasMoved =
		before !== undefined &&
		before.expiresAt !== null &&
		expiresAt !== null &&
		expiresAt - before.expiresAt > elapsed + EXPIRY_DRIFT_MS;
	const leastLeft = before === undefined || hasMoved ? null : leastLeftUntil(before, previousAt);
	const hasOldKey =
		before?.hasOldKey === true && leastLeft !== null && leastLeft <= Math.max(...expiringWithinMs);
	const state: LotState = {
		id: shortForm(lot.id),
		remaining: lot.remaining,
		expiresAt,
		leastLeft,
		number: before?.number ?? 1,
		hasOldKey,
	};
	return { before, listed: lot, state, hasMoved };
}

/**
 * Numbers the lots that are new in their group: as the lots that have stayed in it, or else
 * as 1, and higher than any number known once an end has changed. So all lots of a day have
 * the same number, and a day that is left and comes back has another one.
 */
function numbered(
	lots: readonly TrackedLot[],
	arriving: ReadonlySet<TrackedLot>,
	previous: readonly LotState[],
	context: LotContext,
): TrackedLot[] {
	const leaving = new Set([...arriving].map(({ state }) => state.id));
	const numbers = new Map(
		previous
			.filter(({ id }) => !leaving.has(id))
			.map((lot) => [groupOf(lot, context), lot.number] as const),
	);
	const highest = Math.max(0, ...previous.map(({ number }) => number));
	const hasChanges = highest > 1 || [...arriving].some(({ before }) => before !== undefined);
	const next = hasChanges ? highest + 1 : 1;
	return lots.map((lot) => {
		if (!arriving.has(lot)) return lot;
		const number = numbers.get(groupOf(lot.state, context)) ?? next;
		return { ...lot, state: { ...lot.state, number } };
	});
}

function isNewInGroup({ before, state, hasMoved }: TrackedLot, context: LotContext): boolean {
	return before === undefined || hasMoved || groupOf(before, context) !== groupOf(state, context);
}

/** A lot that is no longer listed: used up before its end, or lost at it. */
function trackUnlisted(before: LotState, at: number): TrackedLot {
	const state = isOver(before, at)
		? { ...before, leastLeft: GONE }
		: { ...before, remaining: holds(before) ? 0 : before.remaining };
	return { before, listed: undefined, state, hasMoved: false };
}

/** What belongs to a day besides the lots that are remembered for it. */
interface BesideLots {
	/** Lots beyond the number that is remembered. */
	listed: readonly ListedLot[];
	/** The amount that such lots held at the last reading. */
	lost: number;
	/** Former states of the lots whose end was on this day until now. */
	former: readonly LotState[];
}

/** Evaluates the lots of one day; those that never end are only remembered. */
function evaluateGroup(
	group: ExpiryGroup | null,
	lots: readonly TrackedLot[],
	beside: BesideLots,
	context: LotContext,
): Pick<LotsResult, 'notices'> & { remembered: LotState[] } {
	const { at } = context;
	if (group === null) return { notices: [], remembered: lots.map(({ state }) => state) };
	const ended = lots
		.filter((lot) => hasEnded(lot, at))
		.sort((one, other) => Number(one.state.expiresAt) - Number(other.state.expiresAt));
	const alive = lots.filter(({ state }) => holds(state) && !isOver(state, at));
	const rest = lots.filter((lot) => !ended.includes(lot) && !alive.includes(lot));
	const result = { notices: [] as LotNotice[], remembered: [] as LotState[] };

	const isOverForGood = alive.length === 0 && ended.every((lot) => isSettled(lot, at));
	if (isOverForGood) {
		const lost = ended.map(asLost);
		const [first, ...others] = lost;
		const sum = sumOf(lost) + beside.lost;
		if (first && context.isEnough(sum, 'before')) {
			result.notices.push(noticeOf('expired', group, [first, ...others], ended, 0));
		}
		// A lot that is still listed after its end has nothing more to lose.
		const over = ended.filter(({ listed }) => listed !== undefined);
		result.remembered.push(...over.map(({ state }) => ({ ...state, remaining: 0 })));
	} else {
		result.remembered.push(...ended.map(pendingState));
	}

	const passed = leastLeftOf(lots, beside.former, context);
	const memory = reportStep(group, [alive, beside.listed], passed, result.notices, context);
	result.remembered.push(
		...alive.map(({ state }, index) => ({ ...state, leastLeft: index === 0 ? memory : null })),
		// The first lot that holds something remembers the day's steps, or else those that are left.
		...rest.map(({ state }) => {
			const remaining = isOver(state, at) ? 0 : state.remaining;
			return { ...state, remaining, leastLeft: alive.length === 0 ? passed : null };
		}),
	);
	return result;
}

/** Reports the step that a day has reached. @returns the time left to remember */
function reportStep(
	group: ExpiryGroup,
	[alive, beyond]: readonly [readonly TrackedLot[], readonly ListedLot[]],
	passed: number | null,
	notices: LotNotice[],
	{ at, expiringWithinMs, isEnough }: LotContext,
): number | null {
	const [first, ...others] = [...alive.flatMap(({ listed }) => listed ?? []), ...beyond];
	if (!first?.expiresAt) return null;
	const left = Date.parse(first.expiresAt) - at;
	const step = Math.min(...expiringWithinMs.filter((entry) => left <= entry));
	const isPassing = Number.isFinite(step) && step < (passed ?? Number.POSITIVE_INFINITY);
	if (!isPassing) return passed !== null && passed < left ? passed : null;
	if (!isEnough(sumOf([first, ...others]), 'now')) {
		// Evaluated anew at each poll, to be reported once the sum is large enough.
		return passed ?? step + 1;
	}
	notices.push(noticeOf('expiringSoon', group, [first, ...others], alive, step / DAY_MS));
	return null;
}

/**
 * The least time left of a day at any reading that counted; `null` for none, and for a day
 * of which no lot has stayed.
 */
function leastLeftOf(
	lots: readonly TrackedLot[],
	former: readonly LotState[],
	{ previousAt }: LotContext,
): number | null {
	const stayed = lots.flatMap((lot) => (lot.hasMoved ? [] : (lot.before ?? [])));
	// A step that was reported for a lot that has left since was reported for the day.
	const before = stayed.length === 0 ? [] : [...stayed, ...former];
	const marked = before.filter((lot) => holds(lot) && lot.leastLeft !== null);
	const counted = marked.length > 0 ? marked : before.filter(holds);
	const left = [...counted, ...before.filter((lot) => !holds(lot))]
		.map((lot) => leastLeftUntil(lot, previousAt))
		.filter((time) => time !== null);
	return left.length === 0 ? null : Math.min(...left);
}

/** Whether a lot held something when last listed, and has ended since. */
function hasEnded({ before, state, hasMoved }: TrackedLot, at: number): boolean {
	return before !== undefined && !hasMoved && holds(before) && isOver(state, at);
}

function isSettled({ listed, state }: TrackedLot, at: number): boolean {
	if (listed === undefined || !holds(listed)) return true;
	return state.expiresAt !== null && at - state.expiresAt >= STILL_LISTED_MS;
}

/** An ended lot that waits for the others of its day, with the maximum that can have been lost. */
function pendingState({ before, listed, state }: TrackedLot): LotState {
	if (listed !== undefined && holds(listed)) return { ...state, leastLeft: null };
	return { ...state, remaining: before?.remaining ?? null, leastLeft: GONE };
}

/** An ended lot as reported: with the amount it held when last listed. */
function asLost({ before, listed, state }: TrackedLot): NoticedLot {
	const remaining = before?.remaining ?? null;
	if (listed !== undefined) return { ...listed, remaining };
	return {
		id: state.id,
		label: null,
		granted: null,
		remaining,
		startsAt: null,
		expiresAt: state.expiresAt === null ? null : new Date(state.expiresAt).toISOString(),
		details: {},
	};
}

function noticeOf(
	event: LotNotice['event'],
	group: ExpiryGroup,
	lots: LotNotice['lots'],
	[first]: readonly TrackedLot[],
	notice: number,
): LotNotice {
	const { number = 1, hasOldKey = false } = first?.state ?? {};
	const name = typeof group === 'number' ? isoTime(group * DAY_MS).slice(0, 10) : group;
	return { event, lots, group: name, hasOldKey, number, notice };
}

/** The key subject under which a lot's expiry is reported; `null` for a lot that never ends. */
function groupOf(lot: LotState, { group }: Pick<LotContext, 'group'>): ExpiryGroup | null {
	if (lot.expiresAt === null) return null;
	if (lot.hasOldKey) return lot.id;
	return group ?? dayOf(lot.expiresAt);
}

function byGroup(
	lots: readonly TrackedLot[],
	context: LotContext,
): Map<ExpiryGroup | null, TrackedLot[]> {
	const groups = new Map<ExpiryGroup | null, TrackedLot[]>();
	for (const lot of lots) {
		const group = groupOf(lot.state, context);
		const others = groups.get(group);
		if (others) others.push(lot);
		else groups.set(group, [lot]);
	}
	return groups;
}

/** The UTC day of a time, counted from 1970. */
function dayOf(moment: number | null): number | null {
	return moment === null ? null : Math.floor(moment / DAY_MS);
}

/** The last day on which a non-empty remembered lot ends. */
function lastDayOf(lots: readonly LotState[]): number | null {
	const ends = lots.filter(holds).flatMap(({ expiresAt }) => expiresAt ?? []);
	return ends.length === 0 ? null : dayOf(Math.max(...ends));
}

function sumOf(lots: readonly Pick<NoticedLot, 'remaining'>[]): number {
	return addAmounts(lots.map(({ remaining }) => remaining ?? 0));
}

function expiryOf({ expiresAt }: ListedLot): number | null {
	return expiresAt === null ? null : Date.parse(expiresAt);
}
