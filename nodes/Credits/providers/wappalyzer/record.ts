import { balance, commonMessage, CREDITS, defineProvider, fieldsOf, header } from '../words';

/** Wappalyzer: credits, with 403 for a wrong key. */
export const wappalyzer = defineProvider({
	name: 'wappalyzer',
	displayName: 'Wappalyzer',
	category: 'lead-data',
	docsUrl: 'https://www.wappalyzer.com/docs/api/v2/basics/',
	topUpUrl: 'https://www.wappalyzer.com/pricing/',
	hosts: ['api.wappalyzer.com'],
	signIn: header('x-api-key'),
	requests: { balance: 'GET https://api.wappalyzer.com/v2/credits/balance' },
	balances: [CREDITS],
	statusClasses: { 403: 'auth' },

	// What the gateway says of a path that it does not know, whatever the key.
	detectError: (answer) =>
		commonMessage(answer) === 'Missing Authentication Token' ? { class: 'badResponse' } : null,

	parse: (answer) => balance(CREDITS, { remaining: fieldsOf(answer).amount('credits') }),

	notes: ['The API needs a Business plan. Wappalyzer answers 403 for a wrong key.'],
	evidence: [
		'documented 2026-11-26 · Path, header, the answer, 400, 403 and 429, the words of the gateway · The OpenAPI document of Wappalyzer (v2-public.yaml), as kept in api-evangelist/wappalyzer (August 2026)',
	],
});
