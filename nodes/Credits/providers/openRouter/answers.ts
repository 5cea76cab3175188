import { openRouter } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [KEY, CREDITS] = openRouter.balances;

const MANAGEMENT = { keyType: 'management' };

/** A key with every documented field. */
const DATA = {
	label: 'a masked key',
	limit: 80,
	limit_remaining: 61.5,
	limit_reset: 'monthly',
	usage: 140.2,
	usage_daily: 1.5,
	usage_weekly: 6,
	usage_monthly: 18.5,
	byok_usage: 0,
	include_byok_in_limit: false,
	is_free_tier: false,
	is_management_key: false,
	expires_at: null,
	creator_user_id: 'user_x',
	rate_limit: { requests: 1000, interval: '1h' },
};

const DETAILS_WITHOUT_RESET = {
	usage: 140.2,
	usageDaily: 1.5,
	usageWeekly: 6,
	usageMonthly: 18.5,
	isFreeTier: false,
	isManagementKey: false,
};

const DETAILS = { ...DETAILS_WITHOUT_RESET, limitReset: 'monthly' };

/** A key whose answer differs. */
function key(changes: Readonly<Record<string, unknown>> = {}) {
	return { key: { body: { data: { ...DATA, ...changes } } } };
}

function credits(total_credits: unknown, total_usage: unknown) {
	return { credits: { body: { data: { total_credits, total_usage } } } };
}

function refusal(status: number) {
	const message = `Made-up words about ${status}`;
	return { reply: { status, body: { error: { code: status, message } } }, quotes: message };
}

/** OpenRouter, as documented at https://openrouter.ai/docs/api/api-reference/credits/get-credits */
export const answers = {
	record: openRouter,
	credential: { apiKey: 'sk-or-v1-{64}' },
	good: [
		{
			title: 'a key, with every documented field',
			evidence: 'documented',
			replies: key(),
			expected: [{ ...plainReading(KEY, 61.5), limit: 80, details: DETAILS }],
		},
		{
			title: 'a management key, which reads the account',
			evidence: 'documented',
			credential: MANAGEMENT,
			replies: credits(250.5, 97.25),
			expected: [
				{
					...plainReading(CREDITS, 153.25),
					details: { totalCredits: 250.5, totalUsage: 97.25 },
					derived: ['remaining'],
				},
			],
		},
		{
			title: 'a key without a limit',
			evidence: 'documented',
			replies: key({ limit: null, limit_remaining: null, limit_reset: null }),
			expected: [
				{
					...plainReading(KEY, 0),
					remaining: null,
					unlimited: true,
					details: DETAILS_WITHOUT_RESET,
				},
			],
		},
		{
			title: 'a key that expires and has spent more than its limit',
			evidence: 'reported',
			replies: key({ limit_remaining: -0.75, expires_at: '2027-01-31T12:00:00Z' }),
			expected: [
				{
					...plainReading(KEY, -0.75),
					limit: 80,
					details: { ...DETAILS, expiresAt: '2027-01-31T12:00:00.000Z' },
				},
			],
		},
		{
			title: 'what is left null: the usage of the month counts',
			evidence: 'reported',
			replies: key({ limit_remaining: null }),
			expected: [
				{ ...plainReading(KEY, 61.5), limit: 80, details: DETAILS, derived: ['remaining'] },
			],
		},
		{
			title: 'the same without renewal: all of the usage counts',
			evidence: 'reported',
			replies: key({ limit: 200, limit_remaining: null, limit_reset: null }),
			expected: [
				{
					...plainReading(KEY, 59.8),
					limit: 200,
					details: DETAILS_WITHOUT_RESET,
					derived: ['remaining'],
				},
			],
		},
		{
			title: 'an older answer, which has few fields',
			evidence: 'reported',
			replies: { key: { body: { data: { limit: 10, usage: 3.2, is_free_tier: true } } } },
			expected: [
				{
					...plainReading(KEY, 6.8),
					limit: 10,
					details: { usage: 3.2, isFreeTier: true },
					derived: ['remaining'],
				},
			],
		},
		{
			title: 'an account that has spent more than it bought',
			evidence: 'constructed',
			credential: MANAGEMENT,
			replies: credits(10, 10.3),
			expected: [
				{
					...plainReading(CREDITS, -0.3),
					details: { totalCredits: 10, totalUsage: 10.3 },
					derived: ['remaining'],
				},
			],
		},
		{
			title: 'an account that never bought anything',
			evidence: 'reported',
			credential: MANAGEMENT,
			replies: credits(0, 0),
			expected: [
				{
					...plainReading(CREDITS, 0),
					details: { totalCredits: 0, totalUsage: 0 },
					derived: ['remaining'],
				},
			],
		},
	],
	bad: [
		{
			title: '401, in the documented shape',
			evidence: 'documented',
			...refusal(401),
			class: 'auth',
		},
		{
			title: '403 for a standard key that asks for the account',
			evidence: 'documented',
			credential: MANAGEMENT,
			replies: { credits: refusal(403).reply },
			class: 'forbidden',
			quotes: refusal(403).quotes,
			says: 'Only a management key may read',
		},
		{
			title: '500 for the account',
			evidence: 'documented',
			credential: MANAGEMENT,
			replies: { credits: { status: 500, body: '' } },
			class: 'unavailable',
		},
		{
			title: 'an error under HTTP 200, whatever its own code is',
			evidence: 'constructed',
			reply: { body: refusal(401).reply.body },
			class: 'badResponse',
			says: "'data' is missing",
		},
		{
			title: 'what is left and the usage of the month both null',
			evidence: 'constructed',
			replies: key({ limit_remaining: null, usage_monthly: null }),
			class: 'badResponse',
			says: "'data.usage_monthly' is null",
		},
		{
			title: 'a key without any limit, which is not unlimited',
			evidence: 'constructed',
			reply: { body: { data: { usage: 140.2 } } },
			class: 'badResponse',
			says: "'data.limit' is missing",
		},
		{
			title: 'an account without what it has spent',
			evidence: 'constructed',
			credential: MANAGEMENT,
			replies: credits(250.5, null),
			class: 'badResponse',
			says: "'data.total_usage' is null",
		},
	],
	sandbox: {
		total: 100,
		amountsAt: [['data', 'limit_remaining']],
		answer: ({ total, remaining }) => ({
			replies: key({ limit: total, limit_remaining: remaining }),
		}),
	},
} as const satisfies ProviderAnswers;
