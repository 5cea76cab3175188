import {
	account,
	balance,
	basic,
	choice,
	creditsIn,
	defineProvider,
	fieldsOf,
	secret,
	text,
} from '../words';

const CREDIT = { ...creditsIn('USD'), balance: 'credit' } as const;

/** Name.com: the account credit. */
export const nameCom = defineProvider({
	name: 'nameCom',
	displayName: 'Name.com',
	category: 'commerce',
	docsUrl: 'https://docs.name.com/docs/api-reference/account-info/check-account-balance',
	keysUrl: 'https://www.name.com/account/settings/api',
	fields: [
		text('username', 'Username', { description: 'In the sandbox it ends in -test' }),
		secret('API Token'),
		choice('environment', 'Environment', [
			{ value: 'live', displayName: 'Live', host: 'api.name.com' },
			{ value: 'sandbox', displayName: 'Sandbox', host: 'api.dev.name.com' },
		]),
	],
	hosts: ['api.name.com', 'api.dev.name.com'],
	signIn: basic('{username}', '{apiKey}'),
	requests: { balance: 'GET https://{environment}/core/v1/accountinfo/balance' },
	balances: [CREDIT],

	parse: (answer, context) =>
		account(
			balance(CREDIT, { remaining: fieldsOf(answer).amount('balance') }),
			context.field('username'),
		),

	failureWords: {
		forbidden: {
			advice:
				'Allow the IP address of this n8n, and with two-step verification allow access by API, at https://www.name.com/account/settings/api.',
		},
	},
	notes: ['An answer without an amount is a failure and never read as 0.'],
	evidence: [
		'documented 2026-11-26 · Path, Basic with user name and token · https://docs.name.com/docs/api-reference/account-info/check-account-balance',
		'reported 2026-11-26 · The amount as a number, in dollars · Public client code',
	],
});
