import { balance, defineProvider, fieldsOf, query } from '../words';

const CREDITS = { balance: 'credits', unit: 'request', unitType: 'request' } as const;

/** Metals.Dev: the requests of a plan. */
export const metalsDev = defineProvider({
	name: 'metalsDev',
	displayName: 'Metals.Dev',
	category: 'market-data',
	docsUrl: 'https://metals.dev/docs',
	keysUrl: 'https://metals.dev/dashboard',
	topUpUrl: 'https://metals.dev/pricing',
	hosts: ['api.metals.dev'],
	signIn: query('api_key'),
	// The other endpoints have a version in their path, and this one has none.
	requests: { usage: 'GET https://api.metals.dev/usage' },
	balances: [CREDITS],
	offers: ['used', 'limit'],
	errorCodes: { at: 'status', codeAt: 'error_code', good: 'success' },
	authByMessage: true,

	parse(answer) {
		const usage = fieldsOf(answer);
		return balance(CREDITS, {
			remaining: usage.amount('remaining'),
			used: usage.amountOrNull('used'),
			limit: usage.amountOrNull('total'),
			details: usage.details({ plan: 'plan' }),
		});
	},

	credentialTest: {
		refusals: [{ path: 'status', equals: 'failure', message: 'Metals.Dev refused the API Key' }],
	},
	notes: ['A reading does not count as a request.'],
	details: { plan: 'Name of the plan.' },
	evidence: [
		'documented 2026-11-26 · Path without a version, what it tells · https://metals.dev/docs',
		'reported 2026-11-26 · All fields, a reading is free · Public client code',
	],
});
