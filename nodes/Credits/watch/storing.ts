import { openFailures } from './failures';
import { holds, recallLot, type LotState, type StoredLot } from './lotState';
import { isHistoryDue, selectsRunway } from './runway';
import type { AccountState, BalanceState, Episode } from './state';
import type { WatchSettings } from './watchSettings';

/** Two states of a watch, one poll apart. */
export interface StateChange {
	/** What the poll before left; `null` for nothing. */
	stored: AccountState | null;
	/** What was known of the account that this poll read. */
	known: AccountState;
	next: AccountState;
	/** Epoch milliseconds. */
	at: number;
	settings: WatchSettings;
	/** Whether n8n stores what this poll leaves, whatever comes of it. */
	isStoredAnyway: boolean;
}

/**
 * Whether something has changed that must survive a restart although nothing is
 * said: otherwise the next poll would report it late, again, or never.
 */
export function mustStore(change: StateChange): boolean {
	const { stored, known, next } = change;
	if (stored !== null && openFailures(stored).length > 0) return true;
	if (stored !== null && losesEpisode(stored, next)) return true;
	const hasNewLicense = known.license.length === 0 && next.license.length > 0;
	if (known.readAt !== null && hasNewLicense) return true;
	return Object.entries(next.balances).some(([name, balance]) => {
		const before = known.balances[name];
		return before !== balance && balanceChanged(before ?? null, balance, change);
	});
}

/** Whether a balance that was low is not watched any more, or is another one now. */
function losesEpisode(stored: AccountState, next: AccountState): boolean {
	return Object.entries(stored.balances).some(([name, balance]) => {
		const isKept = next.balances[name]?.began === balance.began;
		return balance.episode !== null && !isKept;
	});
}

function balanceChanged(
	before: BalanceState | null,
	next: BalanceState,
	{ at, settings, isStoredAnyway }: StateChange,
): boolean {
	if (episodeChanged(before, next)) return true;
	if (baseChanged(before, next, settings)) return true;
	// A restart would take the next reading for the first, and what it finds for known.
	if (before === null || before.began !== next.began) return !isStoredAnyway;
	return (
		before.renewals !== next.renewals ||
		hasNewLot(before.lots, next.lots) ||
		hasEmptiedLot(before.lots, next.lots, at) ||
		(selectsRunway(settings) && before.runway.since !== next.runway.since) ||
		isHistoryDue(next.runway, settings, at)
	);
}

/** Whether an episode was opened, closed, announced at last, or armed anew. */
function episodeChanged(before: BalanceState | null, next: BalanceState): boolean {
	if (before?.began !== next.began) return next.episode !== null;
	const [old, current] = [before.episode, next.episode];
	if (before.episodes !== next.episodes || old === null || current === null) return old !== current;
	const usedBefore = usedBy(old, next);
	const isRearmed = isMore(old, current, 'isDepletedArmed') || usedBy(current, next) < usedBefore;
	return isRearmed || isMore(old, current, 'isAnnounced');
}

/** How many of the thresholds an episode has used up. */
function usedBy({ reportedTo }: Episode, { thresholds }: BalanceState): number {
	return thresholds.values.filter((value) => value >= reportedTo).length;
}

/** Whether thresholds are a share of something else now. */
function baseChanged(
	before: BalanceState | null,
	next: BalanceState,
	{ threshold }: WatchSettings,
): boolean {
	if (threshold.type !== 'percentOfTopUp' || before === null) return false;
	return before.base?.amount !== next.base?.amount;
}

function isMore(old: Episode, current: Episode, name: 'isAnnounced' | 'isDepletedArmed'): boolean {
	return current[name] && !old[name];
}

/** Whether there is a lot that was not known before and holds something. */
function hasNewLot(before: readonly StoredLot[], next: readonly StoredLot[]): boolean {
	const known = byId(before);
	return next.map(recallLot).some((lot) => holds(lot) && !known.has(lot.id));
}

/** Whether a lot that expires holds nothing any more: nobody must hear later that it was lost. */
function hasEmptiedLot(
	before: readonly StoredLot[],
	next: readonly StoredLot[],
	at: number,
): boolean {
	const known = byId(before);
	return next.map(recallLot).some((lot) => {
		const former = known.get(lot.id);
		const stillExpires = lot.expiresAt !== null && lot.expiresAt > at;
		return former !== undefined && holds(former) && !holds(lot) && stillExpires;
	});
}

function byId(lots: readonly StoredLot[]): Map<string, LotState> {
	return new Map(lots.map(recallLot).map((lot) => [lot.id, lot]));
}
