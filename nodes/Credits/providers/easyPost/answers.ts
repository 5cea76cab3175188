import { easyPost } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [BALANCE] = easyPost.balances;

/** Amounts are texts. */
const USER = {
	id: 'user_1',
	object: 'User',
	parent_id: null,
	name: 'Acme',
	verified: true,
	phone_number: '5550142871',
	balance: '152.30500',
	price_per_shipment: '0.00000',
	recharge_amount: '100.00',
	recharge_threshold: '20.00',
	secondary_recharge_amount: '100.00',
	children: [],
	api_keys: [],
};

/** EasyPost, as documented in EasyPost/easypost-node, types/User/User.d.ts */
export const answers = {
	record: easyPost,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: USER,
			accountId: 'user_1',
			expected: [
				{
					...plainReading(BALANCE, 152.305),
					details: { rechargeAmount: 100, rechargeThreshold: 20 },
				},
			],
		},
		{
			title:
				'money owed, without automatic recharges, and a child account with a balance of its own',
			evidence: 'constructed',
			body: {
				id: 'user_1',
				balance: '-4.10000',
				recharge_amount: null,
				children: [{ id: 'user_2', balance: '77.00000', api_keys: [{ key: 'made up' }] }],
			},
			accountId: 'user_1',
			expected: [plainReading(BALANCE, -4.1)],
		},
	],
	bad: [
		{
			title: '401 for a wrong key, in made-up words',
			evidence: 'reported',
			reply: {
				status: 401,
				body: { error: { code: 'UNAUTHORIZED', message: 'Not signed in.', errors: [] } },
			},
			class: 'auth',
			providerCode: 'UNAUTHORIZED',
			quotes: 'Not signed in.',
		},
		bareStatus(403, 'forbidden', 'reported'),
		{
			title: 'no amount',
			evidence: 'constructed',
			body: { ...USER, balance: null },
			class: 'badResponse',
			says: "'balance' is null",
		},
	],
	sandbox: {
		total: 200,
		answer: ({ remaining }) => ({ body: { ...USER, balance: String(remaining) } }),
	},
} as const satisfies ProviderAnswers;
