import { decimalsOf } from '../nodes/Credits/balance/amounts';
import { MINUTE_MS } from '../nodes/Credits/balance/time';
import type { SandboxAmounts } from '../nodes/Credits/providers/answers';

/** Situations of a simulated account. */
export const SITUATIONS = {
	healthy: 'plenty left',
	low: 'little left',
	empty: 'nothing left',
	badKey: 'the key is refused',
	rateLimited: 'too many requests, with Retry-After',
	maintenance: 'down for maintenance, as the provider reports it',
	outage: 'a web page instead of an answer',
	slow: 'the answer takes 15 seconds',
	draining: 'plenty left, and a tenth of it less every minute',
	toppedUp: 'ten times plenty',
	renewed: 'a new period: nothing used, all of it left',
	expiring: 'plenty left, and what of it expires does so within a minute (Stablecog)',
} as const;

/** The name of a situation. */
export type Situation = keyof typeof SITUATIONS;

/** Whether a text is the name of a situation. */
export function isSituation(text: string): text is Situation {
	return Object.hasOwn(SITUATIONS, text);
}

/** Remaining share of the total with plenty, and with little, left. */
const SHARES = { plenty: 0.8, little: 0.05 } as const;

/**
 * The amounts in a situation, with the decimals of the total: a provider that counts in
 * cents sends no fractions of a cent.
 *
 * @param total amount of a full account
 * @param elapsedMs duration of the situation so far
 */
export function amountsIn(situation: Situation, total: number, elapsedMs: number): SandboxAmounts {
	const decimals = decimalsOf(total);
	const part = (share: number) => Number((total * share).toFixed(decimals));
	const plenty = { total, remaining: part(SHARES.plenty) };
	switch (situation) {
		case 'low':
			// Never 0, which would be another situation.
			return { total, remaining: Math.max(Number(`1e-${decimals}`), part(SHARES.little)) };
		case 'empty':
			return { total, remaining: 0 };
		case 'draining':
			return {
				total,
				remaining: part(SHARES.plenty * Math.max(0, 1 - elapsedMs / MINUTE_MS / 10)),
			};
		case 'toppedUp':
			return { total: part(10), remaining: part(10 * SHARES.plenty) };
		case 'renewed':
			return { total, remaining: total };
		case 'expiring':
			return { ...plenty, expiresInMs: MINUTE_MS - elapsedMs };
		default:
			return plenty;
	}
}
