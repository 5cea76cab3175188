import { worldLabs } from './record';
import type { RequestFailureClass } from '../../balance/failure';
import { plainReading } from '../../balance/reading';
import type { BadCase, ProviderAnswers } from '../answers';

const [CREDITS] = worldLabs.balances;

/** A failure in the documented shape. What it says is made up. */
function failure(status: number, failureClass: RequestFailureClass): BadCase {
	const detail = `Made-up words about ${status}`;
	return {
		title: String(status),
		evidence: 'documented',
		reply: { status, body: { detail } },
		class: failureClass,
		quotes: detail,
	};
}

/** World Labs, as documented at https://docs.worldlabs.ai/api/reference/credits/get */
export const answers = {
	record: worldLabs,
	good: [
		{
			title: 'the documented field',
			evidence: 'documented',
			body: { remaining_credits: 6250 },
			expected: [plainReading(CREDITS, 6250)],
		},
		{
			title: 'nothing left',
			evidence: 'constructed',
			body: { remaining_credits: 0 },
			expected: [plainReading(CREDITS, 0)],
		},
	],
	bad: [
		failure(401, 'auth'),
		{
			...failure(404, 'forbidden'),
			title: '404 for an owner of a key who is not enabled',
		},
		failure(500, 'unavailable'),
		{ ...failure(503, 'unavailable'), title: '503 while billing is down' },
		{
			title: 'a request that is not valid, with a list of details',
			evidence: 'documented',
			reply: { status: 422, body: { detail: [{ msg: 'Made-up words about a header' }] } },
			class: 'badRequest',
			quotes: 'Made-up words about a header',
		},
		{
			title: 'no amount',
			evidence: 'constructed',
			body: { remaining_credits: null },
			class: 'badResponse',
			says: "'remaining_credits' is null",
		},
	],
	sandbox: {
		total: 10_000,
		amountsAt: [['remaining_credits']],
		answer: ({ remaining }) => ({ body: { remaining_credits: remaining } }),
	},
} as const satisfies ProviderAnswers;
