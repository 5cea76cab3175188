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

/**
 * What is left in a situation.
 *
 * @param total what a full account holds
 * @param elapsedMs how long the situation has lasted
 */
export function amountsIn(situation: Situation, total: number, elapsedMs: number): SandboxAmounts {
	const plenty = Math.round(total * 0.8);
	switch (situation) {
		case 'low':
			return { total, remaining: Math.round(total * 0.05) };
		case 'empty':
			return { total, remaining: 0 };
		case 'draining': {
			const spent = Math.round((plenty / 10) * (elapsedMs / MINUTE_MS));
			return { total, remaining: Math.max(0, plenty - spent) };
		}
		case 'toppedUp':
			return { total: total * 10, remaining: plenty * 10 };
		case 'renewed':
			return { total, remaining: total };
		case 'expiring':
			return { total, remaining: plenty, expiresInMs: MINUTE_MS - elapsedMs };
		default:
			return { total, remaining: plenty };
	}
}
