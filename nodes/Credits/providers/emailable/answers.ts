import { emailable } from './record';
import { plainReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = emailable.balances;

/** Emailable, as documented in emailable/emailable-node, test/account.spec.js */
export const answers = {
	record: emailable,
	good: [
		{
			title: 'the documented answer, without its e-mail address',
			evidence: 'documented',
			body: { owner_email: 'owner@example.com', available_credits: 49_089 },
			expected: [plainReading(CREDITS, 49_089)],
		},
		{
			title: 'nothing left',
			evidence: 'constructed',
			body: { owner_email: 'owner@example.com', available_credits: 0 },
			expected: [plainReading(CREDITS, 0)],
		},
	],
	bad: [
		{
			title: '403 for a wrong key, in made-up words',
			evidence: 'documented',
			reply: { status: 403, body: { message: 'This key is unknown.' } },
			class: 'auth',
			quotes: 'This key is unknown.',
		},
		bareStatus(401, 'auth', 'documented'),
		bareStatus(402, 'forbidden', 'documented'),
		{
			title: 'no amount, which is no zero',
			evidence: 'constructed',
			body: { owner_email: 'owner@example.com' },
			class: 'badResponse',
			says: "'available_credits' is missing",
		},
	],
	sandbox: {
		total: 10_000,
		amountsAt: [['available_credits']],
		answer: ({ remaining }) => ({
			body: { owner_email: 'owner@example.com', available_credits: remaining },
		}),
	},
} as const satisfies ProviderAnswers;
