import { balance, CREDITS, defineProvider, fieldsOf, secret, text } from '../words';

/** Creatify: the credits of a workspace. */
export const creatify = defineProvider({
	name: 'creatify',
	displayName: 'Creatify',
	category: 'ai-media',
	docsUrl: 'https://docs.creatify.ai/api-reference/workspace/get-remainingcredits',
	fields: [text('apiId', 'API ID'), secret('API Key')],
	hosts: ['api.creatify.ai'],
	signIn: { headers: { 'X-API-ID': '{apiId}', 'X-API-KEY': '{apiKey}' } },
	requests: { credits: 'GET https://api.creatify.ai/api/remaining_credits/' },
	balances: [CREDITS],
	// Servers of this kind answer so to headers that are missing or wrong.
	statusClasses: { 403: 'auth' },

	parse: (answer) => balance(CREDITS, { remaining: fieldsOf(answer).amount('remaining_credits') }),

	notes: ['The web app and the API spend the credits of the same workspace.'],
	evidence: [
		'documented 2026-11-26 · Path with its closing slash, both headers, the required number · https://docs.creatify.ai/api-reference/workspace/get-remainingcredits',
		'documented 2026-11-26 · Reading costs nothing · https://docs.creatify.ai/faq',
	],
});
