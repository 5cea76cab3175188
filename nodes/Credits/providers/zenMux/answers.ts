import { zenMux } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS, FIVE_HOUR, WEEKLY] = zenMux.balances;

const MONEY = { currency: 'usd', total_credits: 91.5, top_up_credits: 60, bonus_credits: 31.5 };

const PLAN = {
	plan: { tier: 'max', amount_usd: 100, interval: 'month', expires_at: '2026-06-12T08:26:56.000Z' },
	account_status: 'healthy',
	quota_5_hour: {
		usage_percentage: 0.25,
		resets_at: '2026-05-24T08:35:09.000Z',
		max_flows: 400,
		used_flows: 100,
		remaining_flows: 300,
	},
	quota_7_day: {
		usage_percentage: 0.1,
		resets_at: null,
		max_flows: 3000,
		used_flows: 300,
		remaining_flows: 2700,
	},
	quota_monthly: { max_flows: 17_000 },
};

function good(data: object) {
	return { body: { success: true, data } };
}

const MONEY_READING = { ...plainReading(CREDITS, 91.5), details: { topUp: 60, bonus: 31.5 } };

/** ZenMux, as documented at https://docs.zenmux.ai/api/platform/payg-balance.html */
export const answers = {
	record: zenMux,
	good: [
		{
			title: 'money and a plan',
			evidence: 'documented',
			replies: { balance: good(MONEY), plan: good(PLAN) },
			expected: [
				{
					...MONEY_READING,
					details: {
						topUp: 60,
						bonus: 31.5,
						plan: 'max',
						planExpiresAt: '2026-06-12T08:26:56.000Z',
						accountStatus: 'healthy',
					},
				},
				{
					...plainReading(FIVE_HOUR, 300),
					used: 100,
					limit: 400,
					resetsAt: '2026-05-24T08:35:09.000Z',
				},
				{ ...plainReading(WEEKLY, 2700), used: 300, limit: 3000 },
			],
		},
		{
			title: 'a plan that cannot be read now, which takes nothing away',
			evidence: 'documented',
			replies: { balance: good(MONEY), plan: { status: 422, body: '' } },
			expected: [MONEY_READING],
		},
		{
			title: 'a plan that is refused under HTTP 200',
			evidence: 'constructed',
			replies: { balance: good(MONEY), plan: { body: { success: false, data: PLAN } } },
			expected: [MONEY_READING],
		},
		{
			title: 'an account that owes money and has no plan',
			evidence: 'constructed',
			replies: { balance: good({ currency: 'usd', total_credits: -0.2 }), plan: good({}) },
			expected: [plainReading(CREDITS, -0.2)],
		},
	],
	bad: [
		{
			title: '401 for a wrong key; its words are made up',
			evidence: 'reported',
			reply: { status: 401, body: { error: 'Refused' } },
			class: 'auth',
			quotes: 'Refused',
		},
		{
			title: '403 for a key that runs models; its words are made up',
			evidence: 'reported',
			reply: { status: 403, body: { error: 'Not with this key' } },
			class: 'auth',
			quotes: 'Not with this key',
			says: 'Use a Management API Key',
		},
		bareStatus(422, 'rateLimited', 'documented'),
		{
			title: 'a failure under HTTP 200; its words are made up',
			evidence: 'constructed',
			reply: { body: { success: false, error: 'Something is wrong' } },
			class: 'badResponse',
			quotes: 'Something is wrong',
		},
		{
			title: 'a plan without the money, which it does not stand in for',
			evidence: 'constructed',
			replies: { balance: good({ currency: 'usd', total_credits: null }), plan: good(PLAN) },
			class: 'badResponse',
			says: "'data.total_credits' is null",
		},
	],
	sandbox: {
		total: 100,
		answer: ({ remaining }) => ({
			replies: {
				balance: good({
					currency: 'usd',
					total_credits: remaining,
					top_up_credits: remaining,
					bonus_credits: 0,
				}),
				plan: good(PLAN),
			},
		}),
	},
} as const satisfies ProviderAnswers;
