import { webshare } from './record';
import { plainReading, type BalanceReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [TRAFFIC] = webshare.balances;

function plan(id: number, bandwidthLimit: number | null, status = 'active') {
	return {
		id,
		status,
		bandwidth_limit: bandwidthLimit,
		proxy_type: 'shared',
		proxy_subtype: 'default',
		proxy_count: 100,
	};
}

function plans(...results: readonly unknown[]) {
	return { body: { count: results.length, next: null, previous: null, results } };
}

function stats(used: number) {
	return {
		body: {
			bandwidth_projected: 100_000_000,
			bandwidth_total: used,
			bandwidth_average: 1000,
			requests_total: 5,
			requests_successful: 4,
			requests_failed: 1,
		},
	};
}

function details(planId: number) {
	return { planId, proxyType: 'shared', requestsTotal: 5 };
}

/** A plan of 250 GB of which 5 are used. */
const LEFT: BalanceReading = {
	...plainReading(TRAFFIC, 245_000_000_000),
	used: 5_000_000_000,
	limit: 250_000_000_000,
	details: details(12),
	derived: ['remaining', 'limit'],
};

/** Webshare, as documented at https://apidocs.webshare.io */
export const answers = {
	record: webshare,
	credential: { apiKey: '{40}' },
	good: [
		{
			title: 'the documented fields',
			evidence: 'documented',
			replies: { plans: plans(plan(12, 250)), stats: stats(5_000_000_000) },
			accountId: '12',
			expected: [LEFT],
		},
		{
			title: 'a plan without a limit, which is no empty one',
			evidence: 'documented',
			replies: { plans: plans(plan(12, 0)), stats: stats(5_000_000_000) },
			accountId: '12',
			expected: [
				{
					...plainReading(TRAFFIC, 0),
					remaining: null,
					unlimited: true,
					used: 5_000_000_000,
					details: details(12),
				},
			],
		},
		{
			title: 'a Plan ID in the credential, among several active plans',
			evidence: 'documented',
			credential: { planId: '13' },
			replies: { plans: plans(plan(12, 250), plan(13, 0.07)), stats: stats(80_000_000) },
			accountId: '13',
			expected: [
				{
					...plainReading(TRAFFIC, -10_000_000),
					used: 80_000_000,
					limit: 70_000_000,
					details: details(13),
					derived: ['remaining', 'limit'],
				},
			],
		},
		{
			title: 'the Plan ID of a plan that is not active',
			evidence: 'documented',
			credential: { planId: '11' },
			replies: {
				plans: plans(plan(11, 250, 'cancelled'), plan(12, 100)),
				stats: stats(5_000_000_000),
			},
			accountId: '11',
			expected: [{ ...LEFT, details: details(11) }],
		},
		{
			title: 'an active plan on the second page',
			evidence: 'constructed',
			replies: {
				plans: [
					{
						body: {
							count: 2,
							next: 'https://proxy.webshare.io/api/v2/subscription/plan/?page=2',
							previous: null,
							results: [plan(11, 100, 'cancelled')],
						},
					},
					plans(plan(12, 250)),
				],
				stats: stats(5_000_000_000),
			},
			accountId: '12',
			expected: [LEFT],
		},
		{
			title: 'a cancelled plan, which is left out wherever it stands',
			evidence: 'documented',
			replies: {
				plans: plans(plan(11, 0, 'cancelled'), plan(12, 250)),
				stats: stats(5_000_000_000),
			},
			accountId: '12',
			expected: [LEFT],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'reported',
			reply: { status: 401, body: { detail: 'Invalid token.' } },
			class: 'auth',
			quotes: 'Invalid token.',
		},
		{
			title: 'several active plans and no Plan ID, after which nothing more is asked',
			evidence: 'reported',
			replies: { plans: plans(plan(12, 250), plan(13, 50)) },
			class: 'badResponse',
			says: "'Plan ID'",
		},
		{
			title: 'no active plan, after which nothing more is asked',
			evidence: 'constructed',
			replies: { plans: plans(plan(11, 250, 'cancelled')) },
			class: 'badResponse',
			says: 'no active plan in this account',
		},
		{
			title: 'a Plan ID that is none of the plans',
			evidence: 'constructed',
			credential: { planId: '99' },
			replies: { plans: plans(plan(12, 250)) },
			class: 'badResponse',
			says: 'no plan with this Plan ID',
		},
		{
			title: 'a plan without an id',
			evidence: 'constructed',
			replies: { plans: plans({ status: 'active', bandwidth_limit: 250 }) },
			class: 'badResponse',
			says: "'results[0].id' is missing",
		},
		{
			title: 'no limit, which is not unlimited',
			evidence: 'constructed',
			replies: { plans: plans(plan(12, null)), stats: stats(5_000_000_000) },
			class: 'badResponse',
			says: "'results[0].bandwidth_limit' is null",
		},
		{
			title: 'a limit without its use',
			evidence: 'constructed',
			replies: { plans: plans(plan(12, 250)), stats: { body: { requests_total: 5 } } },
			class: 'badResponse',
			says: "'bandwidth_total' is missing",
		},
	],
	sandbox: {
		total: 250_000_000_000,
		answer: ({ total, remaining }) => ({
			replies: { plans: plans(plan(12, total / 1e9)), stats: stats(total - remaining) },
		}),
	},
} as const satisfies ProviderAnswers;
