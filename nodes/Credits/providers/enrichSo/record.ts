import { account, balance, CREDITS, defineProvider, fieldsOf, header } from '../words';

/** Enrich.so: the credits in the wallet of an organization. */
export const enrichSo = defineProvider({
	name: 'enrichSo',
	displayName: 'Enrich.so',
	category: 'lead-data',
	docsUrl: 'https://doc.enrich.so',
	keysUrl: 'https://dash.enrich.so/dashboard/api-keys',
	hosts: ['dev.enrich.so'],
	signIn: header('x-api-key'),
	requests: { balance: 'GET https://dev.enrich.so/api/v3/wallets/balance' },
	balances: [CREDITS],

	parse(answer) {
		const data = fieldsOf(answer).object('data');
		return account(
			balance(CREDITS, {
				remaining: data.amount('balance'),
				details: data.details({ asOf: 'asOf' }),
			}),
			data.id('organizationId'),
		);
	},

	notes: ['`dev.enrich.so` is the host of the live API. The amount is as of `details.asOf`.'],
	details: { asOf: 'When the amount was true, as sent.' },
	evidence: [
		"documented 2026-11-26 · Path, header, fields, the bodies of 401 and 429 · The provider's OpenAPI documents, as kept in api-evangelist/enrich-so, openapi/enrich-so-account-api-openapi.yml (14 August 2026)",
	],
});
