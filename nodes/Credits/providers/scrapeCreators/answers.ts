import { scrapeCreators } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = scrapeCreators.balances;

function body(creditCount: unknown) {
	const message = `You have ${String(creditCount)} credits remaining.`;
	return { success: true, creditCount, message };
}

/** ScrapeCreators, as documented at https://docs.scrapecreators.com/account/credit-balance */
export const answers = {
	record: scrapeCreators,
	good: [
		{
			title: 'a usual account',
			evidence: 'reported',
			body: body(19_860),
			expected: [plainReading(CREDITS, 19_860)],
		},
		{
			title: 'nothing left',
			evidence: 'constructed',
			body: body(0),
			expected: [plainReading(CREDITS, 0)],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'constructed'),
		bareStatus(402, 'forbidden', 'constructed'),
		{
			title: 'a failure under HTTP 200; the words are made up',
			evidence: 'constructed',
			body: { success: false, message: 'Made-up words' },
			class: 'badResponse',
			quotes: 'Made-up words',
		},
		{
			title: 'words that tell an amount, which are not read',
			evidence: 'constructed',
			body: { success: true, message: 'You have 19860 credits remaining.' },
			class: 'badResponse',
			says: "'creditCount' is missing",
		},
	],
	sandbox: {
		total: 20_000,
		amountsAt: [['creditCount']],
		answer: ({ remaining }) => ({ body: body(remaining) }),
	},
} as const satisfies ProviderAnswers;
