import { verda } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const USD = { balance: 'balance', unit: 'USD', unitType: 'currency' } as const;

const LOGGED_IN = {
	body: {
		access_token: 'made-up words that let nobody in',
		expires_in: 3600,
		refresh_token: 'other made-up words that let nobody in',
		scope: 'cloud-api-v1',
		token_type: 'Bearer',
	},
};

/** An error as Verda shapes it. What it says is made up. */
function error(code: string) {
	return { code, message: `Made-up words about ${code}` };
}

/** Verda, as documented at https://api.verda.com/v1/docs#tag/balance */
export const answers = {
	record: verda,
	good: [
		{
			title: 'the amount of the SDK, with a currency in small letters',
			evidence: 'documented',
			replies: { logIn: LOGGED_IN, balance: { body: { amount: 50.5, currency: 'usd' } } },
			expected: [plainReading(USD, 50.5)],
		},
		{
			title: 'a debt in another currency',
			evidence: 'constructed',
			replies: { logIn: LOGGED_IN, balance: { body: { amount: -3.2, currency: 'EUR' } } },
			expected: [plainReading({ ...USD, unit: 'EUR' }, -3.2)],
		},
	],
	bad: [
		{
			title: '401 for a wrong secret, after which nothing more is asked',
			evidence: 'documented',
			replies: { logIn: { status: 401, body: error('unauthorized_request') } },
			class: 'auth',
			providerCode: 'unauthorized_request',
			quotes: 'Made-up words about unauthorized_request',
		},
		{
			title: '400 for a wrong secret',
			evidence: 'constructed',
			replies: { logIn: { status: 400, body: error('unauthorized_request') } },
			class: 'auth',
			providerCode: 'unauthorized_request',
			quotes: 'Made-up words about unauthorized_request',
		},
		{
			title: '400 for a log-in, without a body',
			evidence: 'constructed',
			replies: { logIn: { status: 400, body: '' } },
			class: 'auth',
		},
		{
			title: '400 for a log-in under another code',
			evidence: 'constructed',
			replies: { logIn: { status: 400, body: error('invalid_request') } },
			class: 'auth',
			providerCode: 'invalid_request',
			quotes: 'Made-up words about invalid_request',
		},
		{
			title: '400 for the balance, which says nothing against the secret',
			evidence: 'constructed',
			replies: { logIn: LOGGED_IN, balance: { status: 400, body: error('invalid_request') } },
			class: 'badRequest',
			providerCode: 'invalid_request',
			quotes: 'Made-up words about invalid_request',
		},
		{
			title: '403 for what the secret may not read',
			evidence: 'constructed',
			replies: { logIn: LOGGED_IN, balance: { status: 403, body: error('forbidden') } },
			class: 'forbidden',
			providerCode: 'forbidden',
			quotes: 'Made-up words about forbidden',
		},
		{
			title: 'a log-in without a token',
			evidence: 'constructed',
			replies: { logIn: { body: { token_type: 'Bearer' } } },
			class: 'badResponse',
			says: "'access_token' is missing",
		},
		{
			title: 'no amount, which is no zero',
			evidence: 'constructed',
			replies: { logIn: LOGGED_IN, balance: { body: { currency: 'usd' } } },
			class: 'badResponse',
			says: "'amount' is missing",
		},
		{
			title: 'no currency, which is not taken for dollars',
			evidence: 'constructed',
			replies: { logIn: LOGGED_IN, balance: { body: { amount: 50.5 } } },
			class: 'badResponse',
			says: "'currency' is missing",
		},
	],
	sandbox: {
		total: 100,
		answer: ({ remaining }) => ({
			replies: { logIn: LOGGED_IN, balance: { body: { amount: remaining, currency: 'usd' } } },
		}),
	},
} as const satisfies ProviderAnswers;
