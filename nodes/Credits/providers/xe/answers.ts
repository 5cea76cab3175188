import { xe } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = xe.balances;

const ACCOUNT = {
	id: '0f0f0f0f-example',
	organization: 'ACME',
	package: 'PRIME',
	service_start_timestamp: '2026-07-14T00:00:00Z',
};

function body(remaining: number | null, limit: number) {
	return {
		...ACCOUNT,
		package_limit_duration: 'MONTHLY',
		package_limit: limit,
		package_limit_remaining: remaining,
		package_limit_reset: '2026-12-14T00:00:00Z',
	};
}

/** XE Currency Data, as documented at https://xecdapi.xe.com/docs/v1/ */
export const answers = {
	record: xe,
	good: [
		{
			title: 'a package',
			evidence: 'reported',
			body: body(9995, 10_000),
			accountId: '0f0f0f0f-example',
			expected: [
				{
					...plainReading(CREDITS, 9995),
					used: 5,
					limit: 10_000,
					resetsAt: '2026-12-14T00:00:00.000Z',
					details: { plan: 'PRIME', limitPeriod: 'MONTHLY' },
					derived: ['used'],
				},
			],
		},
		{
			title: 'a trial, which ends and is not renewed',
			evidence: 'constructed',
			body: {
				...ACCOUNT,
				package: 'FREETRIAL',
				service_end_timestamp: '2026-12-21T00:00:00Z',
				package_limit: 5000,
				package_limit_remaining: 5000,
			},
			accountId: '0f0f0f0f-example',
			expected: [
				{
					...plainReading(CREDITS, 5000),
					used: 0,
					limit: 5000,
					details: { plan: 'FREETRIAL', serviceEndsAt: '2026-12-21T00:00:00.000Z' },
					derived: ['used'],
				},
			],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'reported',
			reply: { status: 401, body: { code: 1, message: 'Bad credentials' } },
			class: 'auth',
			providerCode: 1,
			quotes: 'Bad credentials',
		},
		{
			title: 'no amount, which is no zero',
			evidence: 'constructed',
			body: body(null, 10_000),
			class: 'badResponse',
			says: "'package_limit_remaining' is null",
		},
	],
	sandbox: {
		total: 10_000,
		amountsAt: [['package_limit_remaining']],
		answer: ({ total, remaining }) => ({ body: body(remaining, total) }),
	},
} as const satisfies ProviderAnswers;
