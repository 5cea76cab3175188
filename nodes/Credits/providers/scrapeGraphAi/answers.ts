import { scrapeGraphAi } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = scrapeGraphAi.balances;

/** ScrapeGraphAI, as documented at https://docs.scrapegraphai.com/api-reference/endpoint/credits */
export const answers = {
	record: scrapeGraphAi,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: {
				remaining: 750_000,
				used: 287,
				plan: 'Pro Plan',
				jobs: { crawl: { used: 0, limit: 50 }, monitor: { used: 0, limit: 100 } },
			},
			expected: [
				{
					...plainReading(CREDITS, 750_000),
					used: 287,
					details: {
						plan: 'Pro Plan',
						crawlJobsUsed: 0,
						crawlJobsLimit: 50,
						monitorsUsed: 0,
						monitorsLimit: 100,
					},
				},
			],
		},
		{
			title: 'the spelling of v1, whose total is not the usage of the cycle',
			evidence: 'reported',
			body: { remaining_credits: 100, total_credits_used: 50 },
			expected: [plainReading(CREDITS, 100)],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'constructed'),
		bareStatus(403, 'auth', 'constructed'),
		{
			title: '422 for a key of another form; the words are made up',
			evidence: 'reported',
			reply: { status: 422, body: { detail: 'Made-up words about the form' } },
			class: 'badRequest',
			quotes: 'Made-up words about the form',
		},
		{
			title: 'usage without what is left',
			evidence: 'constructed',
			body: { used: 287, plan: 'Pro Plan' },
			class: 'badResponse',
			says: "'remaining' is missing",
		},
	],
	sandbox: {
		total: 1000,
		amountsAt: [['remaining']],
		answer: ({ total, remaining }) => ({ body: { remaining, used: total - remaining } }),
	},
} as const satisfies ProviderAnswers;
