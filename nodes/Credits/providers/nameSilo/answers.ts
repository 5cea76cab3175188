import { nameSilo } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [BALANCE] = nameSilo.balances;

function body(reply: object) {
	return { request: { operation: 'getAccountBalance', ip: '203.0.113.5' }, reply };
}

function balance(amount: string | number | null) {
	return body({ code: 300, detail: 'success', balance: amount });
}

/** NameSilo, as documented at https://www.namesilo.com/api-reference/pages?uid=account/get-account-balance */
export const answers = {
	record: nameSilo,
	good: [
		{
			title: 'a text',
			evidence: 'documented',
			body: balance('355.75'),
			expected: [plainReading(BALANCE, 355.75)],
		},
		{
			title: 'commas between thousands, and the code as a text',
			evidence: 'reported',
			body: body({ code: '300', detail: 'success', balance: '1,234,355.75' }),
			expected: [plainReading(BALANCE, 1_234_355.75)],
		},
		{
			title: 'a number',
			evidence: 'constructed',
			body: balance(24.18),
			expected: [plainReading(BALANCE, 24.18)],
		},
		{
			title: 'funds below 0',
			evidence: 'constructed',
			body: balance('-1,024.5'),
			expected: [plainReading(BALANCE, -1024.5)],
		},
	],
	bad: [
		{
			title: 'code 110 for a wrong key, under HTTP 200',
			evidence: 'constructed',
			body: body({ code: 110, detail: 'Invalid API Key' }),
			class: 'auth',
			providerCode: 110,
			quotes: 'Invalid API Key',
		},
		{
			title: 'a wrong key in plain text, under HTTP 200',
			evidence: 'reported',
			body: 'Invalid Request: invalid key',
			class: 'auth',
			quotes: 'Invalid Request: invalid key',
		},
		{
			title: 'code 113 for an IP address that is not allowed, in made-up words',
			evidence: 'constructed',
			body: body({ code: 113, detail: 'Not from this address' }),
			class: 'forbidden',
			providerCode: 113,
			quotes: 'Not from this address',
			says: 'Add the IP address of this n8n',
		},
		{
			title: 'another code, in made-up words',
			evidence: 'constructed',
			body: body({ code: '999', detail: 'Something is wrong' }),
			class: 'badRequest',
			providerCode: '999',
			quotes: 'Something is wrong',
		},
		{
			title: 'a comma that separates no thousands',
			evidence: 'constructed',
			body: balance('24,18'),
			class: 'badResponse',
			says: "'reply.balance' is a text",
		},
		{
			title: 'no amount',
			evidence: 'constructed',
			body: balance(null),
			class: 'badResponse',
			says: "'reply.balance' is null",
		},
	],
	sandbox: {
		total: 500,
		answer: ({ remaining }) => ({ body: balance(String(remaining)) }),
	},
} as const satisfies ProviderAnswers;
