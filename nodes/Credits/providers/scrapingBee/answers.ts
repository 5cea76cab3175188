import { scrapingBee } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = scrapingBee.balances;

function body(used: unknown, max: unknown = 250_000) {
	return {
		max_api_credit: max,
		used_api_credit: used,
		max_concurrency: 5,
		current_concurrency: 0,
		renewal_subscription_date: '2026-12-17T15:32:52.134716',
	};
}

const REST = {
	limit: 250_000,
	resetsAt: '2026-12-17T15:32:52.134Z',
	details: { maxConcurrency: 5, currentConcurrency: 0 },
	derived: ['remaining'],
};

/** ScrapingBee, as documented at https://www.scrapingbee.com/documentation/#usage-endpoint. The words of errors are made up. */
export const answers = {
	record: scrapingBee,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: body(3704),
			expected: [{ ...plainReading(CREDITS, 246_296), used: 3704, ...REST }],
		},
		{
			title: 'more used than the plan holds',
			evidence: 'constructed',
			body: body(250_010),
			expected: [{ ...plainReading(CREDITS, -10), used: 250_010, ...REST }],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'reported',
			reply: { status: 401, body: { message: 'Made-up words about the key' } },
			class: 'auth',
			quotes: 'Made-up words about the key',
		},
		{
			title: '401 when the monthly limit is reached',
			evidence: 'reported',
			reply: { status: 401, body: { message: 'Made-up words about the monthly limit' } },
			class: 'forbidden',
			quotes: 'Made-up words about the monthly limit',
			says: 'the monthly limit is reached',
		},
		{
			title: 'the plural of the fields, which is not theirs',
			evidence: 'constructed',
			body: { max_api_credits: 250_000, used_api_credits: 3704 },
			class: 'badResponse',
			says: "'used_api_credit' is missing",
		},
	],
	sandbox: {
		total: 250_000,
		answer: ({ total, remaining }) => ({ body: body(total - remaining, total) }),
	},
} as const satisfies ProviderAnswers;
