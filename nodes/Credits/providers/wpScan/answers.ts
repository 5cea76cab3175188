import { wpScan } from './record';
import { isRecord } from '../../balance/readers';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [REQUESTS] = wpScan.balances;

/** WPScan, as documented in wpscanteam/wpscan */
export const answers = {
	record: wpScan,
	good: [
		{
			title: 'a free plan with its limit',
			evidence: 'reported',
			body: {
				success: true,
				plan: 'free',
				requests_remaining: 19,
				requests_limit: 25,
				requests_reset: 1_798_761_600,
			},
			expected: [
				{
					...plainReading(REQUESTS, 19),
					used: 6,
					limit: 25,
					resetsAt: '2027-01-01T00:00:00.000Z',
					details: { plan: 'free' },
					derived: ['used'],
				},
			],
		},
		{
			title: 'what the official tool reads',
			evidence: 'documented',
			body: { plan: 'free', requests_remaining: 0 },
			expected: [{ ...plainReading(REQUESTS, 0), details: { plan: 'free' } }],
		},
		{
			title: 'an enterprise plan without a limit',
			evidence: 'documented',
			body: { success: true, plan: 'enterprise', requests_remaining: -1, requests_limit: -1 },
			expected: [
				{
					...plainReading(REQUESTS, 0),
					remaining: null,
					unlimited: true,
					details: { plan: 'enterprise' },
				},
			],
		},
		{
			title: 'a status of its own that is no refusal',
			evidence: 'constructed',
			body: { status: 'ok', plan: 'free', requests_remaining: 7 },
			expected: [{ ...plainReading(REQUESTS, 7), details: { plan: 'free' } }],
		},
	],
	bad: [
		{
			title: '403 for a wrong token',
			evidence: 'documented',
			reply: { status: 403, body: { status: 'forbidden' } },
			class: 'auth',
			providerCode: 'forbidden',
		},
		{
			title: 'the same under HTTP 200',
			evidence: 'constructed',
			body: { status: 'forbidden' },
			class: 'auth',
			providerCode: 'forbidden',
		},
		{
			title: 'a limit alone',
			evidence: 'constructed',
			body: { success: true, plan: 'free', requests_limit: 25 },
			class: 'badResponse',
			says: "'requests_remaining' is missing",
		},
	],
	sandbox: {
		total: 25,
		amountsAt: [['requests_remaining']],
		answer: ({ total, remaining }) => ({
			body: { success: true, plan: 'free', requests_remaining: remaining, requests_limit: total },
		}),
	},
	saysUnlimited: ({ status }) => isRecord(status) && Number(status.requests_remaining) === -1,
} as const satisfies ProviderAnswers;
