import { balanceOfLimit, defineProvider, fieldsOf } from '../words';

const CREDITS = { balance: 'credits', unit: 'request', unitType: 'request' } as const;

/** ExchangeRate-API: the requests of a month. */
export const exchangeRateApi = defineProvider({
	name: 'exchangeRateApi',
	displayName: 'ExchangeRate-API',
	category: 'market-data',
	docsUrl: 'https://www.exchangerate-api.com/docs/request-quota',
	hosts: ['v6.exchangerate-api.com'],
	signIn: {},
	requests: { quota: 'GET https://v6.exchangerate-api.com/v6/{apiKey}/quota' },
	balances: [CREDITS],
	offers: ['used', 'limit'],
	errorCodes: {
		at: 'result',
		codeAt: 'error-type',
		good: 'success',
		codes: {
			'invalid-key': 'auth',
			'inactive-account': 'forbidden',
			'quota-reached': 'forbidden',
		},
		// The answer itself decides, whatever the status.
		otherwise: 'badResponse',
	},

	parse(answer) {
		const quota = fieldsOf(answer);
		return balanceOfLimit(CREDITS, {
			remaining: quota.amount('requests_remaining'),
			limit: quota.amountOrNull('plan_quota'),
			details: quota.amounts({ refreshDayOfMonth: 'refresh_day_of_month' }),
		});
	},

	notes: ['The figure can lag behind by some minutes.'],
	details: { refreshDayOfMonth: 'Day of the month on which the quota is renewed.' },
	evidence: [
		'documented 2026-11-26 · Path, fields, types of errors · The OpenAPI document of ExchangeRate-API, as kept in api-evangelist/exchangerate-api',
		'reported 2026-11-26 · The same answer · Public client code',
	],
});
