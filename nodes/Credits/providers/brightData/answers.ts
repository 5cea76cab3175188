import { brightData } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = brightData.balances;

/** Bright Data, as documented at https://docs.brightdata.com/api-reference/account-management-api/Get_total_balance_through_API */
export const answers = {
	record: brightData,
	good: [
		{
			title: 'the balance and what is pending, which is not taken off',
			evidence: 'documented',
			body: { balance: 42.75, pending_balance: 1.2 },
			expected: [{ ...plainReading(CREDITS, 42.75), details: { pending: 1.2 } }],
		},
		{
			title: 'the other fields that accounts have',
			evidence: 'reported',
			body: { balance: 42.75, credit: 0, prepayment: 50, pending_costs: 1.2 },
			expected: [
				{
					...plainReading(CREDITS, 42.75),
					details: { pending: 1.2, credit: 0, prepayment: 50 },
				},
			],
		},
		{
			title: 'money owed, and nothing pending',
			evidence: 'constructed',
			body: { balance: -3.4 },
			expected: [plainReading(CREDITS, -3.4)],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'documented'),
		bareStatus(403, 'forbidden', 'documented'),
		{
			title: 'no balance, which is not 0',
			evidence: 'constructed',
			body: { pending_balance: 1.2 },
			class: 'badResponse',
			says: "'balance' is missing",
		},
	],
	sandbox: {
		total: 100,
		amountsAt: [['balance']],
		answer: ({ remaining }) => ({ body: { balance: remaining, pending_balance: 1.2 } }),
	},
} as const satisfies ProviderAnswers;
