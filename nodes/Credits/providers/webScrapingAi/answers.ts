import { webScrapingAi } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = webScrapingAi.balances;

const REST = { email: 'user@example.com', resets_at: 1_798_675_200, remaining_concurrency: 100 };

const READ = {
	resetsAt: '2026-12-31T00:00:00.000Z',
	details: { remainingConcurrency: 100 },
};

/** WebScraping.AI, as documented in webscraping-ai/webscraping-ai-ruby */
export const answers = {
	record: webScrapingAi,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: { ...REST, remaining_api_calls: 200_000 },
			expected: [{ ...plainReading(CREDITS, 200_000), ...READ }],
		},
		{
			title: 'the newer name of the amount',
			evidence: 'reported',
			body: { ...REST, remaining_total_credits: 200_000 },
			expected: [{ ...plainReading(CREDITS, 200_000), ...READ }],
		},
		{
			title: 'both names, of which the older one counts, and no reset',
			evidence: 'constructed',
			body: { remaining_total_credits: 7, remaining_api_calls: 5, resets_at: 0 },
			expected: [plainReading(CREDITS, 5)],
		},
	],
	bad: [
		{
			title: '403 for a wrong key',
			evidence: 'reported',
			reply: { status: 403, body: { message: 'Wrong API key.' } },
			class: 'auth',
			quotes: 'Wrong API key.',
		},
		{
			title: '403 as a web page, which says nothing about the key',
			evidence: 'constructed',
			reply: { status: 403, body: '<html><body>Forbidden</body></html>' },
			class: 'unavailable',
		},
		bareStatus(402, 'forbidden', 'documented'),
		{
			title: 'no amount',
			evidence: 'constructed',
			body: { ...REST, remaining_api_calls: null },
			class: 'badResponse',
			says: "'remaining_api_calls' is null",
		},
	],
	sandbox: {
		total: 250_000,
		amountsAt: [['remaining_api_calls']],
		answer: ({ remaining }) => ({ body: { ...REST, remaining_api_calls: remaining } }),
	},
} as const satisfies ProviderAnswers;
