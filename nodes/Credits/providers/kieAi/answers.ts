import { kieAi } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = kieAi.balances;

/** Every code but 200 comes under HTTP 200, with `data` null. */
function envelope(code: number, msg: string) {
	return { status: 200, body: { code, msg, data: null } };
}

/** Kie.ai, as documented at https://docs.kie.ai/common-api/get-account-credits */
export const answers = {
	record: kieAi,
	good: [
		{
			title: 'the documented example',
			evidence: 'documented',
			body: { code: 200, msg: 'success', data: 100 },
			expected: [plainReading(CREDITS, 100)],
		},
		{
			title: 'decimals',
			evidence: 'reported',
			body: { code: 200, msg: 'success', data: 1157.74 },
			expected: [plainReading(CREDITS, 1157.74)],
		},
	],
	bad: [
		{
			title: 'HTTP 200 with code 401 for a bad key',
			evidence: 'reported',
			reply: envelope(401, 'You do not have access permissions'),
			class: 'auth',
			providerCode: 401,
			quotes: 'You do not have access permissions',
		},
		{
			title: 'code 402, which is no zero',
			evidence: 'documented',
			reply: envelope(402, 'Insufficient Credits'),
			class: 'forbidden',
			providerCode: 402,
			quotes: 'Insufficient Credits',
		},
		{
			title: 'code 404',
			evidence: 'documented',
			reply: envelope(404, 'Not Found'),
			class: 'badRequest',
			providerCode: 404,
			quotes: 'Not Found',
		},
		{
			title: 'code 422',
			evidence: 'documented',
			reply: envelope(422, 'Validation Error'),
			class: 'badRequest',
			providerCode: 422,
			quotes: 'Validation Error',
		},
		{
			title: 'code 429',
			evidence: 'documented',
			reply: envelope(429, 'Rate Limited'),
			class: 'rateLimited',
			providerCode: 429,
			quotes: 'Rate Limited',
		},
		{
			title: 'code 455, maintenance',
			evidence: 'documented',
			reply: envelope(455, 'Service Unavailable'),
			class: 'unavailable',
			providerCode: 455,
			quotes: 'Service Unavailable',
		},
		{
			title: 'code 500',
			evidence: 'documented',
			reply: envelope(500, 'Server Error'),
			class: 'unavailable',
			providerCode: 500,
			quotes: 'Server Error',
		},
		{
			title: 'code 505, feature disabled',
			evidence: 'documented',
			reply: envelope(505, 'Feature Disabled'),
			class: 'forbidden',
			providerCode: 505,
			quotes: 'Feature Disabled',
		},
		{
			title: 'a real HTTP 403 for a disabled key or another IP address',
			evidence: 'reported',
			reply: { status: 403, body: { code: 403, msg: 'Access denied', data: null } },
			class: 'forbidden',
			providerCode: 403,
			quotes: 'Access denied',
		},
		{
			title: 'a good code without data',
			evidence: 'constructed',
			reply: { status: 200, body: { code: 200, msg: 'success', data: null } },
			class: 'badResponse',
		},
	],
	sandbox: {
		total: 1000,
		amountsAt: [['data']],
		answer: ({ remaining }) => ({ body: { code: 200, msg: 'success', data: remaining } }),
	},
} as const satisfies ProviderAnswers;
