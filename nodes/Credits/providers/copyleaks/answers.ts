import { copyleaks } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = copyleaks.balances;

const LOGGED_IN = {
	body: {
		access_token: 'made-up words that let nobody in',
		'.issued': '2026-11-20T10:00:00Z',
		'.expires': '2026-11-22T10:00:00Z',
	},
};

/** Copyleaks, as documented at https://docs.copyleaks.com/reference/actions/admin/check-credits */
export const answers = {
	record: copyleaks,
	credential: { email: 'user@example.com', apiKey: '{8}-{4}-{4}-{4}-{12}' },
	good: [
		{
			title: 'the documented example',
			evidence: 'documented',
			replies: { logIn: LOGGED_IN, credits: { body: { Amount: 100 } } },
			expected: [plainReading(CREDITS, 100)],
		},
		{
			title: 'the amount in small letters',
			evidence: 'reported',
			replies: { logIn: LOGGED_IN, credits: { body: { amount: 100 } } },
			expected: [plainReading(CREDITS, 100)],
		},
		{
			title: 'nothing left',
			evidence: 'constructed',
			replies: { logIn: LOGGED_IN, credits: { body: { Amount: 0 } } },
			expected: [plainReading(CREDITS, 0)],
		},
	],
	bad: [
		{
			title: '401 for a wrong key, after which nothing more is asked',
			evidence: 'constructed',
			replies: { logIn: { status: 401, body: '' } },
			class: 'auth',
		},
		{
			title: '401 for a token that is refused',
			evidence: 'documented',
			replies: {
				logIn: LOGGED_IN,
				credits: {
					status: 401,
					body: { Message: 'Authorization has been denied for this request.' },
				},
			},
			class: 'auth',
			quotes: 'Authorization has been denied for this request.',
		},
		{
			title: '503 during maintenance',
			evidence: 'documented',
			replies: { logIn: { status: 503, body: '' } },
			class: 'unavailable',
		},
		{
			title: 'no amount, which is no zero',
			evidence: 'constructed',
			replies: { logIn: LOGGED_IN, credits: { body: {} } },
			class: 'badResponse',
			says: "'Amount' is missing",
		},
		{
			title: 'the answer of the older product',
			evidence: 'constructed',
			replies: { logIn: LOGGED_IN, credits: { body: { credits: 100 } } },
			class: 'badResponse',
			says: "'Amount' is missing",
		},
	],
	sandbox: {
		total: 1000,
		answer: ({ remaining }) => ({
			replies: { logIn: LOGGED_IN, credits: { body: { Amount: remaining } } },
		}),
	},
} as const satisfies ProviderAnswers;
