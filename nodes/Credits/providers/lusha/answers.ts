import { lusha } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = lusha.balances;

/** Lusha, as documented at https://docs.lusha.com/apis/openapi/account */
export const answers = {
	record: lusha,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: {
				credits: { total: 9000, used: 1200, remaining: 7800 },
				rateLimits: {
					daily: {
						limit: 4000,
						used: 100,
						remaining: 3900,
						resetsAt: '2026-03-31T00:00:00.000Z',
					},
					hourly: null,
					minute: null,
				},
				plan: {
					category: 'professional',
					renewalType: 'annual',
					startDate: '2026-01-01T00:00:00.000Z',
					endDate: '2027-01-01T00:00:00.000Z',
				},
				pricing: { revealEmail: { credits: 1, perQuantity: 1 } },
			},
			expected: [
				{
					...plainReading(CREDITS, 7800),
					used: 1200,
					limit: 9000,
					resetsAt: '2027-01-01T00:00:00.000Z',
					details: {
						planCategory: 'professional',
						renewalType: 'annual',
						dailyRequestsRemaining: 3900,
					},
				},
			],
		},
		{
			title: 'a plan without an end, and no limits of requests',
			evidence: 'documented',
			body: {
				credits: { total: 40, used: 2, remaining: 38 },
				rateLimits: { daily: null, hourly: null, minute: null },
				plan: { category: 'free', renewalType: 'monthly', endDate: null },
			},
			expected: [
				{
					...plainReading(CREDITS, 38),
					used: 2,
					limit: 40,
					details: { planCategory: 'free', renewalType: 'monthly' },
				},
			],
		},
		{
			title: 'amounts that do not add up',
			evidence: 'constructed',
			body: { credits: { total: 40, used: 2, remaining: 50 } },
			expected: [{ ...plainReading(CREDITS, 50), details: { planUsed: 2, planLimit: 40 } }],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'documented',
			reply: { status: 401, body: { statusCode: 401, message: 'Invalid API key' } },
			class: 'auth',
			quotes: 'Invalid API key',
		},
		{
			title: '403 without access to this version',
			evidence: 'documented',
			reply: {
				status: 403,
				body: { statusCode: 403, message: 'V3 API access is not enabled for your account' },
			},
			class: 'forbidden',
			quotes: 'V3 API access is not enabled for your account',
		},
		{
			title: 'requests that are left, which are no credits',
			evidence: 'constructed',
			body: { credits: { total: 40 }, rateLimits: { daily: { remaining: 3900 } } },
			class: 'badResponse',
			says: "'credits.remaining' is missing",
		},
	],
	sandbox: {
		total: 9000,
		amountsAt: [['credits', 'remaining']],
		answer: ({ total, remaining }) => ({
			body: { credits: { total, used: total - remaining, remaining } },
		}),
	},
} as const satisfies ProviderAnswers;
