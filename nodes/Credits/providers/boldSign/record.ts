import { balance, choice, CREDITS, defineProvider, fieldsOf, get, header, secret } from '../words';

/** BoldSign: the API credits of an account. */
export const boldSign = defineProvider({
	name: 'boldSign',
	displayName: 'BoldSign',
	category: 'documents',
	docsUrl: 'https://developers.boldsign.com/plan/planapicredits',
	fields: [
		secret('API Key'),
		choice('region', 'Region', [
			{ value: 'us', displayName: 'United States', host: 'api.boldsign.com' },
			{ value: 'eu', displayName: 'Europe', host: 'api-eu.boldsign.com' },
			{ value: 'ca', displayName: 'Canada', host: 'api-ca.boldsign.com' },
			{ value: 'au', displayName: 'Australia', host: 'api-au.boldsign.com' },
		]),
	],
	hosts: ['api.boldsign.com', 'api-eu.boldsign.com', 'api-ca.boldsign.com', 'api-au.boldsign.com'],
	signIn: header('X-API-KEY'),
	requests: {
		credits: get('https://{region}/v1/plan/apiCreditsCount', {
			headers: { Accept: 'application/json' },
		}),
	},
	balances: [CREDITS],

	parse: (answer) =>
		balance(CREDITS, { remaining: fieldsOf(answer).amount('BalanceCredits', 'balanceCredits') }),

	notes: ['A sandbox key reads the credits of the sandbox.'],
	evidence: [
		'documented 2026-11-26 · Path, header · https://developers.boldsign.com/plan/planapicredits',
		'documented 2026-11-26 · BalanceCredits, a decimal number · boldsign/boldsign-node-sdk (May 2026)',
		'reported 2026-11-26 · The hosts of the regions · kleinjm/boldsign-ruby, README',
	],
});
