import { luma } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = luma.balances;

/** Luma, as documented at https://docs.lumalabs.ai/changelog/callbacks-and-credits-balance */
export const answers = {
	record: luma,
	good: [
		{
			title: 'cents',
			evidence: 'documented',
			body: { credit_balance: 1250 },
			expected: [plainReading(CREDITS, 12.5)],
		},
		{
			title: 'cents that binary fractions divide with noise',
			evidence: 'constructed',
			body: { credit_balance: 1999 },
			expected: [plainReading(CREDITS, 19.99)],
		},
		{
			title: 'parts of a cent, with the noise of their sender',
			evidence: 'constructed',
			body: { credit_balance: 0.30000000000000004 },
			expected: [plainReading(CREDITS, 0.003)],
		},
		{
			title: 'an overdrawn account',
			evidence: 'constructed',
			body: { credit_balance: -45 },
			expected: [plainReading(CREDITS, -0.45)],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'constructed'),
		{
			title: '403 for a wrong key; the words are made up',
			evidence: 'constructed',
			reply: { status: 403, body: { detail: 'Invalid API key' } },
			class: 'auth',
			quotes: 'Invalid API key',
		},
		{
			title: '403 for another reason',
			evidence: 'constructed',
			reply: { status: 403, body: { detail: 'Not in your country' } },
			class: 'forbidden',
			quotes: 'Not in your country',
		},
		{
			title: 'no amount',
			evidence: 'constructed',
			reply: { body: { credit_balance: null } },
			class: 'badResponse',
			says: "'credit_balance' is null",
		},
	],
	sandbox: {
		total: 100,
		answer: ({ remaining }) => ({ body: { credit_balance: remaining * 100 } }),
	},
} as const satisfies ProviderAnswers;
