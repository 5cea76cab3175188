import { censys } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = censys.balances;

const UID = '11111111-2222-3333-4444-555555555555';
const MEMBER = { organizationId: UID };

function grant(balance: number, granted: number, createdAt: string, expiresAt: string) {
	return { balance, initial_balance: granted, created_at: createdAt, expires_at: expiresAt };
}

/** Censys, as documented at https://docs.censys.com/reference/v3-accountmanagement-org-credits */
export const answers = {
	record: censys,
	credential: { organizationId: '' },
	good: [
		{
			title: 'a free user',
			evidence: 'documented',
			replies: { user: { body: { result: { balance: 80, resets_at: '2026-12-01T00:00:00Z' } } } },
			expected: [{ ...plainReading(CREDITS, 80), resetsAt: '2026-12-01T00:00:00.000Z' }],
		},
		{
			title: 'an organization',
			evidence: 'documented',
			credential: MEMBER,
			replies: {
				organization: {
					body: {
						result: {
							uid: UID,
							balance: 9250,
							auto_replenish_config: { enabled: true, threshold: 500, amount: 1000 },
							credit_expirations: [
								grant(9250, 10_000, '2026-03-01T00:00:00Z', '2027-03-01T00:00:00Z'),
							],
						},
					},
				},
			},
			accountId: UID,
			expected: [
				{
					...plainReading(CREDITS, 9250),
					lots: [
						{
							id: '2026-03-01T00:00:00.000Z/2027-03-01T00:00:00.000Z',
							label: null,
							granted: 10_000,
							remaining: 9250,
							startsAt: '2026-03-01T00:00:00.000Z',
							expiresAt: '2027-03-01T00:00:00.000Z',
							details: {},
						},
					],
					details: {
						autoReplenish: true,
						autoReplenishThreshold: 500,
						autoReplenishAmount: 1000,
					},
				},
			],
		},
		{
			title: 'an organization without grants',
			evidence: 'documented',
			credential: MEMBER,
			replies: {
				organization: { body: { result: { uid: UID, balance: 0, credit_expirations: null } } },
			},
			accountId: UID,
			expected: [plainReading(CREDITS, 0)],
		},
	],
	bad: [
		{
			title: '401 for a wrong token; the words are made up',
			evidence: 'documented',
			replies: {
				user: {
					status: 401,
					body: {
						error: { code: 401, message: 'Made-up words about the token', reason: 'made up' },
					},
				},
			},
			class: 'auth',
			quotes: 'Made-up words about the token',
		},
		{
			title: '403; the words are made up',
			evidence: 'documented',
			credential: MEMBER,
			replies: {
				organization: {
					status: 403,
					headers: { 'content-type': 'application/problem+json' },
					body: { status: 403, detail: 'Made-up words about the organization' },
				},
			},
			class: 'forbidden',
			quotes: 'Made-up words about the organization',
		},
		{
			title: 'no amount beside the grants',
			evidence: 'constructed',
			credential: MEMBER,
			replies: { organization: { body: { result: { uid: UID, credit_expirations: [] } } } },
			class: 'badResponse',
			says: "'result.balance' is missing",
		},
	],
	sandbox: {
		total: 1000,
		answer: ({ remaining }) => ({
			replies: { user: { body: { result: { balance: remaining } } } },
		}),
	},
} as const satisfies ProviderAnswers;
