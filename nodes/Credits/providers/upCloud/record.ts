import { account, balance, CREDITS, defineProvider, fieldsOf, secret } from '../words';

/** UpCloud: the credits of an account. */
export const upCloud = defineProvider({
	name: 'upCloud',
	displayName: 'UpCloud',
	category: 'cloud',
	docsUrl: 'https://developers.upcloud.com/1.3/3-accounts/',
	fields: [secret('API Token')],
	hosts: ['api.upcloud.com'],
	requests: { account: 'GET https://api.upcloud.com/1.3/account' },
	balances: [CREDITS],

	parse(answer) {
		const own = fieldsOf(answer).object('account');
		return account(balance(CREDITS, { remaining: own.amount('credits') }), own.id('username'));
	},

	notes: [
		'UpCloud does not say which money a credit is worth: the amount is none of a currency.',
		'The user needs access to the API and the right of billing. Subaccounts may be refused.',
	],
	evidence: [
		'documented 2026-11-26 · Path, fields, both shapes of an error · UpCloudLtd/upcloud-go-api, upcloud/account.go, account_test.go and problem_test.go at f64673e (June 2026)',
		'documented 2026-11-26 · Bearer token that begins with ucat_ · UpCloudLtd/upcloud-go-api, client/client.go',
	],
});
