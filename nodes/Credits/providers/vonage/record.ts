import {
	account,
	anyFieldsOf,
	balance,
	basic,
	commonMessage,
	creditsIn,
	defineProvider,
	fieldsOf,
	get,
	secret,
	text,
} from '../words';

const CREDITS = creditsIn('EUR');

/** Vonage, once Nexmo: the money of an account, in euros. */
export const vonage = defineProvider({
	name: 'vonage',
	displayName: 'Vonage (Nexmo)',
	category: 'messaging',
	docsUrl: 'https://developer.vonage.com/api/account',
	keysUrl: 'https://dashboard.nexmo.com',
	fields: [text('username', 'API Key'), secret('API Secret')],
	hosts: ['rest.nexmo.com'],
	signIn: basic('{username}', '{apiKey}'),
	requests: {
		// Asked for nothing in particular, the host may answer in XML.
		balance: get('https://rest.nexmo.com/account/get-balance', {
			headers: { Accept: 'application/json' },
		}),
	},
	balances: [CREDITS],
	providerMessage: (answer) =>
		anyFieldsOf(answer).text('error-code-label') ?? commonMessage(answer),

	parse(answer, context) {
		const fields = fieldsOf(answer);
		const reading = balance(CREDITS, {
			remaining: fields.amount('value'),
			details: fields.details({ autoReload: 'autoReload' }),
		});
		return account(reading, context.field('username'));
	},

	notes: [
		'The response does not name the currency; by the documents it is the euro.',
		'Vonage looks every 5 to 10 minutes whether to reload an account, so a low balance may fill up by itself soon after.',
	],
	details: { autoReload: 'Whether Vonage reloads the account automatically.' },
	evidence: [
		'documented 2026-11-26 · Path, both fields, the euro, the body of 401, XML as the other form · Nexmo/api-specification, definitions/account.yml (July 2021)',
		'documented 2026-11-26 · HTTP Basic in place of key and secret in the query · Vonage/vonage-node-sdk, packages/accounts (July 2026)',
	],
});
