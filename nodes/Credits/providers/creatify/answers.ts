import { creatify } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = creatify.balances;

/** Creatify, as documented at https://docs.creatify.ai/api-reference/workspace/get-remainingcredits */
export const answers = {
	record: creatify,
	good: [
		{
			title: 'the documented field',
			evidence: 'documented',
			body: { remaining_credits: 482.5 },
			expected: [plainReading(CREDITS, 482.5)],
		},
		{
			title: 'nothing left',
			evidence: 'constructed',
			body: { remaining_credits: 0 },
			expected: [plainReading(CREDITS, 0)],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'constructed'),
		{
			title: '403 for wrong headers; the words are made up',
			evidence: 'constructed',
			reply: { status: 403, body: { detail: 'Not for this workspace' } },
			class: 'auth',
			quotes: 'Not for this workspace',
		},
		{
			title: 'no amount',
			evidence: 'constructed',
			body: { remaining_credits: null },
			class: 'badResponse',
			says: "'remaining_credits' is null",
		},
	],
	sandbox: {
		total: 1000,
		amountsAt: [['remaining_credits']],
		answer: ({ remaining }) => ({ body: { remaining_credits: remaining } }),
	},
} as const satisfies ProviderAnswers;
