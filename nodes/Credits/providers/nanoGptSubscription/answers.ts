import { nanoGptSubscription } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [WEEKLY, DAILY] = nanoGptSubscription.balances;

const WINDOW = {
	used: 15_000_000,
	percentUsed: 0.25,
	resetAt: 1_790_000_000_000 as unknown,
	degraded: false,
};

const USAGE = {
	state: 'active',
	limits: { dailyInputTokens: null, weeklyInputTokens: 60_000_000 },
	weeklyInputTokens: WINDOW,
	dailyInputTokens: null,
	period: { currentPeriodEnd: '2026-11-01T00:00:00Z' },
};

const OF_WEEK = {
	...plainReading(WEEKLY, 45_000_000),
	used: 15_000_000,
	limit: 60_000_000,
	resetsAt: '2026-09-21T14:13:20.000Z',
	details: { state: 'active', periodEnd: '2026-11-01T00:00:00.000Z' },
	derived: ['remaining'],
};

/** NanoGPT, as in quota/providers/nanogpt.js of openchamber/openchamber */
export const answers = {
	record: nanoGptSubscription,
	good: [
		{
			title: 'a subscription that counts by the week',
			evidence: 'reported',
			body: USAGE,
			expected: [OF_WEEK],
		},
		{
			title: 'a week and a day, as texts and with seconds',
			evidence: 'reported',
			body: {
				...USAGE,
				limits: { weeklyInputTokens: '60000000', dailyInputTokens: '10000000' },
				weeklyInputTokens: { ...WINDOW, used: '15000000', resetAt: 1_790_000_000 },
				dailyInputTokens: { used: '10500000', resetAt: '2026-09-20T00:00:00Z' },
			},
			expected: [
				OF_WEEK,
				{
					...OF_WEEK,
					...DAILY,
					remaining: -500_000,
					used: 10_500_000,
					limit: 10_000_000,
					resetsAt: '2026-09-20T00:00:00.000Z',
				},
			],
		},
		{
			title: 'a day alone',
			evidence: 'constructed',
			body: {
				limits: { weeklyInputTokens: null, dailyInputTokens: 1000 },
				weeklyInputTokens: null,
				dailyInputTokens: { used: 0, resetAt: null },
			},
			expected: [{ ...plainReading(DAILY, 1000), used: 0, limit: 1000, derived: ['remaining'] }],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'reported'),
		bareStatus(403, 'auth', 'reported'),
		{
			title: 'an account without a subscription',
			evidence: 'reported',
			reply: { body: { state: 'inactive', limits: {} } },
			class: 'badResponse',
			says: 'shows no input tokens',
		},
		{
			title: 'counts that are degraded, which are not read',
			evidence: 'reported',
			reply: { body: { ...USAGE, weeklyInputTokens: { ...WINDOW, degraded: true } } },
			class: 'badResponse',
			says: "does not vouch for 'weeklyInputTokens'",
		},
		{
			title: 'a week without what was used',
			evidence: 'constructed',
			reply: { body: { ...USAGE, weeklyInputTokens: { ...WINDOW, used: null } } },
			class: 'badResponse',
			says: "'weeklyInputTokens.used' is null",
		},
	],
	sandbox: {
		total: 60_000_000,
		answer: ({ total, remaining }) => ({
			body: {
				...USAGE,
				limits: { weeklyInputTokens: total },
				weeklyInputTokens: { ...WINDOW, used: total - remaining },
			},
		}),
	},
} as const satisfies ProviderAnswers;
