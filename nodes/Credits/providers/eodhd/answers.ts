import { eodhd } from './record';
import { plainReading, type BalanceReading } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [CREDITS] = eodhd.balances;

function body(used: number | null, limit: number, day: string | null) {
	return {
		name: 'A Person',
		email: 'a@example.com',
		subscriptionType: 'monthly',
		paymentMethod: 'Stripe',
		apiRequests: used,
		dailyRateLimit: limit,
		inviteToken: null,
		inviteTokenClicked: 0,
		...(day !== null && { apiRequestsDate: day }),
	};
}

/** What is left of 100,000 requests on 25 November. */
function reading(remaining: number, used: number, details: object): BalanceReading {
	return {
		...plainReading(CREDITS, remaining),
		used,
		limit: 100_000,
		resetsAt: '2026-11-26T00:00:00.000Z',
		details: { subscriptionType: 'monthly', ...details },
		derived: ['remaining', 'used', 'resetsAt'],
	};
}

/** EODHD, as documented at https://eodhd.com/financial-apis/user-api */
export const answers = {
	record: eodhd,
	good: [
		{
			title: 'requests of today',
			evidence: 'reported',
			now: '2026-11-25T23:59:59.000Z',
			body: body(5301, 100_000, '2026-11-25'),
			expected: [reading(94_699, 5301, { lastActiveDay: '2026-11-25' })],
		},
		{
			title: 'requests of an earlier day, which are none of today',
			evidence: 'documented',
			now: '2026-11-25T00:00:00.000Z',
			body: { ...body(5301, 100_000, '2026-11-24'), extraLimit: 500 },
			expected: [reading(100_000, 0, { lastActiveDay: '2026-11-24', extraLimit: 500 })],
		},
		{
			title: 'no day, and more used than the limit',
			evidence: 'constructed',
			now: '2026-11-25T12:00:00.000Z',
			body: body(100_005, 100_000, null),
			expected: [reading(-5, 100_005, {})],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'constructed'),
		bareStatus(402, 'forbidden', 'reported'),
		{
			title: 'no count, which is no zero',
			evidence: 'constructed',
			now: '2026-11-25T12:00:00.000Z',
			body: body(null, 100_000, '2026-11-24'),
			class: 'badResponse',
			says: "'apiRequests' is null",
		},
	],
	sandbox: {
		total: 100_000,
		answer: ({ total, remaining }, now) => ({
			body: body(total - remaining, total, new Date(now).toISOString().slice(0, 10)),
		}),
	},
} as const satisfies ProviderAnswers;
