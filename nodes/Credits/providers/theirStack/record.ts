import { balanceLeft, balanceLeftIfSent, defineProvider, fieldsOf, knownDetails } from '../words';

const API = { balance: 'api', unit: 'credit', unitType: 'credit' } as const;
const UI = { ...API, balance: 'ui' } as const;

/** TheirStack: credits of the API and those of the app. */
export const theirStack = defineProvider({
	name: 'theirStack',
	displayName: 'TheirStack',
	category: 'lead-data',
	docsUrl: 'https://theirstack.com/en/docs/api-reference/billing/get_billing_credit_balance_v0',
	hosts: ['api.theirstack.com'],
	requests: { credits: 'GET https://api.theirstack.com/v0/billing/credit-balance' },
	balances: [API, UI],
	offers: ['used', 'limit'],
	statusClasses: { 403: 'auth' },

	parse(answer) {
		const fields = fieldsOf(answer);
		const details = knownDetails({ earliestExpiration: fields.instant('earliest_expiration') });
		return [
			balanceLeft(API, {
				used: fields.amount('used_api_credits'),
				limit: fields.amount('api_credits'),
				details,
			}),
			balanceLeftIfSent(UI, {
				used: fields.amountIfSent('used_ui_credits'),
				limit: fields.amountIfSent('ui_credits'),
				details,
			}),
		];
	},

	details: { earliestExpiration: 'When the first credits expire, ISO 8601 UTC.' },
	evidence: [
		'documented 2026-11-26 · Path, bearer key, all fields, statuses · https://theirstack.com/en/docs/api-reference/billing/get_billing_credit_balance_v0',
		'reported 2026-11-26 · What is left is the difference, earliest_expiration · Public client code',
	],
});
