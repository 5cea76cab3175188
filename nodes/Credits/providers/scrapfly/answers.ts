import { scrapfly } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = scrapfly.balances;

function body(scrape: object) {
	return {
		account: { account_id: 'acc-1', currency: 'USD', timezone: 'Europe/Paris' },
		project: {
			allow_extra_usage: true,
			budget_limit: null,
			name: 'default',
			quota_reached: false,
			scrape_request_count: 1200,
			scrape_request_limit: null,
		},
		subscription: {
			plan_name: 'DISCOVERY',
			extra_scrape_allowed: false,
			max_concurrency: 5,
			period: { start: '2026-11-10 08:00:00', end: '2026-12-10 08:00:00' },
			usage: {
				schedule: { current: 0, limit: 10 },
				spider: { current: 0, limit: 10 },
				scrape: {
					concurrent_limit: 5,
					concurrent_remaining: 5,
					concurrent_usage: 0,
					extra: 0,
					...scrape,
				},
			},
		},
	};
}

const DETAILS = {
	plan: 'DISCOVERY',
	extraUsageAllowed: false,
	extraUsed: 0,
	project: 'default',
	projectQuotaReached: false,
};

function error(httpCode: number) {
	return { http_code: httpCode, error_id: 'made-up-id', message: 'Made-up words' };
}

/** Scrapfly, as documented in scrapfly/typescript-scrapfly, src/client.ts. The words of errors are made up. */
export const answers = {
	record: scrapfly,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: body({ current: 1200, limit: 200_000, remaining: 198_800 }),
			accountId: 'acc-1',
			expected: [
				{
					...plainReading(CREDITS, 198_800),
					used: 1200,
					limit: 200_000,
					resetsAt: '2026-12-10T08:00:00.000Z',
					details: DETAILS,
				},
			],
		},
		{
			title: 'credits beyond the plan, of which more are used than it holds',
			evidence: 'constructed',
			body: body({ current: 200_400, extra: 400, limit: 200_000, remaining: 0 }),
			accountId: 'acc-1',
			expected: [
				{
					...plainReading(CREDITS, 0),
					resetsAt: '2026-12-10T08:00:00.000Z',
					details: { ...DETAILS, extraUsed: 400, planUsed: 200_400, planLimit: 200_000 },
				},
			],
		},
		{
			title: 'nothing but what is left',
			evidence: 'constructed',
			body: { subscription: { usage: { scrape: { remaining: 12 } } } },
			expected: [plainReading(CREDITS, 12)],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'documented',
			reply: { status: 401, body: error(401) },
			class: 'auth',
			providerCode: 401,
			quotes: 'Made-up words',
		},
		{
			title: '429',
			evidence: 'documented',
			reply: { status: 429, body: error(429) },
			class: 'rateLimited',
			providerCode: 429,
			quotes: 'Made-up words',
		},
		{
			title: 'an error under HTTP 200, whose own status counts',
			evidence: 'documented',
			body: error(401),
			class: 'auth',
			providerCode: 401,
			quotes: 'Made-up words',
		},
		{
			title: 'an error under HTTP 200 without a status',
			evidence: 'constructed',
			body: { error_id: 'made-up-id' },
			class: 'badResponse',
			providerCode: 'made-up-id',
		},
		{
			title: 'an error without a status of its own, whatever that of HTTP is',
			evidence: 'constructed',
			reply: { status: 400, body: { error_id: 'made-up-id' } },
			class: 'badResponse',
			providerCode: 'made-up-id',
		},
		{
			title: 'an empty object',
			evidence: 'documented',
			body: {},
			class: 'badResponse',
			says: "'subscription' is missing",
		},
		{
			title: 'no amount',
			evidence: 'constructed',
			body: body({ current: 1200, limit: 200_000, remaining: null }),
			class: 'badResponse',
			says: "'subscription.usage.scrape.remaining' is null",
		},
	],
	sandbox: {
		total: 200_000,
		amountsAt: [['subscription', 'usage', 'scrape', 'remaining']],
		answer: ({ total, remaining }) => ({
			body: body({ current: total - remaining, limit: total, remaining }),
		}),
	},
} as const satisfies ProviderAnswers;
