import { confluent } from './record';
import { plainReading, type Details } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [BUDGET] = confluent.balances;

const NEXT = 'https://api.confluent.cloud/billing/v1/costs?page_token=';

function line(amount: number | null, original_amount = 0, discount_amount = 0) {
	return {
		id: 'line-1',
		start_date: '2026-11-01',
		end_date: '2026-11-02',
		granularity: 'DAILY',
		product: 'KAFKA',
		line_type: 'KAFKA_STORAGE',
		unit: 'GB',
		price: 0.1,
		quantity: 20,
		original_amount,
		discount_amount,
		amount,
		resource: { id: 'lkc-1', display_name: 'Main', environment: { id: 'env-1' } },
	};
}

/** @param next `null` on the last page */
function page(data: readonly unknown[], next: string | null = null) {
	return {
		api_version: 'billing/v1',
		kind: 'CostList',
		metadata: { first: NEXT, next, total_size: 1 },
		data,
	};
}

/** What is left of a budget of 100 dollars, in November. */
function ofHundred(remaining: number, used: number, details: Details = {}) {
	return {
		...plainReading(BUDGET, remaining),
		used,
		limit: 100,
		resetsAt: '2026-12-01T00:00:00.000Z',
		details,
		derived: ['remaining', 'used', 'limit', 'resetsAt'],
	};
}

function error(status: string, code: string, title: string) {
	return { errors: [{ id: 'error-1', status, code, title, detail: 'Made-up words' }] };
}

/** Confluent Cloud, as documented at https://docs.confluent.io/cloud/current/billing/invoices-and-costs.html */
export const answers = {
	record: confluent,
	credential: { monthlyBudget: 100 },
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: page([line(1.5, 2, 0.5)]),
			expected: [ofHundred(98.5, 1.5, { originalAmount: 2, discountAmount: 0.5 })],
		},
		{
			title: 'three pages, of which only the tokens are used, and promotional credit',
			evidence: 'documented',
			replies: {
				costs: [
					{ body: page([line(10.25, 10.25)], `${NEXT}abc`) },
					{ body: page([], `${NEXT}d%2Fe&page_size=9`) },
					{ body: page([line(-0.25)], '') },
				],
			},
			expected: [ofHundred(90, 10, { originalAmount: 10.25, discountAmount: 0 })],
		},
		{
			title: 'lines that do not tell amounts before discounts, and nothing about pages',
			evidence: 'documented',
			body: { data: [{ amount: 100.5 }] },
			expected: [ofHundred(-0.5, 100.5)],
		},
		{
			title: 'a month without a cost, which is a true 0',
			evidence: 'constructed',
			body: page([]),
			expected: [ofHundred(100, 0, { originalAmount: 0, discountAmount: 0 })],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'documented',
			reply: {
				status: 401,
				body: error('401', 'user_unauthenticated', 'Authentication Required'),
			},
			class: 'auth',
			providerCode: 'user_unauthenticated',
			quotes: 'Made-up words',
		},
		{
			title: '403 without the role',
			evidence: 'documented',
			reply: { status: 403, body: error('403', 'user_unauthorized', 'Not allowed') },
			class: 'forbidden',
			providerCode: 'user_unauthorized',
			quotes: 'Made-up words',
			says: 'BillingAdmin',
		},
		{
			title: 'a line without an amount',
			evidence: 'constructed',
			body: page([line(1.5), line(null)]),
			class: 'badResponse',
			says: "'data[1].amount' is null",
		},
		{
			title: 'no list of lines, which is no zero',
			evidence: 'constructed',
			body: { metadata: {} },
			class: 'badResponse',
			says: "'data' is missing",
		},
		{
			title: 'a next page on another host',
			evidence: 'constructed',
			body: page([line(1.5)], 'https://example.com/billing/v1/costs?page_token=abc'),
			class: 'badResponse',
			says: "'metadata.next' is a text",
		},
		{
			title: 'a next page without a token',
			evidence: 'constructed',
			body: page([line(1.5)], `${NEXT}`),
			class: 'badResponse',
			says: "'metadata.next' is a text",
		},
		{
			title: 'a page that leads back',
			evidence: 'constructed',
			replies: {
				costs: [
					{ body: page([line(1)], `${NEXT}abc`) },
					{ body: page([line(1)], `${NEXT}def`) },
					{ body: page([line(1)], `${NEXT}abc`) },
				],
			},
			class: 'badResponse',
			says: 'leads back to an earlier page',
		},
		{
			title: 'more pages than are read, which is no sum',
			evidence: 'constructed',
			replies: {
				costs: Array.from({ length: 10 }, (_, index) => ({
					body: page([line(1)], `${NEXT}page-${index}`),
				})),
			},
			class: 'badResponse',
			says: 'too many pages',
		},
	],
	sumsLists: true,
	sandbox: {
		total: 100,
		answer: ({ remaining }) => ({ body: page([line(100 - remaining)]) }),
	},
} as const satisfies ProviderAnswers;
