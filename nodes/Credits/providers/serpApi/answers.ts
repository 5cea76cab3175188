import { serpApi } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [SEARCHES] = serpApi.balances;

const ACCOUNT = {
	account_id: 'abc123',
	api_key: 'the key, which is repeated here',
	account_email: 'user@example.com',
	account_status: 'Active',
	plan_id: 'developer',
	plan_name: 'Developer Plan',
	plan_monthly_price: 75.0,
	plan_renewal_date: '2026-12-28',
	searches_per_month: 5000,
	plan_searches_left: 1200,
	extra_credits: 50,
	total_searches_left: 1250,
	this_month_usage: 3800,
	this_hour_searches: 1,
	last_hour_searches: 42,
	account_rate_limit_per_hour: 1000,
};

/** What `details` has of that account, whatever is left. */
const DETAILS = {
	planSearchesLeft: 1200,
	extraCredits: 50,
	plan: 'Developer Plan',
	accountStatus: 'Active',
	searchesPerMonth: 5000,
	thisMonthUsage: 3800,
	lastHourSearches: 42,
	hourlyRateLimit: 1000,
};

/** SerpApi, as documented at https://serpapi.com/account-api */
export const answers = {
	record: serpApi,
	credential: { apiKey: '{64}' },
	good: [
		{
			title: 'every field of 2026, with extra credits that the plan does not count',
			evidence: 'reported',
			body: ACCOUNT,
			accountId: 'abc123',
			expected: [
				{
					...plainReading(SEARCHES, 1250),
					resetsAt: '2026-12-28T00:00:00.000Z',
					details: { ...DETAILS, planUsed: 3800, planLimit: 5000 },
				},
			],
		},
		{
			title: 'an older answer, without a renewal date and without extra credits',
			evidence: 'documented',
			body: {
				account_id: 'abc123',
				account_email: 'user@example.com',
				plan_id: 'developer',
				plan_name: 'Developer Plan',
				searches_per_month: 5000,
				plan_searches_left: 1200,
				extra_credits: 0,
				total_searches_left: 1200,
				this_month_usage: 3800,
				last_hour_searches: 42,
				account_rate_limit_per_hour: 1000,
			},
			accountId: 'abc123',
			expected: [
				{
					...plainReading(SEARCHES, 1200),
					used: 3800,
					limit: 5000,
					details: {
						planSearchesLeft: 1200,
						extraCredits: 0,
						plan: 'Developer Plan',
						searchesPerMonth: 5000,
						thisMonthUsage: 3800,
						lastHourSearches: 42,
						hourlyRateLimit: 1000,
					},
				},
			],
		},
		{
			title: 'nothing but what is left',
			evidence: 'constructed',
			body: { total_searches_left: 7, searches_per_month: null, plan_renewal_date: null },
			expected: [plainReading(SEARCHES, 7)],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'documented',
			reply: { status: 401, body: { error: 'Invalid API key.' } },
			class: 'auth',
			quotes: 'Invalid API key.',
		},
		{
			title: '403, in made-up words',
			evidence: 'documented',
			reply: { status: 403, body: { error: 'This account was deleted.' } },
			class: 'forbidden',
			quotes: 'This account was deleted.',
		},
		{
			title: '429, in made-up words, which is no zero',
			evidence: 'documented',
			reply: { status: 429, body: { error: 'Out of searches.' } },
			class: 'rateLimited',
			quotes: 'Out of searches.',
			says: 'out of searches or over its hourly limit',
		},
		{
			title: 'an error under HTTP 200',
			evidence: 'constructed',
			reply: { body: { error: 'Something went wrong.' } },
			class: 'badResponse',
			quotes: 'Something went wrong.',
			says: "'total_searches_left' is missing",
		},
		{
			title: 'the searches of the plan alone, which are only a part',
			evidence: 'constructed',
			reply: { body: { account_id: 'abc123', plan_searches_left: 1200, extra_credits: 50 } },
			class: 'badResponse',
			says: "'total_searches_left' is missing",
		},
	],
	sandbox: {
		total: 5000,
		amountsAt: [['total_searches_left']],
		answer: ({ total, remaining }) => ({
			body: {
				...ACCOUNT,
				plan_renewal_date: null,
				searches_per_month: total,
				plan_searches_left: remaining,
				extra_credits: 0,
				total_searches_left: remaining,
				this_month_usage: total - remaining,
			},
		}),
	},
} as const satisfies ProviderAnswers;
