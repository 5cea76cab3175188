import { balance, defineProvider, fieldsOf, knownDetails, scaleAmount, secret } from '../words';

const BALANCE = { balance: 'balance', unit: 'USD', unitType: 'currency' } as const;

/** DigitalOcean: the credit of an account after the usage of the month. */
export const digitalOcean = defineProvider({
	name: 'digitalOcean',
	displayName: 'DigitalOcean',
	category: 'cloud',
	docsUrl: 'https://docs.digitalocean.com/reference/api/reference/billing/',
	keysUrl: 'https://cloud.digitalocean.com/account/api/tokens',
	topUpUrl: 'https://cloud.digitalocean.com/account/billing',
	fields: [secret('Personal Access Token', { description: 'A token with the scope billing:read' })],
	hosts: ['api.digitalocean.com'],
	requests: { balance: 'GET https://api.digitalocean.com/v2/customers/my/balance' },
	balances: [BALANCE],
	offers: ['used'],
	errorCodes: { at: 'id' },

	parse(answer) {
		const fields = fieldsOf(answer);
		return balance(BALANCE, {
			// Above 0 it is money owed, below 0 money that is left.
			remaining: scaleAmount(fields.amount('month_to_date_balance'), -1),
			used: fields.amountOrNull('month_to_date_usage'),
			details: knownDetails({
				accountBalance: fields.amountOrNull('account_balance'),
				generatedAt: fields.instant('generated_at'),
			}),
			derived: ['remaining'],
		});
	},

	notes: [
		'This suits accounts that are prepaid or hold promotional credit. One that pays by card afterwards owes money all month long, and is `overdrawn` at every read.',
		'DigitalOcean sends what is owed; `remaining` is that with the sign turned, the usage of the running month included.',
	],
	details: {
		accountBalance: 'The amount without the running month, as it was sent: above 0 it is owed.',
		generatedAt: 'When DigitalOcean computed the figures, ISO 8601 UTC.',
	},
	evidence: [
		'documented 2026-11-26 · Path, fields and their meaning, amounts as texts, billing:read, the body of 401 · digitalocean/openapi, specification/resources/billing (August 2026)',
		'reported 2026-11-26 · Below 0 is credit, above 0 is owed; the body of 403 · segevsh/w6w-apps, apps/digitalocean (August 2026); ansible-collections/community.digitalocean, issue 375',
	],
});
