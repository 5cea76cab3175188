import { emailListVerify } from './record';
import { plainReading, type BalanceReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [ON_DEMAND, SUBSCRIPTION] = emailListVerify.balances;

/** Of the subscription, whose only lot it is. */
function ofSubscription(remaining: number, expiresAt: string | null): BalanceReading {
	const lot = { id: 'subscription', label: null, granted: null, startsAt: null, details: {} };
	return {
		...plainReading(SUBSCRIPTION, remaining),
		lots: [{ ...lot, remaining, expiresAt }],
		details: expiresAt === null ? {} : { subscriptionExpiresAt: expiresAt },
	};
}

/** EmailListVerify, as documented in EmailListVerify-com/emaillistverify-sdk-js, src/types/index.ts */
export const answers = {
	record: emailListVerify,
	good: [
		{
			title: 'a subscription',
			evidence: 'documented',
			body: {
				onDemand: { available: 120 },
				subscription: { available: 25_000, expiresAt: '2026-11-30T00:00:00.000Z' },
			},
			expected: [plainReading(ON_DEMAND, 120), ofSubscription(25_000, '2026-11-30T00:00:00.000Z')],
		},
		{
			title: 'no subscription',
			evidence: 'documented',
			body: { onDemand: { available: 5400 }, subscription: null },
			expected: [plainReading(ON_DEMAND, 5400)],
		},
		{
			title: 'no word of a subscription',
			evidence: 'documented',
			body: { onDemand: { available: 5400 } },
			expected: [plainReading(ON_DEMAND, 5400)],
		},
		{
			title: 'a subscription that is no object',
			evidence: 'constructed',
			body: { onDemand: { available: 5400 }, subscription: false },
			expected: [plainReading(ON_DEMAND, 5400)],
		},
		{
			title: 'a subscription that does not say when it ends',
			evidence: 'constructed',
			body: { onDemand: { available: 0 }, subscription: { available: 300, expiresAt: null } },
			expected: [plainReading(ON_DEMAND, 0), ofSubscription(300, null)],
		},
	],
	bad: [
		{
			title: '401 for a wrong key, in made-up words',
			evidence: 'documented',
			reply: { status: 401, body: { message: 'This key is unknown.' } },
			class: 'auth',
			quotes: 'This key is unknown.',
		},
		bareStatus(403, 'forbidden', 'documented'),
		{
			title: 'a subscription alone',
			evidence: 'constructed',
			body: { subscription: { available: 300, expiresAt: '2026-11-30T00:00:00.000Z' } },
			class: 'badResponse',
			says: "'onDemand' is missing",
		},
		{
			title: 'a subscription that cannot be read',
			evidence: 'constructed',
			body: { onDemand: { available: 120 }, subscription: { available: 'many' } },
			class: 'badResponse',
			says: "'subscription.available' is a text",
		},
	],
	sandbox: {
		total: 10_000,
		amountsAt: [['onDemand', 'available']],
		answer: ({ remaining }) => ({
			body: { onDemand: { available: remaining }, subscription: null },
		}),
	},
} as const satisfies ProviderAnswers;
