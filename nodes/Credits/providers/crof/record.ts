import {
	balance,
	balanceOfLimit,
	creditsIn,
	defineProvider,
	fieldsOf,
	JsonFields,
	type BalanceReading,
} from '../words';

const CREDITS = creditsIn('USD');
const REQUESTS = { balance: 'requests', unit: 'request', unitType: 'request' } as const;

/** CrofAI: prepaid dollars, which it calls credits, and the requests of a plan. */
export const crof = defineProvider({
	name: 'crof',
	displayName: 'CrofAI',
	category: 'ai-models',
	docsUrl: 'https://crof.ai',
	keysUrl: 'https://crof.ai/dashboard',
	topUpUrl: 'https://crof.ai/dashboard',
	hosts: ['crof.ai'],
	// Without the closing slash it is a redirect.
	requests: { usage: 'GET https://crof.ai/usage_api/' },
	balances: [CREDITS, REQUESTS],
	offers: ['used', 'limit'],
	statusClasses: { 403: 'auth' },

	parse(answer) {
		const fields = fieldsOf(answer);
		return [balance(CREDITS, { remaining: fields.amount('credits') }), requestsIn(fields)];
	},

	notes: [
		'Requests are those of a plan; they renew by the day, at a time that CrofAI does not say.',
	],
	evidence: [
		'reported 2026-11-26 · Path, bearer key, fields, null without a plan · steipete/CodexBar, docs/crof.md and crof.js; public client code',
	],
});

function requestsIn(fields: JsonFields): BalanceReading | null {
	const remaining = fields.amountOrNull('usable_requests');
	if (remaining === null) return null;
	return balanceOfLimit(REQUESTS, { remaining, limit: fields.amountOrNull('requests_plan') });
}
