import { fullEnrich } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = fullEnrich.balances;

/** FullEnrich, as documented at https://docs.fullenrich.com/api/v2/account/credits/get */
export const answers = {
	record: fullEnrich,
	good: [
		{
			title: 'the documented answer',
			evidence: 'documented',
			body: { balance: 7200 },
			expected: [plainReading(CREDITS, 7200)],
		},
		{
			title: 'a part of a credit',
			evidence: 'constructed',
			body: { balance: 0.25 },
			expected: [plainReading(CREDITS, 0.25)],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'documented',
			reply: { status: 401, body: { code: 'error.api.key', message: 'Unknown api key' } },
			class: 'auth',
			providerCode: 'error.api.key',
			quotes: 'Unknown api key',
		},
		bareStatus(404, 'forbidden', 'documented'),
		{
			title: 'no amount, which is no zero',
			evidence: 'constructed',
			body: { balance: null },
			class: 'badResponse',
			says: "'balance' is null",
		},
	],
	sandbox: {
		total: 10_000,
		amountsAt: [['balance']],
		answer: ({ remaining }) => ({ body: { balance: remaining } }),
	},
} as const satisfies ProviderAnswers;
