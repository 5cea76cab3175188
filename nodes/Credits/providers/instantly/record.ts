import {
	account,
	balance,
	balanceIfSent,
	balanceLeftIfSent,
	CREDITS,
	defineProvider,
	fieldsOf,
	instantOfSeconds,
	JsonFields,
	secret,
} from '../words';

const VISITORS = { balance: 'websiteVisitors', unit: 'credit', unitType: 'credit' } as const;
const PLACEMENT = { ...VISITORS, balance: 'inboxPlacement' } as const;
const CONTACTS = { balance: 'contacts', unit: 'contact', unitType: 'other' } as const;

/** Instantly: the credits of a workspace's subscriptions, and the room for contacts. */
export const instantly = defineProvider({
	name: 'instantly',
	displayName: 'Instantly',
	category: 'lead-data',
	docsUrl: 'https://developer.instantly.ai',
	fields: [
		secret('API Key', {
			description: 'A key of API v2 with the scope workspace_billing:read; keys of v1 are refused',
		}),
	],
	hosts: ['api.instantly.ai'],
	requests: { plan: 'GET https://api.instantly.ai/api/v2/workspace-billing/plan-details' },
	balances: [CREDITS, VISITORS, PLACEMENT, CONTACTS],
	offers: ['used', 'limit', 'resetsAt'],

	parse(answer) {
		const fields = fieldsOf(answer);
		const subscriptions = fields.object('subscriptions');
		const credits = subscriptions.object('credits');
		const visitors = blockOf(subscriptions, 'website_visitors');
		const placement = blockOf(subscriptions, 'inbox_placement');
		const outreach = blockOf(subscriptions, 'outreach');
		return account(
			[
				balance(CREDITS, {
					remaining: credits.amount('available_credits'),
					resetsAt: endOf(credits),
					details: {
						...credits.details({ planName: 'plan_name' }),
						...credits.amounts({ planCredits: 'total_credits' }),
					},
				}),
				balanceIfSent(VISITORS, {
					remaining: visitors.amountIfSent('available_credits'),
					resetsAt: endOf(visitors),
				}),
				balanceIfSent(PLACEMENT, {
					remaining: placement.amountIfSent('available_credits'),
					resetsAt: endOf(placement),
				}),
				balanceLeftIfSent(CONTACTS, {
					used: outreach.amountOrNull('current_lead_count'),
					limit: outreach.amountOrNull('total_lead_limit'),
					details: outreach.details({ outreachPlan: 'plan_name' }),
				}),
			],
			fields.id('organization_id'),
		);
	},

	notes: [
		'Added credits and those carried over can exceed what the plan includes, so credits have no `limit`; see `details.planCredits`.',
		'`contacts` is a ceiling that does not refill. A subscription that the workspace lacks has no balance.',
	],
	details: {
		planName: 'The plan of the credits.',
		planCredits: 'How many credits that plan includes.',
		outreachPlan: 'The plan that sets the ceiling of contacts.',
	},
	evidence: [
		"documented 2026-11-26 · Path, bearer key, scopes, fields and their types, bodies of errors · The provider's OpenAPI document of API v2, as kept in api-evangelist/instantly-ai, openapi/_original/instantly-ai-api-v2-openapi.json",
	],
});

/** A subscription; one without any field where the workspace has none. */
function blockOf(subscriptions: JsonFields, name: string): JsonFields {
	return subscriptions.isSent(name) ? subscriptions.object(name) : new JsonFields({});
}

function endOf(subscription: JsonFields): string | null {
	return instantOfSeconds(subscription.value('current_period_end'));
}
