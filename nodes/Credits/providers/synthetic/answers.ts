import { synthetic } from './record';
import { plainReading, type BalanceReading, type BalanceUnit } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [FIVE_HOUR, SUBSCRIPTION, WEEKLY, SEARCH, TOOL_CALLS] = synthetic.balances;

const WINDOW = { remaining: 410, max: 500, nextTickAt: '2026-05-01T04:30:00.000Z' };

const WEEK = {
	percentRemaining: 92.5,
	maxCredits: '$36.00',
	remainingCredits: '$33.30' as unknown,
	nextRegenAt: '2026-05-01T05:19:30.000Z',
	nextRegenCredits: '$0.72',
};

const OF_HOURS = {
	...plainReading(FIVE_HOUR, 410),
	used: 90,
	limit: 500,
	details: { nextTickAt: '2026-05-01T04:30:00.000Z' },
	derived: ['used'],
};

const OF_WEEK = {
	...plainReading(WEEKLY, 33.3),
	used: 2.7,
	limit: 36,
	details: {
		percentRemaining: 92.5,
		nextRegenAt: '2026-05-01T05:19:30.000Z',
		nextRegenCredits: 0.72,
	},
	derived: ['used'],
};

function left(
	unit: BalanceUnit,
	remaining: number,
	used: number,
	limit: number,
	resetsAt: string,
): BalanceReading {
	return { ...plainReading(unit, remaining), used, limit, resetsAt, derived: ['remaining'] };
}

/** Synthetic, as public clients read it */
export const answers = {
	record: synthetic,
	good: [
		{
			title: 'a new plan',
			evidence: 'reported',
			body: {
				rollingFiveHourLimit: WINDOW,
				weeklyTokenLimit: WEEK,
				search: { hourly: { limit: 250, requests: 10, renewsAt: '2026-05-01T04:30:01.494Z' } },
			},
			expected: [OF_HOURS, OF_WEEK, left(SEARCH, 240, 10, 250, '2026-05-01T04:30:01.494Z')],
		},
		{
			title: 'an older plan',
			evidence: 'reported',
			body: {
				subscription: { limit: 1350, requests: 200.5, renewsAt: '2026-05-01T16:16:18.386Z' },
				search: { hourly: { limit: 250, requests: 0, renewsAt: '2026-05-01T13:58:14.386Z' } },
				toolCallDiscounts: {
					limit: 16_200,
					requests: 7000,
					renewsAt: '2026-05-01T15:26:41.390Z',
				},
			},
			expected: [
				left(SUBSCRIPTION, 1149.5, 200.5, 1350, '2026-05-01T16:16:18.386Z'),
				left(SEARCH, 250, 0, 250, '2026-05-01T13:58:14.386Z'),
				left(TOOL_CALLS, 9200, 7000, 16_200, '2026-05-01T15:26:41.390Z'),
			],
		},
		{
			title: 'a week that is overdrawn, as numbers, and five hours without a limit',
			evidence: 'constructed',
			body: {
				rollingFiveHourLimit: { remaining: 410 },
				weeklyTokenLimit: { remainingCredits: -0.3, maxCredits: 36 },
			},
			expected: [
				plainReading(FIVE_HOUR, 410),
				{ ...plainReading(WEEKLY, -0.3), used: 36.3, limit: 36, derived: ['used'] },
			],
		},
		{
			title: 'a week that says what percentage is left, and not what money',
			evidence: 'constructed',
			body: {
				rollingFiveHourLimit: WINDOW,
				weeklyTokenLimit: { percentRemaining: 92.5, remainingCredits: null },
			},
			expected: [OF_HOURS],
		},
		{
			title: 'searches that do not say how many there were',
			evidence: 'constructed',
			body: {
				rollingFiveHourLimit: WINDOW,
				weeklyTokenLimit: WEEK,
				search: { hourly: { limit: 250, requests: null } },
			},
			expected: [OF_HOURS, OF_WEEK],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'reported'),
		bareStatus(403, 'auth', 'reported'),
		{
			title: 'searches alone, which are no plan',
			evidence: 'reported',
			reply: { body: { search: { hourly: { limit: 250, requests: 0 } } } },
			class: 'badResponse',
			says: 'Synthetic shows no plan',
		},
		{
			title: 'money that is none',
			evidence: 'constructed',
			reply: {
				body: {
					rollingFiveHourLimit: WINDOW,
					weeklyTokenLimit: { ...WEEK, remainingCredits: 'much' },
				},
			},
			class: 'badResponse',
			says: "'weeklyTokenLimit.remainingCredits' is",
		},
		{
			title: 'five hours without what is left',
			evidence: 'constructed',
			reply: { body: { rollingFiveHourLimit: { max: 500 } } },
			class: 'badResponse',
			says: "'rollingFiveHourLimit.remaining' is missing",
		},
	],
	sandbox: {
		total: 500,
		amountsAt: [['rollingFiveHourLimit', 'remaining']],
		answer: ({ total, remaining }) => ({
			body: { rollingFiveHourLimit: { ...WINDOW, remaining, max: total } },
		}),
	},
} as const satisfies ProviderAnswers;
