import { fastForex } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = fastForex.balances;

function body(used: number, remaining: number | null, quota: number) {
	return {
		usage: { '2026-11-20': 12, '2026-11-21': 3 },
		monthly_quota: quota,
		current_period: {
			start: '2026-11-03',
			end: '2026-12-02',
			usage: used,
			remaining_quota: remaining,
		},
		ms: 3,
	};
}

const PERIOD = {
	resetsAt: '2026-12-02T00:00:00.000Z',
	details: { periodStartedAt: '2026-11-03T00:00:00.000Z' },
};

/** FastFOREX, as documented at https://fastforex.readme.io/reference/get_usage */
export const answers = {
	record: fastForex,
	good: [
		{
			title: 'the documented fields; usage by day is no sum of the period',
			evidence: 'documented',
			body: body(2500, 97_500, 100_000),
			expected: [{ ...plainReading(CREDITS, 97_500), ...PERIOD, used: 2500, limit: 100_000 }],
		},
		{
			title: 'a quota that does not explain what is left',
			evidence: 'constructed',
			body: body(2500, 500, 100_000),
			expected: [
				{
					...plainReading(CREDITS, 500),
					...PERIOD,
					details: { ...PERIOD.details, planUsed: 2500, planLimit: 100_000 },
				},
			],
		},
		{
			title: 'nothing but what is left',
			evidence: 'constructed',
			body: { current_period: { remaining_quota: 9, start: null, end: '' } },
			expected: [plainReading(CREDITS, 9)],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'constructed'),
		{
			title: 'no amount, which is no zero',
			evidence: 'constructed',
			body: body(2500, null, 100_000),
			class: 'badResponse',
			says: "'current_period.remaining_quota' is null",
		},
	],
	sandbox: {
		total: 100_000,
		amountsAt: [['current_period', 'remaining_quota']],
		answer: ({ total, remaining }) => ({ body: body(total - remaining, remaining, total) }),
	},
} as const satisfies ProviderAnswers;
