import { shiprocket } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [WALLET] = shiprocket.balances;

const LOGGED_IN = {
	body: {
		id: 1,
		company_id: 2,
		email: 'user@example.com',
		token: 'made-up words that let nobody in',
	},
};

/** Amounts are texts. */
function wallet(amount: string | null) {
	return { body: { data: { balance_amount: amount } } };
}

/** Shiprocket, as documented at https://apidocs.shiprocket.in/ */
export const answers = {
	record: shiprocket,
	credential: { email: 'user@example.com' },
	good: [
		{
			title: 'the documented example, below 0',
			evidence: 'documented',
			replies: { logIn: LOGGED_IN, balance: wallet('-810.20') },
			accountId: '2',
			expected: [plainReading(WALLET, -810.2)],
		},
		{
			title: 'money left',
			evidence: 'constructed',
			replies: { logIn: LOGGED_IN, balance: wallet('2410.75') },
			accountId: '2',
			expected: [plainReading(WALLET, 2410.75)],
		},
	],
	bad: [
		{
			title: '400 for a wrong password',
			evidence: 'constructed',
			replies: {
				logIn: { status: 400, body: { message: 'Invalid email and password combination' } },
			},
			class: 'auth',
			quotes: 'Invalid email and password combination',
		},
		{
			title: '403 for a wrong password',
			evidence: 'constructed',
			replies: {
				logIn: { status: 403, body: { message: 'Invalid email and password combination' } },
			},
			class: 'auth',
			quotes: 'Invalid email and password combination',
		},
		{
			title: '400 for a log-in, without a body',
			evidence: 'constructed',
			replies: { logIn: { status: 400, body: '' } },
			class: 'auth',
		},
		{
			title: '403 for a log-in, without a body',
			evidence: 'constructed',
			replies: { logIn: { status: 403, body: '' } },
			class: 'auth',
		},
		{
			title: '403 for a log-in that is blocked, in made-up words',
			evidence: 'constructed',
			replies: { logIn: { status: 403, body: { message: 'User blocked.' } } },
			class: 'auth',
			quotes: 'User blocked.',
		},
		{
			title: '403 for a right that is lacking, in made-up words',
			evidence: 'constructed',
			replies: { logIn: LOGGED_IN, balance: { status: 403, body: { message: 'Not yours.' } } },
			class: 'forbidden',
			quotes: 'Not yours.',
		},
		{
			title: '404',
			evidence: 'documented',
			replies: {
				logIn: LOGGED_IN,
				balance: { status: 404, body: { message: '404 Not Found', status_code: 404 } },
			},
			class: 'badRequest',
			quotes: '404 Not Found',
		},
		{
			title: '401 for a token that has expired',
			evidence: 'constructed',
			replies: {
				logIn: LOGGED_IN,
				balance: { status: 401, body: { message: 'Token has expired', status_code: 401 } },
			},
			class: 'auth',
			quotes: 'Token has expired',
		},
		{
			title: 'a log-in that brings no token',
			evidence: 'constructed',
			replies: { logIn: { body: { id: 1 } } },
			class: 'badResponse',
			says: "'token' is missing",
		},
		{
			title: 'no amount',
			evidence: 'constructed',
			replies: { logIn: LOGGED_IN, balance: wallet(null) },
			class: 'badResponse',
			says: "'data.balance_amount' is null",
		},
	],
	sandbox: {
		total: 5000,
		answer: ({ remaining }) => ({
			replies: { logIn: LOGGED_IN, balance: wallet(String(remaining)) },
		}),
	},
} as const satisfies ProviderAnswers;
