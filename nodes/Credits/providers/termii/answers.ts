import { termii } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const NGN = { balance: 'credits', unit: 'NGN', unitType: 'currency' } as const;

/** Termii, as documented in its OpenAPI document */
export const answers = {
	record: termii,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: { user: 'Someone', balance: 412.55, currency: 'NGN' },
			expected: [plainReading(NGN, 412.55)],
		},
		{
			title: 'the name of an application',
			evidence: 'documented',
			body: { application: 'Shop', user: 'Someone', balance: 412.55, currency: 'NGN' },
			expected: [{ ...plainReading(NGN, 412.55), details: { application: 'Shop' } }],
		},
		{
			title: 'money owed in another currency',
			evidence: 'constructed',
			body: { balance: -4, currency: 'USD' },
			expected: [plainReading({ ...NGN, unit: 'USD' }, -4)],
		},
	],
	bad: [
		{
			title: '401 for a wrong key; the words are made up',
			evidence: 'documented',
			reply: { status: 401, body: { message: 'Made-up words' } },
			class: 'auth',
			quotes: 'Made-up words',
		},
		{
			title: 'no amount',
			evidence: 'constructed',
			body: { user: 'Someone', balance: null, currency: 'NGN' },
			class: 'badResponse',
			says: "'balance' is null",
		},
		{
			title: 'no currency, which is not taken for naira',
			evidence: 'constructed',
			body: { user: 'Someone', balance: 412.55 },
			class: 'badResponse',
			says: "'currency' is missing",
		},
	],
	sandbox: {
		total: 1000,
		amountsAt: [['balance']],
		answer: ({ remaining }) => ({
			body: { user: 'Someone', balance: remaining, currency: 'NGN' },
		}),
	},
} as const satisfies ProviderAnswers;
