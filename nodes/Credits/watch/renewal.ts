import { addAmounts } from '../balance/amounts';
import type { BalanceReading } from '../balance/reading';
import { precisionOf } from '../balance/rise';
import { MINUTE_MS } from '../balance/time';
import type { BalanceState } from './state';

/** Whether the period was renewed: seen just now, or by a late sign of a renewal seen before. */
export type Renewal = 'new' | 'again' | null;

/** What a reading says about renewals. */
export interface RenewalResult {
	seen: Renewal;
	/** For the next reading. */
	renewal: BalanceState['renewal'];
}

/** Reset times drift by seconds, and sliding windows move with the clock. */
const RESET_DRIFT_MS = 15 * MINUTE_MS;

/** By how much the used amount falls when it starts anew, and not because a job was refunded. */
const FALL = { ofUsed: 0.8, ofTotal: 0.1, units: 3 } as const;

/**
 * Whether a renewal lies between the last reading and this one.
 *
 * @param previous `null` at the first reading: a date in the past is not a renewal to come
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
