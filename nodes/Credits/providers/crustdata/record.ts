import { balance, CREDITS, defineProvider, fieldsOf, get } from '../words';

/** Crustdata: the credits of an account, and when the recurring ones are granted again. */
export const crustdata = defineProvider({
	name: 'crustdata',
	displayName: 'Crustdata',
	category: 'lead-data',
	docsUrl: 'https://docs.crustdata.com/api-reference/account-apis/get-account-credit-balance',
	keysUrl: 'https://app.crustdata.com/',
	hosts: ['api.crustdata.com'],
	requests: {
		credits: get('https://api.crustdata.com/account/credits', {
			headers: { 'x-api-version': '2025-11-01' },
		}),
	},
	balances: [CREDITS],
	offers: ['resetsAt'],

	parse(answer) {
		const fields = fieldsOf(answer).object('account');
		return balance(CREDITS, {
			remaining: fields.amount('credits'),
			resetsAt: fields.instant('recurring_credits_refresh_date'),
			details: {
				...fields.amounts({ recurringCredits: 'recurring_credits' }),
				...fields.details({ recurringFrequency: 'recurring_credits_frequency' }),
			},
		});
	},

	notes: [
		'Recurring credits are what Crustdata grants again and again, and no limit of the balance. What it calls wallets overlaps with the balance and is not read.',
	],
	details: {
		recurringCredits: 'How many credits are granted each time.',
		recurringFrequency: 'How often they are granted, such as `monthly`.',
	},
	evidence: [
		'documented 2026-11-26 · Path, both headers, the words of 401, wallets, 300 requests a minute · https://docs.crustdata.com/api-reference/account-apis/get-account-credit-balance',
		'reported 2026-11-26 · The answer with and without a grant · superdesigndev/treg, tests of its collector',
	],
});
