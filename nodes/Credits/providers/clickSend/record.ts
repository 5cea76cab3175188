import {
	account,
	anyFieldsOf,
	balance,
	basic,
	defineProvider,
	fieldsOf,
	inUnit,
	secret,
	text,
} from '../words';

const CREDITS = { balance: 'credits', unit: null, unitType: 'currency' } as const;

/** ClickSend: the money of an account, in the account's own currency. */
export const clickSend = defineProvider({
	name: 'clickSend',
	displayName: 'ClickSend',
	category: 'messaging',
	docsUrl: 'https://developers.clicksend.com/',
	fields: [text('username', 'Username'), secret('API Key')],
	hosts: ['rest.clicksend.com'],
	signIn: basic('{username}', '{apiKey}'),
	requests: { account: 'GET https://rest.clicksend.com/v3/account' },
	balances: [CREDITS],
	errorCodes: { at: 'response_code', good: 'SUCCESS' },
	providerMessage: (answer) => anyFieldsOf(answer).text('response_msg'),

	parse(answer) {
		const data = fieldsOf(answer).object('data');
		const unit = inUnit(CREDITS, data.object('_currency').currency('currency_name_short'));
		const details = data.details({ country: 'country' });
		return account(
			balance(unit, { remaining: data.amount('balance'), details }),
			data.id('user_id'),
		);
	},

	details: { country: 'Country of the account, as sent.' },
	evidence: [
		'documented 2026-11-26 · Path, HTTP Basic, the envelope · ClickSend/clicksend-php (April 2026); ClickSend/clicksend-nodejs',
		'reported 2026-11-26 · The amount as a text, the currency under _currency · Public client code',
	],
});
