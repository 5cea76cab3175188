import { apiframe } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = apiframe.balances;

function body(credits: unknown) {
	return { email: 'x@example.com', credits, total_images: 695, plan: 'starter' };
}

const DETAILS = { plan: 'starter', totalImages: 695 };

/** Apiframe, as documented at https://docs.apiframe.ai/api-endpoints/account-info */
export const answers = {
	record: apiframe,
	good: [
		{
			title: 'the documented example',
			evidence: 'documented',
			body: body(12_000),
			expected: [{ ...plainReading(CREDITS, 12_000), details: DETAILS }],
		},
		{
			title: 'nothing left, and nothing but the amount',
			evidence: 'constructed',
			body: { credits: 0 },
			expected: [plainReading(CREDITS, 0)],
		},
	],
	bad: [
		{
			title: '401 with an empty object for a wrong key',
			evidence: 'documented',
			reply: { status: 401, body: {} },
			class: 'auth',
		},
		{
			title: '400',
			evidence: 'documented',
			reply: { status: 400, body: { errors: [{ msg: 'Made-up words about the request' }] } },
			class: 'badRequest',
			quotes: 'Made-up words about the request',
		},
		{
			title: '500 with an empty object',
			evidence: 'documented',
			reply: { status: 500, body: {} },
			class: 'unavailable',
		},
		{
			title: 'no amount',
			evidence: 'constructed',
			body: body(null),
			class: 'badResponse',
			says: "'credits' is null",
		},
	],
	sandbox: {
		total: 12_000,
		amountsAt: [['credits']],
		answer: ({ remaining }) => ({ body: body(remaining) }),
	},
} as const satisfies ProviderAnswers;
