import { scrapeDo } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [REQUESTS] = scrapeDo.balances;

function body(remaining: unknown, limit: number | null = 500_000, isActive = true) {
	return {
		IsActive: isActive,
		ConcurrentRequest: 40,
		MaxMonthlyRequest: limit,
		RemainingConcurrentRequest: 15,
		RemainingMonthlyRequest: remaining,
	};
}

function details(subscriptionActive: boolean) {
	return { subscriptionActive, concurrentRequests: 40, remainingConcurrentRequests: 15 };
}

/** Scrape.do, as documented at https://scrape.do/documentation/api-response/usage-stats */
export const answers = {
	record: scrapeDo,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: body(312_345),
			expected: [
				{
					...plainReading(REQUESTS, 312_345),
					used: 187_655,
					limit: 500_000,
					details: details(true),
					derived: ['used'],
				},
			],
		},
		{
			title: 'a subscription that is not active, without a limit',
			evidence: 'constructed',
			body: body(312_345, null, false),
			expected: [{ ...plainReading(REQUESTS, 312_345), details: details(false) }],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'constructed'),
		bareStatus(429, 'rateLimited', 'documented'),
		{
			title: 'no amount',
			evidence: 'constructed',
			body: body(null),
			class: 'badResponse',
			says: "'RemainingMonthlyRequest' is null",
		},
	],
	sandbox: {
		total: 500_000,
		amountsAt: [['RemainingMonthlyRequest']],
		answer: ({ total, remaining }) => ({ body: body(remaining, total) }),
	},
} as const satisfies ProviderAnswers;
