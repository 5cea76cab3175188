import { neuralwatt } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS, SUBSCRIPTION, KEY] = neuralwatt.balances;

const PLAN = {
	plan: 'standard',
	status: 'active',
	current_period_end: '2026-06-11T05:05:25Z',
	auto_renew: true,
	kwh_included: 20,
	kwh_used: 6.5,
	kwh_remaining: 13.5 as unknown,
	in_overage: false,
};

const ALLOWANCE = {
	limit_usd: 50,
	period: 'monthly',
	spent_usd: 8,
	remaining_usd: 42 as unknown,
	blocked: false,
};

function body(remaining: unknown, subscription: unknown, allowance: unknown) {
	return {
		snapshot_at: '2026-05-16T18:30:00Z',
		balance: {
			credits_remaining_usd: remaining,
			total_credits_usd: 60,
			credits_used_usd: 38.6,
			accounting_method: 'energy',
		},
		usage: {
			current_month: { cost_usd: 12.1, requests: 2100, tokens: 9_000_000, energy_kwh: 3.2 },
		},
		limits: { overage_limit_usd: null, rate_limit_tier: 'standard' },
		subscription,
		key: { name: 'n8n', allowance },
	};
}

const MONEY = {
	...plainReading(CREDITS, 21.4),
	details: { totalCredits: 60, accountingMethod: 'energy', monthCost: 12.1 },
};

const ENERGY = {
	...plainReading(SUBSCRIPTION, 13.5),
	used: 6.5,
	limit: 20,
	resetsAt: '2026-06-11T05:05:25.000Z',
	details: { plan: 'standard', subscriptionStatus: 'active', inOverage: false },
};

const OF_KEY = {
	...plainReading(KEY, 42),
	used: 8,
	limit: 50,
	details: { keyPeriod: 'monthly', keyBlocked: false },
};

/** Neuralwatt, as in docs/neuralwatt.md and NeuralWattUsageFetcherTests of steipete/CodexBar */
export const answers = {
	record: neuralwatt,
	good: [
		{
			title: 'every field',
			evidence: 'reported',
			body: body(21.4, PLAN, ALLOWANCE),
			expected: [MONEY, ENERGY, OF_KEY],
		},
		{
			title: 'neither a subscription nor an allowance',
			evidence: 'reported',
			body: body(21.4, null, null),
			expected: [MONEY],
		},
		{
			title: 'pools that do not say what is left',
			evidence: 'reported',
			body: body(21.4, { ...PLAN, kwh_remaining: null }, { ...ALLOWANCE, remaining_usd: null }),
			expected: [
				MONEY,
				{ ...ENERGY, derived: ['remaining'] },
				{ ...OF_KEY, derived: ['remaining'] },
			],
		},
		{
			title: 'what is left is not a number, and is computed',
			evidence: 'constructed',
			body: body(
				21.4,
				{ ...PLAN, kwh_remaining: 'plenty' },
				{ ...ALLOWANCE, remaining_usd: 'plenty' },
			),
			expected: [
				MONEY,
				{ ...ENERGY, derived: ['remaining'] },
				{ ...OF_KEY, derived: ['remaining'] },
			],
		},
		{
			title: 'totals that are not numbers, where what is left would be computed',
			evidence: 'constructed',
			body: body(
				21.4,
				{ ...PLAN, kwh_remaining: null, kwh_included: 'plenty' },
				{ ...ALLOWANCE, remaining_usd: null, limit_usd: 'plenty' },
			),
			expected: [MONEY],
		},
		{
			title: 'the same with what is spent',
			evidence: 'constructed',
			body: body(
				21.4,
				{ ...PLAN, kwh_remaining: null, kwh_used: 'plenty' },
				{ ...ALLOWANCE, remaining_usd: null, spent_usd: 'plenty' },
			),
			expected: [MONEY],
		},
		{
			title: 'nothing but a debt, and pools without amounts',
			evidence: 'constructed',
			body: {
				balance: { credits_remaining_usd: -0.75 },
				subscription: { plan: 'standard' },
				key: { allowance: { period: 'monthly' } },
			},
			expected: [plainReading(CREDITS, -0.75)],
		},
	],
	bad: [
		{
			title: '401 for a wrong key; the words are made up',
			evidence: 'reported',
			reply: { status: 401, body: { detail: 'Who are you?' } },
			class: 'auth',
			quotes: 'Who are you?',
		},
		{
			title: '403 for a wrong key',
			evidence: 'reported',
			reply: { status: 403, body: { detail: 'Who are you?' } },
			class: 'auth',
			quotes: 'Who are you?',
		},
		{
			title: 'energy without the money',
			evidence: 'constructed',
			reply: { body: body(null, PLAN, ALLOWANCE) },
			class: 'badResponse',
			says: "'balance.credits_remaining_usd' is null",
		},
	],
	sandbox: {
		total: 100,
		amountsAt: [['balance', 'credits_remaining_usd']],
		answer: ({ remaining }) => ({ body: body(remaining, null, null) }),
	},
} as const satisfies ProviderAnswers;
