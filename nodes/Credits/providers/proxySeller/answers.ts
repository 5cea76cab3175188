import { proxySeller } from './record';
import type { RequestFailureClass } from '../../balance/failure';
import { plainReading } from '../../balance/reading';
import type { BadCase, ProviderAnswers } from '../answers';

const [CREDITS] = proxySeller.balances;

function body(summ: unknown) {
	return { status: 'success', data: { summ }, errors: [] };
}

function refusal(message: string, failureClass: RequestFailureClass): BadCase {
	return {
		title: message,
		evidence: 'documented',
		body: { status: 'error', data: null, errors: [{ message, code: 503 }] },
		class: failureClass,
		providerCode: 503,
		quotes: message,
	};
}

/** Proxy-Seller, as documented at https://docs.proxy-seller.com/en/api-v2/balance */
export const answers = {
	record: proxySeller,
	good: [
		{
			title: 'the documented example',
			evidence: 'documented',
			body: body(10),
			expected: [plainReading(CREDITS, 10)],
		},
		{
			title: 'decimals',
			evidence: 'constructed',
			body: body(0.37),
			expected: [plainReading(CREDITS, 0.37)],
		},
	],
	bad: [
		refusal('Error api key', 'auth'),
		refusal('IP not allowed', 'forbidden'),
		refusal('Request limit reached', 'rateLimited'),
		{ ...refusal('Made-up words', 'badResponse'), evidence: 'constructed' },
		{
			title: 'an amount beside a failure, which is none',
			evidence: 'constructed',
			body: { ...body(10), status: 'error' },
			class: 'badResponse',
			providerCode: 'error',
		},
		{
			title: 'no amount',
			evidence: 'constructed',
			body: body(null),
			class: 'badResponse',
			says: "'data.summ' is null",
		},
	],
	sandbox: {
		total: 100,
		amountsAt: [['data', 'summ']],
		answer: ({ remaining }) => ({ body: body(remaining) }),
	},
} as const satisfies ProviderAnswers;
