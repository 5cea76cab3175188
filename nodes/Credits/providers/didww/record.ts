import {
	balance,
	choice,
	creditsIn,
	defineProvider,
	fieldsOf,
	get,
	header,
	secret,
} from '../words';

const CREDITS = creditsIn('USD');

/** DIDWW: prepaid money, and the credit line beside it. */
export const didww = defineProvider({
	name: 'didww',
	displayName: 'DIDWW',
	category: 'messaging',
	docsUrl: 'https://doc.didww.com/api3/2026-04-16/inventory-resources/balance/balance-object.html',
	fields: [
		secret('API Key'),
		choice('environment', 'Environment', [
			{ value: 'production', displayName: 'Production', host: 'api.didww.com' },
			{ value: 'sandbox', displayName: 'Sandbox', host: 'sandbox-api.didww.com' },
		]),
	],
	hosts: ['api.didww.com', 'sandbox-api.didww.com'],
	signIn: header('Api-Key'),
	requests: {
		balance: get('https://{environment}/v3/balance', {
			// Later versions take no API key, and the account may default to one.
			headers: { Accept: 'application/vnd.api+json', 'X-DIDWW-API-Version': '2026-04-16' },
		}),
	},
	balances: [CREDITS],

	parse(answer) {
		const attributes = fieldsOf(answer).object('data').object('attributes');
		return balance(CREDITS, {
			remaining: attributes.amount('balance'),
			creditLine: attributes.amountOrNull('credit'),
			details: attributes.amounts({ totalBalance: 'total_balance' }),
		});
	},

	notes: [
		'The response does not name the currency; it is read as US dollars.',
		'`remaining` is the prepaid money alone. Together with the credit line it is `details.totalBalance`.',
	],
	details: { totalBalance: 'Prepaid balance and available credit together.' },
	evidence: [
		'documented 2026-11-26 · The fields, their meaning, 401 · https://doc.didww.com/api3/2026-04-16/inventory-resources/balance/balance-object.html',
		'documented 2026-11-26 · Versions stay available and are chosen by a header; from 2026-11-19 on an API key alone is refused · https://doc.didww.com/api3/api-versioning.html; https://doc.didww.com/api3/2026-11-19/authentication.html',
		'documented 2026-11-26 · Hosts, header of the key, an answer · didww/didww-v3-ruby (March 2026)',
	],
});
