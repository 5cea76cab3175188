import { addAmounts } from '../balance/amounts';
import type { BalanceReading } from '../balance/reading';
import { minRise, precisionOf } from '../balance/rise';
import { DAY_MS, HOUR_MS } from '../balance/time';
import type { TopUp } from './events';
import { MAX_LOTS, type ListedLot } from './lotExpiry';
import type { Renewal } from './renewal';
import type { WatchedProvider, WatchSettings } from './watchSettings';
import type { BalanceState, HighestTotal } from './state';

/** An older top-up is not reported. */
const RECENT_MS = 7 * DAY_MS;

/** A fall of remaining + used that lasts as long is no slip: the total is tracked anew from there. */
const LASTING_FALL_MS = DAY_MS;

/** A 0 between two like readings at most this far apart was none. */
const FALSE_ZERO_MS = 6 * HOUR_MS;

/** How much of the balance before a 0 has to be back for that 0 to be false. */
const BACK_FROM_ZERO = 0.8;

/** What distinguishes a top-up from other rises, best first. */
type RiseEvidence = 'lots' | 'total' | 'rise';

/** What a reading is compared with and by what. */
export interface TopUpContext {
	/** `null` when this is the first reading. */
	previous: BalanceState | null;
	reading: BalanceReading;
	/** Lots with an id not seen before. */
	added: readonly ListedLot[];
	renewal: Renewal;
	/** Whether the reading shows that a 0 before it was false. */
	isBackFromFalseZero: boolean;
	at: number;
	settings: WatchSettings;
	provider: WatchedProvider;
}

/** What was bought or granted since the last reading. */
export interface TopUpResult {
	topUp: TopUp | null;
	/** Whether it is recent enough to be reported. */
	isRecent: boolean;
}

/** Whether a rise is a top-up. A renewal brings none. */
export function evaluateTopUp({ previous, ...context }: TopUpContext): TopUpResult {
	const { reading, added, at, settings, isBackFromFalseZero } = context;
	const none: TopUpResult = { topUp: null, isRecent: false };
	if (previous === null || context.renewal !== null || reading.remaining === null) return none;
	const unit = precisionOf(reading.unitType);
	const isRecent = at - previous.last.at <= RECENT_MS;

	switch (evidenceOf({ ...context, previous })) {
		case 'lots': {
			const recent = added.filter((lot) => isNewLot(lot, at, isRecent));
			const counted = recent.length > 0 ? recent : added;
			const amount = addAmounts(counted.map((lot) => lot.granted ?? lot.remaining ?? 0));
			if (!isEnough(amount, settings.minTopUp ?? unit)) return none;
			const isExact =
				counted.every((lot) => lot.granted !== null) && !reading.derived.includes('lots.granted');
			return { topUp: { amount, isExact }, isRecent: recent.length > 0 };
		}
		case 'total': {
			const amount = riseOfTotal(previous.total, reading, at);
			return isEnough(amount, settings.minTopUp ?? unit)
				? { topUp: { amount, isExact: true }, isRecent }
				: none;
		}
		case 'rise': {
			const amount = addAmounts([reading.remaining, -(previous.last.remaining ?? 0)]);
			const least =
				settings.minTopUp ?? minRise(previous.last.remaining ?? 0, settings.threshold, unit);
			if (isBackFromFalseZero || !isEnough(amount, least)) return none;
			return { topUp: { amount, isExact: false }, isRecent };
		}
		case null:
			return none;
	}
}

/** What to remember of remaining + used; a renewal starts it anew. */
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

/** The highest total: after a fall that has lasted, what was reached since. */
function settle(total: HighestTotal, at: number): HighestTotal {
	const { fall } = total;
	const hasLasted = fall !== null && at - fall.since >= LASTING_FALL_MS;
	return hasLasted ? { highest: fall.highest, fall: null } : total;
}

/** The reading before a 0, to be remembered until the balance has risen. */
export function readingBeforeZero(
	previous: BalanceState | null,
	reading: BalanceReading,
): BalanceState['beforeZero'] {
	if (previous === null || reading.remaining !== 0) return null;
	const { at, remaining } = previous.last;
	if (remaining === 0) return previous.beforeZero;
	return remaining === null || remaining < 0 ? null : { at, remaining };
}

/** Whether a rise from 0 shows that the 0 was false: most of what was there is back soon. */
export function isBackFromFalseZero(
	previous: BalanceState | null,
	{ remaining }: BalanceReading,
	at: number,
): boolean {
	const before = previous?.beforeZero ?? null;
	if (before === null || remaining === null || at - before.at > FALSE_ZERO_MS) return false;
	return remaining >= BACK_FROM_ZERO * before.remaining && remaining <= before.remaining;
}

/** A user may enter 0, and no rise at all is no top-up. */
function isEnough(amount: number, least: number): boolean {
	return amount > 0 && amount >= least;
}

/** Only the best evidence that there is counts; `null` when this reading has none of it. */
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
