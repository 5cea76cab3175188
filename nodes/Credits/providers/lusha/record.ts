import { balance, CREDITS, defineProvider, fieldsOf, header } from '../words';

/** Lusha: the credits of a plan. */
export const lusha = defineProvider({
	name: 'lusha',
	displayName: 'Lusha',
	category: 'lead-data',
	docsUrl: 'https://docs.lusha.com/apis/openapi/account',
	keysUrl: 'https://dashboard.lusha.com/api',
	hosts: ['api.lusha.com'],
	signIn: header('api_key'),
	requests: { usage: 'GET https://api.lusha.com/v3/account/usage' },
	balances: [CREDITS],
	offers: ['used', 'limit', 'resetsAt'],

	parse(answer) {
		const fields = fieldsOf(answer);
		const credits = fields.object('credits');
		const plan = fields.objectOrEmpty('plan');
		const daily = fields.objectOrEmpty('rateLimits').objectOrEmpty('daily');
		return balance(CREDITS, {
			remaining: credits.amount('remaining'),
			used: credits.amountOrNull('used'),
			limit: credits.amountOrNull('total'),
			resetsAt: plan.instant('endDate'),
			details: {
				...plan.details({ planCategory: 'category', renewalType: 'renewalType' }),
				...daily.amounts({ dailyRequestsRemaining: 'remaining' }),
			},
		});
	},

	notes: [
		'Lusha allows five readings a minute. Its header `api_key` has an underscore, and some proxies drop such a header.',
	],
	details: {
		planCategory: 'The plan, such as `professional`.',
		renewalType: 'How often the plan renews, such as `annual`.',
		dailyRequestsRemaining: 'Requests that are left today; they are no credits.',
	},
	evidence: [
		"documented 2026-11-26 · Path, header, all fields, statuses and bodies of errors, five requests a minute · The provider's OpenAPI document, as kept in api-evangelist/lusha, openapi/_original/lusha-openapi.yml (22 August 2026)",
		'reported 2026-11-26 · A whole answer of a free account, with an end of the plan · superdesigndev/treg, lusha.account.usage.json (31 July 2026)',
	],
});
