import {
	anyFieldsOf,
	balanceLeft,
	DAY_MS,
	defineProvider,
	fieldsOf,
	get,
	instantOfSeconds,
	query,
	secret,
} from '../words';

const CREDITS = { balance: 'credits', unit: 'request', unitType: 'request' } as const;

/** EODHD: the requests of a day. */
export const eodhd = defineProvider({
	name: 'eodhd',
	displayName: 'EODHD',
	category: 'market-data',
	docsUrl: 'https://eodhd.com/financial-apis/user-api',
	topUpUrl: 'https://eodhd.com/pricing',
	fields: [secret('API Token')],
	hosts: ['eodhd.com'],
	signIn: query('api_token'),
	requests: { user: get('https://eodhd.com/api/user', { query: { fmt: 'json' } }) },
	balances: [CREDITS],
	offers: ['used', 'limit', 'resetsAt'],

	// Whose account it is, and what invites others in their name.
	secretsIn(answer) {
		const user = anyFieldsOf(answer);
		return [user.text('name'), user.text('inviteToken')];
	},

	parse(answer, { now }) {
		const user = fieldsOf(answer);
		const used = user.amount('apiRequests');
		const today = Math.floor(now / DAY_MS) * DAY_MS;
		const lastDay = user.instant('apiRequestsDate');
		// Only the first request of a day sets the count back: an older one is none of today.
		const isOlder = lastDay !== null && Date.parse(lastDay) < today;
		return balanceLeft(CREDITS, {
			used: isOlder ? 0 : used,
			limit: user.amount('dailyRateLimit'),
			resetsAt: instantOfSeconds((today + DAY_MS) / 1000),
			details: {
				...user.details({ subscriptionType: 'subscriptionType', lastActiveDay: 'apiRequestsDate' }),
				...user.amounts({ extraLimit: 'extraLimit' }),
			},
			derived: ['used', 'resetsAt'],
		});
	},

	notes: [
		'Days are in UTC. EODHD sets its count back with the first request of a day: before that, nothing counts as used.',
		'Products of the marketplace have days of their own, and are not read.',
	],
	details: {
		subscriptionType: 'Type of the subscription.',
		lastActiveDay: 'The last day with a request, UTC.',
		extraLimit: 'Requests beyond the limit of the day, where EODHD tells of them.',
	},
	evidence: [
		'documented 2026-11-26 · What the requests count, days of UTC · https://eodhd.com/financial-apis/user-api and the article about API limits (September 2025)',
		'documented 2026-11-26 · Path, sign-in · EodHistoricalData/EODHD-APIs-Python-Financial-Library at f98e69d (28 July 2026)',
		'reported 2026-11-26 · All fields · Public client code',
	],
});
