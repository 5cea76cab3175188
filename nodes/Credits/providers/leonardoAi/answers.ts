import { leonardoAi } from './record';
import { plainReading, type Lot } from '../../balance/reading';
import { bareStatus, type ProviderAnswers } from '../answers';

const [API, APP] = leonardoAi.balances;

const ID = '9d0b2f7c-0000-4000-a000-000000000001';

const ME = {
	user: { id: ID, username: 'studio' },
	tokenRenewalDate: '2026-12-01T00:00:00.000Z',
	paidTokens: null,
	subscriptionTokens: 8500,
	subscriptionGptTokens: 1000,
	subscriptionModelTokens: 10,
	apiConcurrencySlots: 10,
	apiPaidTokens: 3200,
	apiSubscriptionTokens: 500,
	apiPlanTokenRenewalDate: null,
};

function body(changes: Readonly<Record<string, unknown>> = {}) {
	return { user_details: [{ ...ME, ...changes }] };
}

/** The part that an amount has to become. */
function part(id: string, remaining: number, expiresAt: string | null = null): Lot {
	return { id, label: null, granted: null, remaining, startsAt: null, expiresAt, details: {} };
}

const API_READING = {
	...plainReading(API, 3700),
	lots: [part('subscription', 500), part('paid', 3200)],
	details: { promptTokens: 1000, modelTokens: 10, apiConcurrencySlots: 10 },
	derived: ['remaining'],
};

const APP_READING = {
	...plainReading(APP, 8500),
	lots: [part('subscription', 8500)],
	resetsAt: '2026-12-01T00:00:00.000Z',
	derived: ['remaining'],
};

/** Leonardo.Ai, as documented at https://docs.leonardo.ai/reference/getuserself */
export const answers = {
	record: leonardoAi,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: body(),
			accountId: ID,
			expected: [API_READING, APP_READING],
		},
		{
			title: 'an API plan, whose tokens end with its period',
			evidence: 'documented',
			body: body({ apiPaidTokens: null, apiPlanTokenRenewalDate: '2026-12-15T08:30:00' }),
			accountId: ID,
			expected: [
				{
					...API_READING,
					remaining: 500,
					lots: [part('subscription', 500, '2026-12-15T08:30:00.000Z')],
					resetsAt: '2026-12-15T08:30:00.000Z',
				},
				APP_READING,
			],
		},
		{
			title: 'fractions, a number as a text, and tokens that were paid for in both places',
			evidence: 'reported',
			body: body({
				apiPaidTokens: 3200.1,
				apiSubscriptionTokens: 0.2,
				paidTokens: 12.5,
				subscriptionGptTokens: '1000',
			}),
			accountId: ID,
			expected: [
				{
					...API_READING,
					remaining: 3200.3,
					lots: [part('subscription', 0.2), part('paid', 3200.1)],
				},
				{
					...APP_READING,
					remaining: 8512.5,
					lots: [part('subscription', 8500), part('paid', 12.5)],
				},
			],
		},
		{
			title: 'tokens of the API alone, all of them paid for, and no user',
			evidence: 'constructed',
			body: body({
				user: null,
				apiSubscriptionTokens: null,
				subscriptionTokens: null,
				tokenRenewalDate: null,
			}),
			expected: [{ ...API_READING, remaining: 3200, lots: [part('paid', 3200)] }],
		},
	],
	bad: [
		bareStatus(401, 'auth', 'constructed'),
		{
			title: 'no user at all',
			evidence: 'constructed',
			reply: { body: { user_details: [] } },
			class: 'badResponse',
			says: "'user_details' is empty",
		},
		{
			title: 'tokens of the app alone, which do not count for the API',
			evidence: 'constructed',
			reply: { body: body({ apiSubscriptionTokens: null, apiPaidTokens: null }) },
			class: 'badResponse',
			says: "'user_details[0].apiSubscriptionTokens' is null",
		},
	],
	sandbox: {
		total: 5000,
		amountsAt: [['user_details', 0, 'apiPaidTokens']],
		answer: ({ remaining }) => ({
			body: body({
				apiPaidTokens: remaining,
				apiSubscriptionTokens: null,
				subscriptionTokens: null,
			}),
		}),
	},
} as const satisfies ProviderAnswers;
