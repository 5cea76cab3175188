import { anthropic } from './record';
import { plainReading, type BalanceReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [BUDGET] = anthropic.balances;

/** @param amount in cents */
function result(amount: string | null, currency = 'USD') {
	return {
		currency,
		amount,
		workspace_id: null,
		description: null,
		cost_type: null,
		context_window: null,
		model: null,
		service_tier: null,
		token_type: null,
		inference_geo: null,
	};
}

/** A day of November 2026. */
function bucket(day: number, ...results: readonly unknown[]) {
	const midnight = (of: number) => `2026-11-${String(of).padStart(2, '0')}T00:00:00Z`;
	return { starting_at: midnight(day), ending_at: midnight(day + 1), results };
}

/** @param nextPage `null` on the last page */
function page(data: readonly unknown[], nextPage: string | null = null) {
	return { data, has_more: nextPage !== null, next_page: nextPage };
}

/** What is left of a budget of 500 dollars, in November. */
function ofBudget(remaining: number, used: number, days: number): BalanceReading {
	return {
		...plainReading(BUDGET, remaining),
		used,
		limit: 500,
		resetsAt: '2026-12-01T00:00:00.000Z',
		details: { days, periodStart: '2026-11-01T00:00:00.000Z' },
		derived: ['remaining', 'used', 'limit', 'resetsAt'],
	};
}

function error(type: string, message: string) {
	return { type: 'error', error: { type, message }, request_id: 'req_1' };
}

/** Anthropic, as documented at https://platform.claude.com/docs/en/api/admin/cost_report/retrieve */
export const answers = {
	record: anthropic,
	credential: { apiKey: 'sk-ant-admin01-{64}', monthlyBudget: 500 },
	good: [
		{
			title: 'every documented field, in cents',
			evidence: 'documented',
			body: page([bucket(1, result('1234.5'))]),
			expected: [ofBudget(487.655, 12.345, 1)],
		},
		{
			title: 'cents that were taken for dollars',
			evidence: 'reported',
			body: page([bucket(1, result('41280.000000'))]),
			expected: [ofBudget(87.2, 412.8, 1)],
		},
		{
			title: 'several results of a day, and a day without any',
			evidence: 'documented',
			body: page([bucket(1, result('10.25'), result('89.75')), bucket(2), bucket(3, result('50'))]),
			expected: [ofBudget(498.5, 1.5, 2)],
		},
		{
			title: 'three pages, which are one month, the second without a day',
			evidence: 'reported',
			replies: {
				costs: [
					{ body: page([bucket(1, result('875'))], 'page_2') },
					{ body: page([], 'page_3') },
					{ body: page([bucket(3, result('625'))]) },
				],
			},
			expected: [ofBudget(485, 15, 2)],
		},
		{
			title: 'a month without a cost, which is a true 0',
			evidence: 'constructed',
			body: page([]),
			expected: [ofBudget(500, 0, 0)],
		},
		{
			title: 'more spent than the budget',
			evidence: 'constructed',
			body: page([bucket(1, result('50050'))]),
			expected: [ofBudget(-0.5, 500.5, 1)],
		},
		{
			title: 'decimals that nobody pays, and a day that cost 0',
			evidence: 'constructed',
			body: page([
				bucket(1, result('0.1'), result('0.2')),
				bucket(2, result('0')),
				bucket(3, result('123.456789')),
			]),
			expected: [ofBudget(498.762432, 1.237568, 2)],
		},
		{
			title: 'a month whose last day it is',
			evidence: 'constructed',
			credential: { monthlyBudget: 12.5 },
			now: '2026-11-30T23:59:59.000Z',
			body: page([bucket(30, result('250'))]),
			expected: [{ ...ofBudget(10, 2.5, 1), limit: 12.5 }],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'reported',
			reply: { status: 401, body: error('authentication_error', 'invalid x-api-key') },
			class: 'auth',
			providerCode: 'authentication_error',
			quotes: 'invalid x-api-key',
		},
		{
			title: '403 for a key of a workspace, in made-up words',
			evidence: 'constructed',
			reply: { status: 403, body: error('permission_error', 'This key may not do that.') },
			class: 'forbidden',
			providerCode: 'permission_error',
			quotes: 'This key may not do that.',
			says: 'Use an Admin API Key',
		},
		{
			title: '404 for an account that is no organization, in made-up words',
			evidence: 'constructed',
			reply: { status: 404, body: error('not_found_error', 'Not found.') },
			class: 'forbidden',
			providerCode: 'not_found_error',
			quotes: 'Not found.',
			says: 'which only an organization has',
		},
		{
			title: '529, in made-up words',
			evidence: 'documented',
			reply: { status: 529, body: error('overloaded_error', 'Overloaded.') },
			class: 'unavailable',
			providerCode: 'overloaded_error',
			quotes: 'Overloaded.',
		},
		{
			title: 'an error under HTTP 200, whatever stands beside it',
			evidence: 'constructed',
			reply: { body: { ...error('api_error', 'Something went wrong.'), ...page([]) } },
			class: 'badResponse',
			providerCode: 'api_error',
			quotes: 'Something went wrong.',
		},
		{
			title: 'a later page that is refused, without which there is no sum',
			evidence: 'constructed',
			replies: {
				costs: [{ body: page([bucket(1, result('875'))], 'page_2') }, { status: 500, body: '' }],
			},
			class: 'unavailable',
		},
		{
			title: 'no list of days, which is no zero',
			evidence: 'constructed',
			reply: { body: { has_more: false, next_page: null } },
			class: 'badResponse',
			says: "'data' is missing",
		},
		{
			title: 'a day without its results',
			evidence: 'constructed',
			reply: { body: page([{ starting_at: '2026-11-01T00:00:00Z' }]) },
			class: 'badResponse',
			says: "'data[0].results' is missing",
		},
		{
			title: 'a cost without an amount',
			evidence: 'constructed',
			reply: { body: page([bucket(1, result('875'), result(null))]) },
			class: 'badResponse',
			says: "'data[0].results[1].amount' is null",
		},
		{
			title: 'costs in another currency than the budget',
			evidence: 'constructed',
			reply: { body: page([bucket(1, result('875'), result('1', 'EUR'))]) },
			class: 'badResponse',
			says: 'costs are in EUR',
		},
		{
			title: 'nothing about further pages',
			evidence: 'constructed',
			reply: { body: { data: [bucket(1, result('875'))] } },
			class: 'badResponse',
			says: "'has_more' is missing",
		},
		{
			title: 'a page that is named, without a word whether it exists',
			evidence: 'constructed',
			reply: { body: { data: [bucket(1, result('875'))], next_page: 'page_2' } },
			class: 'badResponse',
			says: "'has_more' is missing",
		},
		{
			title: 'a further page that is not named',
			evidence: 'constructed',
			reply: { body: { ...page([bucket(1, result('875'))]), has_more: true } },
			class: 'badResponse',
			says: "'next_page' is null",
		},
		{
			title: 'a page that leads back to itself',
			evidence: 'constructed',
			replies: {
				costs: [
					{ body: page([bucket(1, result('875'))], 'page_2') },
					{ body: page([bucket(2, result('625'))], 'page_2') },
				],
			},
			class: 'badResponse',
			says: 'leads back to an earlier page',
		},
		{
			title: 'pages without an end',
			evidence: 'constructed',
			replies: {
				costs: Array.from({ length: 6 }, (_, before) => ({
					body: page([], `page_${String(before + 2)}`),
				})),
			},
			class: 'badResponse',
			says: 'too many pages',
		},
	],
	sumsLists: true,
	sandbox: {
		total: 500,
		answer: ({ remaining }) => ({
			body: page([bucket(1, result(String((500 - remaining) * 100)))]),
		}),
	},
} as const satisfies ProviderAnswers;
