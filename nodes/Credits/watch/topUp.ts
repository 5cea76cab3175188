import { addAmounts } from '../balance/amounts';
import type { BalanceReading } from '../balance/reading';
import { minRise } from '../balance/rise';
import { DAY_MS, HOUR_MS } from '../balance/time';
import { precisionOf } from '../balance/units';
import { isBack } from '../runway/falseZeros';
import type { TopUp } from './events';
import { MAX_LOTS, type ListedLot } from './lotExpiry';
import type { Renewal } from './renewal';
import type { WatchedProvider, WatchSettings } from './watchSettings';
import type { BalanceState, HighestTotal } from './state';

/** Maximum age of a top-up that is reported. */
const RECENT_MS = 7 * DAY_MS;

/** Duration after which a fall of remaining + used is not a glitch, and the total is tracked anew. */
const LASTING_FALL_MS = DAY_MS;

/** Maximum time between two similar readings for a 0 between them to be false. */
const FALSE_ZERO_MS = 6 * HOUR_MS;

/** Evidence that distinguishes a top-up from other rises, best first. */
type RiseEvidence = 'lots' | 'total' | 'rise';

/** A reading and the values it is compared with. */
export interface TopUpContext {
	/** `null` for the first reading. */
	previous: BalanceState | null;
	reading: BalanceReading;
	/** Lots with a new id. */
	added: readonly ListedLot[];
	renewal: Renewal;
	/** Whether the reading shows that a 0 before it was false. */
	isBackFromFalseZero: boolean;
	at: number;
	settings: WatchSettings;
	provider: WatchedProvider;
}

/** Credits bought or granted since the last reading. */
export interface TopUpResult {
	topUp: TopUp | null;
	/** Whether it is recent enough to be reported. */
	isRecent: boolean;
}

/** Decides whether a rise is a top-up. A renewal is not. */
export function evaluateTopUp({ previous, ...context }: TopUpContext): TopUpResult {
	const { reading, added, at, settings, isBackFromFalseZero } = context;
	const none: TopUpResult = { topUp: null, isRecent: false };
	if (previous === null || context.renewal !== null || reading.remaining === null) return none;
	const precision = precisionOf(reading.unitType);
	const isRecent = at - previous.last.at <= RECENT_MS;

	switch (evidenceOf({ ...context, previous })) {
		case 'lots': {
			const recent = added.filter((lot) => isNewLot(lot, at, isRecent));
			const counted = recent.length > 0 ? recent : added;
			const amount = addAmounts(counted.map((lot) => lot.granted ?? lot.remaining ?? 0));
			if (!isEnough(amount, settings.minTopUp ?? precision)) return none;
			const isExact =
				counted.every((lot) => lot.granted !== null) && !reading.derived.includes('lots.granted');
			return { topUp: { amount, isExact }, isRecent: recent.length > 0 };
		}
		case 'total': {
			const amount = riseOfTotal(previous.total, reading, at);
			return isEnough(amount, settings.minTopUp ?? precision)
				? { topUp: { amount, isExact: true }, isRecent }
				: none;
		}
		case 'rise': {
			const amount = addAmounts([reading.remaining, -(previous.last.remaining ?? 0)]);
			const least =
				settings.minTopUp ?? minRise(previous.last.remaining ?? 0, settings.threshold, precision);
			if (isBackFromFalseZero || !isEnough(amount, least)) return none;
			return { topUp: { amount, isExact: false }, isRecent };
		}
		case null:
			return none;
	}
}

/** The highest remaining + used to remember; a renewal restarts it. */
export function trackTotal(
	before: HighestTotal | null,
	{ remaining, used }: BalanceReading,
	renewal: Renewal,
	at: number,
): HighestTotal | null {
	if (remaining === null || used === null) return before;
	const total = addAmounts([remaining, used]);
	const current = before && settle(before, at);
	if (current === null || renewal !== null || total >= current.highest) {
		return { highest: total, fall: null };
	}
	const { highest, fall } = current;
	return {
		highest,
		fall: { since: fall?.since ?? at, highest: Math.max(total, fall?.highest ?? total) },
	};
}

/** The highest total; after a lasting fall, the highest since then. */
function settle(total: HighestTotal, at: number): HighestTotal {
	const { fall } = total;
	const hasLasted = fall !== null && at - fall.since >= LASTING_FALL_MS;
	return hasLasted ? { highest: fall.highest, fall: null } : total;
}

/** The reading before a 0, remembered until the balance has risen. */
export function readingBeforeZero(
	previous: BalanceState | null,
	reading: BalanceReading,
): BalanceState['beforeZero'] {
	if (previous === null || reading.remaining !== 0) return null;
	const { at, remaining } = previous.last;
	if (remaining === 0) return previous.beforeZero;
	return remaining === null || remaining < 0 ? null : { at, remaining };
}

/** Whether a rise from 0 shows that the 0 was false: most of the balance is back soon. */
export function isBackFromFalseZero(
	previous: BalanceState | null,
	{ remaining }: BalanceReading,
	at: number,
): boolean {
	const before = previous?.beforeZero ?? null;
	if (before === null || remaining === null || at - before.at > FALSE_ZERO_MS) return false;
	return isBack(before.remaining, remaining);
}

/** The user may enter 0, but no rise at all is not a top-up. */
function isEnough(amount: number, least: number): boolean {
	return amount > 0 && amount >= least;
}

/** Rise by the best available evidence; `null` if this reading does not have it. */
function evidenceOf({
	provider,
	reading,
	previous,
}: Pick<TopUpContext, 'provider' | 'reading'> & { previous: BalanceState }): RiseEvidence | null {
	const hasAllLots = previous.more === null && reading.lots.length <= MAX_LOTS;
	if (provider.hasLots && reading.lots.length + previous.lots.length > 0) {
		return hasAllLots ? 'lots' : 'rise';
	}
	if (previous.total === null) return reading.used === null ? 'rise' : null;
	return reading.used === null ? null : 'total';
}

function isNewLot(lot: ListedLot, at: number, isRecent: boolean): boolean {
	return lot.startsAt === null ? isRecent : at - Date.parse(lot.startsAt) <= RECENT_MS;
}

function riseOfTotal(
	before: HighestTotal | null,
	{ remaining, used }: BalanceReading,
	at: number,
): number {
	if (before === null || remaining === null || used === null) return 0;
	return addAmounts([remaining, used, -settle(before, at).highest]);
}
