import { sub2api } from './record';
import { plainReading, type BalanceReading, type BalanceUnit } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const USD = { balance: 'credits', unit: 'USD', unitType: 'currency' } as const;
const FIVE_HOUR = { ...USD, balance: 'fiveHour' } as const;
const DAILY = { ...USD, balance: 'daily' } as const;
const WEEKLY = { ...USD, balance: 'weekly' } as const;
const MONTHLY = { ...USD, balance: 'monthly' } as const;

const WALLET = {
	mode: 'unrestricted',
	isValid: true,
	planName: 'wallet',
	remaining: 33.5,
	unit: 'USD',
	balance: 33.5,
};

const FIVE_HOURS = {
	window: '5h',
	limit: 20,
	used: 5,
	remaining: 15,
	window_start: '2026-05-11T07:30:00Z',
	reset_at: '2026-05-11T12:30:00Z',
};

/** A key with a quota and limits by time. */
const QUOTA = {
	mode: 'quota_limited',
	isValid: true,
	status: 'active',
	remaining: 60,
	unit: 'USD',
	quota: { limit: 90, used: 30, remaining: 60, unit: 'USD' },
	rate_limits: [FIVE_HOURS],
	expires_at: '2026-08-01T00:00:00Z',
	days_until_expiry: 80,
};

const WEEK = { window: '7d', limit: 100, used: 40, remaining: 60, window_start: null };
const DAY = { window: '1d', limit: 10, used: 12.5, remaining: 0, window_start: null };

/** A key with limits by time alone. */
const WINDOWS = {
	mode: 'quota_limited',
	isValid: true,
	status: 'active',
	rate_limits: [WEEK, DAY],
};

/** The day, as the headline balance. */
const DAY_READING = {
	...plainReading(DAILY, 0),
	details: { status: 'active', planUsed: 12.5, planLimit: 10 },
};

const PLAN = {
	daily_usage_usd: 2,
	weekly_usage_usd: 10,
	monthly_usage_usd: 30,
	daily_limit_usd: 10,
	weekly_limit_usd: 40,
	monthly_limit_usd: null,
	expires_at: '2026-08-15T00:00:00.123Z',
};

const SUBSCRIPTION = {
	mode: 'unrestricted',
	isValid: true,
	planName: 'Team',
	remaining: 8,
	unit: 'USD',
	subscription: PLAN,
};

function left(
	unit: BalanceUnit,
	remaining: number,
	{ used, limit }: { used: number; limit: number },
): BalanceReading {
	return { ...plainReading(unit, remaining), used, limit, derived: ['remaining'] };
}

const PLAN_DETAILS = { planName: 'Team', expiresAt: '2026-08-15T00:00:00.123Z' };

/** sub2api, as in gateway_handler.go of its source */
export const answers = {
	record: sub2api,
	good: [
		{
			title: 'a wallet',
			evidence: 'documented',
			body: WALLET,
			expected: [{ ...plainReading(USD, 33.5), details: { planName: 'wallet' } }],
		},
		{
			title: 'a window whose limit is not a number',
			evidence: 'constructed',
			body: { ...WALLET, rate_limits: [{ ...FIVE_HOURS, limit: 'none' }] },
			expected: [{ ...plainReading(USD, 33.5), details: { planName: 'wallet' } }],
		},
		{
			title: 'a key with a quota and a limit by time',
			evidence: 'documented',
			body: QUOTA,
			expected: [
				{
					...plainReading(USD, 60),
					used: 30,
					limit: 90,
					details: { status: 'active', expiresAt: '2026-08-01T00:00:00.000Z' },
				},
				{
					...plainReading(FIVE_HOUR, 15),
					used: 5,
					limit: 20,
					resetsAt: '2026-05-11T12:30:00.000Z',
				},
			],
		},
		{
			title: 'limits by time without a quota, one of them exceeded',
			evidence: 'documented',
			body: WINDOWS,
			expected: [DAY_READING, { ...plainReading(WEEKLY, 60), used: 40, limit: 100 }],
		},
		{
			title: 'limits by time without a quota, the second of which is not a number',
			evidence: 'constructed',
			body: { ...WINDOWS, rate_limits: [{ ...WEEK, limit: 'none' }, DAY] },
			expected: [DAY_READING],
		},
		{
			title: 'a subscription',
			evidence: 'documented',
			body: SUBSCRIPTION,
			expected: [
				{ ...plainReading(USD, 8), details: PLAN_DETAILS },
				left(DAILY, 8, { used: 2, limit: 10 }),
				left(WEEKLY, 30, { used: 10, limit: 40 }),
			],
		},
		{
			title: 'a window that does not say what is left',
			evidence: 'constructed',
			body: {
				...QUOTA,
				rate_limits: [{ window: '5h', limit: 20, used: 5, remaining: null }],
			},
			expected: [
				{
					...plainReading(USD, 60),
					used: 30,
					limit: 90,
					details: { status: 'active', expiresAt: '2026-08-01T00:00:00.000Z' },
				},
			],
		},
		{
			title: 'a subscription that the month alone limits, and 0 is no limit',
			evidence: 'constructed',
			body: {
				...SUBSCRIPTION,
				remaining: 70,
				subscription: {
					...PLAN,
					daily_limit_usd: 0,
					weekly_limit_usd: null,
					monthly_limit_usd: 100,
				},
			},
			expected: [
				{ ...plainReading(USD, 70), details: PLAN_DETAILS },
				left(MONTHLY, 70, { used: 30, limit: 100 }),
			],
		},
		{
			title: 'a subscription whose limits are not numbers',
			evidence: 'constructed',
			body: {
				...SUBSCRIPTION,
				subscription: {
					...PLAN,
					daily_limit_usd: 'none',
					weekly_limit_usd: 'none',
					monthly_limit_usd: 'none',
				},
			},
			expected: [{ ...plainReading(USD, 8), details: PLAN_DETAILS }],
		},
		{
			title: 'a subscription that nothing limits',
			evidence: 'documented',
			body: {
				...SUBSCRIPTION,
				remaining: -1,
				subscription: { ...PLAN, daily_limit_usd: null, weekly_limit_usd: null },
			},
			expected: [
				{
					...plainReading(USD, 0),
					remaining: null,
					unlimited: true,
					details: PLAN_DETAILS,
				},
			],
		},
		{
			title: 'a wallet that owes one dollar, which is a limit',
			evidence: 'constructed',
			body: { ...WALLET, remaining: -1, balance: -1 },
			expected: [{ ...plainReading(USD, -1), details: { planName: 'wallet' } }],
		},
		{
			title: 'an older server',
			evidence: 'documented',
			body: { isValid: true, planName: 'wallet', remaining: 33.5, unit: 'USD' },
			expected: [{ ...plainReading(USD, 33.5), details: { planName: 'wallet' } }],
		},
	],
	bad: [
		{
			title: '401 for a wrong key; its words are made up',
			evidence: 'documented',
			reply: { status: 401, body: { code: 'INVALID_API_KEY', message: 'Refused' } },
			class: 'auth',
			providerCode: 'INVALID_API_KEY',
			quotes: 'Refused',
		},
		{
			title: 'an empty wallet at an older server; its words are made up',
			evidence: 'documented',
			reply: { status: 403, body: { code: 'INSUFFICIENT_BALANCE', message: 'No money' } },
			class: 'forbidden',
			providerCode: 'INSUFFICIENT_BALANCE',
			quotes: 'No money',
		},
		{
			title: 'HTTP 200 for a key that is not valid',
			evidence: 'reported',
			reply: { body: { ...WALLET, isValid: false } },
			class: 'auth',
		},
		bareStatus(404, 'badRequest', 'constructed'),
		{
			title: 'a group without a subscription, which is no zero',
			evidence: 'documented',
			reply: { body: { mode: 'unrestricted', isValid: true, planName: 'Team', unit: 'USD' } },
			class: 'badResponse',
			says: "'remaining' is missing",
		},
		{
			title: 'a first window whose limit is not a number, for which the second does not stand in',
			evidence: 'constructed',
			reply: { body: { ...WINDOWS, rate_limits: [WEEK, { ...DAY, limit: 'none' }] } },
			class: 'badResponse',
			says: "'rate_limits[1].limit' is a text",
		},
		{
			title: 'no unit',
			evidence: 'constructed',
			reply: { body: { ...WALLET, unit: null } },
			class: 'badResponse',
			says: "'unit'",
		},
	],
	sandbox: {
		total: 100,
		amountsAt: [['remaining']],
		answer: ({ remaining }) => ({ body: { ...WALLET, remaining, balance: remaining } }),
	},
} as const satisfies ProviderAnswers;
