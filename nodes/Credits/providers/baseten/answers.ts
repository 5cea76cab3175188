import { baseten } from './record';
import { plainReading, type Details } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [BUDGET] = baseten.balances;

function usage(total: number | string | null, credits_used: number, subtotal: number) {
	return { total, credits_used, subtotal, minutes: 810, breakdown: [] };
}

/** What is left of a budget of 100 dollars, in November. */
function ofHundred(remaining: number, used: number, details: Details) {
	return {
		...plainReading(BUDGET, remaining),
		used,
		limit: 100,
		resetsAt: '2026-12-01T00:00:00.000Z',
		details,
		derived: ['remaining', 'used', 'limit', 'resetsAt'],
	};
}

/** Baseten, as documented at https://docs.baseten.co/reference/management-api/billing/gets-billing-usage-summary-for-a-date-range */
export const answers = {
	record: baseten,
	credential: { monthlyBudget: 100 },
	good: [
		{
			title: 'two kinds of usage, one of them paid with credits in part',
			evidence: 'documented',
			body: {
				dedicated_usage: usage(40.5, 10, 30.5),
				model_apis_usage: usage(12.25, 0, 12.25),
				training_usage: null,
			},
			expected: [ofHundred(47.25, 52.75, { netSpend: 42.75, creditsUsed: 10 })],
		},
		{
			title: 'a total as a text, and nothing but the total',
			evidence: 'reported',
			body: { training_usage: { total: '100.25' } },
			expected: [ofHundred(-0.25, 100.25, {})],
		},
		{
			title: 'costs with more than six decimals',
			evidence: 'constructed',
			body: {
				dedicated_usage: usage('5.0000004', 2, 3.0000004),
				model_apis_usage: usage(0.2, 0, 0.2),
			},
			expected: [ofHundred(94.8, 5.2, { netSpend: 3.2, creditsUsed: 2 })],
		},
		{
			title: 'no usage, which is a true 0',
			evidence: 'documented',
			body: { dedicated_usage: null, model_apis_usage: null, training_usage: null },
			expected: [ofHundred(100, 0, { netSpend: 0, creditsUsed: 0 })],
		},
		{
			title: 'no kind of usage named',
			evidence: 'constructed',
			body: {},
			expected: [ofHundred(100, 0, { netSpend: 0, creditsUsed: 0 })],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'constructed'),
		{
			title: '404, in made-up words',
			evidence: 'documented',
			reply: { status: 404, body: { code: 'NOT_FOUND', message: 'Nothing here' } },
			class: 'badRequest',
			providerCode: 'NOT_FOUND',
			quotes: 'Nothing here',
		},
		{
			title: 'usage without a total',
			evidence: 'constructed',
			body: { dedicated_usage: usage(null, 10, 30.5) },
			class: 'badResponse',
			says: "'dedicated_usage.total' is null",
		},
		{
			title: 'usage that is no object',
			evidence: 'constructed',
			body: { dedicated_usage: 40.5 },
			class: 'badResponse',
			says: "'dedicated_usage' is a number",
		},
		{
			title: 'an answer of something else, which is no zero',
			evidence: 'constructed',
			body: { usage: [] },
			class: 'badResponse',
			says: 'names no kind of usage',
		},
	],
	sumsLists: true,
	sandbox: {
		total: 100,
		answer: ({ remaining }) => ({
			body: { dedicated_usage: { total: 100 - remaining }, model_apis_usage: null },
		}),
	},
} as const satisfies ProviderAnswers;
