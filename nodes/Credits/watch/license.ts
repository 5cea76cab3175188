import { evaluateLots, type ListedLot, type LotsResult } from './lotExpiry';
import { restoreLot, type LotState } from './lotState';
import type { AccountState } from './state';

/** Id of the license among lots, in keys and in items. */
const LICENSE_ID = 'licence';

/**
 * Evaluates the license of an account, which ends like a lot but belongs to no single
 * balance.
 *
 * @param endsAt as in the reading, ISO 8601; `null` if the reading does not mention it
 */
export function evaluateLicense(
	{ license, readAt }: Pick<AccountState, 'license' | 'readAt'>,
	endsAt: string | null,
	at: number,
	expiringWithinMs: readonly number[],
): LotsResult {
	const listed =
		endsAt === null ? license.map(restoreLot).map(carriedOver) : [licenseUntil(endsAt)];
	return evaluateLots(license, listed, {
		at,
		previousAt: readAt,
		expiringWithinMs,
		moreBefore: null,
		isEnough: () => true,
		group: LICENSE_ID,
	});
}

function licenseUntil(expiresAt: string): ListedLot {
	return {
		id: LICENSE_ID,
		label: null,
		granted: null,
		remaining: null,
		startsAt: null,
		expiresAt,
		details: {},
	};
}

/** An answer that does not mention the license does not end it. */
function carriedOver({ remaining, expiresAt }: LotState): ListedLot {
	return { ...licenseUntil(new Date(expiresAt ?? 0).toISOString()), remaining };
}
