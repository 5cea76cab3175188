import { balanceOfUsed, defineProvider, fieldsOf, instantOfSeconds, query } from '../words';

const CREDITS = { balance: 'credits', unit: 'request', unitType: 'request' } as const;
const HISTORICAL = { balance: 'historical', unit: 'request', unitType: 'request' } as const;

/** Weatherbit: the requests of a day, and those for historical data. */
export const weatherbit = defineProvider({
	name: 'weatherbit',
	displayName: 'Weatherbit',
	category: 'market-data',
	docsUrl: 'https://www.weatherbit.io/api/subscription-usage',
	hosts: ['api.weatherbit.io'],
	signIn: query('key'),
	requests: { usage: 'GET https://api.weatherbit.io/v2.0/subscription/usage' },
	balances: [CREDITS, HISTORICAL],
	offers: ['used', 'limit', 'resetsAt'],
	statusClasses: { 403: 'auth' },

	parse(answer) {
		const usage = fieldsOf(answer);
		const historical = usage.amountOrNull('historical_calls_remaining');
		return [
			balanceOfUsed(CREDITS, {
				remaining: usage.amount('calls_remaining'),
				used: usage.amountOrNull('calls_count'),
				resetsAt: instantOfSeconds(usage.value('calls_reset_ts')),
			}),
			historical === null
				? null
				: balanceOfUsed(HISTORICAL, {
						remaining: historical,
						used: usage.amountOrNull('historical_calls_count'),
						resetsAt: instantOfSeconds(usage.value('historical_calls_reset_ts')),
					}),
		];
	},

	notes: [
		'The daily requests are renewed at 00:00 UTC. A reading may count as one of them.',
		'A key that was just created is refused until Weatherbit has activated it.',
	],
	evidence: [
		'documented 2026-11-26 · Path, sign-in, what the fields mean, renewed at 00:00 UTC · https://www.weatherbit.io/api/subscription-usage',
		'reported 2026-11-26 · The answer, a count as a text and as null, a reading counts as a request · Public client code',
	],
});
