import { pdfCo } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = pdfCo.balances;

function error(status: number) {
	return { error: true, status, message: `Made-up words about ${status}` };
}

/** PDF.co, as documented at https://docs.pdf.co/api-reference */
export const answers = {
	record: pdfCo,
	good: [
		{
			title: 'the amount alone',
			evidence: 'reported',
			body: { remainingCredits: 91_250 },
			expected: [plainReading(CREDITS, 91_250)],
		},
		{
			title: 'with the envelope, whose credits are the price of the call',
			evidence: 'documented',
			body: {
				status: 'success',
				error: false,
				remainingCredits: 91_250,
				credits: 2,
				duration: 31,
			},
			expected: [plainReading(CREDITS, 91_250)],
		},
	],
	bad: [
		{
			title: '401 for a wrong key; the words are made up',
			evidence: 'documented',
			reply: { status: 401, body: error(401) },
			class: 'auth',
			quotes: 'Made-up words about 401',
		},
		...(
			[
				[401, 'auth'],
				[402, 'forbidden'],
				[429, 'rateLimited'],
				[443, 'badResponse'],
			] as const
		).map(([status, failureClass]) => ({
			title: `${status} in the body of an answer under HTTP 200`,
			evidence: 'constructed' as const,
			body: error(status),
			class: failureClass,
			providerCode: status,
			quotes: `Made-up words about ${status}`,
		})),
		{
			title: 'an envelope without the amount, whose price is none',
			evidence: 'constructed',
			body: { status: 'success', error: false, credits: 2 },
			class: 'badResponse',
			says: "'remainingCredits' is missing",
		},
	],
	sandbox: {
		total: 100_000,
		amountsAt: [['remainingCredits']],
		answer: ({ remaining }) => ({ body: { remainingCredits: remaining } }),
	},
} as const satisfies ProviderAnswers;
