import { fireworks } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [BUDGET] = fireworks.balances;

/** A line; units are a text. */
function line(totalCost: object) {
	return {
		category: 'Text Completion',
		groupingKey: 'model',
		groupingValue: 'llama-v3p3-70b-instruct',
		quantity: 1_250_000,
		unitAmount: { currencyCode: 'USD', units: '0', nanos: 900 },
		totalCost: { currencyCode: 'USD', ...totalCost },
	};
}

function body(...lineItems: readonly unknown[]) {
	return { lineItems };
}

/** What is left of a budget of 100, in November. */
function ofHundred(remaining: number, used: number, lineItems: number, unit = 'USD') {
	return {
		...plainReading({ ...BUDGET, unit }, remaining),
		used,
		limit: 100,
		resetsAt: '2026-12-01T00:00:00.000Z',
		details: { lineItems },
		derived: ['remaining', 'used', 'limit', 'resetsAt'],
	};
}

/** Fireworks AI, as documented at https://docs.fireworks.ai/api-reference/get-billing-summary */
export const answers = {
	record: fireworks,
	credential: { accountId: 'acme', monthlyBudget: 100 },
	good: [
		{
			title: 'units and billionths',
			evidence: 'documented',
			body: body(line({ units: '1', nanos: 125_000_000 })),
			accountId: 'acme',
			expected: [ofHundred(98.875, 1.125, 1)],
		},
		{
			title: 'a line without billionths, one without units, a refund',
			evidence: 'reported',
			body: body(
				line({ units: '100' }),
				line({ nanos: 750_000_000 }),
				line({ units: '-0', nanos: -250_000_000 }),
			),
			accountId: 'acme',
			expected: [ofHundred(-0.5, 100.5, 3)],
		},
		{
			title: 'no lines, which is a true 0',
			evidence: 'reported',
			body: {},
			accountId: 'acme',
			expected: [ofHundred(100, 0, 0)],
		},
		{
			title: 'an empty list',
			evidence: 'constructed',
			body: body(),
			accountId: 'acme',
			expected: [ofHundred(100, 0, 0)],
		},
		{
			title: 'another currency',
			evidence: 'constructed',
			body: body(line({ currencyCode: 'EUR', units: '12' })),
			accountId: 'acme',
			expected: [ofHundred(88, 12, 1, 'EUR')],
		},
		{
			title: 'no currency, which is US dollars',
			evidence: 'constructed',
			body: body(line({ currencyCode: null, units: '12' })),
			accountId: 'acme',
			expected: [ofHundred(88, 12, 1)],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'reported'),
		{
			title: '404 for a wrong account, in made-up words',
			evidence: 'constructed',
			reply: { status: 404, body: { code: 5, message: 'Nothing here' } },
			class: 'badRequest',
			providerCode: 5,
			quotes: 'Nothing here',
		},
		{
			title: 'a line without a cost',
			evidence: 'constructed',
			body: body(line({ units: '1' }), { category: 'Text Completion' }),
			class: 'badResponse',
			says: "'lineItems[1].totalCost' is missing",
		},
		{
			title: 'a cost without an amount',
			evidence: 'constructed',
			body: body(line({ units: null })),
			class: 'badResponse',
			says: "'lineItems[0].totalCost.units' is null",
		},
		{
			title: 'two currencies, which are not added up',
			evidence: 'constructed',
			body: body(line({ units: '1' }), line({ currencyCode: 'EUR', units: '1' })),
			class: 'badResponse',
			says: 'costs are in USD and in EUR',
		},
		{
			title: 'an answer of something else, which is no zero',
			evidence: 'constructed',
			body: { items: [] },
			class: 'badResponse',
			says: "'lineItems' is missing",
		},
	],
	sumsLists: true,
	sandbox: {
		total: 100,
		answer: ({ remaining }) => ({ body: body(line({ units: String(100 - remaining) })) }),
	},
} as const satisfies ProviderAnswers;
