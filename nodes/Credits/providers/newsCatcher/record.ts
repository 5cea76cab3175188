import { balanceOfLimit, choice, defineProvider, fieldsOf, header, secret } from '../words';

const CALLS = { balance: 'credits', unit: 'request', unitType: 'request' } as const;

/** NewsCatcher: the calls of a plan, by product. */
export const newsCatcher = defineProvider({
	name: 'newsCatcher',
	displayName: 'NewsCatcher',
	category: 'web-data',
	docsUrl:
		'https://www.newscatcherapi.com/docs/news-api/api-reference/subscription/retrieve-subscription-plan-information-get',
	keysUrl: 'https://www.newscatcherapi.com/book-a-demo',
	fields: [
		secret('API Key'),
		choice('product', 'Product', [
			{ value: 'news', displayName: 'News API', host: 'v3-api.newscatcherapi.com' },
			{ value: 'localNews', displayName: 'Local News API', host: 'local-news.newscatcherapi.com' },
		]),
	],
	hosts: ['v3-api.newscatcherapi.com', 'local-news.newscatcherapi.com'],
	signIn: header('x-api-token'),
	requests: { subscription: 'GET https://{product}/api/subscription' },
	balances: [CALLS],
	offers: ['used', 'limit'],

	parse(answer) {
		const fields = fieldsOf(answer);
		return balanceOfLimit(CALLS, {
			remaining: fields.amount('remaining_calls'),
			limit: fields.amountOrNull('plan_calls'),
			details: {
				...fields.details({ plan: 'plan', active: 'active' }),
				...fields.amounts({
					callsPerSecond: 'concurrent_calls',
					historicalDays: 'historical_days',
				}),
			},
		});
	},

	notes: ['A key belongs to one product: the other one refuses it.'],
	details: {
		plan: 'Name of the plan.',
		active: 'Whether the subscription is active.',
		callsPerSecond: 'How many calls a second the plan allows.',
		historicalDays: 'How many days back the plan can search.',
	},
	evidence: [
		'documented 2026-11-26 · Both hosts, header, required fields, the body of errors · The OpenAPI document of NewsCatcher, as kept in api-evangelist/newscatcher, openapi/_original (August 2026)',
	],
});
