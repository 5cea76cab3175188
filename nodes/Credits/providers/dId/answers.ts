import { dId } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = dId.balances;

const ENTRY = {
	owner_id: 'acc-1',
	created_at: '2026-10-01T08:04:43.587Z',
	modified_at: '2026-11-02T10:00:00.000Z',
	remaining: 180,
	total: 200,
	expire_at: '2026-12-01T08:04:43.587Z',
	valid_from: '2026-11-01T08:04:43.587Z',
	product_id: 'prod_x',
	plan_group: 'deid-pro',
	product_billing_interval: 'month',
};

/** D-ID, as documented at https://docs.d-id.com/reference/credits-1 */
export const answers = {
	record: dId,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: { credits: [ENTRY], remaining: 180, total: 200 },
			accountId: 'acc-1',
			expected: [
				{
					...plainReading(CREDITS, 180),
					used: 20,
					limit: 200,
					lots: [
						{
							id: 'prod_x 2026-10-01T08:04:43.587Z',
							label: 'deid-pro',
							granted: 200,
							remaining: 180,
							startsAt: '2026-11-01T08:04:43.587Z',
							expiresAt: '2026-12-01T08:04:43.587Z',
							details: {},
						},
					],
					derived: ['used'],
				},
			],
		},
		{
			title: 'a lot of owner, amounts and expiry alone',
			evidence: 'documented',
			body: {
				credits: [
					{ owner_id: 'acc-1', remaining: 5, total: 20, expire_at: '2026-12-01T08:04:43.587Z' },
				],
				remaining: 5,
				total: 20,
			},
			accountId: 'acc-1',
			expected: [
				{
					...plainReading(CREDITS, 5),
					used: 15,
					limit: 20,
					lots: [
						{
							id: 'credits 2026-12-01T08:04:43.587Z',
							label: null,
							granted: 20,
							remaining: 5,
							startsAt: null,
							expiresAt: '2026-12-01T08:04:43.587Z',
							details: {},
						},
					],
					derived: ['used'],
				},
			],
		},
		{
			title: 'no lots, and more left than the total',
			evidence: 'constructed',
			body: { credits: [], remaining: 25, total: 20 },
			expected: [plainReading(CREDITS, 25)],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'constructed'),
		{
			title: '404 for an account without credits',
			evidence: 'documented',
			reply: {
				status: 404,
				body: { kind: 'NotFoundError', description: 'not credits found for user' },
			},
			class: 'forbidden',
			providerCode: 'NotFoundError',
			quotes: 'not credits found for user',
			says: 'this account has no credits',
		},
		{
			title: '404 for another reason',
			evidence: 'constructed',
			reply: { status: 404, body: { message: 'Not Found' } },
			class: 'badRequest',
			quotes: 'Not Found',
		},
		{
			title: 'lots without their sum, which is not added up',
			evidence: 'constructed',
			body: { credits: [ENTRY], total: 200 },
			class: 'badResponse',
			says: "'remaining' is missing",
		},
	],
	sandbox: {
		total: 200,
		amountsAt: [['remaining']],
		answer: ({ total, remaining }) => ({ body: { credits: [], remaining, total } }),
	},
} as const satisfies ProviderAnswers;
