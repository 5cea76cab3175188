import {
	balance,
	balanceIfSent,
	choice,
	DAY_MS,
	defineProvider,
	fieldsOf,
	get,
	instantOfSeconds,
	query,
	secret,
} from '../words';

const DAILY = { balance: 'daily', unit: 'request', unitType: 'request' } as const;
const BONUS = { balance: 'bonus', unit: 'request', unitType: 'request' } as const;

/** LocationIQ: the requests of a day, and those of a bonus. */
export const locationIq = defineProvider({
	name: 'locationIq',
	displayName: 'LocationIQ',
	category: 'market-data',
	docsUrl: 'https://docs.locationiq.com/reference/balance',
	fields: [
		secret('Access Token'),
		choice('region', 'Region', [
			{ value: 'us1', displayName: 'United States', host: 'us1.locationiq.com' },
			{ value: 'eu1', displayName: 'Europe', host: 'eu1.locationiq.com' },
		]),
	],
	hosts: ['us1.locationiq.com', 'eu1.locationiq.com'],
	signIn: query('key'),
	requests: { balance: get('https://{region}/v1/balance', { query: { format: 'json' } }) },
	balances: [DAILY, BONUS],
	offers: ['resetsAt'],
	errorCodes: { at: 'status', good: 'ok' },

	parse(answer, { now }) {
		const left = fieldsOf(answer).object('balance');
		const bonus = left.amountOrNull('bonus');
		return [
			balance(DAILY, {
				remaining: left.amount('day'),
				resetsAt: instantOfSeconds((Math.floor(now / DAY_MS) + 1) * (DAY_MS / 1000)),
				derived: ['resetsAt'],
			}),
			balanceIfSent(BONUS, { remaining: bonus !== null && bonus > 0 ? bonus : null }),
		];
	},

	notes: ['The daily requests are renewed at 00:00 UTC.'],
	evidence: [
		'documented 2026-11-26 · Both amounts, renewed at midnight UTC, statuses · location-iq/locationiq-python-client, docs/BalanceApi.md and docs/Daybalance.md at 88b9b1d',
		'reported 2026-11-26 · The path as it is today, both regions · Public client code',
	],
});
