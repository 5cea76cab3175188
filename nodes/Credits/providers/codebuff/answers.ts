import { codebuff } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = codebuff.balances;

const USAGE = {
	type: 'usage-response',
	usage: 900,
	quota: 4000,
	remainingBalance: 3100,
	balanceBreakdown: { purchase: 3100 },
	autoTopupEnabled: false,
	next_quota_reset: '2026-06-01T00:00:00Z',
};

const DETAILS = { purchase: 3100, usage: 900, autoTopupEnabled: false };

const READING = {
	...plainReading(CREDITS, 3100),
	used: 900,
	limit: 4000,
	resetsAt: '2026-06-01T00:00:00.000Z',
	details: DETAILS,
};

/** Codebuff, as in backend/src/api/usage.ts of its source and in the tests of its clients */
export const answers = {
	record: codebuff,
	good: [
		{
			title: 'every field',
			evidence: 'reported',
			body: USAGE,
			expected: [READING],
		},
		{
			title: 'amounts as texts',
			evidence: 'reported',
			body: { ...USAGE, usage: '900', quota: '4000', remainingBalance: '3100' },
			expected: [READING],
		},
		{
			title: 'no quota, several kinds of credits and no renewal',
			evidence: 'documented',
			body: {
				type: 'usage-response',
				usage: 240,
				remainingBalance: 1260,
				balanceBreakdown: { free: 260, purchase: 1000 },
				next_quota_reset: null,
			},
			expected: [
				{ ...plainReading(CREDITS, 1260), details: { free: 260, purchase: 1000, usage: 240 } },
			],
		},
		{
			title: 'a quota beside bought credits, with which more is left than it holds',
			evidence: 'constructed',
			body: { ...USAGE, remainingBalance: 5100, balanceBreakdown: { purchase: 5100 } },
			expected: [
				{
					...plainReading(CREDITS, 5100),
					resetsAt: '2026-06-01T00:00:00.000Z',
					details: { ...DETAILS, purchase: 5100, planUsed: 900, planLimit: 4000 },
				},
			],
		},
		{
			title: 'a quota without what was used',
			evidence: 'constructed',
			body: { ...USAGE, usage: null },
			expected: [
				{
					...plainReading(CREDITS, 3100),
					resetsAt: '2026-06-01T00:00:00.000Z',
					details: { purchase: 3100, autoTopupEnabled: false },
				},
			],
		},
		{
			title: 'a new account with nothing left, which is a true zero',
			evidence: 'constructed',
			body: {
				type: 'usage-response',
				usage: 0,
				remainingBalance: 0,
				balanceBreakdown: {},
				next_quota_reset: null,
			},
			expected: [{ ...plainReading(CREDITS, 0), details: { usage: 0 } }],
		},
	],
	bad: [
		{
			title: '401 for a wrong key; the words are made up',
			evidence: 'documented',
			reply: { status: 401, body: { message: 'Who are you?' } },
			class: 'auth',
			quotes: 'Who are you?',
		},
		{
			title: '403 for a wrong key',
			evidence: 'reported',
			reply: { status: 403, body: { message: 'Who are you?' } },
			class: 'auth',
			quotes: 'Who are you?',
		},
		{
			title: '400',
			evidence: 'documented',
			reply: { status: 400, body: { message: 'Invalid request body' } },
			class: 'badRequest',
			quotes: 'Invalid request body',
		},
		{
			title: '404, where the path is gone',
			evidence: 'reported',
			reply: { status: 404, body: '' },
			class: 'badResponse',
		},
		{
			title: 'the zeros of a server that could not look the account up',
			evidence: 'documented',
			reply: {
				body: { type: 'usage-response', usage: 0, remainingBalance: 0, next_quota_reset: null },
			},
			class: 'badResponse',
		},
		{
			title: 'no amount',
			evidence: 'constructed',
			reply: { body: { ...USAGE, remainingBalance: null } },
			class: 'badResponse',
			says: "'remainingBalance' is null",
		},
	],
	sandbox: {
		total: 4000,
		amountsAt: [['remainingBalance']],
		answer: ({ total, remaining }) => ({
			body: {
				...USAGE,
				usage: total - remaining,
				quota: total,
				remainingBalance: remaining,
				balanceBreakdown: { purchase: remaining },
			},
		}),
	},
} as const satisfies ProviderAnswers;
