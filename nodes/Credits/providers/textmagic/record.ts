import { account, balance, defineProvider, fieldsOf, inUnit, secret, text } from '../words';

const CREDITS = { balance: 'credits', unit: null, unitType: 'currency' } as const;

/** Textmagic: the money of an account, in the account's own currency. */
export const textmagic = defineProvider({
	name: 'textmagic',
	displayName: 'Textmagic',
	category: 'messaging',
	docsUrl: 'https://www.textmagic.com/',
	fields: [text('username', 'Username'), secret('API Key')],
	hosts: ['rest.textmagic.com'],
	signIn: { headers: { 'X-TM-Username': '{username}', 'X-TM-Key': '{apiKey}' } },
	requests: { user: 'GET https://rest.textmagic.com/api/v2/user' },
	balances: [CREDITS],

	parse(answer) {
		const user = fieldsOf(answer);
		const unit = inUnit(CREDITS, user.object('currency').currency('id'));
		const details = user.details({ status: 'status', subaccountType: 'subaccountType' });
		return account(balance(unit, { remaining: user.amount('balance'), details }), user.id('id'));
	},

	notes: ['A subaccount shows what it may see of the money: do not add it to that of its parent.'],
	details: {
		status: '`A` for an active account, `T` for a trial.',
		subaccountType: 'Type of the subaccount, as sent.',
	},
	evidence: [
		'documented 2026-11-26 · Path, fields, values of status and type · textmagic/textmagic-rest-nodejs-v2, docs/User.md (November 2025)',
		'documented 2026-11-26 · Names of the headers, balance, currency · The OpenAPI document of Textmagic, as kept in api-evangelist/textmagic, openapi/_original (August 2026)',
	],
});
