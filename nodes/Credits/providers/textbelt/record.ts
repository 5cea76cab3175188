import { balance, defineProvider, fieldsOf } from '../words';

const TEXTS = { balance: 'credits', unit: 'text message', unitType: 'message' } as const;

/** Textbelt: the texts that are left of a key. */
export const textbelt = defineProvider({
	name: 'textbelt',
	displayName: 'Textbelt',
	category: 'messaging',
	docsUrl: 'https://docs.textbelt.com/other-api-endpoints',
	hosts: ['textbelt.com'],
	signIn: {},
	requests: { quota: 'GET https://textbelt.com/quota/{apiKey}' },
	balances: [TEXTS],
	errorCodes: {
		at: 'success',
		good: true,
		codes: {
			false: { class: 'auth', message: 'Textbelt refused the API Key, or the key is used up' },
		},
	},

	// Under these it says failure too, and not of the key.
	detectError({ status }) {
		if (status === 429) return { class: 'rateLimited' };
		return status >= 500 ? { class: 'unavailable' } : null;
	},

	parse: (answer) => balance(TEXTS, { remaining: fieldsOf(answer).amount('quotaRemaining') }),

	notes: ['Textbelt refuses a key that is used up like one that it does not know.'],
	evidence: [
		'documented 2026-11-26 · Path with the key in it, both fields · https://docs.textbelt.com/other-api-endpoints',
		'reported 2026-11-26 · No success, and an amount below 0, for a key that is unknown or used up · Public client code',
	],
});
