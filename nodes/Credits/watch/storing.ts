import { openFailures } from './failures';
import { holds, restoreLot, type LotState, type StoredLot } from './lotState';
import { isHistoryDue, selectsRunway } from './runway';
import type { AccountState, BalanceState, Episode } from './state';
import type { WatchSettings } from './watchSettings';

/** Two states of a watch, one poll apart. */
export interface StateChange {
	/** State stored by the previous poll; `null` for nothing. */
	stored: AccountState | null;
	/** Known state of the account that this poll read. */
	known: AccountState;
	next: AccountState;
	/** Epoch milliseconds. */
	at: number;
	settings: WatchSettings;
	/** Whether n8n stores the state of this poll in any case. */
	isStoredAnyway: boolean;
}

/**
 * Whether a change must survive a restart although nothing is reported: otherwise the next
 * poll would report it late, again, or never.
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

/** Whether a balance that was low is no longer watched, or is another one now. */
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
	// After a restart the next reading would be the first, and its findings not new.
	if (before === null || before.began !== next.began) return !isStoredAnyway;
	return (
		before.renewals !== next.renewals ||
		hasNewLot(before.lots, next.lots) ||
		hasEmptiedLot(before.lots, next.lots, at) ||
		(selectsRunway(settings) && before.runway.since !== next.runway.since) ||
		isHistoryDue(next.runway, settings, at)
	);
}

/** Whether an episode was opened, closed, finally announced, or armed again. */
function episodeChanged(before: BalanceState | null, next: BalanceState): boolean {
	if (before?.began !== next.began) return next.episode !== null;
	const [old, current] = [before.episode, next.episode];
	if (before.episodes !== next.episodes || old === null || current === null) return old !== current;
	const usedBefore = usedBy(old, next);
	const isRearmed = isMore(old, current, 'isDepletedArmed') || usedBy(current, next) < usedBefore;
	return isRearmed || isMore(old, current, 'isAnnounced');
}

/** Number of thresholds that an episode has used up. */
function usedBy({ reportedTo }: Episode, { thresholds }: BalanceState): number {
	return thresholds.values.filter((value) => value >= reportedTo).length;
}

/** Whether percentages refer to another amount now. */
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

/** Whether there is a new non-empty lot. */
function hasNewLot(before: readonly StoredLot[], next: readonly StoredLot[]): boolean {
	const known = byId(before);
	return next.map(restoreLot).some((lot) => holds(lot) && !known.has(lot.id));
}

/** Whether an expiring lot has become empty: it must not be reported as lost later. */
function hasEmptiedLot(
	before: readonly StoredLot[],
	next: readonly StoredLot[],
	at: number,
): boolean {
	const known = byId(before);
	return next.map(restoreLot).some((lot) => {
		const former = known.get(lot.id);
		const stillExpires = lot.expiresAt !== null && lot.expiresAt > at;
		return former !== undefined && holds(former) && !holds(lot) && stillExpires;
	});
}

function byId(lots: readonly StoredLot[]): Map<string, LotState> {
	return new Map(lots.map(restoreLot).map((lot) => [lot.id, lot]));
}
