import { lemlist } from './record';
import type { RequestFailureClass } from '../../balance/failure';
import { plainReading } from '../../balance/reading';
import type { BadCase, ProviderAnswers } from '../answers';

const [CREDITS] = lemlist.balances;

/** An error, which comes as plain text. */
function refusal(status: number, text: string, failureClass: RequestFailureClass): BadCase {
	return {
		title: `${status}: ${text}`,
		evidence: 'reported',
		reply: { status, headers: { 'content-type': 'text/plain' }, body: text },
		class: failureClass,
		quotes: text,
	};
}

/** Lemlist, as documented at https://developer.lemlist.com/api-reference/endpoints/team/get-team-credits */
export const answers = {
	record: lemlist,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: {
				credits: 150,
				details: {
					remaining: { total: 150, freemium: 0, subscription: 120, gifted: 10, paid: 20 },
				},
			},
			expected: [
				{
					...plainReading(CREDITS, 150),
					details: { freemium: 0, subscription: 120, gifted: 10, paid: 20 },
				},
			],
		},
		{
			title: 'credits without their parts',
			evidence: 'documented',
			body: { credits: 150 },
			expected: [plainReading(CREDITS, 150)],
		},
		{
			title: 'amounts as texts, one of them null',
			evidence: 'constructed',
			body: { credits: '30', details: { remaining: { freemium: null, paid: '30' } } },
			expected: [{ ...plainReading(CREDITS, 30), details: { paid: 30 } }],
		},
		{
			title: 'parts that are null',
			evidence: 'constructed',
			body: { credits: 0, details: { remaining: null } },
			expected: [plainReading(CREDITS, 0)],
		},
	],
	bad: [
		refusal(401, 'The authentication you supplied is incorrect', 'auth'),
		refusal(400, 'No API key provided', 'auth'),
		refusal(404, 'No user found for this API key', 'auth'),
		refusal(403, 'User linked to this API key is blocked', 'forbidden'),
		{
			...refusal(401, 'User linked to this API key is blocked', 'forbidden'),
			evidence: 'constructed',
		},
		{ ...refusal(404, 'Not found', 'badRequest'), evidence: 'constructed' },
		{
			title: 'parts without the credits',
			evidence: 'constructed',
			body: { details: { remaining: { total: 150 } } },
			class: 'badResponse',
			says: "'credits' is missing",
		},
	],
	sandbox: {
		total: 500,
		amountsAt: [['credits']],
		answer: ({ remaining }) => ({
			body: {
				credits: remaining,
				details: {
					remaining: { total: remaining, freemium: 0, subscription: remaining, gifted: 0, paid: 0 },
				},
			},
		}),
	},
} as const satisfies ProviderAnswers;
