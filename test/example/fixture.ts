import { lumenote } from './record';
import { plainReading } from '../../nodes/Credits/balance/reading';
import type { ProviderFixture } from '../../sandbox/fixture';

const [CREDITS] = lumenote.balances;

const DAY_MS = 24 * 60 * 60 * 1000;

function body(left: unknown, perMonth: unknown, renewsAt: unknown) {
	return { credits: left, credits_per_month: perMonth, renews_at: renewsAt };
}

/** Lumenote, as documented at https://docs.lumenote.example/account */
export const lumenoteFixture = {
	record: lumenote,
	key: 'sandbox-lumenote-key-81d2e0',
	// Dollars and cents.
	total: 12.34,
	accepts: ({ headers }, key) => headers.authorization === `Bearer ${key}`,
	answer: ({ total, remaining }, now) =>
		body(remaining, total, new Date(now + 12 * DAY_MS).toISOString()),
	balancePaths: [[['credits']]],
	amountPaths: [['credits']],
	optionalPaths: [['credits_per_month'], ['renews_at']],
	refused: { status: 401, body: { error: 'Unknown key' } },
	rateLimited: { status: 429, headers: { 'retry-after': '30' }, body: { error: 'Slow down' } },
	maintenance: { status: 503, body: { error: 'Down for maintenance' } },
	good: [
		{
			title: 'the documented example',
			evidence: 'documented',
			body: body(1.2, 12.34, '2027-01-01T00:00:00Z'),
			expected: [
				{ ...plainReading(CREDITS, 1.2), limit: 12.34, resetsAt: '2027-01-01T00:00:00.000Z' },
			],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'documented',
			reply: { status: 401, body: { error: 'Unknown key' } },
			class: 'auth',
			quotes: 'Unknown key',
		},
	],
} as const satisfies ProviderFixture;
