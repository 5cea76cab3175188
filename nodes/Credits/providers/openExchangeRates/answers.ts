import { openExchangeRates } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = openExchangeRates.balances;

function body(used: number | null, quota: number | null, remaining: number | null) {
	return {
		status: 200,
		data: {
			app_id: 'made-up words that let nobody in',
			status: 'active',
			plan: {
				name: 'Developer',
				quota: '10,000 requests / month',
				update_frequency: '3600s',
				features: { base: true },
			},
			usage: {
				requests: used,
				requests_quota: quota,
				requests_remaining: remaining,
				days_elapsed: 5,
				days_remaining: 26,
				daily_average: 24,
			},
		},
	};
}

const DETAILS = {
	plan: 'Developer',
	accountStatus: 'active',
	daysRemaining: 26,
	dailyAverage: 24,
};

/** An error as Open Exchange Rates shapes it. The description is made up. */
function error(status: number, message: string, description: string) {
	return { error: true, status, message, description };
}

/** Open Exchange Rates, as documented at https://docs.openexchangerates.org/reference/usage-json */
export const answers = {
	record: openExchangeRates,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: body(123, 10_000, 9877),
			expected: [{ ...plainReading(CREDITS, 9877), used: 123, limit: 10_000, details: DETAILS }],
		},
		{
			title: 'amounts that do not add up',
			evidence: 'constructed',
			body: body(10_200, 10_000, 0),
			expected: [
				{
					...plainReading(CREDITS, 0),
					details: { ...DETAILS, planUsed: 10_200, planLimit: 10_000 },
				},
			],
		},
	],
	bad: [
		{
			title: '401 for a wrong App ID',
			evidence: 'documented',
			reply: { status: 401, body: error(401, 'invalid_app_id', 'The App ID is invalid') },
			class: 'auth',
			providerCode: 401,
			quotes: 'The App ID is invalid',
		},
		{
			title: '403 for what the plan does not allow',
			evidence: 'documented',
			reply: { status: 403, body: error(403, 'not_allowed', 'The plan does not allow this') },
			class: 'forbidden',
			providerCode: 403,
			quotes: 'The plan does not allow this',
		},
		{
			title: 'an error under HTTP 200, which has its status in the body',
			evidence: 'constructed',
			body: error(429, 'access_restricted', 'Too many requests'),
			class: 'rateLimited',
			providerCode: 429,
			quotes: 'Too many requests',
		},
		{
			title: 'no amount, which is no zero',
			evidence: 'constructed',
			body: body(123, 10_000, null),
			class: 'badResponse',
			says: "'data.usage.requests_remaining' is null",
		},
	],
	sandbox: {
		total: 10_000,
		amountsAt: [['data', 'usage', 'requests_remaining']],
		answer: ({ total, remaining }) => ({ body: body(total - remaining, total, remaining) }),
	},
} as const satisfies ProviderAnswers;
