import { weatherbit } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS, HISTORICAL] = weatherbit.balances;

function body(count: string | null, remaining: number | null, historical: object = {}) {
	return {
		calls_remaining: remaining,
		calls_count: count,
		calls_reset_ts: 1_798_761_600,
		historical_calls_count: null,
		historical_calls_remaining: null,
		historical_calls_reset_ts: null,
		...historical,
	};
}

const RESET = { resetsAt: '2027-01-01T00:00:00.000Z' };

/** Weatherbit, as documented at https://www.weatherbit.io/api/subscription-usage */
export const answers = {
	record: weatherbit,
	good: [
		{
			title: 'a count as a text, and no historical data',
			evidence: 'reported',
			body: body('244', 49_756),
			expected: [
				{
					...plainReading(CREDITS, 49_756),
					...RESET,
					used: 244,
					limit: 50_000,
					derived: ['limit'],
				},
			],
		},
		{
			title: 'no count before the first request',
			evidence: 'reported',
			body: body(null, 50_000),
			expected: [{ ...plainReading(CREDITS, 50_000), ...RESET }],
		},
		{
			title: 'historical data',
			evidence: 'documented',
			body: body('244', 49_756, {
				historical_calls_count: '3',
				historical_calls_remaining: 97,
				historical_calls_reset_ts: 1_798_761_600,
			}),
			expected: [
				{
					...plainReading(CREDITS, 49_756),
					...RESET,
					used: 244,
					limit: 50_000,
					derived: ['limit'],
				},
				{ ...plainReading(HISTORICAL, 97), ...RESET, used: 3, limit: 100, derived: ['limit'] },
			],
		},
		{
			title: 'historical data of which no number is left',
			evidence: 'constructed',
			body: body(null, 50_000, {
				historical_calls_count: '3',
				historical_calls_remaining: 'none',
				historical_calls_reset_ts: 1_798_761_600,
			}),
			expected: [{ ...plainReading(CREDITS, 50_000), ...RESET }],
		},
	],
	bad: [
		{
			title: '403 for a wrong key; the words are made up',
			evidence: 'constructed',
			reply: { status: 403, body: { error: 'API key not valid, or not yet activated.' } },
			class: 'auth',
			quotes: 'API key not valid, or not yet activated.',
		},
		{
			title: '429; the words are made up',
			evidence: 'constructed',
			reply: {
				status: 429,
				body: { status_code: 429, status_message: 'Your request count is over the limit' },
			},
			class: 'rateLimited',
			quotes: 'Your request count is over the limit',
		},
		{
			title: 'no amount, for which that of historical data does not stand in',
			evidence: 'constructed',
			body: body('244', null, { historical_calls_remaining: 97 }),
			class: 'badResponse',
			says: "'calls_remaining' is null",
		},
	],
	sandbox: {
		total: 50_000,
		amountsAt: [['calls_remaining']],
		answer: ({ total, remaining }) => ({ body: body(String(total - remaining), remaining) }),
	},
} as const satisfies ProviderAnswers;
