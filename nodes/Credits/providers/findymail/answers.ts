import { findymail } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [FINDER, VERIFIER] = findymail.balances;

/** Findymail, as in segevsh/w6w-apps, apps/findymail */
export const answers = {
	record: findymail,
	good: [
		{
			title: 'every field',
			evidence: 'reported',
			body: {
				credits: 31,
				verifier_credits: 12,
				id: 1001,
				pricing: 'variant_a',
				email: 'owner@example.com',
			},
			accountId: '1001',
			expected: [
				{ ...plainReading(FINDER, 31), details: { pricing: 'variant_a' } },
				{ ...plainReading(VERIFIER, 12), details: { pricing: 'variant_a' } },
			],
		},
		{
			title: 'the credits of the finder alone',
			evidence: 'constructed',
			body: { credits: 0, verifier_credits: null },
			expected: [plainReading(FINDER, 0)],
		},
	],
	bad: [
		{
			title: '401 for a wrong key',
			evidence: 'reported',
			reply: { status: 401, body: { message: 'Unauthenticated.' } },
			class: 'auth',
			quotes: 'Unauthenticated.',
		},
		{
			title: '423 while the subscription is paused',
			evidence: 'reported',
			reply: { status: 423, body: { error: 'Subscription is paused' } },
			class: 'forbidden',
			quotes: 'Subscription is paused',
		},
		{
			title: '402 when credits have run out',
			evidence: 'reported',
			reply: { status: 402, body: { error: 'Not enough credits' } },
			class: 'forbidden',
			quotes: 'Not enough credits',
		},
		{
			title: 'the credits of the verifier alone',
			evidence: 'constructed',
			body: { verifier_credits: 12, id: 1001 },
			class: 'badResponse',
			says: "'credits' is missing",
		},
		{
			title: 'credits of the verifier that cannot be read',
			evidence: 'constructed',
			body: { credits: 31, verifier_credits: 'many' },
			class: 'badResponse',
			says: "'verifier_credits' is a text",
		},
	],
	sandbox: {
		total: 1000,
		amountsAt: [['credits'], ['verifier_credits']],
		answer: ({ remaining }) => ({ body: { credits: remaining, verifier_credits: remaining } }),
	},
} as const satisfies ProviderAnswers;
