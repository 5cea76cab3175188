import { polza } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = polza.balances;

/** Amounts are texts. */
const BODY = {
	amount: '2140.50000000',
	available: '2100.25000000',
	reservedAmount: '40.25000000',
	spentAmount: '515.00000000',
	updatedAt: '2026-05-30T12:00:00.000Z',
};

/** Polza, as documented at https://polza.ai/docs/api-reference/other/balance-v2 */
export const answers = {
	record: polza,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: BODY,
			expected: [
				{
					...plainReading(CREDITS, 2100.25),
					details: {
						wallet: 2140.5,
						reserved: 40.25,
						spent: 515,
						updatedAt: '2026-05-30T12:00:00.000Z',
					},
				},
			],
		},
		{
			title: 'a key whose own limit is used up, while the wallet is full',
			evidence: 'constructed',
			body: { amount: '2140.50000000', available: '0.00000000' },
			expected: [{ ...plainReading(CREDITS, 0), details: { wallet: 2140.5 } }],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'documented'),
		{
			title: 'the wallet without what is available, as in the first version of the path',
			evidence: 'documented',
			reply: { body: { amount: '2140.50000000' } },
			class: 'badResponse',
			says: "'available' is missing",
		},
	],
	sandbox: {
		total: 1000,
		answer: ({ remaining }) => ({
			body: { ...BODY, amount: String(remaining), available: String(remaining) },
		}),
	},
} as const satisfies ProviderAnswers;
