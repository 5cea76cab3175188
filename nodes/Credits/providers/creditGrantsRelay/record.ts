import {
	anyFieldsOf,
	balance,
	creditsIn,
	defineProvider,
	fieldsOf,
	ownAddress,
	secret,
} from '../words';

const CREDITS = creditsIn('USD');

/** A relay that kept OpenAI's old credit endpoint: what was granted, used and is left. */
export const creditGrantsRelay = defineProvider({
	name: 'creditGrantsRelay',
	displayName: 'OpenAI-Style Relay (Credit Grants)',
	category: 'ai-models',
	docsUrl: 'https://github.com/songquanpeng/one-api',
	fields: [secret('API Key'), ownAddress()],
	hosts: [],
	requests: { grants: 'GET {baseUrl}/dashboard/billing/credit_grants' },
	balances: [CREDITS],
	offers: ['used', 'limit'],
	statusClasses: { 403: 'auth', 404: 'badResponse' },
	failureWords: {
		badResponse: {
			advice:
				'Check the Base URL, and whether this relay has the path /dashboard/billing/credit_grants: many have not.',
		},
	},

	detectError: (answer) => (anyFieldsOf(answer).isSent('error') ? {} : null),

	parse(answer) {
		const fields = fieldsOf(answer);
		const remaining = fields.amount('total_available');
		const used = fields.amountOrNull('total_used');
		const limit = fields.amountOrNull('total_granted');
		// Relays fill them in at will: one without the other cannot be checked.
		if (used === null || limit === null) return balance(CREDITS, { remaining });
		return balance(CREDITS, { remaining, used, limit });
	},

	credentialTest: {
		statuses: { 404: 'This relay has no credit grants, or is not at this address' },
	},
	notes: [
		'For relays that copied the credit endpoint which OpenAI once had. OpenAI itself answers it only to a browser session: use the provider OpenAI for it.',
		'Some relays never count what was used: `used` is 0 there, and the limit what is left.',
	],
	evidence: [
		"documented 2026-11-26 · Path, fields · The clients' and servers' source: songquanpeng/one-api, controller/channel-billing.go; QuantumNous/new-api, controller/channel-billing.go and controller/token.go",
	],
});
