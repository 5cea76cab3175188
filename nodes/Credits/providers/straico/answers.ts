import { straico } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = straico.balances;

function body(coins: unknown, success = true) {
	return { data: { first_name: 'Ada', last_name: 'B', coins, plan: 'Pro' }, success };
}

/** Straico, as in its public API collection, User information */
export const answers = {
	record: straico,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: body(88_210.75),
			expected: [{ ...plainReading(CREDITS, 88_210.75), details: { plan: 'Pro' } }],
		},
		{
			title: 'nothing but coins',
			evidence: 'constructed',
			body: { data: { coins: 0 }, success: true },
			expected: [plainReading(CREDITS, 0)],
		},
	],
	bad: [
		{
			title: '401 for a wrong key; the words are made up',
			evidence: 'reported',
			reply: { status: 401, body: { success: false, message: 'Who are you?' } },
			class: 'auth',
			quotes: 'Who are you?',
		},
		{
			title: '403 for a wrong key',
			evidence: 'reported',
			reply: { status: 403, body: { success: false } },
			class: 'auth',
		},
		{
			title: 'coins beside a failure, which are none',
			evidence: 'constructed',
			reply: { body: body(0, false) },
			class: 'badResponse',
		},
		{
			title: 'no amount',
			evidence: 'constructed',
			reply: { body: body(null) },
			class: 'badResponse',
			says: "'data.coins' is null",
		},
	],
	sandbox: {
		total: 100_000,
		amountsAt: [['data', 'coins']],
		answer: ({ remaining }) => ({ body: body(remaining) }),
	},
} as const satisfies ProviderAnswers;
