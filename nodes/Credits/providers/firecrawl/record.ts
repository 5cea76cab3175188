import { balanceOfLimit, CREDITS, defineProvider, fieldsOf, knownDetails } from '../words';

/** Firecrawl: the credits of a team. */
export const firecrawl = defineProvider({
	name: 'firecrawl',
	displayName: 'Firecrawl',
	category: 'web-data',
	docsUrl: 'https://docs.firecrawl.dev/api-reference/endpoint/credit-usage',
	keysUrl: 'https://www.firecrawl.dev/app/api-keys',
	hosts: ['api.firecrawl.dev'],
	requests: { usage: 'GET https://api.firecrawl.dev/v2/team/credit-usage' },
	balances: [CREDITS],
	offers: ['used', 'limit', 'resetsAt'],
	errorCodes: { at: 'success', good: true },
	// Says that no credit usage was found, and not that the request was wrong.
	statusClasses: { 404: 'badResponse' },

	parse(answer) {
		const data = fieldsOf(answer).object('data');
		const planCredits = data.amountOrNull('planCredits', 'plan_credits');
		const start = data.instant('billingPeriodStart') ?? data.instant('billing_period_start');
		return balanceOfLimit(CREDITS, {
			remaining: data.amount('remainingCredits', 'remaining_credits'),
			limit: planCredits,
			resetsAt: data.instant('billingPeriodEnd') ?? data.instant('billing_period_end'),
			details: knownDetails({ planCredits, billingPeriodStart: start }),
		});
	},

	notes: [
		'The credits of the plan leave out coupons, packs and automatic recharges. While more is left than the plan holds, `used` and `limit` are empty.',
		'A free plan has no billing period, and so no reset date. Tokens of the Extract endpoint are another pool and not read.',
	],
	details: {
		planCredits: 'Credits of the plan in a billing period.',
		billingPeriodStart: 'When the billing period began, ISO 8601 UTC.',
	},
	evidence: [
		'documented 2026-11-26 · Path, fields, period that may be null, what the plan leaves out, the bodies of 404 and 500; the spelling of v1 · firecrawl/firecrawl-docs, api-reference/v2-openapi.json and v1-openapi.json (21 August 2026)',
		'reported 2026-11-26 · The body of 401 · firecrawl/n8n-nodes-firecrawl, issue 2',
	],
});
