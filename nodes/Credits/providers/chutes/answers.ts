import { chutes } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = chutes.balances;

const USER = {
	username: 'team',
	user_id: 'u-1',
	logo_id: null,
	created_at: '2025-09-01T00:00:00',
	hotkey: 'the address of a hotkey',
	coldkey: 'the address of a coldkey',
	payment_address: 'an address to pay to',
	permissions_bitmask: 0,
	balance: 12.375,
	logo: null,
	permissions: [],
};

/** Chutes, as in the source of its server, chutesai/chutes-api, api/user */
export const answers = {
	record: chutes,
	credential: { apiKey: 'cpk_{32}' },
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: USER,
			accountId: 'u-1',
			expected: [plainReading(CREDITS, 12.375)],
		},
		{
			title: 'an account that never paid',
			evidence: 'documented',
			body: { ...USER, balance: 0 },
			accountId: 'u-1',
			expected: [plainReading(CREDITS, 0)],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'documented',
			reply: { status: 401, body: { detail: 'Invalid token.' } },
			class: 'auth',
			quotes: 'Invalid token.',
		},
		{
			title: '403 for a key whose scopes do not cover the account; its words are made up',
			evidence: 'constructed',
			reply: { status: 403, body: { detail: 'Out of scope' } },
			class: 'forbidden',
			quotes: 'Out of scope',
			says: 'whose scopes cover the account',
		},
		{
			title: 'a balance that is null, which is no zero',
			evidence: 'documented',
			reply: { body: { ...USER, balance: null } },
			class: 'badResponse',
			says: "'balance' is null",
		},
	],
	sandbox: {
		total: 100,
		amountsAt: [['balance']],
		answer: ({ remaining }) => ({ body: { ...USER, balance: remaining } }),
	},
} as const satisfies ProviderAnswers;
