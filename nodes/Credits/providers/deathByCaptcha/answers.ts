import { deathByCaptcha } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = deathByCaptcha.balances;

const USER = { user: 118203, rate: 0.139, balance: 1240.55, is_banned: false };

/** Death By Captcha, as documented in deathbycaptcha/deathbycaptcha-api-client-nodejs, deathbycaptcha.js */
export const answers = {
	record: deathByCaptcha,
	good: [
		{
			title: 'cents',
			evidence: 'documented',
			replies: { user: { body: USER } },
			accountId: '118203',
			expected: [
				{ ...plainReading(CREDITS, 12.4055), details: { rateCents: 0.139, banned: false } },
			],
		},
		{
			title: 'signed in by token',
			evidence: 'constructed',
			credential: { username: 'authtoken' },
			replies: { userOfToken: { body: { user: 118203, balance: -4 } } },
			accountId: '118203',
			expected: [plainReading(CREDITS, -0.04)],
		},
	],
	bad: [
		{
			title: 'user 0 for a wrong password, under HTTP 200',
			evidence: 'documented',
			replies: { user: { body: { user: 0 } } },
			class: 'auth',
		},
		{
			title: 'no user',
			evidence: 'documented',
			replies: { user: { body: {} } },
			class: 'auth',
		},
		{
			title: '403 for a wrong password',
			evidence: 'documented',
			replies: { user: { status: 403, body: '' } },
			class: 'auth',
		},
		{
			title: 'a banned account',
			evidence: 'constructed',
			replies: { user: { body: { ...USER, is_banned: true } } },
			class: 'forbidden',
			says: 'has banned this account',
		},
		{
			title: '503 when it is overloaded',
			evidence: 'documented',
			replies: { user: { status: 503, body: '' } },
			class: 'unavailable',
		},
		{
			title: 'no amount',
			evidence: 'constructed',
			replies: { user: { body: { ...USER, balance: null } } },
			class: 'badResponse',
			says: "'balance' is null",
		},
	],
	sandbox: {
		total: 50,
		answer: ({ remaining }) => ({
			replies: { user: { body: { ...USER, balance: remaining * 100 } } },
		}),
	},
} as const satisfies ProviderAnswers;
