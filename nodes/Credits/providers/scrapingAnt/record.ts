import { balanceOfLimit, CREDITS, defineProvider, fieldsOf, knownDetails, query } from '../words';

/** ScrapingAnt: the credits of a plan, which end with its period. */
export const scrapingAnt = defineProvider({
	name: 'scrapingAnt',
	displayName: 'ScrapingAnt',
	category: 'web-data',
	docsUrl: 'https://docs.scrapingant.com/v1/api-credits-usage',
	hosts: ['api.scrapingant.com'],
	signIn: query('x-api-key'),
	requests: { usage: 'GET https://api.scrapingant.com/v2/usage' },
	balances: [CREDITS],
	offers: ['used', 'limit', 'resetsAt'],
	authByMessage: true,

	parse(answer) {
		const fields = fieldsOf(answer);
		return balanceOfLimit(CREDITS, {
			remaining: fields.amount('remained_credits'),
			limit: fields.amountOrNull('plan_total_credits'),
			resetsAt: fields.instant('end_date'),
			details: knownDetails({
				plan: fields.text('plan_name'),
				planStartedAt: fields.instant('start_date'),
			}),
		});
	},

	notes: ['Credits that are not used do not carry over into the next period.'],
	details: {
		plan: 'Name of the plan.',
		planStartedAt: 'When its period began, ISO 8601 UTC.',
	},
	evidence: [
		'documented 2026-11-26 · The path of v1, key in the query, all fields · https://docs.scrapingant.com/v1/api-credits-usage',
		'reported 2026-11-26 · The same answer from the path of v2; how dates are written · Public client code',
	],
});
