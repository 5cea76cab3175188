import { dune } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS, STORAGE] = dune.balances;

const NOVEMBER = {
	start_date: '2026-11-01',
	end_date: '2026-12-01',
	credits_used: 321.5,
	credits_included: 25_000,
};

const OCTOBER = {
	start_date: '2026-10-01',
	end_date: '2026-11-01',
	credits_used: 24_000,
	credits_included: 25_000,
};

function body(periods: readonly object[], bytes: object = {}) {
	return { private_queries: 3, private_dashboards: 1, ...bytes, billing_periods: periods };
}

function credits(remaining: number, used: number) {
	return {
		...plainReading(CREDITS, remaining),
		used,
		limit: 25_000,
		resetsAt: '2026-12-01T00:00:00.000Z',
		details: {
			periodStartedAt: '2026-11-01T00:00:00.000Z',
			privateQueries: 3,
			privateDashboards: 1,
		},
		derived: ['remaining'],
	};
}

/** Dune, as documented at https://docs.dune.com/api-reference/usage/endpoint/get-usage */
export const answers = {
	record: dune,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: body([NOVEMBER], { bytes_used: 1000, bytes_allowed: 1_000_000 }),
			expected: [
				credits(24_678.5, 321.5),
				{
					...plainReading(STORAGE, 999_000),
					used: 1000,
					limit: 1_000_000,
					derived: ['remaining'],
				},
			],
		},
		{
			title: 'several periods, of which the last one counts, and no storage',
			evidence: 'constructed',
			body: body([NOVEMBER, OCTOBER], { bytes_used: 0, bytes_allowed: 0 }),
			expected: [credits(24_678.5, 321.5)],
		},
		{
			title: 'more used than the plan includes, in the later of two periods',
			evidence: 'constructed',
			body: body([OCTOBER, { ...NOVEMBER, credits_used: 25_100.25 }]),
			expected: [credits(-100.25, 25_100.25)],
		},
	],
	bad: [
		{
			title: '401 for a wrong key; the words are made up',
			evidence: 'constructed',
			reply: { status: 401, body: { error: 'invalid API Key' } },
			class: 'auth',
			quotes: 'invalid API Key',
		},
		bareStatus(403, 'forbidden', 'constructed'),
		{
			title: 'no billing period, which is no zero',
			evidence: 'constructed',
			body: body([]),
			class: 'badResponse',
			says: 'It holds no billing period',
		},
		{
			title: 'a period without its credits',
			evidence: 'constructed',
			body: body([{ ...NOVEMBER, credits_included: null }]),
			class: 'badResponse',
			says: "'billing_periods[0].credits_included' is null",
		},
	],
	sandbox: {
		total: 25_000,
		answer: ({ total, remaining }) => ({
			body: body([{ ...NOVEMBER, credits_used: total - remaining, credits_included: total }]),
		}),
	},
} as const satisfies ProviderAnswers;
