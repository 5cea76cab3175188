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
		return balance(CREDITS, {
			remaining: fields.amount('total_available'),
			used: fields.amountIfSent('total_used'),
			limit: fields.amountIfSent('total_granted'),
		});
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
