import { picsart } from './record';
import type { RequestFailureClass } from '../../balance/failure';
import { plainReading } from '../../balance/reading';
import type { BadCase, ProviderAnswers } from '../answers';

const [CREDITS] = picsart.balances;

/** A failure in the documented shape. What it says is made up. */
function failure(status: number, failureClass: RequestFailureClass): BadCase {
	const message = `Made-up words about ${status}`;
	return {
		title: String(status),
		evidence: 'documented',
		reply: { status, body: { message, detail: 'More made-up words' } },
		class: failureClass,
		quotes: message,
	};
}

/** Picsart, as documented at https://docs.picsart.io/reference/programmable-image-get_balance */
export const answers = {
	record: picsart,
	good: [
		{
			title: 'the documented field',
			evidence: 'documented',
			body: { credits: 187 },
			expected: [plainReading(CREDITS, 187)],
		},
		...(['genai', 'video', 'variableData'] as const).map((product) => ({
			title: `the product ${product}`,
			evidence: 'documented' as const,
			credential: { product },
			replies: { other: { body: { credits: 40 } } },
			expected: [plainReading(CREDITS, 40)],
		})),
		{
			title: 'credits overdrawn',
			evidence: 'constructed',
			body: { credits: -3 },
			expected: [plainReading(CREDITS, -3)],
		},
	],
	bad: [
		failure(401, 'auth'),
		failure(400, 'badRequest'),
		failure(402, 'forbidden'),
		failure(403, 'forbidden'),
		failure(429, 'rateLimited'),
		failure(500, 'unavailable'),
		failure(503, 'unavailable'),
		{
			title: 'no amount, for which the header does not stand in',
			evidence: 'constructed',
			reply: { headers: { 'x-picsart-credit-available': '187' }, body: { credits: null } },
			class: 'badResponse',
			says: "'credits' is null",
		},
	],
	sandbox: {
		total: 500,
		amountsAt: [['credits']],
		answer: ({ remaining }) => ({ body: { credits: remaining } }),
	},
} as const satisfies ProviderAnswers;
