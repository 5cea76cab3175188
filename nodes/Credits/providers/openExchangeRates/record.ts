import {
	anyFieldsOf,
	balance,
	commonMessage,
	defineProvider,
	fieldsOf,
	header,
	secret,
} from '../words';

const CREDITS = { balance: 'credits', unit: 'request', unitType: 'request' } as const;

/** Open Exchange Rates: the requests of a month. */
export const openExchangeRates = defineProvider({
	name: 'openExchangeRates',
	displayName: 'Open Exchange Rates',
	category: 'market-data',
	docsUrl: 'https://docs.openexchangerates.org/reference/usage-json',
	fields: [secret('App ID')],
	hosts: ['openexchangerates.org'],
	signIn: header('Authorization', 'Token {apiKey}'),
	requests: { usage: 'GET https://openexchangerates.org/api/usage.json' },
	balances: [CREDITS],
	offers: ['used', 'limit'],
	errorCodes: { at: 'error', codeAt: 'status', areStatuses: true },
	providerMessage: (answer) => anyFieldsOf(answer).text('description') ?? commonMessage(answer),
	secretsIn: (answer) => [anyFieldsOf(answer).objectOrEmpty('data').text('app_id')],

	parse(answer) {
		const data = fieldsOf(answer).object('data');
		const usage = data.object('usage');
		return balance(CREDITS, {
			remaining: usage.amount('requests_remaining'),
			used: usage.amountOrNull('requests'),
			limit: usage.amountOrNull('requests_quota'),
			details: {
				...data.objectOrEmpty('plan').details({ plan: 'name' }),
				...data.details({ accountStatus: 'status' }),
				...usage.amounts({ daysRemaining: 'days_remaining', dailyAverage: 'daily_average' }),
			},
		});
	},

	notes: ['A reading does not count as a request. A plan without a limit has not been seen.'],
	details: {
		plan: 'Name of the plan.',
		accountStatus: 'Status of the account.',
		daysRemaining: 'Days until the quota is renewed.',
		dailyAverage: 'Requests a day on average.',
	},
	evidence: [
		'documented 2026-11-26 · Path, header, all fields, the body of 401 · The OpenAPI document of Open Exchange Rates, as kept in api-evangelist/open-exchange-rates',
		'reported 2026-11-26 · The same answer · Public client code',
	],
});
