import { balance, CREDITS, defineProvider, fieldsOf } from '../words';

/** Linkup: the credits of an account, with fractions. */
export const linkup = defineProvider({
	name: 'linkup',
	displayName: 'Linkup',
	category: 'web-data',
	docsUrl: 'https://docs.linkup.so/pages/documentation/endpoints/account/balance',
	keysUrl: 'https://app.linkup.so',
	hosts: ['api.linkup.so'],
	requests: { balance: 'GET https://api.linkup.so/v1/credits/balance' },
	balances: [CREDITS],
	failureWords: {
		rateLimited: {
			advice: 'Linkup also says so when the credits are used up; which one it is, is not said.',
		},
	},

	parse: (answer) => balance(CREDITS, { remaining: fieldsOf(answer).amount('balance') }),

	notes: ['Linkup calls the figure credits, and does not say what one is worth in money.'],
	evidence: [
		'documented 2026-11-26 · Path, bearer key, the field, 401 · https://docs.linkup.so/pages/documentation/endpoints/account/balance',
		'reported 2026-11-26 · 429 when the credits are used up · The public listing of an MCP tool',
	],
});
