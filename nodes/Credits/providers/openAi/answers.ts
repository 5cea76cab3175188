import { openAi } from './record';
import { plainReading, type BalanceReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [BUDGET] = openAi.balances;

const DAY = 86_400;

/** 1 November 2026, 00:00 UTC. */
const NOVEMBER = 1_793_491_200;

function result(value: number | string | null, currency = 'usd') {
	return {
		object: 'organization.costs.result',
		amount: { value, currency },
		line_item: null,
		project_id: null,
		api_key_id: null,
		quantity: null,
		quantity_unit: null,
	};
}

function bucket(day: number, ...results: readonly unknown[]) {
	const start_time = NOVEMBER + day * DAY;
	return { object: 'bucket', start_time, end_time: start_time + DAY, results };
}

/** @param nextPage `null` on the last page */
function page(data: readonly unknown[], nextPage: string | null = null) {
	return { object: 'page', data, has_more: nextPage !== null, next_page: nextPage };
}

/** What is left of a budget of 100 dollars, in November. */
function ofHundred(remaining: number, used: number, days: number): BalanceReading {
	return {
		...plainReading(BUDGET, remaining),
		used,
		limit: 100,
		resetsAt: '2026-12-01T00:00:00.000Z',
		details: { days, periodStart: '2026-11-01T00:00:00.000Z' },
		derived: ['remaining', 'used', 'limit', 'resetsAt'],
	};
}

function error(message: string, code: string | null) {
	return { error: { message, type: 'invalid_request_error', param: null, code } };
}

const MISSING_SCOPES = error('Missing scopes: api.usage.read', null);

/** OpenAI, as documented at https://platform.openai.com/docs/api-reference/usage/costs */
export const answers = {
	record: openAi,
	credential: { apiKey: 'sk-admin-{64}', monthlyBudget: 100 },
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: page([bucket(0, result(8.75))]),
			expected: [ofHundred(91.25, 8.75, 1)],
		},
		{
			title: 'amounts as texts, several results of a day, and a day without any',
			evidence: 'reported',
			body: page([
				bucket(0, result('0.0042'), result('8.7458')),
				bucket(1),
				bucket(2, result('0.25')),
			]),
			expected: [ofHundred(91, 9, 2)],
		},
		{
			title: 'three pages, which are one month, the second without a day',
			evidence: 'reported',
			replies: {
				costs: [
					{ body: page([bucket(0, result(8.75))], 'page_2') },
					{ body: page([], 'page_3') },
					{ body: page([bucket(2, result(6.25))]) },
				],
			},
			expected: [ofHundred(85, 15, 2)],
		},
		{
			title: 'a month without a cost, which is a true 0',
			evidence: 'constructed',
			body: page([]),
			expected: [ofHundred(100, 0, 0)],
		},
		{
			title: 'more spent than the budget',
			evidence: 'constructed',
			body: page([bucket(0, result(100.5))]),
			expected: [ofHundred(-0.5, 100.5, 1)],
		},
		{
			title: 'decimals that nobody pays, a day that cost 0, and a refund',
			evidence: 'constructed',
			body: page([
				bucket(0, result(0.1), result(0.20000000000000004)),
				bucket(1, result(0)),
				bucket(2, result('1.23456789')),
				bucket(3, result(-0.3)),
			]),
			expected: [ofHundred(98.765432, 1.234568, 3)],
		},
		{
			title: 'a month whose last day it is',
			evidence: 'constructed',
			credential: { monthlyBudget: 12.5 },
			now: '2026-12-31T23:59:59.000Z',
			body: page([bucket(30, result(2.5))]),
			expected: [
				{
					...ofHundred(10, 2.5, 1),
					limit: 12.5,
					resetsAt: '2027-01-01T00:00:00.000Z',
					details: { days: 1, periodStart: '2026-12-01T00:00:00.000Z' },
				},
			],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'reported',
			reply: {
				status: 401,
				body: error('Incorrect API key provided: sk-a…', 'invalid_api_key'),
			},
			class: 'auth',
			providerCode: 'invalid_api_key',
			quotes: 'Incorrect API key provided: sk-a…',
		},
		{
			title: '403 for an ordinary key',
			evidence: 'reported',
			reply: { status: 403, body: MISSING_SCOPES },
			class: 'forbidden',
			quotes: 'Missing scopes: api.usage.read',
			says: 'Use an Admin API Key',
		},
		{
			title: '401 for an ordinary key, which is no wrong one',
			evidence: 'reported',
			reply: { status: 401, body: MISSING_SCOPES },
			class: 'forbidden',
			quotes: 'Missing scopes: api.usage.read',
			says: 'Use an Admin API Key',
		},
		{
			title: 'a later page that is refused, without which there is no sum',
			evidence: 'constructed',
			replies: {
				costs: [{ body: page([bucket(0, result(8.75))], 'page_2') }, { status: 500, body: '' }],
			},
			class: 'unavailable',
		},
		{
			title: 'no list of days, which is no zero',
			evidence: 'constructed',
			reply: { body: { object: 'page', has_more: false, next_page: null } },
			class: 'badResponse',
			says: "'data' is missing",
		},
		{
			title: 'a day without its results',
			evidence: 'constructed',
			reply: { body: page([{ object: 'bucket', start_time: NOVEMBER }]) },
			class: 'badResponse',
			says: "'data[0].results' is missing",
		},
		{
			title: 'a cost without an amount',
			evidence: 'constructed',
			reply: { body: page([bucket(0, result(8.75), result(null))]) },
			class: 'badResponse',
			says: "'data[0].results[1].amount.value' is null",
		},
		{
			title: 'costs in another currency than the budget',
			evidence: 'constructed',
			reply: { body: page([bucket(0, result(8.75), result(1, 'eur'))]) },
			class: 'badResponse',
			says: 'costs are in EUR',
		},
		{
			title: 'nothing about further pages',
			evidence: 'constructed',
			reply: { body: { object: 'page', data: [bucket(0, result(8.75))] } },
			class: 'badResponse',
			says: "'next_page' is missing",
		},
		{
			title: 'a further page that is not named',
			evidence: 'constructed',
			reply: { body: { ...page([bucket(0, result(8.75))]), has_more: true } },
			class: 'badResponse',
			says: "'next_page' is null",
		},
		{
			title: 'pages without an end',
			evidence: 'constructed',
			replies: {
				costs: Array.from({ length: 6 }, (_, index) => ({
					body: page([bucket(index, result(1))], `page_${index + 2}`),
				})),
			},
			class: 'badResponse',
			says: 'too many pages',
		},
		{
			title: 'a page that leads back to itself, whose days would count twice',
			evidence: 'constructed',
			replies: {
				costs: [
					{ body: page([bucket(0, result(1))], 'page_2') },
					{ body: page([bucket(1, result(1))], 'page_2') },
				],
			},
			class: 'badResponse',
			says: 'leads back to an earlier page',
		},
	],
	sumsLists: true,
	sandbox: {
		total: 100,
		answer: ({ remaining }) => ({ body: page([bucket(0, result(100 - remaining))]) }),
	},
} as const satisfies ProviderAnswers;
