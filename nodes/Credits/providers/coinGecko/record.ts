import {
	anyFieldsOf,
	balance,
	commonMessage,
	CREDITS,
	defineProvider,
	fieldsOf,
	header,
} from '../words';

/** CoinGecko: the call credits of a month in a paid plan. */
export const coinGecko = defineProvider({
	name: 'coinGecko',
	displayName: 'CoinGecko',
	category: 'market-data',
	docsUrl: 'https://docs.coingecko.com/reference/api-usage',
	keysUrl: 'https://www.coingecko.com/en/developers/dashboard',
	topUpUrl: 'https://www.coingecko.com/en/api/pricing',
	hosts: ['pro-api.coingecko.com'],
	signIn: header('x-cg-pro-api-key'),
	requests: { key: 'GET https://pro-api.coingecko.com/api/v3/key' },
	balances: [CREDITS],
	offers: ['used', 'limit'],
	// The request has nothing else that could be wrong: a key of the Demo API is refused so.
	statusClasses: { 400: 'auth' },
	errorCodes: {
		at: 'status.error_code',
		codes: { 10002: 'auth', 10005: 'forbidden', 10010: 'auth', 10011: 'auth' },
		areStatuses: true,
	},

	providerMessage: (answer) =>
		anyFieldsOf(answer).objectOrEmpty('status').text('error_message') ?? commonMessage(answer),

	parse(answer) {
		const key = fieldsOf(answer);
		return balance(CREDITS, {
			remaining: key.amount('current_remaining_monthly_calls'),
			used: key.amountOrNull('current_total_monthly_calls'),
			limit: key.amountOrNull('monthly_call_credit'),
			details: {
				...key.details({ plan: 'plan' }),
				...key.amounts({ callsPerMinute: 'rate_limit_request_per_minute' }),
			},
		});
	},

	notes: [
		'Only keys of paid plans work: a key of the free Demo API is refused.',
		'With overage switched on, calls go on although nothing is left.',
	],
	details: { plan: 'Name of the plan.', callsPerMinute: 'Requests that the plan allows a minute.' },
	evidence: [
		'documented 2026-11-26 · Path, header, fields · https://docs.coingecko.com/reference/api-usage',
		'documented 2026-11-26 · Statuses, error codes, where plans are upgraded · https://docs.coingecko.com/docs/errors-and-rate-limits',
		'reported 2026-11-26 · The same fields; a reading is free · Public client code',
	],
});
