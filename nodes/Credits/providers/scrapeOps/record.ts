import { balanceLeft, CREDITS, defineProvider, fieldsOf, query } from '../words';

/** ScrapeOps: the credits of the Proxy API Aggregator. */
export const scrapeOps = defineProvider({
	name: 'scrapeOps',
	displayName: 'ScrapeOps',
	category: 'web-data',
	docsUrl: 'https://scrapeops.io/docs/proxy-aggregator/account/usage-endpoint',
	hosts: ['backend.scrapeops.io'],
	signIn: query('api_key'),
	requests: { usage: 'GET https://backend.scrapeops.io/v1/proxy/account/usage' },
	balances: [CREDITS],
	offers: ['used', 'limit', 'resetsAt'],
	statusClasses: { 403: 'auth' },

	parse(answer) {
		const fields = fieldsOf(answer);
		return balanceLeft(CREDITS, {
			used: fields.amount('used_api_credits'),
			limit: fields.amount('plan_api_credits'),
			resetsAt: fields.instant('plan_renewal_date'),
			details: fields.amounts({
				maxConcurrency: 'plan_max_concurrency',
				activeConcurrency: 'active_concurrency',
			}),
		});
	},

	notes: [
		'Credits of the Proxy API Aggregator alone. The residential proxies are another plan, which is not read.',
	],
	details: {
		maxConcurrency: 'How many requests may run at once.',
		activeConcurrency: 'How many run now.',
	},
	evidence: [
		'documented 2026-11-26 · Path, key in the query, fields, free of charge · https://scrapeops.io/docs/proxy-aggregator/account/usage-endpoint',
	],
});
