import { exchangeRateApi } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = exchangeRateApi.balances;

const ABOUT = {
	documentation: 'https://www.exchangerate-api.com/docs',
	terms_of_use: 'https://www.exchangerate-api.com/terms',
};

function body(quota: number | null, remaining: number | null) {
	return {
		result: 'success',
		...ABOUT,
		plan_quota: quota,
		requests_remaining: remaining,
		refresh_day_of_month: 17,
	};
}

function error(type: string) {
	return { result: 'error', 'error-type': type };
}

/** ExchangeRate-API, as documented at https://www.exchangerate-api.com/docs/request-quota */
export const answers = {
	record: exchangeRateApi,
	good: [
		{
			title: 'the documented example',
			evidence: 'documented',
			body: body(30_000, 25_623),
			expected: [
				{
					...plainReading(CREDITS, 25_623),
					used: 4377,
					limit: 30_000,
					details: { refreshDayOfMonth: 17 },
					derived: ['used'],
				},
			],
		},
		{
			title: 'no quota',
			evidence: 'constructed',
			body: body(null, 25_623),
			expected: [{ ...plainReading(CREDITS, 25_623), details: { refreshDayOfMonth: 17 } }],
		},
	],
	bad: [
		{
			title: 'a wrong key under HTTP 200',
			evidence: 'documented',
			body: error('invalid-key'),
			class: 'auth',
			providerCode: 'invalid-key',
		},
		{
			title: 'a wrong key under HTTP 403',
			evidence: 'documented',
			reply: { status: 403, body: error('invalid-key') },
			class: 'auth',
			providerCode: 'invalid-key',
		},
		{
			title: 'an account that is not active',
			evidence: 'documented',
			body: error('inactive-account'),
			class: 'forbidden',
			providerCode: 'inactive-account',
		},
		{
			title: 'a quota that is used up, without a number',
			evidence: 'documented',
			body: error('quota-reached'),
			class: 'forbidden',
			providerCode: 'quota-reached',
		},
		{
			title: 'another error',
			evidence: 'documented',
			body: error('malformed-request'),
			class: 'badResponse',
			providerCode: 'malformed-request',
		},
		{
			title: 'another error under HTTP 403, which says no more than one under 200',
			evidence: 'constructed',
			reply: { status: 403, body: error('malformed-request') },
			class: 'badResponse',
			providerCode: 'malformed-request',
		},
		{
			title: 'no amount, which is no zero',
			evidence: 'constructed',
			body: body(30_000, null),
			class: 'badResponse',
			says: "'requests_remaining' is null",
		},
	],
	sandbox: {
		total: 30_000,
		amountsAt: [['requests_remaining']],
		answer: ({ total, remaining }) => ({ body: body(total, remaining) }),
	},
} as const satisfies ProviderAnswers;
