import { balanceLeft, CREDITS, defineProvider, fieldsOf, knownDetails, query } from '../words';

/** ScraperAPI: the credits of the billing period. */
export const scraperApi = defineProvider({
	name: 'scraperApi',
	displayName: 'ScraperAPI',
	category: 'web-data',
	docsUrl: 'https://docs.scraperapi.com/account-management/credit-usage',
	keysUrl: 'https://dashboard.scraperapi.com',
	topUpUrl: 'https://dashboard.scraperapi.com',
	hosts: ['api.scraperapi.com'],
	signIn: query('api_key'),
	requests: { account: 'GET https://api.scraperapi.com/account' },
	balances: [CREDITS],
	offers: ['used', 'limit'],

	parse(answer) {
		const fields = fieldsOf(answer);
		return balanceLeft(CREDITS, {
			used: fields.amount('requestCount'),
			limit: fields.amount('requestLimit'),
			details: knownDetails({
				...fields.amounts({
					failedRequests: 'failedRequestCount',
					concurrentRequests: 'concurrentRequests',
					concurrencyLimit: 'concurrencyLimit',
				}),
				subscriptionDate: fields.instant('subscriptionDate'),
			}),
		});
	},

	notes: [
		'ScraperAPI refreshes the counts every 15 seconds. They may pass the limit a little, and the amount falls below 0. It does not say when the period ends.',
	],
	details: {
		failedRequests: 'Requests of the period that failed.',
		concurrentRequests: 'How many requests run now.',
		concurrencyLimit: 'How many may run at once.',
		subscriptionDate: 'When the billing period began, ISO 8601 UTC.',
	},
	evidence: [
		'documented 2026-11-26 · Path, key in the query, refreshed every 15 seconds, the counts · https://docs.scraperapi.com/account-management/credit-usage',
		'reported 2026-11-26 · requestLimit, concurrencyLimit, subscriptionDate; a count above the limit · Public client code; swilhoit/biz-hunter-dashboard, server/SCRAPER_STATUS.md',
	],
});
