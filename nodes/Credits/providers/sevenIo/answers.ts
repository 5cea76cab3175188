import { sevenIo } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const EUR = { balance: 'credits', unit: 'EUR', unitType: 'currency' } as const;

/** seven.io, as documented in its SDKs */
export const answers = {
	record: sevenIo,
	good: [
		{
			title: 'both documented fields',
			evidence: 'documented',
			body: { amount: 42.61, currency: 'EUR' },
			expected: [plainReading(EUR, 42.61)],
		},
		{
			title: 'an amount that looks like a code, and is none',
			evidence: 'constructed',
			body: { amount: 900, currency: 'EUR' },
			expected: [plainReading(EUR, 900)],
		},
		{
			title: 'an amount beside a code that is none of the known ones',
			evidence: 'constructed',
			body: { code: 100, amount: 42.61, currency: 'EUR' },
			expected: [plainReading(EUR, 42.61)],
		},
		{
			title: 'money owed in another currency',
			evidence: 'constructed',
			body: { amount: -1.2, currency: 'USD' },
			expected: [plainReading({ ...EUR, unit: 'USD' }, -1.2)],
		},
	],
	bad: [
		{
			title: '900 for a wrong key, under HTTP 200',
			evidence: 'documented',
			reply: { body: '"900"' },
			class: 'auth',
			providerCode: 900,
		},
		{
			title: '900 as a number',
			evidence: 'documented',
			reply: { body: '900' },
			class: 'auth',
			providerCode: 900,
		},
		{
			title: '902 for a key without the right, under an error status',
			evidence: 'documented',
			reply: { status: 400, body: '902' },
			class: 'forbidden',
			providerCode: 902,
		},
		{
			title: '600',
			evidence: 'documented',
			reply: { body: '600' },
			class: 'unavailable',
			providerCode: 600,
		},
		{
			title: 'a code in an object',
			evidence: 'documented',
			body: { code: '903' },
			class: 'forbidden',
			providerCode: '903',
		},
		{
			title: 'a code under its other name',
			evidence: 'documented',
			body: { error_code: 900 },
			class: 'auth',
			providerCode: 900,
		},
		{
			title: 'a number alone, as the old gateway told an amount, which is not read as one',
			evidence: 'constructed',
			reply: { body: '42.61' },
			class: 'badResponse',
			says: 'It is a number where an object was expected',
		},
		{
			title: 'no amount',
			evidence: 'constructed',
			body: { amount: null, currency: 'EUR' },
			class: 'badResponse',
			says: "'amount' is null",
		},
	],
	sandbox: {
		total: 100,
		amountsAt: [['amount']],
		answer: ({ remaining }) => ({ body: { amount: remaining, currency: 'EUR' } }),
	},
} as const satisfies ProviderAnswers;
