import { enrichSo } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = enrichSo.balances;

/** Enrich.so, as documented in api-evangelist/enrich-so, openapi/enrich-so-account-api-openapi.yml */
export const answers = {
	record: enrichSo,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: {
				success: true,
				data: {
					organizationId: '66aa00000000000000000001',
					balance: 18_000,
					currency: 'credits',
					asOf: '2026-06-09T09:00:00.000Z',
				},
			},
			accountId: '66aa00000000000000000001',
			expected: [
				{ ...plainReading(CREDITS, 18_000), details: { asOf: '2026-06-09T09:00:00.000Z' } },
			],
		},
		{
			title: 'the amount alone',
			evidence: 'constructed',
			body: { success: true, data: { balance: 0 } },
			expected: [plainReading(CREDITS, 0)],
		},
	],
	bad: [
		{
			title: '401 for a wrong key, in made-up words',
			evidence: 'documented',
			reply: {
				status: 401,
				body: { title: 'Unauthorized', status: 401, detail: 'This key is unknown.' },
			},
			class: 'auth',
			quotes: 'This key is unknown.',
		},
		{
			title: '429, in made-up words',
			evidence: 'documented',
			reply: {
				status: 429,
				headers: { 'Retry-After': '2' },
				body: { title: 'Too Many Requests', status: 429, detail: 'Slow down.' },
			},
			class: 'rateLimited',
			quotes: 'Slow down.',
		},
		{
			title: 'no amount, which is no zero',
			evidence: 'constructed',
			body: { success: true, data: { currency: 'credits' } },
			class: 'badResponse',
			says: "'data.balance' is missing",
		},
	],
	sandbox: {
		total: 10_000,
		amountsAt: [['data', 'balance']],
		answer: ({ remaining }) => ({
			body: { success: true, data: { balance: remaining, currency: 'credits' } },
		}),
	},
} as const satisfies ProviderAnswers;
