import { balance, defineProvider, fieldsOf, post, secret } from '../words';

const QUOTA = { balance: 'quota', unit: 'byte', unitType: 'byte' } as const;

/** Kraken.io: the bytes that a plan still optimizes this month. */
export const krakenIo = defineProvider({
	name: 'krakenIo',
	displayName: 'Kraken.io',
	category: 'documents',
	docsUrl: 'https://kraken.io/docs/user-status',
	fields: [secret('API Key'), secret('API Secret', { name: 'apiSecret' })],
	hosts: ['api.kraken.io'],
	signIn: {},
	requests: {
		status: post('https://api.kraken.io/user_status', {
			json: { auth: { api_key: '{apiKey}', api_secret: '{apiSecret}' } },
		}),
	},
	balances: [QUOTA],
	offers: ['used', 'limit'],
	errorCodes: { at: 'success', good: true },
	authByMessage: true,

	parse(answer) {
		const fields = fieldsOf(answer);
		return balance(QUOTA, {
			remaining: fields.amount('quota_remaining'),
			used: fields.amountOrNull('quota_used'),
			limit: fields.amountOrNull('quota_total'),
			details: fields.details({ plan: 'plan_name', active: 'active' }),
		});
	},

	notes: ['The quota is that of a month; when the next one begins is not in the response.'],
	details: { plan: 'Name of the plan.', active: 'Whether the account is active.' },
	evidence: [
		'documented 2026-11-26 · Path, key and secret in the body, all fields in bytes · https://kraken.io/docs/user-status; kraken-io/kraken-node (February 2025)',
	],
});
