import { balance, CREDITS, defineProvider, fieldsOf, secret } from '../words';

/** Clearout: the credits of an account, and the parts that they consist of. */
export const clearout = defineProvider({
	name: 'clearout',
	displayName: 'Clearout',
	category: 'lead-data',
	docsUrl: 'https://docs.clearout.io/developers/api/',
	fields: [secret('API Token')],
	hosts: ['api.clearout.io'],
	requests: { credits: 'GET https://api.clearout.io/v2/account/credits' },
	balances: [CREDITS],
	errorCodes: {
		at: 'status',
		good: 'success',
		codeAt: 'error.code',
		codes: { 1000: 'auth', 1002: 'forbidden', 1030: 'rateLimited' },
	},

	parse(answer) {
		const data = fieldsOf(answer).object('data');
		const parts = data.objectOrEmpty('plan_remaining_credits');
		const kinds = { payAsYouGo: 'pay-as-you-go', subscription: 'subscription', bonus: 'bonus' };
		const threshold = data.amounts({ lowBalanceThreshold: 'low_credit_balance_min_threshold' });
		const details = { ...parts.amounts(kinds), ...threshold };
		const remaining = data.amount('total_remaining_credits', 'available_credits');
		return balance(CREDITS, { remaining, details });
	},

	credentialTest: {
		// The code is a number, and n8n compares by type.
		refusals: [{ path: 'error.code', equals: 1000, message: 'Clearout refused the API Token' }],
	},
	notes: ['What is left includes the credits of every kind that `details` names.'],
	details: {
		payAsYouGo: 'Bought credits among them.',
		subscription: 'Credits of the subscription among them.',
		bonus: 'Bonus credits among them.',
		lowBalanceThreshold: 'From which amount on Clearout calls the balance low.',
	},
	evidence: [
		"reported 2026-11-26 · Path, fields, error codes, from the provider's pages and from requests without a key · segevsh/w6w-apps, apps/clearout (6 October 2026)",
		'documented 2026-11-26 · Bearer key, the body of 401 · clearoutio/clearout-node, libs/clearout-openapi-impl/Clearout-OpenAPI-Spec-V3.yaml (14 June 2024)',
	],
});
