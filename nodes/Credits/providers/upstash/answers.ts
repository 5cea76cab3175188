import { upstash } from './record';
import { plainReading, type Details } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [BUDGET] = upstash.balances;

const DATABASE = '11111111-2222-4333-8444-555555555555';

function stats(total_monthly_billing: number | null) {
	return {
		total_monthly_billing,
		total_monthly_requests: 120_000,
		total_monthly_bandwidth: 734_003_200,
		total_monthly_storage: 1_048_576,
		current_storage: 1_048_576,
		dailyrequests: 4000,
	};
}

/** What is left of a budget of 100 dollars, in November. */
function ofHundred(
	remaining: number,
	used: number,
	details: Details = { monthlyRequests: 120_000 },
) {
	return {
		...plainReading(BUDGET, remaining),
		used,
		limit: 100,
		resetsAt: '2026-12-01T00:00:00.000Z',
		details,
		derived: ['remaining', 'limit', 'resetsAt'],
	};
}

/** Upstash, as documented at https://upstash.com/docs/devops/developer-api/redis/get_database_stats */
export const answers = {
	record: upstash,
	credential: { email: 'user@example.com', databaseId: DATABASE, monthlyBudget: 100 },
	good: [
		{
			title: 'the documented fields',
			evidence: 'documented',
			body: stats(22.5),
			accountId: DATABASE,
			expected: [ofHundred(77.5, 22.5)],
		},
		{
			title: 'a database that costs nothing',
			evidence: 'constructed',
			body: { total_monthly_billing: 0 },
			accountId: DATABASE,
			expected: [ofHundred(100, 0, {})],
		},
		{
			title: 'more spent than the budget, with decimals that nobody pays',
			evidence: 'constructed',
			body: stats(100.123456789),
			accountId: DATABASE,
			expected: [
				{
					...ofHundred(-0.123457, 100.123457),
					derived: ['remaining', 'used', 'limit', 'resetsAt'],
				},
			],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'constructed'),
		bareStatus(404, 'badRequest', 'constructed'),
		{
			title: '403 that repeats the user name, in made-up words',
			evidence: 'constructed',
			reply: { status: 403, body: 'user@example.com may not do that' },
			class: 'forbidden',
			quotes: '[redacted] may not do that',
		},
		{
			title: 'no cost, which is no zero',
			evidence: 'constructed',
			body: stats(null),
			class: 'badResponse',
			says: "'total_monthly_billing' is null",
		},
	],
	sandbox: {
		total: 100,
		answer: ({ remaining }) => ({ body: stats(100 - remaining) }),
	},
} as const satisfies ProviderAnswers;
