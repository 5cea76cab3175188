import { coinMarketCap } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = coinMarketCap.balances;

const PLAN = {
	credit_limit_monthly: 10_000,
	credit_limit_monthly_reset: 'In 3 days, 19 hours, 56 minutes',
	credit_limit_monthly_reset_timestamp: '2026-12-01T00:00:00.000Z',
	rate_limit_minute: 30,
};

function status(error_code: number, error_message: string | null) {
	return {
		status: {
			timestamp: '2026-11-25T10:00:00.000Z',
			error_code,
			error_message,
			elapsed: 5,
			credit_count: 0,
			notice: null,
		},
	};
}

function body(used: number, left: number | null, plan: object = PLAN, day: object | null = null) {
	return {
		...status(0, null),
		data: {
			plan,
			usage: {
				current_minute: { requests_made: 0, requests_left: 30 },
				...(day !== null && { current_day: day }),
				current_month: { credits_used: used, credits_left: left },
			},
		},
	};
}

/** CoinMarketCap, as documented at https://coinmarketcap.com/api/documentation/v1/#operation/getV1KeyInfo */
export const answers = {
	record: coinMarketCap,
	good: [
		{
			title: 'the documented fields',
			evidence: 'documented',
			body: body(412, 9588, PLAN, { credits_used: 3 }),
			expected: [
				{
					...plainReading(CREDITS, 9588),
					used: 412,
					limit: 10_000,
					resetsAt: '2026-12-01T00:00:00.000Z',
					details: { usedToday: 3, requestsPerMinute: 30 },
				},
			],
		},
		{
			title: 'a limit for the day, and a reset in seconds',
			evidence: 'reported',
			body: body(
				412,
				9588,
				{ ...PLAN, credit_limit_monthly_reset_timestamp: 1_796_083_200 },
				{ credits_used: 3, credits_left: 330 },
			),
			expected: [
				{
					...plainReading(CREDITS, 9588),
					used: 412,
					limit: 10_000,
					resetsAt: '2026-12-01T00:00:00.000Z',
					details: { usedToday: 3, leftToday: 330, requestsPerMinute: 30 },
				},
			],
		},
		{
			title: 'a plan that says nothing, a day without a limit, and used that does not add up',
			evidence: 'constructed',
			body: body(
				412,
				9500,
				{ credit_limit_monthly: 10_000 },
				{ credits_used: 3, credits_left: null },
			),
			expected: [
				{
					...plainReading(CREDITS, 9500),
					details: { usedToday: 3, planUsed: 412, planLimit: 10_000 },
				},
			],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'documented',
			reply: { status: 401, body: status(1001, 'This API Key is invalid.') },
			class: 'auth',
			providerCode: 1001,
			quotes: 'This API Key is invalid.',
		},
		{
			title: 'a key without a plan; the words are made up',
			evidence: 'documented',
			reply: { status: 402, body: status(1003, 'Your plan is not active') },
			class: 'forbidden',
			providerCode: 1003,
			quotes: 'Your plan is not active',
		},
		{
			title: 'the allowance of the month is used up; the words are made up',
			evidence: 'documented',
			reply: { status: 429, body: status(1010, 'Monthly limit reached') },
			class: 'rateLimited',
			providerCode: 1010,
			quotes: 'Monthly limit reached',
		},
		{
			title: 'a wrong key under HTTP 200',
			evidence: 'constructed',
			reply: { body: status(1002, 'API key missing.') },
			class: 'auth',
			providerCode: 1002,
			quotes: 'API key missing.',
		},
		{
			title: 'no amount, which is no zero',
			evidence: 'constructed',
			body: body(412, null),
			class: 'badResponse',
			says: "'data.usage.current_month.credits_left' is null",
		},
	],
	sandbox: {
		total: 10_000,
		amountsAt: [['data', 'usage', 'current_month', 'credits_left']],
		answer: ({ total, remaining }) => ({
			body: body(total - remaining, remaining, { ...PLAN, credit_limit_monthly: total }),
		}),
	},
} as const satisfies ProviderAnswers;
