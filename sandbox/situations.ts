import { decimalsOf } from '../nodes/Credits/balance/amounts';
import { MINUTE_MS } from '../nodes/Credits/balance/time';
import type { SandboxAmounts } from '../nodes/Credits/providers/answers';

/** What can be the matter with a simulated account. */
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

/** Whether a text names a situation. */
export function isSituation(text: string): text is Situation {
	return Object.hasOwn(SITUATIONS, text);
}

/** How much of its total an account has left that has plenty, and one that has little. */
const SHARES = { plenty: 0.8, little: 0.05 } as const;

/** What is left where nothing is the matter. */
export function plentyOf(total: number): number {
	return partOf(total, SHARES.plenty);
}

/** The smallest amount that a provider counts whose full account holds this. */
export function stepOf(total: number): number {
	return Number(`1e-${decimalsOf(total)}`);
}

/** A part of a total, 0.5 being half of it. */
export function partOf(total: number, share: number): number {
	return countedAs(total, total * share);
}

/**
 * An amount with no more decimals than the total: who counts in cents sends no
 * fractions of a cent.
 */
export function countedAs(total: number, amount: number): number {
	return Number(amount.toFixed(decimalsOf(total)));
}

/**
 * What is left in a situation.
 *
 * @param total what a full account holds
 * @param elapsedMs how long the situation has lasted
 */
export function amountsIn(situation: Situation, total: number, elapsedMs: number): SandboxAmounts {
	const plenty = plentyOf(total);
	switch (situation) {
		case 'low':
			// Never nothing, which would be another situation.
			return { total, remaining: Math.max(stepOf(total), partOf(total, SHARES.little)) };
		case 'empty':
			return { total, remaining: 0 };
		case 'draining': {
			const left = 1 - elapsedMs / MINUTE_MS / 10;
			return { total, remaining: partOf(total, Math.max(0, SHARES.plenty * left)) };
		}
		case 'toppedUp':
			return { total: partOf(total, 10), remaining: partOf(total, 10 * SHARES.plenty) };
		case 'renewed':
			return { total, remaining: total };
		case 'expiring':
			return { total, remaining: plenty, expiresInMs: MINUTE_MS - elapsedMs };
		default:
			return { total, remaining: plenty };
	}
}
