import { balance, defineProvider, fieldsOf, header } from '../words';

const CREDITS = { balance: 'credits', unit: 'request', unitType: 'request' } as const;

/** Freecurrencyapi.com: the requests of a month. */
export const freeCurrencyApi = defineProvider({
	name: 'freeCurrencyApi',
	displayName: 'Freecurrencyapi.com',
	category: 'market-data',
	docsUrl: 'https://freecurrencyapi.com/docs/status',
	hosts: ['api.freecurrencyapi.com'],
	signIn: header('apikey'),
	requests: { status: 'GET https://api.freecurrencyapi.com/v1/status' },
	balances: [CREDITS],
	offers: ['used', 'limit'],

	parse(answer) {
		const month = fieldsOf(answer).object('quotas').object('month');
		return balance(CREDITS, {
			remaining: month.amount('remaining'),
			used: month.amountOrNull('used'),
			limit: month.amountOrNull('total'),
		});
	},

	notes: [
		'A month is a billing month, and its end is not reported. A reading counts against no limit.',
	],
	evidence: [
		'documented 2026-11-26 · Path, header, quotas, a reading is free · https://freecurrencyapi.com/docs/status',
	],
});
