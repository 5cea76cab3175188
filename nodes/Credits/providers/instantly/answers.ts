import { instantly } from './record';
import { plainReading } from '../../balance/reading';
import type { ProviderAnswers } from '../answers';

const [CREDITS, VISITORS, PLACEMENT, CONTACTS] = instantly.balances;

const END = { current_period_end: 1_767_225_600 };
const RESETS_AT = '2026-01-01T00:00:00.000Z';

function body(subscriptions: object) {
	return {
		organization_id: 'organization-1',
		organization_name: 'W',
		subscriptions,
		addons: { credits: [{ total_credits: 500 }] },
	};
}

/** An error as Instantly shapes it. */
function refusal(statusCode: number, error: string, message: string) {
	return { status: statusCode, body: { statusCode, error, message } };
}

/** Instantly, as documented at https://developer.instantly.ai */
export const answers = {
	record: instantly,
	good: [
		{
			title: 'every subscription',
			evidence: 'documented',
			body: body({
				credits: {
					plan_name: 'Growth',
					total_credits: 2000,
					available_credits: 640,
					interval: 'month',
					...END,
				},
				outreach: {
					plan_name: 'Hypergrowth',
					total_lead_limit: 25_000,
					current_lead_count: 10,
					...END,
				},
				website_visitors: { available_credits: 310, plan_limit: 600, current_period_end: null },
				inbox_placement: { available_credits: 45, ...END },
			}),
			accountId: 'organization-1',
			expected: [
				{
					...plainReading(CREDITS, 640),
					resetsAt: RESETS_AT,
					details: { planName: 'Growth', planCredits: 2000 },
				},
				plainReading(VISITORS, 310),
				{ ...plainReading(PLACEMENT, 45), resetsAt: RESETS_AT },
				{
					...plainReading(CONTACTS, 24_990),
					used: 10,
					limit: 25_000,
					details: { outreachPlan: 'Hypergrowth' },
					derived: ['remaining'],
				},
			],
		},
		{
			title: 'more credits than the plan includes, and subscriptions that say nothing',
			evidence: 'constructed',
			body: body({
				credits: { plan_name: 'Growth', total_credits: 2000, available_credits: 2600 },
				outreach: { total_lead_limit: 25_000, current_lead_count: null },
				website_visitors: { available_credits: null, plan_limit: null },
			}),
			accountId: 'organization-1',
			expected: [
				{
					...plainReading(CREDITS, 2600),
					details: { planName: 'Growth', planCredits: 2000 },
				},
			],
		},
		{
			title: 'a ceiling that is not a number',
			evidence: 'constructed',
			body: body({
				credits: { available_credits: 5 },
				outreach: { total_lead_limit: 'unlimited', current_lead_count: 10 },
			}),
			accountId: 'organization-1',
			expected: [plainReading(CREDITS, 5)],
		},
		{
			title: 'a count of contacts that is not a number',
			evidence: 'constructed',
			body: body({
				credits: { available_credits: 5 },
				outreach: { total_lead_limit: 25_000, current_lead_count: 'some' },
			}),
			accountId: 'organization-1',
			expected: [plainReading(CREDITS, 5)],
		},
		{
			title: 'more contacts than the ceiling',
			evidence: 'constructed',
			body: body({
				credits: { available_credits: 0 },
				outreach: { total_lead_limit: 1000, current_lead_count: 1003 },
			}),
			accountId: 'organization-1',
			expected: [
				plainReading(CREDITS, 0),
				{
					...plainReading(CONTACTS, -3),
					used: 1003,
					limit: 1000,
					derived: ['remaining'],
				},
			],
		},
	],
	bad: [
		{
			title: '401 for a wrong key, in made-up words',
			evidence: 'documented',
			reply: refusal(401, 'Unauthorized', 'This key is unknown.'),
			class: 'auth',
			quotes: 'This key is unknown.',
		},
		{
			title: '402 without a paid plan',
			evidence: 'documented',
			reply: refusal(402, 'Payment Required', 'Workspace does not have an active paid plan'),
			class: 'forbidden',
			quotes: 'Workspace does not have an active paid plan',
		},
		{
			title: 'no credits among the subscriptions',
			evidence: 'constructed',
			body: body({ website_visitors: { available_credits: 310 } }),
			class: 'badResponse',
			says: "'subscriptions.credits' is missing",
		},
		{
			title: 'credits without an amount, which those of the plan do not stand in for',
			evidence: 'constructed',
			body: body({ credits: { total_credits: 2000, available_credits: null } }),
			class: 'badResponse',
			says: "'subscriptions.credits.available_credits' is null",
		},
	],
	sandbox: {
		total: 2000,
		amountsAt: [['subscriptions', 'credits', 'available_credits']],
		answer: ({ remaining }) => ({
			body: body({ credits: { total_credits: 2000, available_credits: remaining } }),
		}),
	},
} as const satisfies ProviderAnswers;
