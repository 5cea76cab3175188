import { typecast } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = typecast.balances;

function body(plan: string, total: unknown, used: unknown) {
	return {
		plan,
		credits: { plan_credits: total, used_credits: used },
		limits: { concurrency_limit: 8 },
	};
}

function reading(plan: string, remaining: number, used: number, limit: number) {
	return {
		...plainReading(CREDITS, remaining),
		used,
		limit,
		details: { plan, concurrencyLimit: 8 },
		derived: ['remaining'],
	};
}

/** Typecast, as documented in neosapience/typecast-sdk */
export const answers = {
	record: typecast,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: body('plus', 10_000, 2500),
			expected: [reading('plus', 7500, 2500, 10_000)],
		},
		{
			title: 'a plan without credits, which is a true 0',
			evidence: 'constructed',
			body: body('free', 0, 0),
			expected: [reading('free', 0, 0, 0)],
		},
		{
			title: 'more used than the plan holds',
			evidence: 'constructed',
			body: body('lite', 1000, 1200),
			expected: [reading('lite', -200, 1200, 1000)],
		},
	],
	bad: [
		{
			title: '401 for a wrong key; the words are made up',
			evidence: 'documented',
			reply: { status: 401, body: { detail: 'Made-up words about the key' } },
			class: 'auth',
			quotes: 'Made-up words about the key',
		},
		bareStatus(429, 'rateLimited', 'documented'),
		{
			title: 'a plan without its usage',
			evidence: 'constructed',
			body: body('plus', 10_000, null),
			class: 'badResponse',
			says: "'credits.used_credits' is null",
		},
		{
			title: 'usage without the plan',
			evidence: 'constructed',
			body: { credits: { used_credits: 2500 } },
			class: 'badResponse',
			says: "'credits.plan_credits' is missing",
		},
	],
	sandbox: {
		total: 10_000,
		answer: ({ total, remaining }) => ({ body: body('plus', total, total - remaining) }),
	},
} as const satisfies ProviderAnswers;
