import { jina } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = jina.balances;

function body(trial_balance: unknown, regular_balance: unknown, total_balance: unknown) {
	return { user_id: 'u1', wallet: { trial_balance, regular_balance, total_balance } };
}

/** Jina AI, as public clients read it */
export const answers = {
	record: jina,
	good: [
		{
			title: 'trial and bought tokens',
			evidence: 'reported',
			body: body(250_000, 4_000_000, 4_250_000),
			expected: [
				{
					...plainReading(CREDITS, 4_250_000),
					details: { trial: 250_000, regular: 4_000_000 },
				},
			],
		},
		{
			title: 'nothing but the total, below 0',
			evidence: 'constructed',
			body: { wallet: { total_balance: -1200 } },
			expected: [plainReading(CREDITS, -1200)],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'constructed'),
		bareStatus(403, 'auth', 'constructed'),
		bareStatus(404, 'auth', 'constructed'),
		bareStatus(422, 'badRequest', 'constructed'),
		{
			title: 'parts without the total, which is not computed',
			evidence: 'constructed',
			reply: { body: body(250_000, 4_000_000, null) },
			class: 'badResponse',
			says: "'wallet.total_balance' is null",
		},
	],
	sandbox: {
		total: 1_000_000,
		amountsAt: [['wallet', 'total_balance']],
		answer: ({ remaining }) => ({ body: body(0, remaining, remaining) }),
	},
} as const satisfies ProviderAnswers;
