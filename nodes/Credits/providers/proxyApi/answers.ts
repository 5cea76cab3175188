import { proxyApi } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = proxyApi.balances;

/** ProxyAPI, as public clients read it */
export const answers = {
	record: proxyApi,
	good: [
		{
			title: 'rubles',
			evidence: 'reported',
			body: { balance: 412.35 },
			expected: [plainReading(CREDITS, 412.35)],
		},
		{
			title: 'a text, and a debt',
			evidence: 'constructed',
			body: { balance: '-0.02' },
			expected: [plainReading(CREDITS, -0.02)],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'reported'),
		{
			title: '403 for a key without the permission',
			evidence: 'constructed',
			reply: { status: 403, body: '' },
			class: 'forbidden',
			says: 'The key needs the permission to read the balance',
		},
		{
			title: 'no amount',
			evidence: 'constructed',
			reply: { body: { balance: null } },
			class: 'badResponse',
			says: "'balance' is null",
		},
	],
	sandbox: {
		total: 100,
		amountsAt: [['balance']],
		answer: ({ remaining }) => ({ body: { balance: remaining } }),
	},
} as const satisfies ProviderAnswers;
