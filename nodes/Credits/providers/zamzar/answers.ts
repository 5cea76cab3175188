import { zamzar } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS, TEST] = zamzar.balances;

const PLAN = {
	name: 'Free',
	price_per_month: 0,
	conversions_per_month: 100,
	maximum_file_size: 1024,
};

const DETAILS = { plan: 'Free', monthlyCredits: 100 };

/** Zamzar, as documented in zamzar/zamzar-spec, openapi/spec.yaml */
export const answers = {
	record: zamzar,
	good: [
		{
			title: 'every documented field',
			evidence: 'documented',
			body: { test_credits_remaining: 98, credits_remaining: 97, plan: PLAN },
			expected: [
				{ ...plainReading(CREDITS, 97), details: DETAILS },
				{ ...plainReading(TEST, 98), details: DETAILS },
			],
		},
		{
			title: 'the name that the PHP library has, and nothing else',
			evidence: 'documented',
			body: { production_credits_remaining: 97 },
			expected: [plainReading(CREDITS, 97)],
		},
		{
			title: 'that name beside an empty one',
			evidence: 'constructed',
			body: { credits_remaining: null, production_credits_remaining: 12 },
			expected: [plainReading(CREDITS, 12)],
		},
		{
			title: 'amounts as texts',
			evidence: 'constructed',
			body: { credits_remaining: '97', plan: { ...PLAN, conversions_per_month: '100' } },
			expected: [{ ...plainReading(CREDITS, 97), details: DETAILS }],
		},
	],
	bad: [
		{
			title: '401 for a wrong key; code and words are made up',
			evidence: 'documented',
			reply: {
				status: 401,
				body: { errors: [{ message: 'Made-up words about the key', code: 7, context: {} }] },
			},
			class: 'auth',
			providerCode: 7,
			quotes: 'Made-up words about the key',
		},
		{
			title: 'credits for tests alone, which pay for nothing',
			evidence: 'constructed',
			body: { test_credits_remaining: 98, plan: PLAN },
			class: 'badResponse',
			says: "'credits_remaining' is missing",
		},
	],
	sandbox: {
		total: 100,
		amountsAt: [['credits_remaining']],
		answer: ({ remaining }) => ({ body: { credits_remaining: remaining, plan: PLAN } }),
	},
} as const satisfies ProviderAnswers;
