import { scrapingAnt } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = scrapingAnt.balances;

function body(remained: unknown, total: number | null = 50_000) {
	return {
		plan_name: 'Enthusiast',
		start_date: '2026-11-11T00:00:00',
		end_date: '2026-12-11T00:00:00',
		plan_total_credits: total,
		remained_credits: remained,
	};
}

const REST = {
	resetsAt: '2026-12-11T00:00:00.000Z',
	details: { plan: 'Enthusiast', planStartedAt: '2026-11-11T00:00:00.000Z' },
};

/** ScrapingAnt, as documented at https://docs.scrapingant.com/v1/api-credits-usage */
export const answers = {
	record: scrapingAnt,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: body(41_200),
			expected: [
				{
					...plainReading(CREDITS, 41_200),
					used: 8800,
					limit: 50_000,
					...REST,
					derived: ['used'],
				},
			],
		},
		{
			title: 'a plan that does not tell what it holds',
			evidence: 'constructed',
			body: body(41_200, null),
			expected: [{ ...plainReading(CREDITS, 41_200), ...REST }],
		},
	],
	bad: [
		{
			title: '403 for a wrong key; the words are made up',
			evidence: 'constructed',
			reply: { status: 403, body: { detail: 'Made-up words about the API token' } },
			class: 'auth',
			quotes: 'Made-up words about the API token',
		},
		bareStatus(401, 'auth', 'constructed'),
		{
			title: '403 for another reason; the words are made up',
			evidence: 'constructed',
			reply: { status: 403, body: { detail: 'Made-up words about the plan' } },
			class: 'forbidden',
			quotes: 'Made-up words about the plan',
		},
		{
			title: 'no amount',
			evidence: 'constructed',
			body: body(null),
			class: 'badResponse',
			says: "'remained_credits' is null",
		},
	],
	sandbox: {
		total: 50_000,
		amountsAt: [['remained_credits']],
		answer: ({ total, remaining }) => ({ body: body(remaining, total) }),
	},
} as const satisfies ProviderAnswers;
