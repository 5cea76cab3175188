import { balance, creditsIn, defineProvider, fieldsOf, get } from '../words';

const CREDITS = creditsIn('USD');

/** deAPI: prepaid dollars. */
export const deApi = defineProvider({
	name: 'deApi',
	displayName: 'DeAPI',
	category: 'ai-models',
	docsUrl: 'https://docs.deapi.ai/api/v2/utilities/balance',
	hosts: ['api.deapi.ai'],
	requests: {
		balance: get('https://api.deapi.ai/api/v2/account/balance', {
			headers: { Accept: 'application/json' },
		}),
	},
	balances: [CREDITS],

	parse: (answer) =>
		balance(CREDITS, { remaining: fieldsOf(answer).object('data').amount('balance') }),

	notes: [
		'Below 0.49 USD new jobs are refused although money is left: watch for more than that.',
		'Readings count toward the limits of the key by the minute and by the day.',
	],
	evidence: [
		'documented 2026-11-26 · Path, dollars, the smallest balance, the code of 403 · https://docs.deapi.ai/api/v2/utilities/balance',
		'reported 2026-11-26 · The field, as v1 sends it · Public client code',
	],
});
