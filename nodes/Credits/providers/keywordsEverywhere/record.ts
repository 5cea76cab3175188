import { balance, CREDITS, defineProvider, get, requireAmount, UnexpectedAnswer } from '../words';

/** Keywords Everywhere: credits as the only entry of a list. */
export const keywordsEverywhere = defineProvider({
	name: 'keywordsEverywhere',
	displayName: 'Keywords Everywhere',
	category: 'seo',
	docsUrl: 'https://api.keywordseverywhere.com/docs/',
	keysUrl: 'https://keywordseverywhere.com',
	hosts: ['api.keywordseverywhere.com'],
	requests: {
		credits: get('https://api.keywordseverywhere.com/v1/account/credits', {
			headers: { Accept: 'application/json' },
		}),
	},
	balances: [CREDITS],

	parse({ body, notJson }) {
		if (!Array.isArray(body)) throw new UnexpectedAnswer(notJson ?? 'it is not a list');
		return balance(CREDITS, { remaining: requireAmount(body[0], '[0]') });
	},

	evidence: [
		'documented 2026-11-26 · Path, bearer key, a list with one number, 401 · https://api.keywordseverywhere.com/docs/ (Get Credit Balance)',
		'reported 2026-11-26 · A number or a text in the list · Public client code',
	],
});
