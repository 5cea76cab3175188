import { deApi } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = deApi.balances;

/** deAPI, as documented at https://docs.deapi.ai/api/v2/utilities/balance */
export const answers = {
	record: deApi,
	good: [
		{
			title: 'dollars',
			evidence: 'reported',
			body: { data: { balance: 6.75 } },
			expected: [plainReading(CREDITS, 6.75)],
		},
		{
			title: 'a text, and a debt',
			evidence: 'constructed',
			body: { data: { balance: '-0.125' } },
			expected: [plainReading(CREDITS, -0.125)],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'documented'),
		{
			title: '403 for a key that lacks the right; the words are made up',
			evidence: 'documented',
			reply: { status: 403, body: { code: 'insufficient_permissions', message: 'Not allowed' } },
			class: 'forbidden',
			providerCode: 'insufficient_permissions',
			quotes: 'Not allowed',
		},
		{
			title: 'no amount',
			evidence: 'constructed',
			reply: { body: { data: { balance: null } } },
			class: 'badResponse',
			says: "'data.balance' is null",
		},
	],
	sandbox: {
		total: 100,
		amountsAt: [['data', 'balance']],
		answer: ({ remaining }) => ({ body: { data: { balance: remaining } } }),
	},
} as const satisfies ProviderAnswers;
