import { porkbun } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDIT] = porkbun.balances;

function body(cents: number | null) {
	return { status: 'SUCCESS', balance: cents, display: 'made-up words' };
}

function error(message: string) {
	return { status: 'ERROR', message };
}

/** Porkbun, as public clients read it; https://porkbun.com/api/json/v3/documentation */
export const answers = {
	record: porkbun,
	credential: { apiKey: 'pk1_{64}', secretApiKey: 'sk1_{64}' },
	good: [
		{
			title: 'cents',
			evidence: 'reported',
			body: { status: 'SUCCESS', balance: 1234, display: '$12.34' },
			expected: [plainReading(CREDIT, 12.34)],
		},
		{
			title: 'cents that binary fractions divide with noise',
			evidence: 'constructed',
			body: body(1999),
			expected: [plainReading(CREDIT, 19.99)],
		},
	],
	bad: [
		{
			title: '400 for a wrong key',
			evidence: 'reported',
			reply: { status: 400, body: error('Invalid API key. (001)') },
			class: 'auth',
			providerCode: 'ERROR',
			quotes: 'Invalid API key. (001)',
		},
		{
			title: '403 for another reason, in made-up words',
			evidence: 'constructed',
			reply: { status: 403, body: error('Not from here.') },
			class: 'forbidden',
			providerCode: 'ERROR',
			quotes: 'Not from here.',
		},
		{
			title: 'a wrong key under HTTP 200',
			evidence: 'constructed',
			body: error('Invalid API key. (001)'),
			class: 'auth',
			providerCode: 'ERROR',
			quotes: 'Invalid API key. (001)',
		},
		{
			title: 'another error under HTTP 200, in made-up words',
			evidence: 'constructed',
			body: error('Something is wrong.'),
			class: 'badResponse',
			providerCode: 'ERROR',
			quotes: 'Something is wrong.',
		},
		{
			title: 'no amount',
			evidence: 'constructed',
			body: body(null),
			class: 'badResponse',
			says: "'balance' is null",
		},
	],
	sandbox: {
		total: 100,
		answer: ({ remaining }) => ({ body: body(Math.round(remaining * 100)) }),
	},
} as const satisfies ProviderAnswers;
