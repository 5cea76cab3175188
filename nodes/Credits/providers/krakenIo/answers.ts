import { krakenIo } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [QUOTA] = krakenIo.balances;

function body(remaining: number, used: number, total: number) {
	return {
		success: true,
		active: true,
		plan_name: 'Enterprise',
		quota_total: total,
		quota_used: used,
		quota_remaining: remaining,
	};
}

const DETAILS = { plan: 'Enterprise', active: true };

/** Kraken.io, as documented at https://kraken.io/docs/user-status */
export const answers = {
	record: krakenIo,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: body(10_000_000_000, 737_418_240, 10_737_418_240),
			expected: [
				{
					...plainReading(QUOTA, 10_000_000_000),
					used: 737_418_240,
					limit: 10_737_418_240,
					details: DETAILS,
				},
			],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'constructed'),
		{
			title: 'a refused key under HTTP 200; the words are made up',
			evidence: 'constructed',
			body: { success: false, message: 'Made-up words about the API key' },
			class: 'auth',
			quotes: 'Made-up words about the API key',
		},
		{
			title: 'another failure under HTTP 200; the words are made up',
			evidence: 'constructed',
			body: { success: false, error: 'Made-up words about something else' },
			class: 'badResponse',
			quotes: 'Made-up words about something else',
		},
		{
			title: 'nothing that says what is left',
			evidence: 'constructed',
			body: { success: true, quota_total: 100, quota_used: 10 },
			class: 'badResponse',
			says: "'quota_remaining' is missing",
		},
	],
	sandbox: {
		total: 1_000_000_000,
		amountsAt: [['quota_remaining']],
		answer: ({ total, remaining }) => ({ body: body(remaining, total - remaining, total) }),
	},
} as const satisfies ProviderAnswers;
