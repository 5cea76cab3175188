import { sunoApi } from './record';
import type { RequestFailureClass } from '../../balance/failure';
import { plainReading } from '../../balance/reading';
import type { BadCase, ProviderAnswers } from '../answers';

const [CREDITS] = sunoApi.balances;

/** A failure under HTTP 200. What it says is made up. */
function failure(code: number, failureClass: RequestFailureClass): BadCase {
	const msg = `Made-up words about ${code}`;
	return {
		title: `code ${code}`,
		evidence: 'documented',
		body: { code, msg, data: null },
		class: failureClass,
		providerCode: code,
		quotes: msg,
	};
}

/** Suno API, as documented at https://docs.sunoapi.org/suno-api/get-remaining-credits */
export const answers = {
	record: sunoApi,
	good: [
		{
			title: 'the documented example',
			evidence: 'documented',
			body: { code: 200, msg: 'success', data: 100 },
			expected: [plainReading(CREDITS, 100)],
		},
		{
			title: 'a fraction, as a text',
			evidence: 'constructed',
			body: { code: 200, msg: 'success', data: '99.5' },
			expected: [plainReading(CREDITS, 99.5)],
		},
	],
	bad: [
		failure(401, 'auth'),
		failure(400, 'badRequest'),
		failure(404, 'badRequest'),
		failure(405, 'rateLimited'),
		failure(430, 'rateLimited'),
		{
			...failure(429, 'forbidden'),
			title: 'code 429: insufficient credits, and no rate limit',
			says: 'insufficient credits',
		},
		failure(455, 'unavailable'),
		failure(500, 'unavailable'),
		{
			title: 'code 429 under HTTP 429, which is insufficient credits too',
			evidence: 'constructed',
			reply: { status: 429, body: { code: 429, msg: 'Something is used up', data: null } },
			class: 'forbidden',
			providerCode: 429,
			quotes: 'Something is used up',
		},
		{
			title: 'a good code without data',
			evidence: 'constructed',
			body: { code: 200, msg: 'success', data: null },
			class: 'badResponse',
			says: "'data' is null",
		},
	],
	sandbox: {
		total: 1000,
		amountsAt: [['data']],
		answer: ({ remaining }) => ({ body: { code: 200, msg: 'success', data: remaining } }),
	},
} as const satisfies ProviderAnswers;
