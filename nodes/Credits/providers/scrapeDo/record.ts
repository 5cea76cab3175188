import { balanceOfLimit, defineProvider, fieldsOf, query } from '../words';

const REQUESTS = { balance: 'credits', unit: 'request', unitType: 'request' } as const;

/** Scrape.do: the requests of a month. */
export const scrapeDo = defineProvider({
	name: 'scrapeDo',
	displayName: 'Scrape.do',
	category: 'web-data',
	docsUrl: 'https://scrape.do/documentation/api-response/usage-stats',
	hosts: ['api.scrape.do'],
	signIn: query('token'),
	requests: { info: 'GET https://api.scrape.do/info' },
	balances: [REQUESTS],
	offers: ['used', 'limit'],

	parse(answer) {
		const fields = fieldsOf(answer);
		return balanceOfLimit(REQUESTS, {
			remaining: fields.amount('RemainingMonthlyRequest'),
			limit: fields.amountOrNull('MaxMonthlyRequest'),
			details: {
				...fields.details({ subscriptionActive: 'IsActive' }),
				...fields.amounts({
					concurrentRequests: 'ConcurrentRequest',
					remainingConcurrentRequests: 'RemainingConcurrentRequest',
				}),
			},
		});
	},

	notes: [
		'Requests of a subscription that is not active cannot be used: see `details.subscriptionActive`.',
		'Scrape.do allows 10 readings a minute.',
	],
	details: {
		subscriptionActive: 'Whether the subscription is active.',
		concurrentRequests: 'How many requests may run at once.',
		remainingConcurrentRequests: 'How many more may run at once now.',
	},
	evidence: [
		'documented 2026-11-26 · Path, fields, ten requests a minute · https://scrape.do/documentation/api-response/usage-stats',
		'reported 2026-11-26 · The same fields · Public client code',
	],
});
