import { hyperbrowser } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = hyperbrowser.balances;

/** Hyperbrowser, as documented in hyperbrowserai/node-sdk, src/services/team.ts. The words of errors are made up. */
export const answers = {
	record: hyperbrowser,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: { usage: 1200, limit: 30_000, remaining: 28_800 },
			expected: [{ ...plainReading(CREDITS, 28_800), used: 1200, limit: 30_000 }],
		},
		{
			title: 'more left than the plan explains',
			evidence: 'constructed',
			body: { usage: 1200, limit: 30_000, remaining: 33_800 },
			expected: [{ ...plainReading(CREDITS, 33_800), details: { usage: 1200, limit: 30_000 } }],
		},
		{
			title: 'nothing but what is left',
			evidence: 'constructed',
			body: { usage: null, limit: null, remaining: 12.5 },
			expected: [plainReading(CREDITS, 12.5)],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'documented',
			reply: { status: 401, body: { message: 'Made-up words about the key' } },
			class: 'auth',
			quotes: 'Made-up words about the key',
		},
		{
			title: 'the other field for the words of an error',
			evidence: 'documented',
			reply: { status: 503, body: { error: 'Made-up words about a pause' } },
			class: 'unavailable',
			quotes: 'Made-up words about a pause',
		},
		{
			title: 'an empty body under HTTP 200',
			evidence: 'documented',
			body: '',
			class: 'badResponse',
		},
		{
			title: 'usage of a limit without what is left, which is not computed',
			evidence: 'constructed',
			body: { usage: 1200, limit: 30_000 },
			class: 'badResponse',
			says: "'remaining' is missing",
		},
	],
	sandbox: {
		total: 30_000,
		amountsAt: [['remaining']],
		answer: ({ total, remaining }) => ({
			body: { usage: total - remaining, limit: total, remaining },
		}),
	},
} as const satisfies ProviderAnswers;
