import { account, balanceLeft, CREDITS, defineProvider, fieldsOf, secret } from '../words';

/** PredictLeads: the credits of the month in an API subscription. */
export const predictLeads = defineProvider({
	name: 'predictLeads',
	displayName: 'PredictLeads',
	category: 'lead-data',
	docsUrl: 'https://docs.predictleads.com/v3/api_endpoints',
	keysUrl: 'https://predictleads.com/subscription_plans',
	topUpUrl: 'https://predictleads.com/pricing',
	fields: [secret('API Key'), secret('API Token', { name: 'apiToken' })],
	hosts: ['predictleads.com'],
	signIn: { headers: { 'X-Api-Key': '{apiKey}', 'X-Api-Token': '{apiToken}' } },
	requests: { subscription: 'GET https://predictleads.com/api/v3/api_subscription' },
	balances: [CREDITS],
	offers: ['used', 'limit'],

	parse(answer) {
		const found = fieldsOf(answer).objects('data');
		const statuses = found.map((entry) => entry.objectOrEmpty('attributes').text('status'));
		const subscription = found[Math.max(0, statuses.indexOf('active'))];
		if (subscription === undefined) return [];
		const attributes = subscription.object('attributes');
		return account(
			balanceLeft(CREDITS, {
				used: attributes.amount('monthly_credits_used'),
				limit: attributes.amount('monthly_credits_quota'),
				details: attributes.details({ status: 'status' }),
			}),
			subscription.id('id'),
		);
	},

	notes: [
		'PredictLeads does not say on which day of the month credits renew. Of several subscriptions the first active one counts.',
	],
	details: { status: 'State of the subscription, such as `active`.' },
	evidence: [
		"documented 2026-11-26 · Path, both headers · The provider's OpenAPI document, as read by superdesigndev/treg, catalog/predictleads.yaml (20 August 2026)",
		'reported 2026-11-26 · A whole answer, the body of 401, free of charge · superdesigndev/treg, predictleads.account.subscription.json and oauth_providers.py',
	],
});
