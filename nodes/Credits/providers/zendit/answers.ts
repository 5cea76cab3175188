import { zendit } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [WALLET] = zendit.balances;

function body(availableBalance: number | null, currency = 'USD', currencyDivisor = 100) {
	return { availableBalance, currency, currencyDivisor };
}

function reading(currency: string, remaining: number) {
	return plainReading({ ...WALLET, unit: currency }, remaining);
}

/** An error as Zendit shapes it. Code and message are made up. */
const ERROR = { errorCode: 'REFUSED', message: 'Made-up words' };

/** Zendit, as documented at https://developers.zendit.io/api/ */
export const answers = {
	record: zendit,
	good: [
		{
			title: 'cents',
			evidence: 'reported',
			body: body(12_345),
			expected: [reading('USD', 123.45)],
		},
		{
			title: 'a currency without parts, in the test environment',
			evidence: 'constructed',
			credential: { environment: 'test' },
			body: body(5000, 'JPY', 1),
			expected: [reading('JPY', 5000)],
		},
		{
			title: 'a currency of thousandths, below 0',
			evidence: 'constructed',
			body: body(-1_500, 'KWD', 1000),
			expected: [reading('KWD', -1.5)],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'constructed',
			reply: { status: 401, body: ERROR },
			class: 'auth',
			providerCode: 'REFUSED',
			quotes: 'Made-up words',
		},
		{
			title: '403 for an IP address that is not allowed',
			evidence: 'constructed',
			reply: { status: 403, body: ERROR },
			class: 'forbidden',
			providerCode: 'REFUSED',
			quotes: 'Made-up words',
			says: 'Allow the IP address of this n8n',
		},
		{
			title: 'no divisor, which is not guessed',
			evidence: 'documented',
			body: { availableBalance: 12_345, currency: 'USD' },
			class: 'badResponse',
			says: "'currencyDivisor' is missing",
		},
		{
			title: 'a divisor of 0',
			evidence: 'constructed',
			body: body(12_345, 'USD', 0),
			class: 'badResponse',
			says: "'currencyDivisor' is not 1, 10, 100",
		},
		{
			title: 'no amount',
			evidence: 'constructed',
			body: body(null),
			class: 'badResponse',
			says: "'availableBalance' is null",
		},
	],
	sandbox: {
		total: 500,
		answer: ({ remaining }) => ({ body: body(Math.round(remaining * 100)) }),
	},
} as const satisfies ProviderAnswers;
