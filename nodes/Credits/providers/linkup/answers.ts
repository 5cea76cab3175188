import { linkup } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = linkup.balances;

/** Linkup, as documented at https://docs.linkup.so/pages/documentation/endpoints/account/balance */
export const answers = {
	record: linkup,
	good: [
		{
			title: 'the documented example, with a fraction',
			evidence: 'documented',
			body: { balance: 123.456 },
			expected: [plainReading(CREDITS, 123.456)],
		},
		{
			title: 'an overdrawn account',
			evidence: 'constructed',
			body: { balance: -0.005 },
			expected: [plainReading(CREDITS, -0.005)],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'documented'),
		{
			title: '429, which may mean that the credits are used up',
			evidence: 'reported',
			reply: { status: 429, body: '' },
			class: 'rateLimited',
			says: 'when the credits are used up',
		},
		{
			title: 'no amount',
			evidence: 'constructed',
			body: { balance: null },
			class: 'badResponse',
			says: "'balance' is null",
		},
	],
	sandbox: {
		total: 500,
		amountsAt: [['balance']],
		answer: ({ remaining }) => ({ body: { balance: remaining } }),
	},
} as const satisfies ProviderAnswers;
