import { rocketReach } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [STANDARD_LOOKUP, CREDITS] = rocketReach.balances;
const PREMIUM_LOOKUP = { ...STANDARD_LOOKUP, balance: 'premiumLookup' } as const;
const PERSON_EXPORT = { ...STANDARD_LOOKUP, balance: 'personExport' } as const;

const USER = { id: 1001, first_name: 'A', email: 'a@example.com', state: 'registered' };

function usage(
	credit_type: string,
	allocated: number | string,
	used: number | null,
	remaining: number | string,
) {
	return { credit_type, allocated, used, remaining };
}

function classic(...entries: readonly unknown[]) {
	const rate = { action: 'person_lookup', duration: 'month', limit: 500, used: 1, remaining: 499 };
	return { ...USER, credit_usage: entries, rate_limits: [rate] };
}

function universal(credits_remaining: number | null, credits_used = 50, credits_allocated = 100) {
	return {
		...USER,
		api_key: 'made up',
		plan: { id: 3, name: 'Pro' },
		daily_api_limit: '10',
		credit_usage: {
			credits_allocated,
			credits_used,
			credits_remaining,
			last_synced: '2026-10-01T12:00:00Z',
		},
	};
}

/** RocketReach, as documented at https://docs.rocketreach.co/reference */
export const answers = {
	record: rocketReach,
	good: [
		{
			title: 'classic: lookups, some without a limit',
			evidence: 'documented',
			replies: {
				classic: {
					body: classic(
						usage('premium_lookup', 100, 10, 90),
						usage('standard_lookup', 'inf', 5, 'inf'),
					),
				},
			},
			accountId: '1001',
			expected: [
				{
					...plainReading(STANDARD_LOOKUP, 0),
					remaining: null,
					used: 5,
					unlimited: true,
					details: { state: 'registered' },
				},
				{
					...plainReading(PREMIUM_LOOKUP, 90),
					used: 10,
					limit: 100,
					details: { state: 'registered' },
				},
			],
		},
		{
			title: 'classic: a kind that is not in the plan, and no standard lookups',
			evidence: 'constructed',
			replies: {
				classic: {
					body: classic(usage('phone_lookup', 0, 0, 0), usage('person_export', 50, 50, 0)),
				},
			},
			accountId: '1001',
			expected: [
				{
					...plainReading(PERSON_EXPORT, 0),
					used: 50,
					limit: 50,
					details: { state: 'registered' },
				},
			],
		},
		{
			title: 'classic: nothing in the plan',
			evidence: 'constructed',
			replies: { classic: { body: classic(usage('standard_lookup', 0, null, 0)) } },
			accountId: '1001',
			expected: [
				{
					...plainReading(STANDARD_LOOKUP, 0),
					limit: 0,
					details: { state: 'registered' },
				},
			],
		},
		{
			title: 'universal credits',
			evidence: 'documented',
			credential: { plan: 'universal' },
			replies: { universal: { body: universal(50) } },
			accountId: '1001',
			expected: [
				{
					...plainReading(CREDITS, 50),
					used: 50,
					limit: 100,
					details: {
						state: 'registered',
						lastSyncedAt: '2026-10-01T12:00:00.000Z',
						planName: 'Pro',
					},
				},
			],
		},
		{
			title: 'universal credits, the plan as a text',
			evidence: 'constructed',
			credential: { plan: 'universal' },
			replies: { universal: { body: { ...universal(100, 0), plan: 'Ultimate' } } },
			accountId: '1001',
			expected: [
				{
					...plainReading(CREDITS, 100),
					used: 0,
					limit: 100,
					details: {
						state: 'registered',
						lastSyncedAt: '2026-10-01T12:00:00.000Z',
						planName: 'Ultimate',
					},
				},
			],
		},
	],
	bad: [
		{
			title: '401 for a wrong key, in made-up words',
			evidence: 'reported',
			replies: {
				classic: {
					status: 401,
					body: { detail: 'Not signed in.', error_code: 'authentication_failed' },
				},
			},
			class: 'auth',
			providerCode: 'authentication_failed',
			quotes: 'Not signed in.',
		},
		{
			title: '401 as the documents have it',
			evidence: 'documented',
			replies: { classic: { status: 401, body: { status: 401, message: 'Invalid API Key' } } },
			class: 'auth',
			quotes: 'Invalid API Key',
		},
		{
			title: 'no kind of credit, which is no zero',
			evidence: 'constructed',
			replies: { classic: { body: classic() } },
			class: 'badResponse',
			says: 'It holds no balance',
		},
		{
			title: 'universal credits without an amount',
			evidence: 'constructed',
			credential: { plan: 'universal' },
			replies: { universal: { body: universal(null) } },
			class: 'badResponse',
			says: "'credit_usage.credits_remaining' is null",
		},
	],
	sandbox: {
		total: 500,
		answer: ({ total, remaining }) => ({
			replies: {
				classic: { body: classic(usage('standard_lookup', total, total - remaining, remaining)) },
			},
		}),
	},
} as const satisfies ProviderAnswers;
