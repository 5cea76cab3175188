import { balance, CREDITS, defineProvider, fieldsOf, get } from '../words';

/** VseGPT: prepaid credits. */
export const vseGpt = defineProvider({
	name: 'vseGpt',
	displayName: 'VseGPT',
	category: 'ai-models',
	docsUrl: 'https://vsegpt.ru',
	hosts: ['api.vsegpt.ru'],
	requests: {
		balance: get('https://api.vsegpt.ru/v1/balance', {
			headers: { 'Content-Type': 'application/json' },
		}),
	},
	balances: [CREDITS],
	statusClasses: { 403: 'auth' },
	errorCodes: { at: 'status', good: 'ok' },

	parse: (answer) =>
		balance(CREDITS, { remaining: fieldsOf(answer).object('data').amount('credits') }),

	notes: ['A credit is said to be worth a ruble; the response does not name the currency.'],
	evidence: [
		'reported 2026-11-26 · Path, bearer key, the field, numbers and texts · Public client code',
	],
});
