import { newsCatcher } from './record';
import type { RequestFailureClass } from '../../balance/failure';
import { plainReading } from '../../balance/reading';
import type { BadCase, ProviderAnswers } from '../answers';

const [CALLS] = newsCatcher.balances;

const PLAN = { active: true, concurrent_calls: 1, plan: 'v3_nlp', historical_days: 400 };
const DETAILS = { plan: 'v3_nlp', active: true, callsPerSecond: 1, historicalDays: 400 };

function body(remaining: unknown, limit = 20_000) {
	return { ...PLAN, plan_calls: limit, remaining_calls: remaining };
}

/** An error as NewsCatcher shapes it. What it says is made up. */
function error(status: number, name: string, failureClass: RequestFailureClass): BadCase {
	const message = `Made-up words about ${name}`;
	return {
		title: `${status}: ${name}`,
		evidence: 'documented',
		reply: { status, body: { message, status_code: status, status: name } },
		class: failureClass,
		quotes: message,
	};
}

/** NewsCatcher, as documented in its OpenAPI document */
export const answers = {
	record: newsCatcher,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: body(18_750),
			expected: [
				{
					...plainReading(CALLS, 18_750),
					used: 1250,
					limit: 20_000,
					details: DETAILS,
					derived: ['used'],
				},
			],
		},
		{
			title: 'Local News, with more left than the plan holds',
			evidence: 'constructed',
			credential: { product: 'localNews' },
			body: body(20_500),
			expected: [{ ...plainReading(CALLS, 20_500), details: DETAILS }],
		},
	],
	bad: [
		error(401, 'Unauthorized', 'auth'),
		error(403, 'Forbidden', 'forbidden'),
		error(408, 'Request Timeout', 'timeout'),
		error(422, 'Validation Error', 'badRequest'),
		error(429, 'Too Many Requests', 'rateLimited'),
		{
			title: '500, which is plain text; the words are made up',
			evidence: 'documented',
			reply: { status: 500, body: 'Something broke' },
			class: 'unavailable',
			quotes: 'Something broke',
		},
		{
			title: 'no amount',
			evidence: 'constructed',
			body: body(null),
			class: 'badResponse',
			says: "'remaining_calls' is null",
		},
	],
	sandbox: {
		total: 20_000,
		amountsAt: [['remaining_calls']],
		answer: ({ total, remaining }) => ({ body: body(remaining, total) }),
	},
} as const satisfies ProviderAnswers;
