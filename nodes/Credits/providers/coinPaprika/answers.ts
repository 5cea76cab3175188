import { coinPaprika } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = coinPaprika.balances;

function body(made: number | null, left: number | null, message = 'limited plan') {
	return {
		plan: 'pro',
		plan_started_at: '2026-09-16T10:17:24Z',
		plan_status: 'active',
		portal_url: 'https://coinpaprika.com/api/panel',
		usage: { message, current_month: { requests_made: made, requests_left: left } },
	};
}

const DETAILS = {
	plan: 'pro',
	planStatus: 'active',
	planStartedAt: '2026-09-16T10:17:24.000Z',
};

/** Coinpaprika, as documented at https://api.coinpaprika.com/#tag/Key */
export const answers = {
	record: coinPaprika,
	good: [
		{
			title: 'the documented example',
			evidence: 'documented',
			body: body(210, 49_790),
			expected: [
				{
					...plainReading(CREDITS, 49_790),
					used: 210,
					limit: 50_000,
					details: DETAILS,
					derived: ['limit'],
				},
			],
		},
		{
			title: 'a plan without a limit, which is no debt',
			evidence: 'documented',
			body: body(-1, -1, 'unlimited plan'),
			expected: [
				{ ...plainReading(CREDITS, 0), remaining: null, unlimited: true, details: DETAILS },
			],
		},
		{
			title: 'a payment that is due, and nothing about what was used',
			evidence: 'constructed',
			body: { ...body(null, 5), plan_status: 'past_due' },
			expected: [{ ...plainReading(CREDITS, 5), details: { ...DETAILS, planStatus: 'past_due' } }],
		},
	],
	bad: [
		bareStatus(403, 'auth', 'documented'),
		bareStatus(402, 'forbidden', 'documented'),
		bareStatus(429, 'rateLimited', 'documented'),
		{
			title: 'no amount, which is no zero',
			evidence: 'constructed',
			body: body(210, null),
			class: 'badResponse',
			says: "'usage.current_month.requests_left' is null",
		},
	],
	sandbox: {
		total: 50_000,
		amountsAt: [['usage', 'current_month', 'requests_left']],
		answer: ({ total, remaining }) => ({ body: body(total - remaining, remaining) }),
	},
} as const satisfies ProviderAnswers;
