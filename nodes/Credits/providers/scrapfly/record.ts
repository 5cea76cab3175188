import { account, balance, CREDITS, defineProvider, fieldsOf, query } from '../words';

/** Scrapfly: the credits of an account in the period of its subscription. */
export const scrapfly = defineProvider({
	name: 'scrapfly',
	displayName: 'Scrapfly',
	category: 'web-data',
	docsUrl: 'https://scrapfly.io/docs/account#api',
	hosts: ['api.scrapfly.io'],
	signIn: query('key'),
	requests: { account: 'GET https://api.scrapfly.io/account' },
	balances: [CREDITS],
	offers: ['used', 'limit', 'resetsAt'],
	errorCodes: {
		at: 'error_id',
		codeAt: 'http_code',
		areStatuses: true,
		otherwise: 'badResponse',
	},

	parse(answer) {
		const fields = fieldsOf(answer);
		const subscription = fields.object('subscription');
		const scrape = subscription.object('usage').object('scrape');
		const project = fields.objectOrEmpty('project');
		return account(
			balance(CREDITS, {
				remaining: scrape.amount('remaining'),
				used: scrape.amountOrNull('current'),
				limit: scrape.amountOrNull('limit'),
				resetsAt: subscription.objectOrEmpty('period').instant('end'),
				details: {
					...subscription.details({ plan: 'plan_name', extraUsageAllowed: 'extra_scrape_allowed' }),
					...scrape.amounts({ extraUsed: 'extra' }),
					...project.details({ project: 'name', projectQuotaReached: 'quota_reached' }),
				},
			}),
			fields.objectOrEmpty('account').id('account_id'),
		);
	},

	notes: [
		'The credits are those of the whole account. A project may have its own limit: `details.projectQuotaReached` says when that is reached.',
	],
	details: {
		plan: 'Name of the plan.',
		extraUsed: 'Credits used beyond the plan.',
		extraUsageAllowed: 'Whether the subscription goes on beyond the plan.',
		project: 'Name of the project that the key belongs to.',
		projectQuotaReached: 'Whether the project has used up its own limit.',
	},
	evidence: [
		'documented 2026-11-26 · Path, key in the query, fields, error_id and http_code of an error · scrapfly/typescript-scrapfly, src/client.ts and src/result.ts (22 June 2026); scrapfly/python-scrapfly',
		'reported 2026-11-26 · How dates are written · Public client code',
	],
});
