import {
	anyFieldsOf,
	balanceLeft,
	balanceLeftIfSent,
	defineProvider,
	fieldsOf,
	JsonFields,
} from '../words';

const PLAN = { balance: 'plan', unit: 'credit', unitType: 'credit' } as const;
const PAY_AS_YOU_GO = { ...PLAN, balance: 'payAsYouGo' } as const;
const KEY = { ...PLAN, balance: 'key' } as const;

/** How an older answer says that a key has no cap of its own. */
const NO_CAP = 2_147_483_647;

/** Tavily: the plan, and the caps on paying as one goes and on the key. */
export const tavily = defineProvider({
	name: 'tavily',
	displayName: 'Tavily',
	category: 'web-data',
	docsUrl: 'https://docs.tavily.com/documentation/api-reference/endpoint/usage',
	keysUrl: 'https://app.tavily.com',
	hosts: ['api.tavily.com'],
	requests: { usage: 'GET https://api.tavily.com/usage' },
	balances: [PLAN, PAY_AS_YOU_GO, KEY],
	offers: ['used', 'limit'],

	detectError: (answer) =>
		anyFieldsOf(answer).objectOrEmpty('detail').isSent('error') ? {} : null,

	parse(answer) {
		const fields = fieldsOf(answer);
		const plan = fields.object('account');
		const key = fields.objectOrEmpty('key');
		return [
			balanceLeft(PLAN, {
				used: plan.amount('plan_usage'),
				limit: plan.amount('plan_limit'),
				details: plan.details({
					plan: 'current_plan',
					searchUsage: 'search_usage',
					extractUsage: 'extract_usage',
					crawlUsage: 'crawl_usage',
					mapUsage: 'map_usage',
					researchUsage: 'research_usage',
				}),
			}),
			balanceLeftIfSent(PAY_AS_YOU_GO, {
				used: plan.amountIfSent('paygo_usage'),
				limit: limitIn(plan, 'paygo_limit', (limit) => limit > 0),
			}),
			balanceLeftIfSent(KEY, {
				used: key.amountIfSent('usage'),
				limit: limitIn(key, 'limit', (limit) => limit !== NO_CAP),
			}),
		];
	},

	notes: [
		'Three balances that are never added up: `payAsYouGo` is there only while pay-as-you-go is switched on, `key` only where the key has a cap of its own.',
		'Tavily allows ten readings in ten minutes, and does not say when a plan renews.',
	],
	details: {
		plan: 'Name of the plan.',
		searchUsage: 'Credits that the account used on Search.',
		extractUsage: 'Credits that the account used on Extract.',
		crawlUsage: 'Credits that the account used on Crawl.',
		mapUsage: 'Credits that the account used on Map.',
		researchUsage: 'Credits that the account used on Research.',
	},
	evidence: [
		'documented 2026-11-26 · Path, fields, ten requests in ten minutes, the body of an error · https://docs.tavily.com/documentation/api-reference/endpoint/usage',
		'reported 2026-11-26 · A key without a cap, errors under HTTP 200 · Public client code',
	],
});

/** A limit, or `null` where no number is sent or the number says that there is none. */
function limitIn(
	fields: JsonFields,
	name: string,
	isLimit: (limit: number) => boolean,
): number | null {
	const limit = fields.amountOrNull(name);
	return limit !== null && isLimit(limit) ? limit : null;
}
