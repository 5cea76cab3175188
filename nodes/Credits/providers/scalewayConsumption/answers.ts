import { scalewayConsumption } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [BUDGET] = scalewayConsumption.balances;

const ORGANIZATION = '11111111-2222-4333-8444-555555555555';

function line(units: number | string | null, nanos: number | null = 0, currency_code = 'EUR') {
	return {
		value: { currency_code, units, nanos },
		product_name: 'Instances',
		resource_name: 'Main',
		sku: '/compute/instance',
		category_name: 'Compute',
		project_id: 'project-1',
		unit: 'hour',
		billed_quantity: '240',
		consumer_id: ORGANIZATION,
	};
}

function page(total_count: number, ...consumptions: readonly unknown[]) {
	return {
		consumptions,
		total_count,
		total_discount_untaxed_value: 2.5,
		updated_at: '2026-11-17T08:00:00Z',
	};
}

/** What is left of a budget of 100, in November. */
function ofHundred(remaining: number, used: number, unit = 'EUR') {
	return {
		...plainReading({ ...BUDGET, unit }, remaining),
		used,
		limit: 100,
		resetsAt: '2026-12-01T00:00:00.000Z',
		details: {
			discount: 2.5,
			updatedAt: '2026-11-17T08:00:00.000Z',
		},
		derived: ['remaining', 'used', 'limit', 'resetsAt'],
	};
}

/** Scaleway, as documented at https://www.scaleway.com/en/developers/api/billing/ */
export const answers = {
	record: scalewayConsumption,
	credential: { organizationId: ORGANIZATION, monthlyBudget: 100 },
	good: [
		{
			title: 'units and billionths',
			evidence: 'documented',
			body: page(1, line(12, 500_000_000)),
			accountId: ORGANIZATION,
			expected: [ofHundred(87.5, 12.5)],
		},
		{
			title: 'two pages, which are one month, and units as a text',
			evidence: 'documented',
			replies: {
				consumptions: [
					{ body: page(3, line(60), line('40', 250_000_000)) },
					{ body: page(3, line(null, 250_000_000)) },
				],
			},
			accountId: ORGANIZATION,
			expected: [ofHundred(-0.5, 100.5)],
		},
		{
			title: 'nothing consumed, which is a true 0; the count as a text, and no time',
			evidence: 'constructed',
			body: { consumptions: [], total_count: '0' },
			accountId: ORGANIZATION,
			expected: [{ ...ofHundred(100, 0), details: {} }],
		},
		{
			title: 'another currency',
			evidence: 'constructed',
			body: page(1, line(5, null, 'USD')),
			accountId: ORGANIZATION,
			expected: [ofHundred(95, 5, 'USD')],
		},
	],
	bad: [
		{
			title: '401 for a wrong key, in made-up words',
			evidence: 'reported',
			reply: {
				status: 401,
				body: { message: 'Not signed in', type: 'denied_authentication' },
			},
			class: 'auth',
			providerCode: 'denied_authentication',
			quotes: 'Not signed in',
		},
		{
			title: '403 without the permission, in made-up words',
			evidence: 'reported',
			reply: { status: 403, body: { message: 'Not allowed', type: 'permissions_denied' } },
			class: 'forbidden',
			providerCode: 'permissions_denied',
			quotes: 'Not allowed',
		},
		{
			title: 'a page without lines before the last one',
			evidence: 'constructed',
			replies: { consumptions: [{ body: page(2, line(1)) }, { body: page(2) }] },
			class: 'badResponse',
			says: 'ends before its last line',
		},
		{
			title: 'no count of the lines',
			evidence: 'constructed',
			body: { consumptions: [line(1)] },
			class: 'badResponse',
			says: "'total_count' is missing",
		},
		{
			title: 'a line without a cost',
			evidence: 'constructed',
			body: page(1, { product_name: 'Instances' }),
			class: 'badResponse',
			says: "'consumptions[0].value' is missing",
		},
		{
			title: 'a cost without an amount',
			evidence: 'constructed',
			body: page(1, line(null, null)),
			class: 'badResponse',
			says: "'consumptions[0].value.units' is null",
		},
		{
			title: 'two currencies, which are not added up',
			evidence: 'constructed',
			body: page(2, line(1), line(1, 0, 'USD')),
			class: 'badResponse',
			says: 'costs are in EUR and in USD',
		},
		{
			title: 'more lines than are read, which is no sum',
			evidence: 'constructed',
			replies: { consumptions: Array.from({ length: 10 }, () => ({ body: page(11, line(1)) })) },
			class: 'badResponse',
			says: 'too many pages',
		},
	],
	sumsLists: true,
	sandbox: {
		total: 100,
		answer: ({ remaining }) => ({ body: page(1, line(100 - remaining)) }),
	},
} as const satisfies ProviderAnswers;
