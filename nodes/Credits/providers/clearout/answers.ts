import { clearout } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = clearout.balances;

/** @param code of the error; the words are made up but for those of a wrong key */
function failed(code: number, message = `Made-up words about ${code}`) {
	return { status: 'failed', error: { code, message } };
}

/** Clearout, as documented at https://docs.clearout.io/developers/api/ */
export const answers = {
	record: clearout,
	good: [
		{
			title: 'every field',
			evidence: 'reported',
			body: {
				status: 'success',
				data: {
					total_remaining_credits: 11_250,
					plan_remaining_credits: { 'pay-as-you-go': 9000, subscription: 2200, bonus: 50 },
					low_credit_balance_min_threshold: 50,
				},
			},
			expected: [
				{
					...plainReading(CREDITS, 11_250),
					details: { payAsYouGo: 9000, subscription: 2200, bonus: 50, lowBalanceThreshold: 50 },
				},
			],
		},
		{
			title: 'the total alone',
			evidence: 'constructed',
			body: {
				status: 'success',
				data: {
					total_remaining_credits: 40,
					plan_remaining_credits: null,
					low_credit_balance_min_threshold: null,
				},
			},
			expected: [plainReading(CREDITS, 40)],
		},
		{
			title: 'the total under its older name',
			evidence: 'documented',
			body: {
				status: 'success',
				data: {
					available_credits: 9100,
					credits: { available: 9100, subs: null, total: 9100 },
					low_credit_balance_min_threshold: 50,
				},
			},
			expected: [{ ...plainReading(CREDITS, 9100), details: { lowBalanceThreshold: 50 } }],
		},
		{
			title: 'amounts as texts, and a threshold that is none',
			evidence: 'constructed',
			body: {
				status: 'success',
				data: {
					total_remaining_credits: '57.5',
					plan_remaining_credits: { subscription: '50', bonus: '7.5' },
					low_credit_balance_min_threshold: 'off',
				},
			},
			expected: [{ ...plainReading(CREDITS, 57.5), details: { subscription: 50, bonus: 7.5 } }],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'documented',
			reply: {
				status: 401,
				body: failed(1000, 'Invalid API Token, please generate new token'),
			},
			class: 'auth',
			providerCode: 1000,
			quotes: 'Invalid API Token, please generate new token',
		},
		{
			title: 'a wrong key under HTTP 200',
			evidence: 'reported',
			body: failed(1000, 'Invalid API Token, please generate new token'),
			class: 'auth',
			providerCode: 1000,
		},
		{
			title: '402 when credits have run out',
			evidence: 'reported',
			reply: { status: 402, body: failed(1002) },
			class: 'forbidden',
			providerCode: 1002,
			quotes: 'Made-up words about 1002',
		},
		{
			title: '429',
			evidence: 'reported',
			reply: { status: 429, body: failed(1030) },
			class: 'rateLimited',
			providerCode: 1030,
			quotes: 'Made-up words about 1030',
		},
		{
			title: 'another code under HTTP 200',
			evidence: 'constructed',
			body: failed(1055),
			class: 'badResponse',
			providerCode: 1055,
			quotes: 'Made-up words about 1055',
		},
		{
			title: 'parts without their total, which is not computed',
			evidence: 'constructed',
			body: { status: 'success', data: { plan_remaining_credits: { subscription: 2200 } } },
			class: 'badResponse',
			says: "'data.total_remaining_credits' is missing",
		},
	],
	sandbox: {
		total: 10_000,
		amountsAt: [['data', 'total_remaining_credits']],
		answer: ({ remaining }) => ({
			body: { status: 'success', data: { total_remaining_credits: remaining } },
		}),
	},
} as const satisfies ProviderAnswers;
