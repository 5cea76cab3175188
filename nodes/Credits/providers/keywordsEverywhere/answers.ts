import { keywordsEverywhere } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = keywordsEverywhere.balances;

/** Keywords Everywhere, as documented at https://api.keywordseverywhere.com/docs/ */
export const answers = {
	record: keywordsEverywhere,
	good: [
		{
			title: 'the documented example',
			evidence: 'documented',
			body: [884120],
			expected: [plainReading(CREDITS, 884120)],
		},
		{
			title: 'a text in the list',
			evidence: 'reported',
			body: ['884120'],
			expected: [plainReading(CREDITS, 884120)],
		},
		{
			title: 'nothing left',
			evidence: 'constructed',
			body: [0],
			expected: [plainReading(CREDITS, 0)],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'documented'),
		{
			title: '401 in plain text',
			evidence: 'constructed',
			reply: { status: 401, body: 'Unauthorized' },
			class: 'auth',
			quotes: 'Unauthorized',
		},
		{
			title: 'an empty list, which is no zero',
			evidence: 'constructed',
			body: [],
			class: 'badResponse',
			says: "'[0]' is missing",
		},
		{
			title: 'an object',
			evidence: 'constructed',
			body: { credits: 884120 },
			class: 'badResponse',
			says: 'It is not a list',
		},
	],
	sandbox: {
		total: 100_000,
		amountsAt: [[0]],
		answer: ({ remaining }) => ({ body: [remaining] }),
	},
} as const satisfies ProviderAnswers;
