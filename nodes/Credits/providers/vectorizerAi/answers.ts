import { vectorizerAi } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS] = vectorizerAi.balances;

function body(plan: string, state: string, credits: unknown) {
	return { subscriptionPlan: plan, subscriptionState: state, credits };
}

/** Vectorizer.AI, as documented at https://vectorizer.ai/api */
export const answers = {
	record: vectorizerAi,
	credential: { apiId: 'vk_made_up' },
	good: [
		{
			title: 'a part of a credit',
			evidence: 'documented',
			body: body('api_500', 'active', 423.5),
			accountId: 'vk_made_up',
			expected: [
				{ ...plainReading(CREDITS, 423.5), details: { plan: 'api_500', state: 'active' } },
			],
		},
		{
			title: 'a subscription that has ended',
			evidence: 'documented',
			body: body('none', 'ended', 49),
			accountId: 'vk_made_up',
			expected: [{ ...plainReading(CREDITS, 49), details: { plan: 'none', state: 'ended' } }],
		},
	],
	bad: [
		{
			title: '401 for a wrong key; the words are made up',
			evidence: 'reported',
			reply: {
				status: 401,
				body: { error: { status: 401, code: 1008, message: 'Made-up words about the key' } },
			},
			class: 'auth',
			providerCode: 1008,
			quotes: 'Made-up words about the key',
		},
		{
			title: 'no amount',
			evidence: 'constructed',
			body: body('api_500', 'active', null),
			class: 'badResponse',
			says: "'credits' is null",
		},
	],
	sandbox: {
		total: 500,
		amountsAt: [['credits']],
		answer: ({ remaining }) => ({ body: body('api_500', 'active', remaining) }),
	},
} as const satisfies ProviderAnswers;
