import { prolific } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [AVAILABLE] = prolific.balances;
const GBP = { ...AVAILABLE, unit: 'GBP' } as const;

/** An error as Prolific shapes it; numbers and words are made up. */
function error(status: number, error_code: number) {
	return { error: { status, error_code, title: 'Refused', detail: 'Made-up words' } };
}

/** Prolific, as documented at https://docs.prolific.com/api-reference/workspaces/get-workspace-balance */
export const answers = {
	record: prolific,
	credential: { workspaceId: '6278acb09062db3b35bcbeb0' },
	good: [
		{
			title: 'pence',
			evidence: 'documented',
			body: {
				currency_code: 'GBP',
				total_balance: 142_800,
				balance_breakdown: { rewards: 100_000, fees: 30_000, vat: 12_800 },
				available_balance: 91_500,
				available_balance_breakdown: { rewards: 70_000, fees: 15_000, vat: 6500 },
			},
			accountId: '6278acb09062db3b35bcbeb0',
			expected: [
				{
					...plainReading(GBP, 915),
					details: { total: 1428, availableRewards: 700, availableFees: 150, availableVat: 65 },
				},
			],
		},
		{
			title: 'dollars, and nothing but the amount',
			evidence: 'constructed',
			body: { currency_code: 'USD', available_balance: 1999 },
			accountId: '6278acb09062db3b35bcbeb0',
			expected: [plainReading({ ...AVAILABLE, unit: 'USD' }, 19.99)],
		},
	],
	bad: [
		{
			title: '401 for a wrong token',
			evidence: 'constructed',
			reply: { status: 401, body: error(401, 140_100) },
			class: 'auth',
			providerCode: 140_100,
			quotes: 'Made-up words',
		},
		{
			title: '403 for a workspace of others',
			evidence: 'constructed',
			reply: { status: 403, body: error(403, 140_300) },
			class: 'forbidden',
			providerCode: 140_300,
			quotes: 'Made-up words',
		},
		{
			title: 'no amount',
			evidence: 'constructed',
			body: { currency_code: 'GBP', total_balance: 142_800 },
			class: 'badResponse',
			says: "'available_balance' is missing",
		},
		{
			title: 'no currency, which is not taken for pounds',
			evidence: 'constructed',
			body: { available_balance: 91_500 },
			class: 'badResponse',
			says: "'currency_code' is missing",
		},
	],
	sandbox: {
		total: 1000,
		answer: ({ remaining }) => ({
			body: { currency_code: 'GBP', available_balance: Math.round(remaining * 100) },
		}),
	},
} as const satisfies ProviderAnswers;
