import { scraperApi } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = scraperApi.balances;

function body(count: unknown, limit: unknown) {
	return {
		requestCount: count,
		requestLimit: limit,
		failedRequestCount: 30,
		concurrentRequests: 0,
		concurrencyLimit: 5,
		subscriptionDate: '2026-11-04T10:00:00.000Z',
	};
}

const DETAILS = {
	failedRequests: 30,
	concurrentRequests: 0,
	concurrencyLimit: 5,
	subscriptionDate: '2026-11-04T10:00:00.000Z',
};

/** ScraperAPI, as documented at https://docs.scraperapi.com/account-management/credit-usage, and as its users read it */
export const answers = {
	record: scraperApi,
	good: [
		{
			title: 'every known field',
			evidence: 'reported',
			body: body(1200, 5000),
			expected: [
				{
					...plainReading(CREDITS, 3800),
					used: 1200,
					limit: 5000,
					details: DETAILS,
					derived: ['remaining'],
				},
			],
		},
		{
			title: 'a count that has passed the limit',
			evidence: 'reported',
			body: body(1050, 1000),
			expected: [
				{
					...plainReading(CREDITS, -50),
					used: 1050,
					limit: 1000,
					details: DETAILS,
					derived: ['remaining'],
				},
			],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'constructed'),
		{
			title: 'no limit',
			evidence: 'constructed',
			body: body(1200, null),
			class: 'badResponse',
			says: "'requestLimit' is null",
		},
		{
			title: 'no count',
			evidence: 'constructed',
			body: { requestLimit: 5000 },
			class: 'badResponse',
			says: "'requestCount' is missing",
		},
	],
	sandbox: {
		total: 5000,
		answer: ({ total, remaining }) => ({ body: body(total - remaining, total) }),
	},
} as const satisfies ProviderAnswers;
