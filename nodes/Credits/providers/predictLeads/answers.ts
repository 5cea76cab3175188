import { predictLeads } from './record';
import { plainReading, type BalanceReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = predictLeads.balances;

function subscription(id: string, status: string, quota: number, used: number) {
	return {
		id,
		type: 'api_subscription',
		attributes: { status, monthly_credits_quota: quota, monthly_credits_used: used },
	};
}

function body(...data: readonly unknown[]) {
	return { data, meta: { schema_version: '3.0' } };
}

function ofQuota(remaining: number, used: number, limit: number, status: string): BalanceReading {
	return {
		...plainReading(CREDITS, remaining),
		used,
		limit,
		details: { status },
		derived: ['remaining'],
	};
}

/** PredictLeads, as in superdesigndev/treg, predictleads.account.subscription.json */
export const answers = {
	record: predictLeads,
	good: [
		{
			title: 'one subscription',
			evidence: 'reported',
			body: body(subscription('sub-7', 'active', 300, 90)),
			accountId: 'sub-7',
			expected: [ofQuota(210, 90, 300, 'active')],
		},
		{
			title: 'several subscriptions, of which the active one counts',
			evidence: 'constructed',
			body: body(
				subscription('sub-6', 'canceled', 100, 100),
				subscription('sub-7', 'active', 300, 304),
			),
			accountId: 'sub-7',
			expected: [ofQuota(-4, 304, 300, 'active')],
		},
		{
			title: 'no active subscription, of which the first counts',
			evidence: 'constructed',
			body: body(subscription('sub-6', 'canceled', 100, 40)),
			accountId: 'sub-6',
			expected: [ofQuota(60, 40, 100, 'canceled')],
		},
	],
	bad: [
		{
			title: '401 for a wrong key, or one that is missing',
			evidence: 'reported',
			reply: {
				status: 401,
				body: { error: { type: 'unauthorized', message: 'Authentication failed.' } },
			},
			class: 'auth',
			quotes: 'Authentication failed.',
		},
		{
			title: 'no subscription, which is no zero',
			evidence: 'constructed',
			body: body(),
			class: 'badResponse',
			says: 'It holds no balance',
		},
		{
			title: 'a quota without what was used of it',
			evidence: 'constructed',
			body: body({ id: 'sub-7', attributes: { status: 'active', monthly_credits_quota: 300 } }),
			class: 'badResponse',
			says: "'data[0].attributes.monthly_credits_used' is missing",
		},
	],
	sandbox: {
		total: 300,
		answer: ({ total, remaining }) => ({
			body: body(subscription('sub-7', 'active', total, total - remaining)),
		}),
	},
} as const satisfies ProviderAnswers;
