import { fastly } from './record';
import { plainReading, type Details } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [BUDGET] = fastly.balances;

function invoice(amount: string | number | null) {
	return {
		customer_id: 'abc123',
		invoice_id: 'invoice-1',
		billing_start_date: '2026-11-01T00:00:00Z',
		billing_end_date: '2026-11-30T23:59:59Z',
		monthly_transaction_amount: amount,
		transaction_line_items: [
			{ description: 'Bandwidth', amount: 3.5, rate: 0.12, units: 510, usage_type: 'bandwidth' },
		],
	};
}

/** What is left of a budget of 100 dollars, in November. */
function ofHundred(remaining: number, used: number, details: Details) {
	return {
		...plainReading(BUDGET, remaining),
		used,
		limit: 100,
		resetsAt: '2026-12-01T00:00:00.000Z',
		details,
		derived: ['remaining', 'limit', 'resetsAt'],
	};
}

const PERIOD = {
	billingStart: '2026-11-01T00:00:00.000Z',
	billingEnd: '2026-11-30T23:59:59.000Z',
};

/** Fastly, as documented at https://www.fastly.com/documentation/reference/api/account/billing/invoices/ */
export const answers = {
	record: fastly,
	credential: { monthlyBudget: 100 },
	good: [
		{
			title: 'every documented field, the amount as a text',
			evidence: 'documented',
			body: invoice('61.25'),
			accountId: 'abc123',
			expected: [ofHundred(38.75, 61.25, PERIOD)],
		},
		{
			title: 'the amount as a number, as invoices of other months have it',
			evidence: 'documented',
			body: invoice(100.5),
			accountId: 'abc123',
			expected: [ofHundred(-0.5, 100.5, PERIOD)],
		},
		{
			title: 'nothing but the amount',
			evidence: 'constructed',
			body: { monthly_transaction_amount: '0.00' },
			expected: [ofHundred(100, 0, {})],
		},
	],
	bad: [
		{
			title: '401 for a wrong token, in made-up words',
			evidence: 'constructed',
			reply: { status: 401, body: { msg: 'Not signed in', detail: 'Made-up words' } },
			class: 'auth',
			quotes: 'Made-up words',
		},
		bareStatus(202, 'unavailable', 'documented'),
		{
			title: 'no amount, which the documents allow',
			evidence: 'constructed',
			body: { customer_id: 'abc123', transaction_line_items: [] },
			class: 'badResponse',
			says: "'monthly_transaction_amount' is missing",
		},
	],
	sandbox: {
		total: 100,
		answer: ({ remaining }) => ({ body: invoice(String(100 - remaining)) }),
	},
} as const satisfies ProviderAnswers;
