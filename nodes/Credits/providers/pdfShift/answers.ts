import { pdfShift } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = pdfShift.balances;

/** An error as PDFShift shapes it. What it says is made up. */
function error(code: number) {
	return { success: false, error: `Made-up words about ${code}`, code };
}

/** PDFShift, as documented at https://docs.pdfshift.io */
export const answers = {
	record: pdfShift,
	good: [
		{
			title: 'a plan with overage',
			evidence: 'documented',
			body: { success: true, credits: { base: 5000, total: 6000, used: 41, remaining: 5959 } },
			expected: [
				{
					...plainReading(CREDITS, 5959),
					used: 41,
					limit: 6000,
					details: { planCredits: 5000 },
				},
			],
		},
		{
			title: 'amounts that do not add up, one of them as a text',
			evidence: 'constructed',
			body: { success: true, credits: { base: '50', total: 50, used: 60, remaining: 0 } },
			expected: [
				{
					...plainReading(CREDITS, 0),
					details: { planCredits: 50, planUsed: 60, planLimit: 50 },
				},
			],
		},
	],
	bad: [
		{
			title: '401 for a wrong key; the words are made up',
			evidence: 'documented',
			reply: { status: 401, body: error(401) },
			class: 'auth',
			providerCode: 401,
			quotes: 'Made-up words about 401',
		},
		{
			title: 'a refused key under HTTP 200',
			evidence: 'constructed',
			body: error(401),
			class: 'auth',
			providerCode: 401,
			quotes: 'Made-up words about 401',
		},
		{
			title: 'a failure under HTTP 200 without a code',
			evidence: 'constructed',
			body: { success: false, error: 'Made-up words' },
			class: 'badResponse',
			quotes: 'Made-up words',
		},
		{
			title: 'nothing that says what is left',
			evidence: 'constructed',
			body: { success: true, credits: { base: 5000, total: 6000, used: 41 } },
			class: 'badResponse',
			says: "'credits.remaining' is missing",
		},
	],
	sandbox: {
		total: 5000,
		amountsAt: [['credits', 'remaining']],
		answer: ({ total, remaining }) => ({
			body: { success: true, credits: { base: total, total, used: total - remaining, remaining } },
		}),
	},
} as const satisfies ProviderAnswers;
