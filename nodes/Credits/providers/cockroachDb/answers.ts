import { cockroachDb } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [BUDGET, CREDITS] = cockroachDb.balances;

function inCurrency(currency: string, amount: number | null) {
	return { currency, amount };
}

/** The draft of November 2026. */
function draft(totals: readonly unknown[], balances: readonly unknown[] = []) {
	return {
		invoice_id: 'invoice-1',
		status: 'DRAFT',
		period_start: '2026-11-01T00:00:00Z',
		period_end: '2026-12-01T00:00:00Z',
		totals,
		balances,
		adjustments: [],
		invoice_items: [],
	};
}

/** What is left of a budget of 100 dollars, in November. */
function ofHundred(remaining: number, used: number) {
	return {
		...plainReading(BUDGET, remaining),
		used,
		limit: 100,
		resetsAt: '2026-12-01T00:00:00.000Z',
		details: { invoiceId: 'invoice-1' },
		derived: ['remaining', 'limit'],
	};
}

/** CockroachDB Cloud, as documented at https://www.cockroachlabs.com/docs/api/cloud/v1 */
export const answers = {
	record: cockroachDb,
	credential: { monthlyBudget: 100 },
	good: [
		{
			title: 'dollars and cloud credits',
			evidence: 'documented',
			body: {
				invoices: [draft([inCurrency('USD', 37.5)], [inCurrency('CRDB_CLOUD_CREDITS', 400)])],
			},
			expected: [ofHundred(62.5, 37.5), plainReading(CREDITS, 400)],
		},
		{
			title: 'an invoice in cloud credits alone, behind one of another month',
			evidence: 'constructed',
			body: {
				invoices: [
					{
						...draft([inCurrency('USD', 999)]),
						period_start: '2026-10-01T00:00:00Z',
						period_end: '2026-11-01T00:00:00Z',
					},
					draft([inCurrency('CRDB_CLOUD_CREDITS', 60)]),
				],
			},
			expected: [{ ...ofHundred(100, 0), derived: ['remaining', 'used', 'limit'] }],
		},
		{
			title: 'more spent than the budget',
			evidence: 'constructed',
			body: { invoices: [draft([inCurrency('USD', 100.5)])] },
			expected: [ofHundred(-0.5, 100.5)],
		},
	],
	bad: [
		{
			title: '401 for a wrong key, in made-up words',
			evidence: 'constructed',
			reply: { status: 401, body: { code: 16, message: 'Not signed in', details: [] } },
			class: 'auth',
			providerCode: 16,
			quotes: 'Not signed in',
		},
		{
			title: '403 without the role, in made-up words',
			evidence: 'constructed',
			reply: { status: 403, body: { code: 7, message: 'Not allowed', details: [] } },
			class: 'forbidden',
			providerCode: 7,
			quotes: 'Not allowed',
			says: 'Billing Coordinator',
		},
		{
			title: 'no invoice, which is no zero',
			evidence: 'constructed',
			body: { invoices: [] },
			class: 'badResponse',
			says: 'no invoice of today',
		},
		{
			title: 'an invoice that has ended',
			evidence: 'constructed',
			now: '2026-12-01T00:00:00.000Z',
			body: { invoices: [draft([inCurrency('USD', 37.5)])] },
			class: 'badResponse',
			says: 'no invoice of today',
		},
		{
			title: 'a total without an amount',
			evidence: 'constructed',
			body: { invoices: [draft([inCurrency('USD', null)])] },
			class: 'badResponse',
			says: "'invoices[0].totals[0].amount' is null",
		},
		{
			title: 'cloud credits without an amount',
			evidence: 'constructed',
			body: {
				invoices: [draft([inCurrency('USD', 37.5)], [inCurrency('CRDB_CLOUD_CREDITS', null)])],
			},
			class: 'badResponse',
			says: "'invoices[0].balances[0].amount' is null",
		},
	],
	sumsLists: true,
	sandbox: {
		total: 100,
		answer: ({ remaining }) => ({
			body: { invoices: [draft([inCurrency('USD', 100 - remaining)])] },
		}),
	},
} as const satisfies ProviderAnswers;
