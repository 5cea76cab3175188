import {
	anyFieldsOf,
	balance,
	CREDITS,
	defineProvider,
	fieldsOf,
	header,
	instantOfSeconds,
} from '../words';

/** CoinMarketCap: the call credits of a month. */
export const coinMarketCap = defineProvider({
	name: 'coinMarketCap',
	displayName: 'CoinMarketCap',
	category: 'market-data',
	docsUrl: 'https://coinmarketcap.com/api/documentation/v1/#operation/getV1KeyInfo',
	hosts: ['pro-api.coinmarketcap.com'],
	signIn: header('X-CMC_PRO_API_KEY'),
	requests: { info: 'GET https://pro-api.coinmarketcap.com/v1/key/info' },
	balances: [CREDITS],
	offers: ['used', 'limit', 'resetsAt'],
	errorCodes: {
		at: 'status.error_code',
		good: 0,
		areStatuses: true,
		codes: {
			1001: 'auth',
			1002: 'auth',
			1003: 'forbidden',
			1004: 'forbidden',
			1005: 'forbidden',
			1006: 'forbidden',
			1007: 'forbidden',
			1008: 'rateLimited',
			1009: 'rateLimited',
			1010: 'rateLimited',
			1011: 'rateLimited',
		},
	},

	providerMessage: (answer) => anyFieldsOf(answer).objectOrEmpty('status').text('error_message'),

	parse(answer) {
		const data = fieldsOf(answer).object('data');
		const plan = data.objectOrEmpty('plan');
		const usage = data.object('usage');
		const month = usage.object('current_month');
		const reset = 'credit_limit_monthly_reset_timestamp';
		return balance(CREDITS, {
			remaining: month.amount('credits_left'),
			used: month.amountOrNull('credits_used'),
			limit: plan.amountOrNull('credit_limit_monthly'),
			resetsAt: plan.instant(reset) ?? instantOfSeconds(plan.value(reset)),
			details: {
				...usage
					.objectOrEmpty('current_day')
					.amounts({ usedToday: 'credits_used', leftToday: 'credits_left' }),
				...plan.amounts({ requestsPerMinute: 'rate_limit_minute' }),
			},
		});
	},

	notes: ['A plan may have a limit for the day beside that of the month: `details.leftToday`.'],
	details: {
		usedToday: 'Credits used today.',
		leftToday: 'Credits left of the limit for the day, where the plan has one.',
		requestsPerMinute: 'Requests that the plan allows a minute.',
	},
	evidence: [
		'documented 2026-11-26 · Path, header, fields, a reading costs no credits · https://coinmarketcap.com/api/documentation/v1/#operation/getV1KeyInfo',
		'documented 2026-11-26 · Error codes, also under HTTP 200 · https://coinmarketcap.com/api/resources/how-to-handle-coinmarketcap-api-errors-and-rate-limit--responses',
		'reported 2026-11-26 · Fields of the day that may be missing, a reset in seconds · Public client code',
	],
});
