import { currencyApi } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = currencyApi.balances;

function quota(total: number, used: number, remaining: number | null) {
	return { total, used, remaining };
}

/** Currencyapi.com, as documented at https://currencyapi.com/docs/status */
export const answers = {
	record: currencyApi,
	good: [
		{
			title: 'the documented example, which does not add up',
			evidence: 'documented',
			body: {
				quotas: { month: quota(300, 72, 229), grace: quota(0, 0, 0) },
				account_id: 313_373_133_731_337,
			},
			accountId: '313373133731337',
			expected: [
				{
					...plainReading(CREDITS, 229),
					details: { graceTotal: 0, graceUsed: 0, planUsed: 72, planLimit: 300 },
				},
			],
		},
		{
			title: 'a quota that is used up, and a grace',
			evidence: 'constructed',
			body: { quotas: { month: quota(300, 300, 0), grace: quota(30, 10, 20) }, account_id: 7 },
			accountId: '7',
			expected: [
				{
					...plainReading(CREDITS, 0),
					used: 300,
					limit: 300,
					creditLine: 20,
					details: { graceTotal: 30, graceUsed: 10 },
				},
			],
		},
		{
			title: 'no grace and no account',
			evidence: 'constructed',
			body: { quotas: { month: quota(300, 72, 228) } },
			expected: [{ ...plainReading(CREDITS, 228), used: 72, limit: 300 }],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'documented',
			reply: { status: 401, body: { message: 'Invalid authentication credentials' } },
			class: 'auth',
			quotes: 'Invalid authentication credentials',
		},
		{
			title: 'no amount, for which the grace does not stand in',
			evidence: 'constructed',
			body: { quotas: { month: quota(300, 72, null), grace: quota(30, 10, 20) } },
			class: 'badResponse',
			says: "'quotas.month.remaining' is null",
		},
	],
	sandbox: {
		total: 300,
		amountsAt: [['quotas', 'month', 'remaining']],
		answer: ({ total, remaining }) => ({
			body: { quotas: { month: quota(total, total - remaining, remaining) } },
		}),
	},
} as const satisfies ProviderAnswers;
