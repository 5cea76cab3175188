import { asinData } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS, OVERAGE_WALLET] = asinData.balances;

function body(info: object) {
	return {
		request_info: { success: true },
		account_info: {
			name: 'A Person',
			email: 'user@example.com',
			plan: 'Plan',
			credits_reset_at: '2026-12-01T00:00:00.000Z',
			destinations_used: 0,
			batches_used: 0,
			overage_enabled: false,
			...info,
		},
	};
}

const REST = {
	resetsAt: '2026-12-01T00:00:00.000Z',
	details: { plan: 'Plan', overageEnabled: false },
};

/** ASIN Data API, as documented at https://docs.trajectdata.com/asindataapi/account-api. The words of errors are made up. */
export const answers = {
	record: asinData,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: body({
				credits_used: 115,
				credits_limit: 15_000,
				credits_remaining: 14_885,
				account_balance_usd: 88.5,
			}),
			expected: [
				{ ...plainReading(CREDITS, 14_885), used: 115, limit: 15_000, ...REST },
				plainReading(OVERAGE_WALLET, 88.5),
			],
		},
		{
			title: 'more used than the plan holds, and no wallet',
			evidence: 'constructed',
			body: body({ credits_used: 15_020, credits_limit: 15_000, credits_remaining: 0 }),
			expected: [
				{
					...plainReading(CREDITS, 0),
					...REST,
					details: { ...REST.details, planUsed: 15_020, planLimit: 15_000 },
				},
			],
		},
		{
			title: 'a wallet whose money is not a number',
			evidence: 'constructed',
			body: body({ credits_remaining: 12, account_balance_usd: 'none' }),
			expected: [{ ...plainReading(CREDITS, 12), ...REST }],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'documented',
			reply: {
				status: 401,
				body: { request_info: { success: false, message: 'Made-up words about the key' } },
			},
			class: 'auth',
			quotes: 'Made-up words about the key',
		},
		{
			title: '402 for a plan that is used up',
			evidence: 'documented',
			reply: { status: 402, body: { request_info: { success: false } } },
			class: 'forbidden',
		},
		{
			title: 'a failure under HTTP 200',
			evidence: 'constructed',
			body: { request_info: { success: false, message: 'Made-up words' } },
			class: 'badResponse',
			quotes: 'Made-up words',
		},
		{
			title: 'money beside a plan that cannot be read',
			evidence: 'constructed',
			body: body({ credits_remaining: null, account_balance_usd: 88.5 }),
			class: 'badResponse',
			says: "'account_info.credits_remaining' is null",
		},
	],
	sandbox: {
		total: 15_000,
		amountsAt: [['account_info', 'credits_remaining']],
		answer: ({ total, remaining }) => ({
			body: body({
				credits_used: total - remaining,
				credits_limit: total,
				credits_remaining: remaining,
			}),
		}),
	},
} as const satisfies ProviderAnswers;
