import { balance, CREDITS, defineProvider, fieldsOf, scaleAmount } from '../words';

/** How many credits make a dollar. */
const CREDITS_PER_DOLLAR = 2_000_000;

/** AI/ML API: credits, of which two million make a dollar. */
export const aimlApi = defineProvider({
	name: 'aimlApi',
	displayName: 'AI/ML API',
	category: 'ai-models',
	docsUrl: 'https://docs.aimlapi.com/api-references/service-endpoints/account-balance',
	keysUrl: 'https://aimlapi.com/app/keys',
	topUpUrl: 'https://aimlapi.com/app/billing',
	hosts: ['api.aimlapi.com'],
	requests: { balance: 'GET https://api.aimlapi.com/v1/billing/balance' },
	balances: [CREDITS],
	// The path has a successor: one that is gone says nothing about the request.
	statusClasses: { 404: 'badResponse', 410: 'badResponse' },

	parse(answer) {
		const fields = fieldsOf(answer);
		const remaining = fields.amount('balance');
		return balance(CREDITS, {
			remaining,
			details: {
				...fields.details({
					lowBalance: 'lowBalance',
					autoDebitStatus: 'autoDebitStatus',
					accountStatus: 'status',
				}),
				...fields.amounts({ lowBalanceThreshold: 'lowBalanceThreshold' }),
				usd: scaleAmount(remaining, CREDITS_PER_DOLLAR),
			},
			derived: ['details.usd'],
		});
	},

	notes: ['2,000,000 credits are one US dollar: choose thresholds in credits.'],
	details: {
		lowBalance: 'Whether the provider calls the balance low.',
		lowBalanceThreshold: 'Below how many credits it does.',
		autoDebitStatus: 'Whether the account refills by itself, such as `disabled`.',
		accountStatus: 'What the provider says of the account, such as `current`.',
		usd: 'What is left in US dollars, computed.',
	},
	evidence: [
		'documented 2026-11-26 · Path and fields, a second version as its successor · https://docs.aimlapi.com/api-references/service-endpoints/account-balance',
		'documented 2026-11-26 · 2,000,000 credits to the dollar · https://docs.aimlapi.com/faq/how-can-i-track-my-funds',
	],
});
