import { balance, defineProvider, fieldsOf, query } from '../words';

const CREDITS = { balance: 'credits', unit: 'request', unitType: 'request' } as const;

/** MetalpriceAPI: the requests of a plan. */
export const metalPriceApi = defineProvider({
	name: 'metalPriceApi',
	displayName: 'MetalpriceAPI',
	category: 'market-data',
	docsUrl: 'https://metalpriceapi.com/documentation',
	hosts: ['api.metalpriceapi.com'],
	signIn: query('api_key'),
	requests: { usage: 'GET https://api.metalpriceapi.com/v1/usage' },
	balances: [CREDITS],
	offers: ['used', 'limit'],
	errorCodes: { at: 'success', codeAt: 'error.statusCode', good: true },
	authByMessage: true,

	parse(answer) {
		const result = fieldsOf(answer).object('result');
		return balance(CREDITS, {
			remaining: result.amount('remaining'),
			used: result.amountOrNull('used'),
			limit: result.amountOrNull('total'),
			details: result.details({ plan: 'plan' }),
		});
	},

	credentialTest: {
		refusals: [{ path: 'success', equals: false, message: 'MetalpriceAPI refused the API Key' }],
	},
	notes: ['A reading does not count as a request.'],
	details: { plan: 'Name of the plan.' },
	evidence: [
		'documented 2026-11-26 · Path, sign-in, fields, the flag of a success, a reading is free · https://metalpriceapi.com/blog/new-api-usage',
		'reported 2026-11-26 · The same request · Public client code',
	],
});
