import { apify } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [MONEY] = apify.balances;

const CYCLE = { startAt: '2026-11-02T00:00:00.000Z', endAt: '2026-12-01T23:59:59.999Z' };

/** What is left of a cap, with nothing else that an answer may hold. */
function body(used: number, cap: number) {
	return {
		data: { limits: { maxMonthlyUsageUsd: cap }, current: { monthlyUsageUsd: used } },
	};
}

/** An error. Its message is made up. */
function error(type: string, message: string) {
	return { error: { type, message } };
}

/** Apify, as documented at https://docs.apify.com/api/v2/users-me-limits-get */
export const answers = {
	record: apify,
	credential: { apiKey: 'apify_api_{36}' },
	good: [
		{
			title: 'the documented example',
			evidence: 'documented',
			body: {
				data: {
					monthlyUsageCycle: CYCLE,
					limits: {
						maxMonthlyUsageUsd: 300,
						maxMonthlyActorComputeUnits: 1000,
						maxMonthlyExternalDataTransferGbytes: 7,
						maxMonthlyProxySerps: 50,
						maxMonthlyResidentialProxyGbytes: 0.5,
					},
					current: {
						monthlyUsageUsd: 43,
						monthlyActorComputeUnits: 500.784475,
						monthlyExternalDataTransferGbytes: 3.0,
						monthlyProxySerps: 34,
						monthlyResidentialProxyGbytes: 0.4,
					},
				},
			},
			expected: [
				{
					...plainReading(MONEY, 257),
					used: 43,
					limit: 300,
					resetsAt: '2026-12-01T23:59:59.999Z',
					details: {
						cycleStartedAt: '2026-11-02T00:00:00.000Z',
						computeUnitsUsed: 500.784475,
						residentialProxyGbytesUsed: 0.4,
						proxySerpsUsed: 34,
					},
					derived: ['remaining'],
				},
			],
		},
		{
			title: 'decimals',
			evidence: 'constructed',
			body: body(4.03, 5),
			expected: [{ ...plainReading(MONEY, 0.97), used: 4.03, limit: 5, derived: ['remaining'] }],
		},
		{
			title: 'usage beyond the cap',
			evidence: 'constructed',
			body: body(100.25, 100),
			expected: [
				{ ...plainReading(MONEY, -0.25), used: 100.25, limit: 100, derived: ['remaining'] },
			],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'reported',
			reply: { status: 401, body: error('user-or-token-not-found', 'The token is not valid.') },
			class: 'auth',
			providerCode: 'user-or-token-not-found',
			quotes: 'The token is not valid.',
		},
		{
			title: '403 for a key that may not read this',
			evidence: 'reported',
			reply: { status: 403, body: error('insufficient-permissions', 'The token may not do this.') },
			class: 'forbidden',
			providerCode: 'insufficient-permissions',
			quotes: 'The token may not do this.',
		},
		{
			title: '429',
			evidence: 'reported',
			reply: { status: 429, body: error('rate-limit-exceeded', 'Too many requests.') },
			class: 'rateLimited',
			providerCode: 'rate-limit-exceeded',
			quotes: 'Too many requests.',
		},
		{
			title: 'no usage, which is no zero',
			evidence: 'constructed',
			reply: { body: { data: { limits: { maxMonthlyUsageUsd: 300 }, current: {} } } },
			class: 'badResponse',
			says: "'data.current.monthlyUsageUsd' is missing",
		},
		{
			title: 'no cap, which is not unlimited',
			evidence: 'constructed',
			reply: {
				body: { data: { limits: { maxMonthlyUsageUsd: null }, current: { monthlyUsageUsd: 43 } } },
			},
			class: 'badResponse',
			says: "'data.limits.maxMonthlyUsageUsd' is null",
		},
	],
	sandbox: {
		total: 300,
		answer: ({ total, remaining }) => ({ body: body(total - remaining, total) }),
	},
} as const satisfies ProviderAnswers;
