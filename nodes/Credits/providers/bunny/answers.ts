import { bunny } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [BALANCE] = bunny.balances;

function body(left: number | null, charges: number | null = 3.21) {
	return {
		Balance: left,
		ThisMonthCharges: charges,
		MonthlyChargesStorage: 0.5,
		MonthlyBandwidthUsed: 642_000_000_000,
		BillingRecords: [{ Payer: 'a@example.com', Amount: 50 }],
	};
}

/** Bunny.net, as public client code reads it */
export const answers = {
	record: bunny,
	good: [
		{
			title: 'a balance, and the charges of the month',
			evidence: 'reported',
			body: body(46.8),
			expected: [{ ...plainReading(BALANCE, 46.8), used: 3.21, details: { thisMonth: 3.21 } }],
		},
		{
			title: 'a debt, and no charges',
			evidence: 'constructed',
			body: body(-1.25, null),
			expected: [plainReading(BALANCE, -1.25)],
		},
	],
	bad: [
		{
			title: '401 for a wrong key, or one of a storage zone; the words are made up',
			evidence: 'reported',
			reply: {
				status: 401,
				body: { Message: 'The request was refused.', ErrorKey: 'unauthorized' },
			},
			class: 'auth',
			providerCode: 'unauthorized',
			quotes: 'The request was refused.',
			says: 'Use the API Key of the account',
		},
		{
			title: 'no balance, which is no zero',
			evidence: 'constructed',
			body: body(null),
			class: 'badResponse',
			says: "'Balance' is null",
		},
	],
	sandbox: {
		total: 100,
		amountsAt: [['Balance']],
		answer: ({ remaining }) => ({ body: body(remaining) }),
	},
} as const satisfies ProviderAnswers;
