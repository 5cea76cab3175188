import { balance, CREDITS, defineProvider, fieldsOf, header } from '../words';

/** ScrapeCreators: the credits of an account. */
export const scrapeCreators = defineProvider({
	name: 'scrapeCreators',
	displayName: 'ScrapeCreators',
	category: 'web-data',
	docsUrl: 'https://docs.scrapecreators.com/account/credit-balance',
	topUpUrl: 'https://scrapecreators.com/pricing',
	hosts: ['api.scrapecreators.com'],
	signIn: header('x-api-key'),
	requests: { balance: 'GET https://api.scrapecreators.com/v1/account/credit-balance' },
	balances: [CREDITS],
	errorCodes: { at: 'success', good: true },

	parse: (answer) => balance(CREDITS, { remaining: fieldsOf(answer).amount('creditCount') }),

	notes: ['Reading the balance costs no credits.'],
	evidence: [
		'documented 2026-11-26 · Path, free of charge · docs.scrapecreators.com, as kept in superdesigndev/treg (22 August 2026)',
		'reported 2026-11-26 · Two answers of 28 July 2026 · superdesigndev/treg, examples',
	],
});
