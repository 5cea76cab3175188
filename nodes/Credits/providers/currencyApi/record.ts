import { account, balance, defineProvider, fieldsOf, header } from '../words';

const CREDITS = { balance: 'credits', unit: 'request', unitType: 'request' } as const;

/** Currencyapi.com: the requests of a month, and a grace beyond them. */
export const currencyApi = defineProvider({
	name: 'currencyApi',
	displayName: 'Currencyapi.com',
	category: 'market-data',
	docsUrl: 'https://currencyapi.com/docs/status',
	hosts: ['api.currencyapi.com'],
	signIn: header('apikey'),
	requests: { status: 'GET https://api.currencyapi.com/v3/status' },
	balances: [CREDITS],
	offers: ['used', 'limit'],

	parse(answer) {
		const fields = fieldsOf(answer);
		const quotas = fields.object('quotas');
		const month = quotas.object('month');
		const grace = quotas.objectOrEmpty('grace');
		const graceLeft = grace.amountOrNull('remaining');
		const credits = balance(CREDITS, {
			remaining: month.amount('remaining'),
			used: month.amountOrNull('used'),
			limit: month.amountOrNull('total'),
			creditLine: graceLeft !== null && graceLeft > 0 ? graceLeft : null,
			details: grace.amounts({ graceTotal: 'total', graceUsed: 'used' }),
		});
		return account(credits, fields.id('account_id'));
	},

	notes: [
		'A month is a billing month, and its end is not reported. A reading counts against no limit.',
		'`creditLine` is the grace: requests that go beyond the quota. They are not part of `remaining`.',
	],
	details: {
		graceTotal: 'Requests that may go beyond the quota.',
		graceUsed: 'Requests that have gone beyond the quota.',
	},
	evidence: [
		'documented 2026-11-26 · Path, header, quotas · https://currencyapi.com/docs/status',
		'documented 2026-11-26 · The grace, account_id, the body of 401, a reading is free · The OpenAPI document of currencyapi.com, as kept in api-evangelist/currencyapi, openapi/_original (668474c)',
	],
});
