import { zadarma } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = zadarma.balances;

/** Zadarma, with the fields that its own client, zadarma/user-api-v1, expects; the figures are made up. */
export const answers = {
	record: zadarma,
	good: [
		{
			title: 'an account in dollars',
			evidence: 'documented',
			body: { status: 'success', balance: 23.871, currency: 'USD' },
			expected: [plainReading({ ...CREDITS, unit: 'USD' }, 23.871)],
		},
		{
			title: 'money owed, as a text',
			evidence: 'constructed',
			body: { status: 'success', balance: '-1.5', currency: 'eur' },
			expected: [plainReading({ ...CREDITS, unit: 'EUR' }, -1.5)],
		},
	],
	bad: [
		{
			title: '401 for a wrong secret; the words are made up',
			evidence: 'constructed',
			reply: { status: 401, body: { status: 'error', message: 'Not authorized' } },
			class: 'auth',
			providerCode: 'error',
			quotes: 'Not authorized',
		},
		{
			title: 'the same under HTTP 200',
			evidence: 'constructed',
			reply: { body: { status: 'error', message: 'Not authorized' } },
			class: 'auth',
			quotes: 'Not authorized',
		},
		{
			title: 'another error under HTTP 200',
			evidence: 'constructed',
			reply: { body: { status: 'error', message: 'Wrong parameters' } },
			class: 'badResponse',
			providerCode: 'error',
			quotes: 'Wrong parameters',
		},
		{
			title: 'too many requests',
			evidence: 'constructed',
			reply: { status: 429, body: { status: 'error', message: 'Limit exceeded' } },
			class: 'rateLimited',
			providerCode: 'error',
			quotes: 'Limit exceeded',
		},
	],
	sandbox: {
		total: 100,
		amountsAt: [['balance']],
		answer: ({ remaining }) => ({
			body: { status: 'success', balance: remaining, currency: 'USD' },
		}),
	},
} as const satisfies ProviderAnswers;
