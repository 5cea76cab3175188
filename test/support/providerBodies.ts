// Good answers of a few providers, as their documents show them.

/** Kie.ai: a single amount. */
export const kieBody = (credits: number) => ({ code: 200, msg: 'success', data: credits });

/** AcyChecker: batch credits with what was used of them, and simple credits. */
export const acyBody = (batch: number, used: number, [simple, usedSimple] = [500, 0]) => ({
	message: '',
	remaining_credits_batch: batch,
	credits_used_batch: used,
	remaining_credits_simple: simple,
	credits_used_simple: usedSimple,
});

/** AcyChecker without a limit. */
export const AGENCY_BODY = { ...acyBody(0, 3, [0, 0]), license_level: 'Agency' };

/** A lot at Stablecog. */
export type StablecogLot = [id: string, remaining: number, expiresAt?: string, type?: object];

/** What Stablecog says of a lot that never expires. */
export const NEVER = '2100-01-01T05:00:00Z';
const PACK = { id: 'pack', name: 'Credit Pack', amount: 300 };

/** Stablecog: lots. */
export const stablecogBody = (...lots: StablecogLot[]) => ({
	total_remaining_credits: lots.reduce((sum, [, remaining]) => sum + remaining, 0),
	credits: lots.map(([id, remaining_amount, expires_at = NEVER, type = PACK]) => ({
		id,
		remaining_amount,
		expires_at,
		type,
	})),
});

const ANNUAL = { id: 'annual', name: 'Pro', amount: 1000, description: '' };

/** Stablecog: 2,000 credits of an annual plan, of which 1,000 can be spent now. */
export const ANNUAL_BODY = stablecogBody(
	['a', 1000, '2098-02-01T00:00:00Z', ANNUAL],
	['b', 1000, '2098-03-01T00:00:00Z', ANNUAL],
);
