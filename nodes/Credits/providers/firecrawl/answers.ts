import { firecrawl } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = firecrawl.balances;

/** Firecrawl, as documented in firecrawl/firecrawl-docs, api-reference/v2-openapi.json */
export const answers = {
	record: firecrawl,
	credential: { apiKey: 'fc-{32}' },
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: {
				success: true,
				data: {
					remainingCredits: 912,
					planCredits: 1000,
					billingPeriodStart: '2026-11-01T00:00:00Z',
					billingPeriodEnd: '2026-11-30T23:59:59Z',
				},
			},
			expected: [
				{
					...plainReading(CREDITS, 912),
					used: 88,
					limit: 1000,
					resetsAt: '2026-11-30T23:59:59.000Z',
					details: { planCredits: 1000, billingPeriodStart: '2026-11-01T00:00:00.000Z' },
					derived: ['used'],
				},
			],
		},
		{
			title: 'a free plan, which has no billing period',
			evidence: 'documented',
			body: {
				success: true,
				data: {
					remainingCredits: 500,
					planCredits: 500,
					billingPeriodStart: null,
					billingPeriodEnd: null,
				},
			},
			expected: [
				{
					...plainReading(CREDITS, 500),
					used: 0,
					limit: 500,
					details: { planCredits: 500 },
					derived: ['used'],
				},
			],
		},
		{
			title: 'the spelling of v1',
			evidence: 'documented',
			body: {
				success: true,
				data: {
					remaining_credits: 912,
					plan_credits: 1000,
					billing_period_start: '2026-11-01T00:00:00Z',
					billing_period_end: '2026-11-30T23:59:59Z',
				},
			},
			expected: [
				{
					...plainReading(CREDITS, 912),
					used: 88,
					limit: 1000,
					resetsAt: '2026-11-30T23:59:59.000Z',
					details: { planCredits: 1000, billingPeriodStart: '2026-11-01T00:00:00.000Z' },
					derived: ['used'],
				},
			],
		},
		{
			title: 'packs beside the plan, with which more is left than it holds',
			evidence: 'constructed',
			body: { success: true, data: { remainingCredits: 1250, planCredits: 1000 } },
			expected: [{ ...plainReading(CREDITS, 1250), details: { planCredits: 1000 } }],
		},
		{
			title: 'no plan at all',
			evidence: 'constructed',
			body: { success: true, data: { remainingCredits: 40, planCredits: null } },
			expected: [plainReading(CREDITS, 40)],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'reported',
			reply: { status: 401, body: { success: false, error: 'Unauthorized: Invalid token' } },
			class: 'auth',
			quotes: 'Unauthorized: Invalid token',
		},
		{
			title: '404 for a team without credit usage',
			evidence: 'documented',
			reply: {
				status: 404,
				body: { success: false, error: 'Could not find credit usage information' },
			},
			class: 'badResponse',
			quotes: 'Could not find credit usage information',
		},
		{
			title: '500',
			evidence: 'documented',
			reply: {
				status: 500,
				body: {
					success: false,
					error: 'Internal server error while fetching credit usage',
				},
			},
			class: 'unavailable',
			quotes: 'Internal server error while fetching credit usage',
		},
		{
			title: 'an error under HTTP 200',
			evidence: 'constructed',
			reply: { body: { success: false, error: 'Could not find credit usage information' } },
			class: 'badResponse',
			quotes: 'Could not find credit usage information',
		},
		{
			title: 'an amount beside a failure, which is none',
			evidence: 'constructed',
			reply: { body: { success: false, data: { remainingCredits: 912, planCredits: 1000 } } },
			class: 'badResponse',
		},
		{
			title: 'nothing that says what is left, which is no zero',
			evidence: 'constructed',
			reply: { body: { success: true, data: { planCredits: 1000 } } },
			class: 'badResponse',
			says: "'data.remainingCredits' is missing",
		},
	],
	sandbox: {
		total: 1000,
		amountsAt: [['data', 'remainingCredits']],
		answer: ({ total, remaining }) => ({
			body: {
				success: true,
				data: {
					remainingCredits: remaining,
					planCredits: total,
					billingPeriodStart: null,
					billingPeriodEnd: null,
				},
			},
		}),
	},
} as const satisfies ProviderAnswers;
