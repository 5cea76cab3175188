import { account, balance, defineProvider, fieldsOf, knownDetails, query } from '../words';

const SEARCHES = { balance: 'credits', unit: 'search', unitType: 'request' } as const;

/** SerpApi: the searches of the plan, and those bought beside it. */
export const serpApi = defineProvider({
	name: 'serpApi',
	displayName: 'SerpApi',
	category: 'web-data',
	docsUrl: 'https://serpapi.com/account-api',
	hosts: ['serpapi.com'],
	signIn: query('api_key'),
	requests: { account: 'GET https://serpapi.com/account.json' },
	balances: [SEARCHES],
	offers: ['used', 'limit', 'resetsAt'],
	failureWords: {
		rateLimited: {
			advice: 'The account is out of searches or over its hourly limit; which one, is not said.',
		},
	},

	parse(answer) {
		const fields = fieldsOf(answer);
		const used = fields.amountOrNull('this_month_usage');
		const limit = fields.amountOrNull('searches_per_month');
		const details = knownDetails({
			...fields.details({
				planSearchesLeft: 'plan_searches_left',
				extraCredits: 'extra_credits',
				plan: 'plan_name',
				accountStatus: 'account_status',
				lastHourSearches: 'last_hour_searches',
				hourlyRateLimit: 'account_rate_limit_per_hour',
			}),
			searchesPerMonth: limit,
			thisMonthUsage: used,
		});
		const remaining = fields.amount('total_searches_left');
		const resetsAt = fields.instant('plan_renewal_date');
		return account(
			balance(SEARCHES, { remaining, used, limit, resetsAt, details }),
			fields.text('account_id'),
		);
	},

	notes: [
		'What is left is the plan and extra credits together. With extra credits `used` and `limit` of the plan do not fit to it: they are empty, and in `details`.',
		"SerpApi's response repeats the key and the email address; both are removed, also with Include Raw.",
	],
	details: {
		planSearchesLeft: 'Searches of the plan that are left.',
		extraCredits: 'Searches that were bought beside the plan and are left.',
		plan: 'Name of the plan.',
		accountStatus: 'Status of the account, as sent.',
		searchesPerMonth: 'Searches of the plan in a month.',
		thisMonthUsage: 'Searches of this month.',
		lastHourSearches: 'Searches of the last hour.',
		hourlyRateLimit: 'How many searches an hour the account may make.',
	},
	evidence: [
		'documented 2026-11-26 · Path, key in the query, fields, statuses of errors · https://serpapi.com/account-api and https://serpapi.com/api-status-and-error-codes',
		'reported 2026-11-26 · A whole answer with a renewal date · superdesigndev/treg, serpapi.account.usage.json (28 July 2026)',
	],
});
