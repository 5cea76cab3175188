import { balance, CREDITS, defineProvider, fieldsOf, header, secret } from '../words';

/** The SMS Works: the credits of an account. */
export const theSmsWorks = defineProvider({
	name: 'theSmsWorks',
	displayName: 'The SMS Works',
	category: 'messaging',
	docsUrl: 'https://thesmsworks.co.uk/',
	fields: [
		secret('JWT', {
			description: 'The token just as The SMS Works shows it, with the word JWT where it has one',
		}),
	],
	hosts: ['api.thesmsworks.co.uk'],
	signIn: header('Authorization'),
	requests: { balance: 'GET https://api.thesmsworks.co.uk/v1/credits/balance' },
	balances: [CREDITS],

	parse: (answer) => balance(CREDITS, { remaining: fieldsOf(answer).amount('credits') }),

	evidence: [
		'documented 2026-11-26 · Path, header as pasted, the field · TheSMSWorks/smsw-php-sdk, docs/Api/CreditsApi.md and docs/Model/CreditsResponse.md (May 2024)',
	],
});
