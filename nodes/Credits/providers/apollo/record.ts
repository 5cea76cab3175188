import { balance, defineProvider, fieldsOf, header, knownDetails, post, secret } from '../words';

/** The pools of credits and how Apollo.io calls them, the headline balance first. */
const POOLS = {
	lead: 'lead_credit',
	directDial: 'direct_dial_credit',
	export: 'export_credit',
	conversation: 'conversation_credit',
	ai: 'ai_credit',
	powerUp: 'power_up_credit',
	inboundWebsiteVisitor: 'inbound_website_visitor_credit',
	contactWebsiteVisitor: 'contact_website_visitor_credit',
	webSearchRecord: 'web_search_record_credit',
	dialer: 'dialer',
} as const;

type Pool = keyof typeof POOLS;

function counted(pool: Pool) {
	return pool === 'dialer'
		? ({ balance: pool, unit: 'minute', unitType: 'other' } as const)
		: ({ balance: pool, unit: 'credit', unitType: 'credit' } as const);
}

const LEAD = counted('lead');
const OTHERS = (Object.keys(POOLS) as Pool[]).slice(1).map(counted);

/** Apollo.io: a pool of credits for each kind of work, all of one billing cycle. */
export const apollo = defineProvider({
	name: 'apollo',
	displayName: 'Apollo.io',
	category: 'lead-data',
	docsUrl: 'https://docs.apollo.io/reference/view-credit-usage-stats',
	topUpUrl: 'https://app.apollo.io/#/settings/plans/upgrade',
	fields: [
		secret('API Key', {
			description: 'A master key, or one whose scope has api/v1/usage_stats/credit_usage_stats',
		}),
	],
	hosts: ['api.apollo.io'],
	signIn: header('x-api-key'),
	requests: {
		usage: post('https://api.apollo.io/api/v1/usage_stats/credit_usage_stats', { json: {} }),
	},
	balances: [LEAD, ...OTHERS],
	offers: ['used', 'limit', 'resetsAt'],
	statusClasses: { 404: 'badResponse' },
	failureWords: {
		forbidden: {
			advice: 'Use a master key, or one whose scope has api/v1/usage_stats/credit_usage_stats.',
		},
	},

	parse(answer) {
		const fields = fieldsOf(answer);
		const stats = fields.object('credit_usage_stats');
		const cycle = fields.objectOrEmpty('current_credit_cycle');
		const readPool = (unit: ReturnType<typeof counted>) => {
			const pool = stats.object(POOLS[unit.balance]);
			return balance(unit, {
				remaining: pool.amount('left_over'),
				used: pool.amountOrNull('consumed'),
				limit: pool.amountOrNull('limit'),
				resetsAt: cycle.instant('end_date'),
				details: knownDetails({ cycleStartsAt: cycle.instant('start_date') }),
			});
		};
		// A pool that the plan does not have is absent, or holds 0 of 0.
		const isInPlan = (unit: ReturnType<typeof counted>) => {
			const name = POOLS[unit.balance];
			if (!stats.isSent(name)) return false;
			const pool = stats.object(name);
			return pool.amount('left_over') !== 0 || pool.amountOrNull('limit') !== 0;
		};
		return [readPool(LEAD), ...OTHERS.filter(isInPlan).map(readPool)];
	},

	notes: [
		'On unified plans `lead` is the pool that all share, already net of the others: never add them up.',
		'A pool that the plan does not have is left out.',
		'`used` is the limit minus what is left, and below 0 where more than that is left.',
	],
	details: { cycleStartsAt: 'When the billing cycle began, ISO 8601 UTC.' },
	evidence: [
		'documented 2026-11-26 · Method, body, pools, shared pool, text of 401, body of 403 · The OpenAPI document of Apollo.io, as kept in api-evangelist/apollo-io, openapi/_original (22 August 2026)',
		'reported 2026-11-26 · 404 for a GET · Public client code',
	],
});
