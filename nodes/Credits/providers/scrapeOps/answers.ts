import { scrapeOps } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = scrapeOps.balances;

function body(used: unknown, limit: unknown = 400_000) {
	return {
		plan_api_credits: limit,
		used_api_credits: used,
		plan_max_concurrency: 100,
		active_concurrency: 15,
		plan_renewal_date: '2026-12-24T10:41:04.000Z',
	};
}

const REST = {
	limit: 400_000,
	resetsAt: '2026-12-24T10:41:04.000Z',
	details: { maxConcurrency: 100, activeConcurrency: 15 },
	derived: ['remaining'],
};

/** ScrapeOps, as documented at https://scrapeops.io/docs/proxy-aggregator/account/usage-endpoint */
export const answers = {
	record: scrapeOps,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: body(123_456),
			expected: [{ ...plainReading(CREDITS, 276_544), used: 123_456, ...REST }],
		},
		{
			title: 'more used than the plan holds',
			evidence: 'constructed',
			body: body(400_025),
			expected: [{ ...plainReading(CREDITS, -25), used: 400_025, ...REST }],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'constructed'),
		bareStatus(403, 'auth', 'constructed'),
		{
			title: 'a plan without its usage',
			evidence: 'constructed',
			body: body(null),
			class: 'badResponse',
			says: "'used_api_credits' is null",
		},
		{
			title: 'usage without the plan',
			evidence: 'constructed',
			body: body(123_456, null),
			class: 'badResponse',
			says: "'plan_api_credits' is null",
		},
	],
	sandbox: {
		total: 400_000,
		answer: ({ total, remaining }) => ({ body: body(total - remaining, total) }),
	},
} as const satisfies ProviderAnswers;
