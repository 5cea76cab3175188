import { surfe } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [EMAIL, MOBILE, SEARCH] = surfe.balances;

/** Surfe, as documented at https://developers.surfe.com/ */
export const answers = {
	record: surfe,
	good: [
		{
			title: 'the documented example',
			evidence: 'documented',
			body: { totalEmail: 60, totalMobile: 25, totalSearch: 80 },
			expected: [plainReading(EMAIL, 60), plainReading(MOBILE, 25), plainReading(SEARCH, 80)],
		},
		{
			title: 'a message that credits are used up, which is no failure',
			evidence: 'documented',
			body: {
				totalEmail: 0,
				totalMobile: 25,
				totalSearch: 80,
				message: 'You are out of email credits',
			},
			expected: [plainReading(EMAIL, 0), plainReading(MOBILE, 25), plainReading(SEARCH, 80)],
		},
		{
			title: 'credits for emails alone',
			evidence: 'constructed',
			body: { totalEmail: 1.5, totalMobile: null },
			expected: [plainReading(EMAIL, 1.5)],
		},
	],
	bad: [
		{
			title: '401 for a wrong key, in made-up words',
			evidence: 'reported',
			reply: { status: 401, body: { message: 'Not signed in' } },
			class: 'auth',
			quotes: 'Not signed in',
		},
		{
			title: 'no amount, and a message',
			evidence: 'constructed',
			body: { message: 'You are out of email credits' },
			class: 'badResponse',
			says: "'totalEmail' is missing",
		},
	],
	sandbox: {
		total: 500,
		amountsAt: [['totalEmail'], ['totalMobile'], ['totalSearch']],
		answer: ({ remaining }) => ({
			body: { totalEmail: remaining, totalMobile: remaining, totalSearch: remaining },
		}),
	},
} as const satisfies ProviderAnswers;
