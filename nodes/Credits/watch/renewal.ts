import { addAmounts } from '../balance/amounts';
import type { BalanceReading } from '../balance/reading';
import { MINUTE_MS } from '../balance/time';
import { precisionOf } from '../balance/units';
import type { BalanceState } from './state';

/** Whether the period was renewed: just now, or in a late sign of a renewal already seen. */
export type Renewal = 'new' | 'again' | null;

/** Renewal found in a reading. */
export interface RenewalResult {
	seen: Renewal;
	/** State for the next reading. */
	renewal: BalanceState['renewal'];
}

/** Tolerance for reset times: they drift by seconds, and sliding windows move with the clock. */
const RESET_DRIFT_MS = 15 * MINUTE_MS;

/** Fall of the used amount that means a new period rather than a refunded job. */
const FALL = { ofUsed: 0.8, ofTotal: 0.1, units: 3 } as const;

/**
 * Returns whether a renewal lies between the last reading and this one.
 *
 * @param previous `null` for the first reading: a date in the past is not a coming renewal
 */
export function evaluateRenewal(
	previous: BalanceState | null,
	reading: BalanceReading,
	at: number,
): RenewalResult {
	const resetsAt = reading.resetsAt === null ? null : Date.parse(reading.resetsAt);
	if (previous === null) {
		return { seen: null, renewal: resetsAt === null ? null : { resetsAt, isSeen: resetsAt <= at } };
	}
	const before = previous.renewal;
	const wasSeen = before?.isSeen ?? false;
	const elapsed = Math.max(0, at - previous.last.at);
	const hasPassed = before !== null && before.resetsAt <= at && !wasSeen;
	const hasMoved =
		before !== null && resetsAt !== null && resetsAt - before.resetsAt > elapsed + RESET_DRIFT_MS;
	const isRenewed = hasPassed || hasMoved || usedStartedAnew(previous, reading);
	const seen = isRenewed ? (wasSeen ? 'again' : 'new') : null;

	const current = resetsAt ?? before?.resetsAt;
	if (current === undefined) return { seen, renewal: null };
	const isSame = before !== null && current - before.resetsAt <= RESET_DRIFT_MS;
	const staysSeen = isSame && (isRenewed || wasSeen) && current <= at + RESET_DRIFT_MS;
	return { seen, renewal: { resetsAt: current, isSeen: current <= at || staysSeen } };
}

function usedStartedAnew({ last }: BalanceState, { remaining, used, unitType }: BalanceReading) {
	if (last.remaining === null || last.used === null) return false;
	if (remaining === null || used === null || remaining <= last.remaining) return false;
	const fall = addAmounts([last.used, -used]);
	return (
		fall >= FALL.ofUsed * last.used &&
		fall >= FALL.ofTotal * (last.remaining + last.used) &&
		fall >= FALL.units * precisionOf(unitType)
	);
}
