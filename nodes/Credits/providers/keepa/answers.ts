import { keepa } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [TOKENS] = keepa.balances;

function body(tokensLeft: unknown) {
	return {
		timestamp: 1_798_761_600_000,
		tokensLeft,
		refillIn: 24_000,
		refillRate: 20,
		tokenFlowReduction: 0,
		tokensConsumed: 0,
		processingTimeInMs: 1,
	};
}

const DETAILS = { refillPerMinute: 20, refillInMs: 24_000, tokenFlowReduction: 0 };

/** Keepa, as its client akaszynski/keepa reads it */
export const answers = {
	record: keepa,
	good: [
		{
			title: 'a usual account',
			evidence: 'reported',
			body: body(1200),
			expected: [{ ...plainReading(TOKENS, 1200), details: DETAILS }],
		},
		{
			title: 'below zero after an expensive request',
			evidence: 'reported',
			body: body(-35),
			expected: [{ ...plainReading(TOKENS, -35), details: DETAILS }],
		},
		{
			title: 'numbers as texts, which stay numbers',
			evidence: 'constructed',
			body: { tokensLeft: '7', refillRate: '20', refillIn: 'soon' },
			expected: [{ ...plainReading(TOKENS, 7), details: { refillPerMinute: 20 } }],
		},
	],
	bad: [
		bareStatus(400, 'auth', 'reported'),
		bareStatus(402, 'forbidden', 'reported'),
		bareStatus(405, 'badRequest', 'reported'),
		{
			title: '429, with the tokens that are left',
			evidence: 'reported',
			reply: { status: 429, body: body(-35) },
			class: 'rateLimited',
		},
		{
			title: 'no amount',
			evidence: 'constructed',
			body: body(null),
			class: 'badResponse',
			says: "'tokensLeft' is null",
		},
	],
	sandbox: {
		total: 1200,
		amountsAt: [['tokensLeft']],
		answer: ({ remaining }) => ({ body: body(remaining) }),
	},
} as const satisfies ProviderAnswers;
