import { lumenote } from './record';
import { plainReading } from '../../../nodes/Credits/balance/reading';
import type { ProviderAnswers } from '../../../nodes/Credits/providers/answers';

const [WALLET, PAGES] = lumenote.balances;

/** Lumenote, as documented at https://docs.lumenote.example/account */
export const answers = {
	record: lumenote,
	good: [
		{
			title: 'the documented example',
			evidence: 'documented',
			replies: {
				wallet: { body: { account_id: 'acc_81d2', balance: '41.0725', currency: 'usd' } },
				pages: { body: { left: 120, per_month: 500, renews_at: '2026-12-01' } },
			},
			accountId: 'acc_81d2',
			expected: [
				plainReading({ ...WALLET, unit: 'USD' }, 41.0725),
				{
					...plainReading(PAGES, 120),
					used: 380,
					limit: 500,
					resetsAt: '2026-12-01T00:00:00.000Z',
					derived: ['used'],
				},
			],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'documented',
			replies: { wallet: { status: 401, body: { error: { message: 'Unknown key' } } } },
			class: 'auth',
			quotes: 'Unknown key',
		},
	],
} as const satisfies ProviderAnswers;
