import { tavily } from './record';
import { plainReading, type BalanceReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [PLAN, PAY_AS_YOU_GO, KEY] = tavily.balances;

/** The plan of `account` below. */
const OF_PLAN: BalanceReading = {
	...plainReading(PLAN, 14_500),
	used: 500,
	limit: 15_000,
	details: { plan: 'Bootstrap' },
	derived: ['remaining'],
};

function account(paygoUsage: number | null, paygoLimit: number | string | null) {
	return {
		current_plan: 'Bootstrap',
		plan_usage: 500,
		plan_limit: 15_000,
		paygo_usage: paygoUsage,
		paygo_limit: paygoLimit,
	};
}

/** An error. Its message is made up. */
function error(message: string) {
	return { detail: { error: message } };
}

/** Tavily, as documented at https://docs.tavily.com/documentation/api-reference/endpoint/usage */
export const answers = {
	record: tavily,
	credential: { apiKey: 'tvly-{32}' },
	good: [
		{
			title: 'the documented example',
			evidence: 'documented',
			body: {
				key: { usage: 150, limit: 1000, search_usage: 100, extract_usage: 25 },
				account: account(25, 100),
			},
			expected: [
				OF_PLAN,
				{ ...plainReading(PAY_AS_YOU_GO, 75), used: 25, limit: 100, derived: ['remaining'] },
				{ ...plainReading(KEY, 850), used: 150, limit: 1000, derived: ['remaining'] },
			],
		},
		{
			title: 'a key without a cap, the usual one, and no paying as one goes',
			evidence: 'reported',
			body: { key: { usage: 150, limit: null }, account: account(0, null) },
			expected: [OF_PLAN],
		},
		{
			title: 'a key without a cap in the older form, and paying as one goes switched off',
			evidence: 'documented',
			body: { key: { usage: 150, limit: 2_147_483_647 }, account: account(0, 0) },
			expected: [OF_PLAN],
		},
		{
			title: 'paying as one goes with a limit below 0, which is none',
			evidence: 'constructed',
			body: { account: account(0, -1) },
			expected: [OF_PLAN],
		},
		{
			title: 'caps that are not numbers, which are none',
			evidence: 'constructed',
			body: { key: { usage: 150, limit: 'unlimited' }, account: account(25, 'unlimited') },
			expected: [OF_PLAN],
		},
		{
			title: 'what the account used, by endpoint, and more than the plan holds',
			evidence: 'constructed',
			body: {
				key: { usage: 1020, limit: null },
				account: {
					...account(0, 0),
					current_plan: 'Researcher',
					plan_usage: 1020,
					plan_limit: 1000,
					search_usage: 700,
					extract_usage: 200,
					crawl_usage: 60,
					map_usage: 40,
					research_usage: 20,
				},
			},
			expected: [
				{
					...plainReading(PLAN, -20),
					used: 1020,
					limit: 1000,
					details: {
						plan: 'Researcher',
						searchUsage: 700,
						extractUsage: 200,
						crawlUsage: 60,
						mapUsage: 40,
						researchUsage: 20,
					},
					derived: ['remaining'],
				},
			],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'documented',
			reply: { status: 401, body: error('The API key is missing or invalid.') },
			class: 'auth',
			quotes: 'The API key is missing or invalid.',
		},
		{
			title: '429',
			evidence: 'documented',
			reply: { status: 429, headers: { 'retry-after': '60' }, body: error('Too many requests.') },
			class: 'rateLimited',
			quotes: 'Too many requests.',
		},
		{
			title: 'an error under HTTP 200, whatever stands beside it',
			evidence: 'reported',
			reply: { body: { ...error('Something went wrong.'), account: account(0, 0) } },
			class: 'badResponse',
			quotes: 'Something went wrong.',
		},
		{
			title: 'a plan without a limit, which is no zero',
			evidence: 'constructed',
			reply: { body: { account: { ...account(25, 100), plan_limit: null } } },
			class: 'badResponse',
			says: "'account.plan_limit' is null",
		},
		{
			title: 'a plan without its usage',
			evidence: 'constructed',
			reply: { body: { account: { current_plan: 'Bootstrap', plan_limit: 15_000 } } },
			class: 'badResponse',
			says: "'account.plan_usage' is missing",
		},
	],
	sandbox: {
		total: 1000,
		answer: ({ total, remaining }) => ({
			body: {
				key: { usage: total - remaining, limit: null },
				account: { ...account(0, 0), plan_usage: total - remaining, plan_limit: total },
			},
		}),
	},
} as const satisfies ProviderAnswers;
