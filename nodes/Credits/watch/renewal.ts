import { addAmounts } from '../balance/amounts';
import type { BalanceReading } from '../balance/reading';
import { precisionOf } from '../balance/rise';
import { MINUTE_MS } from '../balance/time';
import type { BalanceState } from './state';

/** Whether the period was renewed: seen just now, or a late sign of a renewal seen before. */
export type Renewal = 'new' | 'noticed' | null;

/** What a reading says about renewals. */
export interface JudgedRenewal {
	seen: Renewal;
	/** For the next reading. */
	remembered: BalanceState['renewal'];
}

/** Reset times drift by seconds, and sliding windows move with the clock. */
const RESET_DRIFT_MS = 15 * MINUTE_MS;

/** By how much the used amount falls when it starts anew, and not because a job was refunded. */
const FALL = { ofUsed: 0.8, ofTotal: 0.1, units: 3 } as const;

/** Whether a renewal lies between the last reading and this one, and what to remember of it. */
export function judgeRenewal(
	previous: BalanceState,
	reading: BalanceReading,
	at: number,
): JudgedRenewal {
	const before = previous.renewal;
	const isNoticed = before?.isNoticed ?? false;
	const resetsAt = reading.resetsAt === null ? null : Date.parse(reading.resetsAt);
	const elapsed = Math.max(0, at - previous.last.at);
	const hasPassed = before !== null && before.resetsAt <= at && !isNoticed;
	const hasMoved =
		before !== null && resetsAt !== null && resetsAt - before.resetsAt > elapsed + RESET_DRIFT_MS;
	const isRenewed = hasPassed || hasMoved || usedStartedAnew(previous, reading);
	const seen = isRenewed ? (isNoticed ? 'noticed' : 'new') : null;

	const current = resetsAt ?? before?.resetsAt;
	if (current === undefined) return { seen, remembered: null };
	const isSame = before !== null && current - before.resetsAt <= RESET_DRIFT_MS;
	const isStillNoticed = isSame && (isRenewed || isNoticed) && current <= at + RESET_DRIFT_MS;
	return {
		seen,
		remembered: { resetsAt: current, isNoticed: current <= at || isStillNoticed },
	};
}

/** What the first reading says: a date in the past is no renewal to come. */
export function firstRenewal(reading: BalanceReading, at: number): JudgedRenewal {
	if (reading.resetsAt === null) return { seen: null, remembered: null };
	const resetsAt = Date.parse(reading.resetsAt);
	return { seen: null, remembered: { resetsAt, isNoticed: resetsAt <= at } };
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
