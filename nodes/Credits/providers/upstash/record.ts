import {
	account,
	basic,
	budgetIn,
	budgetLeft,
	defineProvider,
	fieldsOf,
	monthlyBudget,
	secret,
	text,
} from '../words';

const BUDGET = budgetIn('USD');

/** The user name of an account is one, and nobody else's business. */
const EMAIL = /[^\s@"'<>(),;:]{1,64}@[^\s@"'<>(),;:]{1,255}/g;

/** Upstash: what a Redis database cost this month, against the user's own budget. */
export const upstash = defineProvider({
	name: 'upstash',
	displayName: 'Upstash',
	category: 'spend',
	docsUrl: 'https://upstash.com/docs/devops/developer-api/redis/get_database_stats',
	keysUrl: 'https://console.upstash.com/account/api',
	topUpUrl: 'https://console.upstash.com/account/billing',
	fields: [
		text('email', 'Account E-mail'),
		secret('Management API Key'),
		text('databaseId', 'Database ID'),
		monthlyBudget('USD'),
	],
	hosts: ['api.upstash.com'],
	signIn: basic('{email}', '{apiKey}'),
	requests: { stats: 'GET https://api.upstash.com/v2/redis/stats/{databaseId}' },
	maxBytes: 1_048_576,
	balances: [BUDGET],
	offers: ['used', 'limit', 'resetsAt'],

	secretsIn: ({ text }) => text.match(EMAIL) ?? [],

	parse(answer, context) {
		const stats = fieldsOf(answer);
		const details = stats.amounts({ monthlyRequests: 'total_monthly_requests' });
		const spent = stats.amount('total_monthly_billing');
		const reading = budgetLeft(BUDGET, context, spent, details);
		return account(reading, context.field('databaseId'));
	},

	notes: [
		'Upstash reports what one Redis database cost, not what is left: `remaining` is your Monthly Budget minus that. Other databases of the account are not in it.',
		'Accounts that came through a marketplace cannot be read.',
	],
	details: {
		monthlyRequests: 'Requests to the database this month.',
	},
	evidence: [
		'documented 2026-11-26 · Path, Basic, the cost and its meaning · upstash/docs, devops/developer-api/openapi.yml (August 2026)',
	],
});
